package interpoles.file;

import interpoles.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

/** What a file is by its bytes, whatever its name says. */
public enum FileFormat {
    XLSX,
    XLSM,
    XLSB,
    ODS,
    NUMBERS,
    XLS,
    PROTECTED,
    XML2003,
    XML,
    HTML,
    PDF,
    DOCX,
    ZIP,
    DAMAGED,
    GZIP,
    SEVENZIP,
    PARQUET,
    SPSS,
    STATA,
    SQLITE,
    RTF,
    SYLK,
    JSON,
    TEXT,
    EMPTY;

    private static final int START = 4_096;
    private static final long SEARCHED = 1 << 22;

    /** What the file is; none where nothing tells it. */
    public static Optional<FileFormat> of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(START);
            if (start.length == 0) {
                return Optional.of(EMPTY);
            }
            var bytes = new String(start, StandardCharsets.ISO_8859_1);
            if (bytes.startsWith("PK")) {
                return archive(file);
            }
            if (bytes.startsWith("\u00D0\u00CF\u0011\u00E0")) {
                return Optional.of(isProtected(file) ? PROTECTED : XLS);
            }
            return bySignature(bytes).or(() -> byText(bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What it is in words, such as "an OpenDocument spreadsheet (.ods)". */
    public String in(Words words) {
        return words.text("survey.format." + name().toLowerCase(Locale.ROOT));
    }

    /** Whether it is anything else than text in lines. */
    public boolean isNoText() {
        return this != TEXT && this != EMPTY && this != SYLK && this != JSON && this != XML;
    }

    private static Optional<FileFormat> bySignature(String bytes) {
        if (bytes.startsWith("%PDF")) {
            return Optional.of(PDF);
        }
        if (bytes.startsWith("\u001F\u008B")) {
            return Optional.of(GZIP);
        }
        if (bytes.startsWith("7z\u00BC\u00AF")) {
            return Optional.of(SEVENZIP);
        }
        if (bytes.startsWith("PAR1")) {
            return Optional.of(PARQUET);
        }
        if (bytes.startsWith("$FL2") || bytes.startsWith("$FL3")) {
            return Optional.of(SPSS);
        }
        if (bytes.startsWith("<stata_dta>")) {
            return Optional.of(STATA);
        }
        if (bytes.startsWith("SQLite format 3")) {
            return Optional.of(SQLITE);
        }
        if (bytes.startsWith("{\\rtf")) {
            return Optional.of(RTF);
        }
        boolean old = bytes.length() > 4
                && bytes.charAt(0) == 9
                && bytes.charAt(1) <= 8
                && bytes.charAt(1) % 2 == 0
                && bytes.charAt(3) == 0;
        return old ? Optional.of(XLS) : Optional.empty();
    }

    private static Optional<FileFormat> byText(String bytes) {
        var text = bytes.replaceFirst("^(\u00EF\u00BB\u00BF)?[\\s\u0000\u00FF\u00FE]*", "")
                .replace("\u0000", "")
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<?xml") || text.startsWith("<workbook")) {
            return Optional.of(
                    text.contains("urn:schemas-microsoft-com:office:spreadsheet")
                            ? XML2003
                            : text.contains("<html") ? HTML : XML);
        }
        if (text.matches("(?s)(<!--.{0,1000}?-->\\s*)?<(!doctype html|html|head|body|meta|table|style|div)\\b.*")) {
            return Optional.of(HTML);
        }
        if (text.startsWith("mime-version:")) {
            return Optional.of(HTML);
        }
        if (text.startsWith("id;p")) {
            return Optional.of(SYLK);
        }
        if (text.startsWith("{") || text.startsWith("[{") || text.startsWith("[[")) {
            return Optional.of(JSON);
        }
        boolean readable = bytes.startsWith("\u00FF\u00FE")
                || bytes.startsWith("\u00FE\u00FF")
                || bytes.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
        return readable ? Optional.of(TEXT) : Optional.empty();
    }

    private static Optional<FileFormat> archive(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var type = zip.getEntry("mimetype");
            if (type != null) {
                try (var in = zip.getInputStream(type)) {
                    var text = new String(in.readNBytes(200), StandardCharsets.ISO_8859_1);
                    return Optional.of(text.contains("opendocument") ? ODS : ZIP);
                }
            }
            var names = zip.stream()
                    .limit(10_000)
                    .map(entry -> entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT))
                    .toList();
            if (names.stream().anyMatch(name -> name.endsWith("xl/workbook.bin"))) {
                return Optional.of(XLSB);
            }
            if (names.stream().anyMatch(name -> name.endsWith(".iwa") || name.equals("index.zip"))) {
                return Optional.of(NUMBERS);
            }
            if (names.stream().anyMatch(name -> name.startsWith("word/") || name.startsWith("ppt/"))) {
                return Optional.of(DOCX);
            }
            boolean document = names.contains("[content_types].xml")
                    || names.stream().anyMatch(name -> name.endsWith("workbook.xml"));
            return Optional.of(document ? hasMacros(names) ? XLSM : XLSX : ZIP);
        } catch (IOException | IllegalArgumentException cutOff) {
            return Optional.of(DAMAGED);
        }
    }

    private static boolean hasMacros(List<String> names) {
        return names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"));
    }

    /** A workbook with a password is kept whole in a stream by this name. */
    private static boolean isProtected(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = new String(in.readNBytes((int) SEARCHED), StandardCharsets.ISO_8859_1);
            return bytes.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
        }
    }
}
