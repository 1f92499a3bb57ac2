package interpoles.questionnaire;

import interpoles.questionnaire.decision.Draft;
import interpoles.questionnaire.decision.Questions;
import interpoles.questionnaire.export.Export;
import interpoles.questionnaire.export.Layout;
import interpoles.questionnaire.export.Question;
import interpoles.questionnaire.name.Names;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The draft of {@code questions.csv}: every question in its order, how it was answered, and what it seems to be. */
record QuestionsDraft(Tallies tallies, Names names, Words words) {
    private static final String LIST_SEPARATOR = ";";
    private static final int FEW = 12;
    private static final Set<String> CHOSEN =
            Set.of("y", "n", "yes", "no", "oui", "non", "0", "1", "true", "false", "vrai", "faux");

    Draft of(List<Export> exports) {
        var rows = new ArrayList<List<String>>();
        for (var export : exports) {
            for (var part : export.parts()) {
                var ofPart = tallies.of(part);
                for (var question : part.questions()) {
                    var respondent = part == export.main()
                            && export.respondent().isPresent()
                            && export.respondent().getAsInt() == question.column();
                    rows.add(row(
                            part.grid().name(), part.layout(), question, ofPart.get(question.column()), respondent));
                }
            }
        }
        var columns = new ArrayList<>(Questions.COLUMNS);
        columns.addAll(List.of(
                "text", "file", "position", "answers", "example_1", "example_2", "example_3", "seems", "seems_block"));
        return new Draft("questions", columns, List.of("table", "column", "split", "default"), rows);
    }

    private List<String> row(String file, Layout layout, Question question, Tallies.Tally tally, boolean respondent) {
        boolean personal = question.technical() || respondent;
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
                words.text("import.seems." + (respondent ? "respondent" : seems(layout, question, tally))),
                block(question.name()));
    }

    private static String example(List<String> examples, int place) {
        return place < examples.size() ? examples.get(place) : "";
    }

    /** The question's name with {@code {i}} in the place of its last number, where a block may be told by it. */
    private static String block(String name) {
        var number = java.util.regex.Pattern.compile("(.*[^0-9])?([0-9]{1,3})([^0-9]+.*)")
                .matcher(name);
        return number.matches() && name.matches(".*[\\[_ /]" + number.group(2) + "[^0-9].*")
                ? (number.group(1) == null ? "" : number.group(1)) + "{i}" + number.group(3)
                : "";
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
            return question.option().isEmpty() ? "yes-or-no" : "option";
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
