package interpoles.questionnaire.decision;

import interpoles.problem.Notes;
import interpoles.problem.Unreadable;
import interpoles.questionnaire.export.Export;
import interpoles.questionnaire.export.Grid;
import interpoles.questionnaire.export.Grids;
import interpoles.questionnaire.export.Layout;
import interpoles.questionnaire.export.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code exports.csv}: which files are exports, of which wave and of which tool; what it leaves empty is recognised. */
public final class Exports {
    static final List<String> COLUMNS = List.of("file", "year", "tool", "header", "respondent", "complete");
    private static final Set<String> OWN = Set.of(
            "exports.csv",
            "clusters.csv",
            "asked.csv",
            "questions.csv",
            "answers.csv",
            "names.csv",
            "same.csv",
            "claims.csv",
            "regions.csv",
            "countries.csv");
    private static final Pattern YEAR = Pattern.compile("(?:^|[^0-9])((?:19|20)[0-9]{2})(?:[^0-9]|$)");

    private final Path folder;
    private final DecisionFile file;
    private final Objections objections;
    private final Notes notes;
    private final List<Export> exports = new ArrayList<>();
    private final Map<String, Long> first = new HashMap<>();
    private int parts;

    private Exports(Path folder, DecisionFile file, Objections objections, Notes notes) {
        this.folder = folder;
        this.file = file;
        this.objections = objections;
        this.notes = notes;
    }

    /** The exports of a folder. Without {@code exports.csv} every file that may be one is, of an unknown wave. */
    public static Exports in(Path folder, Objections objections, Notes notes) {
        var file = DecisionFile.in(folder, "exports.csv", List.of("file", "year"), objections, notes);
        var exports = new Exports(folder, file, objections, notes);
        if (file.isPresent()) {
            file.lines().forEach(exports::stated);
            exports.tellOfOthers();
        } else {
            objections.add("import-missing-file", "exports.csv", String.join(",", COLUMNS), "exports.draft.csv");
            exports.candidates().forEach(name -> exports.open(name, 0, Layout.Asked.NOTHING));
        }
        if (exports.exports.isEmpty() && objections.none()) {
            objections.add("import-no-export", folder.getFileName().toString(), "", "");
        }
        return exports;
    }

    public List<Export> list() {
        return exports;
    }

    public boolean isStated() {
        return file.isPresent();
    }

    /** The draft of {@code exports.csv}, with what is recognised beside what is to be stated. */
    public Draft draft() {
        var rows = exports.stream()
                .map(export -> List.of(
                        export.file(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        yearIn(export.file()),
                        export.main().layout().tool(),
                        String.valueOf(export.main().layout().header()),
                        export.respondent().isPresent()
                                ? export.main()
                                        .questions()
                                        .get(export.respondent().getAsInt())
                                        .name()
                                : ""))
                .toList();
        var columns = new ArrayList<>(COLUMNS);
        columns.addAll(List.of("seems_year", "seems_tool", "seems_header", "seems_respondent"));
        return new Draft("exports", columns, COLUMNS.subList(1, COLUMNS.size()), rows);
    }

    private static String yearIn(String file) {
        var year = YEAR.matcher(file);
        return year.find() ? year.group(1) : "";
    }

    /** Says which files lie beside the exports and may have been meant as one, or as a decision. */
    private void tellOfOthers() {
        var named = new HashSet<String>();
        file.lines().forEach(line -> named.add(fileOf(line.get("file"))));
        candidates().stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> notes.add("import.note.unlisted-export", name));
    }

    /** The decision that a file may have been meant as: of its name but for a copy's number, a draft's mark or the ending. */
    private static Optional<String> decision(String name) {
        var stem = name.toLowerCase(Locale.ROOT).replaceFirst("\\.draft\\b", "").replaceAll("[^a-z].*", "");
        return OWN.stream().filter(own -> own.equals(stem + ".csv")).findFirst();
    }

    private List<String> candidates() {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt|xlsx)"))
                    .filter(name -> !OWN.contains(name) && !name.endsWith(".draft.csv") && !name.startsWith("~$"))
                    .filter(name -> !name.startsWith("."))
                    .filter(this::isNoDecision)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isNoDecision(String name) {
        var meant = decision(name);
        meant.ifPresent(own -> notes.add(
                Files.exists(folder.resolve(own)) ? "import.note.near-decision.add" : "import.note.near-decision",
                name,
                own));
        return meant.isEmpty();
    }

    private void stated(DecisionFile.Line line) {
        var name = line.get("file");
        if (name.isEmpty()) {
            return;
        }
        var before = first.putIfAbsent(name, line.line());
        if (before != null) {
            line.objectTwice(objections, "file", before);
            return;
        }
        var year = DecisionFile.year(line.get("year"));
        if (year.isEmpty()) {
            line.object(objections, "import-bad-year", "year", "");
        }
        var header = line.get("header");
        if (!header.isEmpty() && !header.matches("[1-9]|1[0-9]")) {
            line.object(objections, "import-bad-header", "header", "");
        }
        var tool = line.get("tool");
        if (!tool.isEmpty() && !Layout.tools().contains(tool.toLowerCase(Locale.ROOT))) {
            line.object(objections, "import-unknown-tool", "tool", String.join(", ", Layout.tools()));
        }
        var asked = new Layout.Asked(
                tool, header.matches("[1-9]|1[0-9]") ? OptionalInt.of(Integer.parseInt(header)) : OptionalInt.empty());
        if (!isInside(name)) {
            line.object(objections, "import-no-such-export", "file", "");
            return;
        }
        open(name, year.orElse(0), asked);
        if (!exports.isEmpty() && exports.get(exports.size() - 1).file().equals(name)) {
            var export = named(line, exports.remove(exports.size() - 1));
            exports.add(export);
            if (export.main().layout().countsUnfinishedAnswers()) {
                notes.add("import.note.every-answer", name);
            }
        }
    }

    /** A file of the folder itself; a colon parts it from a sheet. */
    private boolean isInside(String name) {
        var file = fileOf(name);
        return !file.contains("/") && !file.contains("\\") && Files.isRegularFile(folder.resolve(file));
    }

    private static String fileOf(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    private Export named(DecisionFile.Line line, Export export) {
        var respondent = column(line, "respondent", export, export.respondent());
        var complete = column(line, "complete", export, OptionalInt.empty());
        var completed = complete.isEmpty() ? export.main() : export.main().completedBy(complete.getAsInt());
        if (respondent.isEmpty() && line.get("respondent").isEmpty()) {
            line.object(objections, "import-no-respondent-column", "respondent", export.file());
        }
        return new Export(export.file(), export.year(), completed, export.repeats(), respondent);
    }

    private OptionalInt column(DecisionFile.Line line, String field, Export export, OptionalInt usual) {
        if (line.get(field).isEmpty()) {
            return usual;
        }
        var name = QuestionName.of(line.get(field));
        var found = export.main().questions().stream()
                .filter(question -> name.of(question).isPresent())
                .toList();
        if (found.size() != 1) {
            line.object(
                    objections,
                    found.isEmpty() ? "import-unknown-question" : "import-ambiguous-question",
                    field,
                    String.join(
                            ", ",
                            found.stream()
                                    .map(question -> "column " + question.letters())
                                    .toList()));
            return OptionalInt.empty();
        }
        return OptionalInt.of(found.get(0).column());
    }

    private void open(String name, int year, Layout.Asked asked) {
        var at = name;
        try {
            var file = fileOf(name);
            var grids = Grids.of(folder.resolve(file), Encodings.of(folder, file, objections), notes);
            var layouts = new ArrayList<Layout>();
            for (var grid : grids) {
                at = grid.name();
                layouts.add(Layout.of(grid, asked));
            }
            var main = main(name, grids, layouts);
            if (main.isEmpty()) {
                return;
            }
            int first = main.getAsInt();
            var answers = Part.of(parts++, grids.get(first), layouts.get(first));
            var repeats = new ArrayList<Part>();
            for (int i = 0; i < grids.size(); i++) {
                if (Layout.isRepeat(layouts.get(i))) {
                    var same = new Layout.Asked(answers.layout().tool(), OptionalInt.empty());
                    repeats.add(Part.of(parts++, grids.get(i), Layout.of(grids.get(i), same)));
                }
            }
            exports.add(
                    new Export(name, year, answers, repeats, answers.layout().respondent()));
            notes.add(
                    "import.note.tool",
                    answers.grid().name(),
                    answers.layout().tool(),
                    answers.layout().header());
        } catch (Unreadable e) {
            objections.add(e, at);
        }
    }

    /** The one sheet of answers: named in {@code exports.csv}, or as the file, or the only one that is no repeat. */
    private OptionalInt main(String name, List<Grid> grids, List<Layout> layouts) {
        var candidates = new ArrayList<Integer>();
        int colon = name.indexOf(':');
        for (int i = 0; i < grids.size(); i++) {
            boolean named = colon < 0 || Grids.title(grids.get(i)).equalsIgnoreCase(name.substring(colon + 1));
            if (named
                    && !Layout.isRepeat(layouts.get(i))
                    && !layouts.get(i).questions().isEmpty()) {
                candidates.add(i);
            }
        }
        var asTheFile = candidates.stream()
                .filter(i -> Grids.title(grids.get(i)).equalsIgnoreCase(Grids.stem(name)))
                .toList();
        var one = candidates.size() > 1 && asTheFile.size() == 1 ? asTheFile : candidates;
        if (one.size() != 1) {
            objections.add(
                    one.isEmpty() ? "import-no-answers" : "import-several-sheets",
                    fileOf(name),
                    String.join(
                            ", ",
                            one.stream().map(i -> Grids.title(grids.get(i))).toList()),
                    "");
            return OptionalInt.empty();
        }
        return OptionalInt.of(one.get(0));
    }
}
