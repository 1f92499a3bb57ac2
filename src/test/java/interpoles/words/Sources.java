package interpoles.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * What the sources name: the texts between quotes of code and templates, and the names that stand anywhere, those of
 * Tablesaw's own columns with them.
 */
record Sources(Set<String> quoted, Set<String> names) {
    private static final List<Path> CODE = List.of(Path.of("src/main/java"), Path.of("src/main/report"));
    private static final List<Path> DATA =
            List.of(Path.of("src/main/resources"), Path.of("data/reference/countries.csv"));
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\n]+)[\"']");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d]+(?:[-_.][\\p{L}\\d]+)*");

    static Sources read() throws IOException {
        var sources = new Sources(new HashSet<>(), new HashSet<>());
        for (var folder : CODE) sources.add(folder, true);
        for (var folder : DATA) sources.add(folder, false);
        sources.names.addAll(Table.create(IntColumn.create("any")).structure().columnNames());
        return sources;
    }

    private void add(Path folder, boolean code) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Sources::isRead).toList()) {
                var text = Files.readString(file);
                NAME.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .forEach(name -> names.addAll(List.of(
                                name,
                                name.toLowerCase(Locale.ROOT),
                                name.toLowerCase(Locale.ROOT).replace('_', '-'))));
                if (code) QUOTED.matcher(text).results().forEach(found -> quoted.add(found.group(1)));
            }
        }
    }

    private static boolean isRead(Path file) {
        return file.toString().matches(".*\\.(java|py|j2|json|sql|csv)");
    }

    /**
     * Whether a key of the bundles is named: whole between quotes, or its beginning up to a dot between quotes and the
     * rest anywhere.
     */
    boolean use(String key) {
        if (quoted.contains(key)) return true;
        for (var dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            var rest = key.substring(dot + 1);
            if ((quoted.contains(key.substring(0, dot + 1)) || quoted.contains(key.substring(0, dot)))
                    && (names.contains(rest) || use(rest))) return true;
        }
        return false;
    }
}
