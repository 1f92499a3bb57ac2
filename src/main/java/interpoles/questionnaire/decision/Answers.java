package interpoles.questionnaire.decision;

import interpoles.problem.Notes;
import interpoles.questionnaire.export.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code answers.csv}: what codes and labels are in the contract's words. An answer that has no row is taken as it is,
 * unless the question has rows for others: then it waits for its own. Without a question a row is about every question.
 */
public final class Answers {
    /** The decision that an answer says nothing. */
    public static final String NOTHING = "-";

    private final Map<String, Map<String, String>> values = new HashMap<>();
    private final Map<String, Map<String, Long>> undecided = new TreeMap<>();

    private Answers() {}

    public static Answers in(Path folder, Objections objections, Notes notes) {
        var answers = new Answers();
        var file = DecisionFile.in(folder, "answers.csv", List.of("question", "answer", "value"), objections, notes);
        for (var line : file.lines()) {
            var other = line.get("answer").isEmpty() || line.get("value").isEmpty()
                    ? null
                    : answers.values
                            .computeIfAbsent(key(line.get("question")), question -> new HashMap<>())
                            .putIfAbsent(plain(line.get("answer")), line.get("value"));
            if (other != null && !other.equals(line.get("value"))) {
                line.object(objections, "import-decided-twice", "answer", other);
            }
        }
        return answers;
    }

    /** The value that an answer to a question was decided to be. */
    public Optional<String> value(Mapped use, String answer) {
        var text = plain(answer);
        return names(use).stream()
                .map(name -> values.getOrDefault(name, Map.of()).get(text))
                .filter(value -> value != null)
                .findFirst();
    }

    /** Whether it was decided of any answer to the question what it is. */
    public boolean isDecided(Mapped use) {
        return names(use).stream().anyMatch(name -> !name.isEmpty() && values.containsKey(name));
    }

    /** Remembers an answer that waits for a decision. */
    public void undecided(Mapped use, String answer) {
        undecided
                .computeIfAbsent(use.name(), question -> new TreeMap<>())
                .merge(Question.oneLine(answer), 1L, Long::sum);
    }

    public boolean allDecided() {
        return undecided.isEmpty();
    }

    /** The answers that wait for a decision, the most frequent first. */
    public Draft draft() {
        var rows = new ArrayList<List<String>>();
        undecided.forEach((question, answers) -> answers.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(10_000)
                .forEach(
                        answer -> rows.add(List.of(question, answer.getKey(), "", String.valueOf(answer.getValue())))));
        return new Draft("answers", List.of("question", "answer", "value", "times"), List.of("value"), rows);
    }

    private static List<String> names(Mapped use) {
        return List.of(
                key(use.name()), key(use.question().code()), key(use.question().text()), "");
    }

    private static String key(String question) {
        return Question.plainCode(question).toLowerCase(Locale.ROOT);
    }

    private static String plain(String answer) {
        return Question.oneLine(answer).toLowerCase(Locale.ROOT);
    }
}
