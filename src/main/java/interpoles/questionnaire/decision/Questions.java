package interpoles.questionnaire.decision;

import interpoles.problem.Nearest;
import interpoles.problem.Notes;
import interpoles.questionnaire.export.Export;
import interpoles.questionnaire.export.Part;
import interpoles.questionnaire.export.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code questions.csv}: which column of an export means what. */
public final class Questions {
    public static final List<String> COLUMNS = List.of("table", "column", "question", "split", "default");

    private static final Map<String, Set<String>> MEANINGS = Map.of(
            "clusters",
            Set.of("positioning"),
            "agreements",
            Set.of("partners", "signed", "ended", "charter", "modality", "motives", "kind", "country"),
            "projects",
            Set.of("project", "partners", "year"),
            "missions",
            Set.of("mission", "partners", "country", "convention", "year"));

    private static final Set<String> YEARS = Set.of("signed", "ended", "year");

    private record Meaning(DecisionFile.Line line, QuestionName name) {
        /** Whether another line says the same of a block, whose name the draft has at each of its questions. */
        boolean says(DecisionFile.Line other) {
            return name.hasPlaces()
                    && COLUMNS.stream().allMatch(column -> line.get(column).equals(other.get(column)));
        }

        String column() {
            return line.get("table") + "." + line.get("column");
        }
    }

    private final DecisionFile file;
    private final List<Meaning> meanings = new ArrayList<>();
    /** Those that name what an earlier line names already. */
    private final Set<Meaning> twice = new HashSet<>();

    private final Map<Integer, Map<Integer, Mapped>> mapped = new HashMap<>();

    private Questions(DecisionFile file) {
        this.file = file;
    }

    /** The meanings of the questions of the exports; a name that fits no question, or two of one export, is a problem. */
    public static Questions in(Path folder, List<Export> exports, Objections objections, Notes notes) {
        var file = DecisionFile.in(folder, "questions.csv", List.of("table", "column", "question"), objections, notes);
        var questions = new Questions(file);
        for (var line : file.lines()) {
            questions.add(line, objections);
        }
        var unmatched = new HashSet<>(questions.meanings);
        for (var export : exports) {
            for (var part : export.parts()) {
                questions.map(export, part, unmatched, objections);
            }
            questions.askedOnce(export, notes);
        }
        // Without an export that can be read that is what is to be mended.
        questions.meanings.stream()
                .filter(meaning ->
                        !exports.isEmpty() && unmatched.contains(meaning) && !questions.twice.contains(meaning))
                .forEach(meaning -> meaning.line.object(
                        objections,
                        "import-unknown-question",
                        "question",
                        "",
                        Nearest.to(meaning.name.written(), names(exports))));
        questions.requirePartners(objections);
        return questions;
    }

    /** Notes which questions are asked once beside blocks, or series of them: their answers are about each of these. */
    private void askedOnce(Export export, Notes notes) {
        var uses = export.parts().stream()
                .flatMap(part -> of(part).values().stream())
                .toList();
        var inBlocks = tables(export, uses, true);
        inBlocks.removeAll(tables(export, uses, false));
        uses.stream()
                .filter(use -> !use.isNaming() && isOnce(export, use))
                .filter(use -> use.series().size() > 1 || inBlocks.contains(use.table()))
                .map(use -> List.of(
                        file.name() + ":" + use.line(),
                        use.name(),
                        use.table(),
                        use.series().size(),
                        use.series().stream().map(String::strip).collect(Collectors.joining(", "))))
                .distinct()
                .forEach(said -> notes.add("import.note.asked-once", said.toArray()));
    }

    /** The tables of which partners, projects or missions are named in blocks, or once. */
    private Set<String> tables(Export export, List<Mapped> uses, boolean inBlocks) {
        return uses.stream()
                .filter(use -> use.isNaming() && isOnce(export, use) != inBlocks)
                .map(Mapped::table)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean isOnce(Export export, Mapped use) {
        return !use.isInBlock() && of(export.main()).containsValue(use);
    }

    private static List<String> names(List<Export> exports) {
        return exports.stream()
                .flatMap(export -> export.parts().stream())
                .flatMap(part -> part.questions().stream())
                .map(Question::name)
                .distinct()
                .toList();
    }

    private void add(DecisionFile.Line line, Objections objections) {
        if (line.get("table").isEmpty() && line.get("column").isEmpty()) {
            return;
        }
        var columns = MEANINGS.get(line.get("table"));
        if (columns == null) {
            line.object(objections, "import-unknown-meaning", "table", listed(MEANINGS.keySet()));
        } else if (!columns.contains(line.get("column"))) {
            line.object(
                    objections,
                    "import-unknown-meaning",
                    "column",
                    listed(columns),
                    Nearest.to(line.get("column"), columns));
        } else if (line.get("question").isEmpty()) {
            line.object(objections, "import-unknown-question", "question", "");
        } else if (YEARS.contains(line.get("column"))
                && !line.get("default").isEmpty()
                && DecisionFile.year(line.get("default")).isEmpty()) {
            line.object(objections, "import-bad-year", "default", "");
        } else if (meanings.stream().noneMatch(meaning -> meaning.says(line))) {
            meanings.add(new Meaning(line, QuestionName.of(line.get("question"))));
        }
    }

    /** Without a question about partners no answer about agreements would tell of any. */
    private void requirePartners(Objections objections) {
        var ofAgreements = meanings.stream()
                .filter(meaning -> meaning.line.get("table").equals("agreements"))
                .toList();
        boolean named = ofAgreements.stream()
                .anyMatch(meaning -> meaning.line.get("column").equals("partners")
                        || meaning.name.written().contains("{partner}"));
        if (!named && !ofAgreements.isEmpty()) {
            ofAgreements.get(0).line.object(objections, "import-no-partners", "question", "");
        }
    }

    private static String listed(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    private void map(Export export, Part part, Set<Meaning> unmatched, Objections objections) {
        var ofPart = new LinkedHashMap<Integer, Mapped>();
        Map<Meaning, Map<QuestionName.Places, List<Question>>> fits = new LinkedHashMap<>();
        for (var question : part.questions()) {
            best(question, export.isAsked(part, question), objections).ifPresent(meaning -> {
                unmatched.remove(meaning);
                var places = meaning.name.of(question).orElseThrow();
                fits.computeIfAbsent(meaning, key -> new LinkedHashMap<>())
                        .computeIfAbsent(places, key -> new ArrayList<>())
                        .add(question);
                ofPart.put(question.column(), mapped(part, meaning, question, places));
            });
        }
        fits.forEach((meaning, byPlaces) -> byPlaces.values().stream()
                .filter(questions -> questions.size() > 1)
                .forEach(questions -> meaning.line.object(
                        objections,
                        "import-ambiguous-question",
                        "question",
                        part.grid().name() + ": "
                                + questions.stream()
                                        .map(question -> "column " + question.letters())
                                        .collect(Collectors.joining(", ")))));
        var series = Series.of(ofPart.values());
        ofPart.replaceAll((column, use) -> use.inSeries(series.of(use)));
        mapped.put(part.number(), ofPart);
    }

    /** Of several names that fit a question the longest is meant; of equals none can be. One with places means what is asked. */
    private Optional<Meaning> best(Question question, boolean isAsked, Objections objections) {
        var fitting = meanings.stream()
                .filter(meaning -> !meaning.name.hasPlaces() || isAsked)
                .filter(meaning -> meaning.name.of(question).isPresent())
                .toList();
        int longest = fitting.stream()
                .mapToInt(meaning -> meaning.name.literal())
                .max()
                .orElse(0);
        var best = fitting.stream()
                .filter(meaning -> meaning.name.literal() == longest)
                .toList();
        if (best.size() > 1) {
            twice.addAll(best.subList(1, best.size()));
            best.get(1)
                    .line
                    .object(
                            objections,
                            "import-question-twice",
                            "question",
                            best.get(0).line.place() + " (" + best.get(0).column() + ")");
        }
        return best.stream().findFirst();
    }

    private static Mapped mapped(Part part, Meaning meaning, Question question, QuestionName.Places places) {
        var column = meaning.line.get("column");
        var split = Split.of(column, meaning.line.get("split"), part.layout().separator());
        return new Mapped(
                question,
                meaning.line.line(),
                meaning.line.get("table"),
                column,
                meaning.name.written(),
                places,
                List.of(""),
                split,
                column.equals("motives") && split.strip().equals(","),
                meaning.line.get("default"));
    }

    public boolean isPresent() {
        return file.isPresent();
    }

    /** Whether any question means something. */
    public boolean none() {
        return meanings.isEmpty();
    }

    /** The meaning of a column of a sheet. */
    public Optional<Mapped> of(Part part, int column) {
        return Optional.ofNullable(mapped.getOrDefault(part.number(), Map.of()).get(column));
    }

    /** The columns of a sheet that mean something. */
    public Map<Integer, Mapped> of(Part part) {
        return mapped.getOrDefault(part.number(), Map.of());
    }

    /** The defaults, by {@code table.column}. */
    public Map<String, String> defaults() {
        var defaults = new HashMap<String, String>();
        defaultLines().forEach((column, line) -> defaults.put(column, line.get("default")));
        return defaults;
    }

    /** The line with the default of {@code table.column}. */
    public Optional<DecisionFile.Line> defaultOf(String column) {
        return Optional.ofNullable(defaultLines().get(column));
    }

    private Map<String, DecisionFile.Line> defaultLines() {
        var lines = new HashMap<String, DecisionFile.Line>();
        meanings.stream()
                .filter(meaning -> !meaning.line.get("default").isEmpty())
                .forEach(meaning -> lines.put(meaning.column(), meaning.line));
        return lines;
    }

    /** Whether any question of an export is about a table. */
    public boolean asks(Export export, String table) {
        return export.parts().stream()
                .anyMatch(part ->
                        of(part).values().stream().anyMatch(use -> use.table().equals(table)));
    }

    /** Whether any question of any export is about a table, or about a column of it. */
    public boolean asks(String table, String column) {
        return meanings.stream()
                .anyMatch(meaning -> meaning.column().equals(table + "." + column)
                        || column.isEmpty() && meaning.line.get("table").equals(table));
    }
}
