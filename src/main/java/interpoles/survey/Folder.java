package interpoles.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A survey in a folder: its {@code datapackage.json} says what is there, or the names of its files do. */
final class Folder {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt");

    private final Path folder;
    private final Problems problems;
    private final Notes notes;
    private final Set<String> present = new HashSet<>();

    private Folder(Path folder, Problems problems, Notes notes) {
        this.folder = folder;
        this.problems = problems;
        this.notes = notes;
    }

    static SurveyFiles of(Path folder, Problems problems, Notes notes) throws IOException {
        var here = new Folder(folder, problems, notes);
        var name = folder.toAbsolutePath().normalize().getFileName();
        var descriptor = folder.resolve(DataPackage.FILE);
        if (Files.exists(descriptor, LinkOption.NOFOLLOW_LINKS)) {
            var described = DataPackage.of(descriptor, problems);
            return here.declared(described, problems.none() ? Optional.of(Encoding.sha256(descriptor)) : Optional.empty());
        }
        var title = name == null ? "survey" : name.toString();
        return here.files(title, title, List.of(), List.of(), here.found(), Optional.empty());
    }

    private SurveyFiles declared(DataPackage described, Optional<String> sha256) throws IOException {
        var tables = new ArrayList<TableFile>();
        for (var resource : described.resources()) {
            var contract = Contract.ofSurveys().table(resource.name());
            if (contract.isEmpty()) {
                notes.add("survey.note.unknown-table", DataPackage.FILE, resource.name());
                continue;
            }
            if (present.contains(contract.get().name())) {
                problem(contract.get().order(), "duplicate-table", DataPackage.FILE, resource.name());
                continue;
            }
            table(contract.get(), folder.resolve(resource.path()), resource.path(), resource.dialect(), resource).ifPresent(tables::add);
        }
        if (!described.resources().isEmpty()) {
            noteUndeclared(described);
        }
        return files(described.name(), described.title(), described.sources(), described.licenses(), tables, sha256);
    }

    private SurveyFiles files(String name, String title, List<String> sources, List<String> licenses, List<TableFile> tables, Optional<String> sha256) {
        return new SurveyFiles(name, title, sources, licenses, tables, present, Optional.empty(), sha256);
    }

    private void noteUndeclared(DataPackage described) throws IOException {
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).sorted()
                    .filter(file -> tableName(file).flatMap(Contract.ofSurveys()::table).isPresent())
                    .filter(file -> described.resources().stream().noneMatch(resource -> resource.path().equals(file)))
                    .forEach(file -> notes.add("survey.note.undeclared-file", file, DataPackage.FILE));
        }
    }

    private List<TableFile> found() throws IOException {
        var tables = new ArrayList<TableFile>();
        var seen = new HashMap<String, String>();
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (var file : files) {
            var shown = file.getFileName().toString();
            var contract = tableName(shown).flatMap(Contract.ofSurveys()::table);
            if (contract.isEmpty()) {
                continue;
            }
            var other = seen.putIfAbsent(contract.get().name(), shown);
            if (other != null) {
                problem(contract.get().order(), "duplicate-table", shown, other);
                continue;
            }
            table(contract.get(), file, shown, Dialect.TO_BE_RECOGNISED, null).ifPresent(tables::add);
        }
        return tables;
    }

    private Optional<TableFile> table(TableContract contract, Path file, String shown, Dialect dialect, DataPackage.Resource resource) throws IOException {
        present.add(contract.name());
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            problem(contract.order(), "missing-table", shown, contract.name());
            return Optional.empty();
        }
        if (!Files.exists(file)) {
            problem(contract.order(), "unreadable-file", shown, shown);
            return Optional.empty();
        }
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            problem(contract.order(), "unsafe-path", shown, shown);
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            problem(contract.order(), "unreadable-file", shown, shown);
            return Optional.empty();
        }
        try {
            var source = CsvFile.of(file, shown, dialect, notes);
            return Optional.of(resource == null
                    ? new TableFile(contract, source, TableFile.EMPTY_IS_MISSING, Map.of())
                    : new TableFile(contract, source, resource.missing(), resource.constraints()));
        } catch (Unreadable e) {
            problems.add(contract.order(), e.in(shown));
            return Optional.empty();
        }
    }

    private void problem(int order, String code, String file, String found) {
        problems.add(order, Problem.of(code, file, found));
    }

    private static Optional<String> tableName(String file) {
        var lower = file.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().filter(lower::endsWith).findFirst().map(ending -> file.substring(0, file.length() - ending.length()));
    }
}
