package interpoles.file.xlsx;

import interpoles.file.ErrorText;
import interpoles.problem.Unreadable;
import java.util.Optional;
import java.util.Set;

/**
 * A cell of a workbook.
 *
 * @param type how the value is written, by the standard's letters
 * @param style the number of the cell's format
 * @param value what stands in the cell as the workbook writes it; none where there is no element for it
 * @param formula the formula whose result the value is
 * @param range the cells whose values the formula gives, where they are several
 */
public record Cell(
        String type, Optional<String> style, Optional<String> value, Optional<String> formula, Optional<String> range) {
    /** Types whose value is never an empty text. */
    private static final Set<String> NEVER_EMPTY = Set.of("s", "e", "b", "d");

    /** Formulas whose results stand in several cells. */
    private static final Set<String> OF_SEVERAL = Set.of("array", "dataTable");

    /** The cell that starts here, read to its end. */
    static Cell of(Xml xml) throws Unreadable {
        var type = xml.attribute("t").orElse("n");
        var style = xml.attribute("s");
        Optional<String> value = Optional.empty();
        Optional<String> formula = Optional.empty();
        Optional<String> range = Optional.empty();
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                boolean ofSeveral =
                        xml.attribute("t").filter(OF_SEVERAL::contains).isPresent();
                range = xml.attribute("ref").filter(ref -> ofSeveral && ref.contains(":"));
                formula = Optional.of(xml.text());
            } else if (xml.starts("v") || xml.starts("is")) {
                value = Optional.of(xml.text());
            }
        }
        return new Cell(type, style, value, formula, range);
    }

    /**
     * Whether its formula was never calculated: a program wrote it without a result, or left the results of all to be
     * worked out when the workbook is opened. An empty text is a result.
     */
    boolean isUncalculated(Workbook workbook) {
        boolean empty = value.filter(written -> !written.isEmpty()).isEmpty();
        boolean emptyText = type.equals("str") && value.isPresent();
        return formula.isPresent() && (workbook.toBeCalculated() || empty && !emptyText);
    }

    /** The value as text, empty where there is none; nothing where it cannot be told. */
    Optional<String> text(Workbook workbook) {
        if (isUncalculated(workbook)) {
            return Optional.empty();
        }
        if (value.isEmpty() || value.get().isEmpty()) {
            boolean broken = type.equals("e") || value.isPresent() && NEVER_EMPTY.contains(type);
            return broken ? Optional.empty() : Optional.of("");
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
            case "str" -> Optional.of(SharedStrings.unescaped(written)).filter(text -> !ErrorText.is(text));
            default -> Optional.empty();
        };
    }

    /** What a cell that cannot be read shows. */
    String shown(Workbook workbook) {
        return isUncalculated(workbook) ? "=" + formula.orElse("") : value.orElse("");
    }
}
