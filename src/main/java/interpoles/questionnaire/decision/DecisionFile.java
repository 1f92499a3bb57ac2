package interpoles.questionnaire.decision;

import interpoles.problem.Expected;
import interpoles.problem.Notes;
import interpoles.problem.Unreadable;
import interpoles.questionnaire.export.Grid;
import interpoles.questionnaire.export.Grids;
import interpoles.questionnaire.export.Question;
import interpoles.questionnaire.export.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A file that an analyst wrote, or filled in from a draft, by the names of its columns; other columns are left alone. */
public final class DecisionFile {
    /**
     * A row of it.
     *
     * @param fields the file's own columns by their names
     */
    public record Line(DecisionFile in, long line, Map<String, String> fields) {
        /** A field without surrounding blanks, empty where there is none. */
        public String get(String column) {
            return fields.getOrDefault(column, "");
        }

        /** Says what is wrong with a field. */
        void object(Objections objections, String code, String column, String expected) {
            objections.add(code, in.name, line, in.place(column), column, get(column), expected);
        }

        void object(Objections objections, String code, String column, String expected, Optional<String> nearest) {
            objections.add(code, in.name, line, in.place(column), column, get(column), expected, nearest);
        }

        /** Tells that an earlier line has the same in a column. */
        void objectTwice(Objections objections, String column, long before) {
            object(
                    objections,
                    "duplicate-key",
                    column,
                    Expected.of(objections.words(), "duplicate-key-after", String.valueOf(before)));
        }

        public String file() {
            return in.name;
        }

        /** The number of a column in its file, from 1. */
        public OptionalInt column(String of) {
            int place = in.place(of);
            return place < 0 ? OptionalInt.empty() : OptionalInt.of(place + 1);
        }

        /** {@code names.csv:12}. */
        public String place() {
            return in.name + ":" + line;
        }
    }

    /** The French names that the contract gives to columns of its tables. */
    private static final Map<String, String> FRENCH = Map.of(
            "structure", "cluster",
            "nom", "name",
            "nature", "kind",
            "pays", "country",
            "positionnement", "positioning",
            "successeur", "successor",
            "alias", "aliases",
            "annee", "year",
            "jeton", "token");

    /** The column in which blanks are something. */
    private static final String SEPARATOR = "split";

    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private boolean present;

    private DecisionFile(String name) {
        this.name = name;
    }

    /**
     * A file of the folder.
     *
     * @param needed columns that it cannot lack
     */
    public static DecisionFile in(Path folder, String name, List<String> needed, Objections objections, Notes notes) {
        var file = new DecisionFile(name);
        var path = folder.resolve(name);
        file.present = Files.isRegularFile(path);
        if (file.present) {
            try {
                file.read(Grids.csv(path, Encodings.of(folder, name, objections), notes), needed, objections);
            } catch (Unreadable e) {
                objections.add(e, name);
            }
        }
        return file;
    }

    public boolean isPresent() {
        return present;
    }

    public String name() {
        return name;
    }

    public List<Line> lines() {
        return lines;
    }

    public boolean has(String column) {
        return places.containsKey(column);
    }

    private int place(String column) {
        return places.getOrDefault(column, -1);
    }

    private void read(Grid grid, List<String> needed, Objections objections) throws Unreadable {
        grid.read(row -> {
            if (places.isEmpty()) {
                for (int i = row.texts().size() - 1; i >= 0; i--) {
                    places.put(column(row.text(i)), i);
                }
                needed.stream()
                        .filter(column -> !places.containsKey(column))
                        .forEach(column -> objections.add("missing-column", name, "", column));
            } else {
                lines.add(new Line(this, row.line(), fields(row)));
            }
            return true;
        });
        if (places.isEmpty()) {
            needed.forEach(column -> objections.add("missing-column", name, "", column));
        }
    }

    private Map<String, String> fields(Row row) {
        var fields = new HashMap<String, String>();
        places.forEach((column, place) -> {
            var written = row.text(place);
            var text = unescaped(column.equals(SEPARATOR) ? written : written.strip());
            if (!text.isEmpty()) {
                fields.put(column, text);
            }
        });
        return fields;
    }

    /** Drafts keep spreadsheets from taking a text for a formula by an apostrophe before it. */
    private static String unescaped(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && Draft.FORMULA_STARTS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static String column(String heading) {
        var bare = Normalizer.normalize(Question.oneLine(heading), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return FRENCH.getOrDefault(bare, bare);
    }

    /** A year of four digits from 1900 to 2100. */
    static OptionalInt year(String text) {
        if (!text.matches("[0-9]{4}")) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(text);
        return year >= 1900 && year <= 2100 ? OptionalInt.of(year) : OptionalInt.empty();
    }
}
