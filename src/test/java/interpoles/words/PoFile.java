package interpoles.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The entries of one of gettext's files, but for its head. */
final class PoFile {
    /**
     * @param context where the text stands; empty for a notebook's paragraphs
     * @param fuzzy whether a translator has marked it as not sure
     */
    record Entry(String context, String text, String french, boolean fuzzy) {}

    private String context = "";
    private String text = "";
    private String french = "";
    private boolean fuzzy;

    private PoFile() {}

    static List<Entry> read(Path file) throws IOException {
        var entries = new ArrayList<Entry>();
        for (var lines : Files.readString(file).split("\n\n+")) {
            var entry = entry(lines);
            if (!entry.text.isEmpty()) entries.add(entry);
        }
        return entries;
    }

    private static Entry entry(String lines) {
        var read = new PoFile();
        var keyword = "";
        for (var line : lines.strip().split("\n")) {
            if (line.startsWith("#")) {
                read.fuzzy |= line.startsWith("#,") && line.contains("fuzzy");
                continue;
            }
            if (!line.startsWith("\"")) keyword = line.substring(0, line.indexOf(' '));
            read.add(keyword, line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')));
        }
        return new Entry(read.context, read.text, read.french, read.fuzzy);
    }

    private void add(String keyword, String quoted) {
        var more = quoted.translateEscapes();
        switch (keyword) {
            case "msgctxt" -> context += more;
            case "msgid" -> text += more;
            case "msgstr" -> french += more;
            default -> throw new IllegalArgumentException(keyword);
        }
    }
}
