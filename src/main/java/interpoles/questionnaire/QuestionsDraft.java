package interpoles.questionnaire;

import interpoles.questionnaire.decision.Draft;
import interpoles.questionnaire.decision.Questions;
import interpoles.questionnaire.export.Export;
import interpoles.questionnaire.export.Layout;
import interpoles.questionnaire.export.OptionBlocks;
import interpoles.questionnaire.export.Part;
import interpoles.questionnaire.export.Question;
import interpoles.questionnaire.name.Names;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The draft of {@code questions.csv}: every question in its order, how it was answered, and what it seems to be. */
record QuestionsDraft(Tallies tallies, Names names, Words words) {
    private static final String LIST_SEPARATOR = ";";
    private static final int FEW = 12;
    /** The last number of a name. */
    private static final Pattern NUMBER = Pattern.compile("(.*[^0-9])?([0-9]{1,3})([^0-9]*)");
    /** How REDCap parts a question's name from an option. */
    private static final String OF_REDCAP = "___";

    private static final Set<String> CHOSEN =
            Set.of("y", "n", "yes", "no", "oui", "non", "0", "1", "true", "false", "vrai", "faux");

    Draft of(List<Export> exports) {
        var rows = new ArrayList<List<String>>();
        for (var export : exports) {
            for (var part : export.parts()) {
                rows.addAll(rows(export, part));
            }
        }
        var columns = new ArrayList<>(Questions.COLUMNS);
        columns.addAll(List.of(
                "text", "file", "position", "answers", "example_1", "example_2", "example_3", "seems", "seems_block"));
        return new Draft("questions", columns, List.of("table", "column", "split", "default"), rows);
    }

    private List<List<String>> rows(Export export, Part part) {
        var ofPart = tallies.of(part);
        var seems = part.questions().stream()
                .map(question -> export.respondent().orElse(-1) == question.column() && part == export.main()
                        ? "respondent"
                        : seems(part.layout(), question, ofPart.get(question.column())))
                .toList();
        var series = new HashMap<String, Set<String>>();
        var rows = new ArrayList<List<String>>();
        for (var question : part.questions()) {
            numbered(question.name())
                    .ifPresent(name ->
                            series.computeIfAbsent(name, key -> new HashSet<>()).add(seems.get(question.column())));
        }
        var options = OptionBlocks.of(part.questions(), question -> answered(seems.get(question.column())));
        for (var question : part.questions()) {
            var seeming = seems.get(question.column());
            rows.add(row(
                    part.grid().name(),
                    question,
                    ofPart.get(question.column()),
                    seeming,
                    options.getOrDefault(question.column(), block(question, seeming, series))));
        }
        return rows;
    }

    private List<String> row(String file, Question question, Tallies.Tally tally, String seems, String block) {
        boolean personal = question.technical() || seems.equals("respondent");
        var examples = personal ? List.<String>of() : tally.examples();
        return List.of(
                "",
                "",
                question.name(),
                "",
                "",
                question.text(),
                file,
                question.letters(),
                String.valueOf(tally.answers()),
                example(examples, 0),
                example(examples, 1),
                example(examples, 2),
                words.text("import.seems." + seems),
                block);
    }

    private static String example(List<String> examples, int place) {
        return place < examples.size() ? examples.get(place) : "";
    }

    /**
     * How the question is named together with others: with {@code {option}} in the place of its option, or with {@code {i}}
     * in that of its last number, where a block may be told by it. Options of blocks have both.
     */
    private static String block(Question question, String seems, Map<String, Set<String>> series) {
        if (question.technical()) {
            return "";
        }
        boolean ofRedcap = question.name().contains(OF_REDCAP) && answered(seems) != OptionBlocks.Answered.OTHERWISE;
        if (seems.equals("option") || ofRedcap) {
            return OptionBlocks.withOption(question).orElse("");
        }
        return numbered(question.name())
                .filter(name -> !name.endsWith("{i}") || series.get(name).size() == 1)
                .orElse("");
    }

    private static OptionBlocks.Answered answered(String seems) {
        return switch (seems) {
            case "option", "yes-or-no" -> OptionBlocks.Answered.CHOSEN;
            case "unanswered" -> OptionBlocks.Answered.NEVER;
            default -> OptionBlocks.Answered.OTHERWISE;
        };
    }

    private static Optional<String> numbered(String name) {
        var number = NUMBER.matcher(name);
        return number.matches() && name.matches(".*[\\[_ /]" + number.group(2) + "(?:[^0-9].*)?")
                ? Optional.of((number.group(1) == null ? "" : number.group(1)) + "{i}" + number.group(3))
                : Optional.empty();
    }

    private String seems(Layout layout, Question question, Tallies.Tally tally) {
        var kept = tally.kept();
        if (question.technical()) {
            return "technical";
        }
        if (kept.isEmpty()) {
            return "unanswered";
        }
        if (kept.stream().allMatch(text -> CHOSEN.contains(text.toLowerCase(java.util.Locale.ROOT)))) {
            return question.offered().isEmpty() ? "yes-or-no" : "option";
        }
        if (!question.option().isEmpty() && kept.stream().allMatch(question.option()::equals)) {
            return "option";
        }
        if (kept.stream().allMatch(text -> text.matches("(19|20)[0-9]{2}"))) {
            return "year";
        }
        if (kept.stream().allMatch(text -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9/.]{8,10}"))) {
            return "date";
        }
        if (kept.stream().allMatch(text -> text.matches("-?[0-9]+([.,][0-9]+)?"))) {
            return "number";
        }
        names.learn(kept);
        if (kept.stream().filter(text -> names.of(text).isPresent()).count() * 3 >= kept.size()) {
            return "clusters";
        }
        var separator = layout.separator().isBlank() ? LIST_SEPARATOR : layout.separator();
        if (kept.stream().filter(text -> text.contains(separator)).count() * 2 >= kept.size()) {
            return "several";
        }
        return kept.size() <= FEW && tally.answers() > 2L * kept.size() ? "one-of-few" : "text";
    }
}
