package interpoles.file.xlsx;

import interpoles.problem.Unreadable;
import java.util.Optional;
import java.util.Set;

/**
 * A cell of a workbook.
 *
 * @param type how the value is written, by the standard's letters
 * @param style the number of the cell's format
 * @param value what stands in the cell as the workbook writes it; none where there is nothing
 * @param formula whether the value is what a formula gave
 */
public record Cell(String type, Optional<String> style, Optional<String> value, boolean formula) {
    /** What a formula that gives text may give instead of a value. */
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!");

    /** The cell that starts here, read to its end. */
    static Cell of(Xml xml) throws Unreadable {
        var type = xml.attribute("t").orElse("n");
        var style = xml.attribute("s");
        Optional<String> value = Optional.empty();
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
                xml.text();
            } else if (xml.starts("v") || xml.starts("is")) {
                value = Optional.of(xml.text());
            }
        }
        return new Cell(type, style, value, formula);
    }

    /** The value as text, empty where there is none; nothing where it cannot be told. */
    Optional<String> text(Workbook workbook) {
        if (value.isEmpty() || value.get().isEmpty()) {
            return formula && value.isEmpty() ? Optional.empty() : Optional.of("");
        }
        var written = value.get();
        return switch (type) {
            case "n" -> workbook.formats().text(written.strip(), style);
            case "s" -> workbook.strings().text(written.strip());
            case "b" ->
                written.equals("1")
                        ? Optional.of("true")
                        : written.equals("0") ? Optional.of("false") : Optional.empty();
            case "d" -> Optional.of(written.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""));
            case "inlineStr" -> Optional.of(SharedStrings.unescaped(written));
            case "str" -> ERRORS.contains(written) ? Optional.empty() : Optional.of(SharedStrings.unescaped(written));
            default -> Optional.empty();
        };
    }

    /** What a cell that cannot be read shows. */
    String shown() {
        return value.orElse("=");
    }
}
