package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.contract.Contract;
import interpoles.contract.FieldContract;
import interpoles.contract.TableContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One bad cell is exactly one problem, there and nowhere else, in every column of every table. The one exception
 * follows from taking identifiers as they are: a mistyped key is a good key, and what is told is each reference to
 * it that is now broken.
 */
class OneBadCellTest {
    private static final String GARBAGE = "§!";
    private static final char UNDECODABLE = '\uE000';

    private SurveyFolder survey;

    /** A field of a survey's file: lines and fields from 1. */
    private record Cell(TableContract table, String column, int line, int number, int width, boolean last) {
        String file() {
            return table.name() + ".csv";
        }

        FieldContract field() {
            return table.fields().stream()
                    .filter(field -> field.name().equals(column))
                    .findFirst()
                    .orElseGet(() -> FieldContract.unknown(column));
        }

        /** Whether it is the first of its row or the last. */
        boolean isAtAnEnd() {
            return number == 1 || number == width;
        }

        boolean isSuccessor() {
            return column.equals("successor");
        }

        boolean isKey() {
            return table.key().size() == 1 && table.key().get(0).equals(column);
        }

        String place() {
            return file() + ":" + line + ":" + number;
        }
    }

    @BeforeEach
    void complete(@TempDir Path folder) {
        survey = SurveyFolder.complete(folder);
        assertEquals("", survey.problems());
    }

    @Test
    void whereACellIsBlank() {
        everyCell(text -> "", (cell, text) -> {
            if (cell.field().required()) {
                return cell.place() + " missing-field";
            }
            return cell.column.equals("regions") && !text.isEmpty() ? cell.place() + " without-region" : "";
        });
    }

    @Test
    void whereACellHoldsGarbage() {
        var cells = everything().stream()
                .filter(cell -> cell.line == 2 || cell.last && cell.table.required())
                .toList();
        cells(cell -> cells.contains(cell) && !cell.isKey(), text -> GARBAGE, (cell, text) -> garbage(cell));
        cells.stream().filter(Cell::isKey).forEach(key -> cells(key::equals, text -> GARBAGE, this::brokenBy));
    }

    @Test
    void whereACellHoldsAControlCharacter() {
        everyCell(text -> text + '\u0001', (cell, text) -> cell.place() + " control-character");
    }

    @Test
    void whereACellHoldsBytesThatAreNoText() {
        everyCell(text -> text + UNDECODABLE, (cell, text) -> cell.place() + " undecodable-text");
    }

    @Test
    void whereARowLacksACellOrHasOneMore() {
        cells(
                cell -> cell.line == 2 && cell.isAtAnEnd(),
                text -> null,
                (cell, text) -> cell.file() + ":" + cell.line + ":" + cell.width + " ragged-row");
        cells(
                cell -> cell.line == 2 && cell.isAtAnEnd(),
                text -> text + ",",
                (cell, text) -> cell.file() + ":" + cell.line + ":" + (cell.width + 1) + " ragged-row");
    }

    private static String garbage(Cell cell) {
        boolean reference = cell.isSuccessor()
                || cell.table.references().stream()
                        .anyMatch(known -> known.field().equals(cell.column));
        if (cell.table.name().equals("claims") && cell.column.equals("measure")) {
            return cell.place() + " unknown-measure";
        }
        var code = switch (cell.field().type()) {
            case YEAR -> "bad-year";
            case BOOLEAN -> "bad-boolean";
            case NUMBER -> "bad-number";
            default ->
                reference
                        ? "broken-reference"
                        : !cell.field().vocabulary().isEmpty()
                                        || cell.field().codes().isPresent()
                                ? "unknown-code"
                                : "";
        };
        return code.isEmpty() ? "" : cell.place() + " " + code;
    }

    /** Every cell that refers to a key which is no longer there. */
    private String brokenBy(Cell key, String was) {
        var broken = new ArrayList<String>();
        for (var cell : everything()) {
            boolean refers = cell.table.references().stream()
                    .anyMatch(known ->
                            known.field().equals(cell.column) && known.table().equals(key.table.name()));
            boolean takes =
                    cell.field().codes().filter(key.table.name()::equals).isPresent();
            if (refers && text(cell).equals(was)
                    || key.table.name().equals("clusters")
                            && cell.isSuccessor()
                            && text(cell).equals(was)) {
                broken.add(cell.place() + " broken-reference");
            } else if (takes && Set.of(text(cell).split("\\|")).contains(was)) {
                broken.add(cell.place() + " unknown-code");
            }
        }
        return String.join("\n", broken);
    }

    /** Changes each cell of the first row of each table. */
    private void everyCell(UnaryOperator<String> change, BiFunction<Cell, String, String> expected) {
        cells(cell -> cell.line == 2, change, expected);
    }

    /** One cell of each file at once: a survey is read whole whatever is wrong in it. */
    private void cells(Predicate<Cell> which, UnaryOperator<String> change, BiFunction<Cell, String, String> expected) {
        var left = new ArrayList<>(everything().stream().filter(which).toList());
        while (!left.isEmpty()) {
            var round = new TreeMap<String, Cell>();
            left.forEach(cell -> round.putIfAbsent(cell.file(), cell));
            left.removeAll(round.values());
            check(round.values(), change, expected);
        }
    }

    private void check(
            Collection<Cell> round, UnaryOperator<String> change, BiFunction<Cell, String, String> expected) {
        var wanted = new ArrayList<String>();
        var whole = new TreeMap<String, String>();
        for (var cell : round) {
            whole.put(cell.file(), survey.text(cell.file()));
            expected.apply(cell, text(cell)).lines().forEach(wanted::add);
        }
        for (var cell : round) {
            survey.with(cell.file(), changed(whole.get(cell.file()), cell, change.apply(text(cell))));
        }
        var told = survey.problems().replaceAll("(?m)^(\\S+ \\S+) .*$", "$1");
        whole.forEach(survey::with);
        assertEquals(wanted.stream().sorted().toList(), told.lines().sorted().toList());
    }

    private List<Cell> everything() {
        var cells = new ArrayList<Cell>();
        for (var table : Contract.ofSurveys().tables()) {
            var lines = survey.text(table.name() + ".csv").split("\n");
            var header = lines[0].split(",");
            for (int line = 2; line <= lines.length; line++) {
                for (int number = 1; number <= header.length; number++) {
                    cells.add(new Cell(table, header[number - 1], line, number, header.length, line == lines.length));
                }
            }
        }
        return cells;
    }

    private String text(Cell cell) {
        return survey.text(cell.file()).split("\n")[cell.line - 1].split(",", -1)[cell.number - 1];
    }

    /** The bytes of a file with one cell changed, or left out where the change is null. */
    private static byte[] changed(String whole, Cell cell, String text) {
        var lines = whole.split("\n");
        var fields = new ArrayList<>(Arrays.asList(lines[cell.line - 1].split(",", -1)));
        if (text == null) {
            fields.remove(cell.number - 1);
        } else {
            fields.set(cell.number - 1, text);
        }
        lines[cell.line - 1] = String.join(",", fields);
        var bytes = (String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return undecodable(bytes);
    }

    /** Each stand-in of three bytes becomes one that UTF-8 never has. */
    private static byte[] undecodable(byte[] bytes) {
        var stand = String.valueOf(UNDECODABLE).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var out = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            boolean here = i + stand.length <= bytes.length
                    && Arrays.equals(stand, Arrays.copyOfRange(bytes, i, i + stand.length));
            out.write(here ? 0xFF : bytes[i]);
            i += here ? stand.length - 1 : 0;
        }
        return out.toByteArray();
    }
}
