package interpoles.questionnaire;

import interpoles.problem.Problem;
import interpoles.questionnaire.account.Reason;
import interpoles.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of an import: a survey, or what is still to decide.
 *
 * @param survey the folder of the survey; none where anything is to decide or to mend
 * @param earlier the folder of the survey of an earlier run, where that stands and none is written
 * @param problems each thing to decide or to mend, with its file and line; past 1,000 the rest is counted
 * @param unlisted how many more problems there are
 * @param notes what was recognised
 * @param drafts the files to fill in, by their names
 * @param toFill what is to be done with each draft
 * @param accounts how many answers there are in the exports, by what became of them
 */
public record Import(
        Optional<Path> survey,
        Optional<Path> earlier,
        List<Problem> problems,
        long unlisted,
        List<String> notes,
        List<String> drafts,
        List<String> toFill,
        Map<Reason, Long> accounts) {
    /** 0: a survey is written. 1: something is to decide or to mend. */
    public int exitCode() {
        return survey.isPresent() ? 0 : 1;
    }

    /** All of it in sentences: notes, problems, drafts, and where the answers went. */
    public List<String> sentences(Words words) {
        var sentences = new ArrayList<String>();
        notes.forEach(note -> sentences.add(words.text("main.note", note)));
        problems.forEach(problem -> sentences.add(problem.message(words)));
        if (unlisted > 0) {
            sentences.add(words.text("survey.problems.more", String.valueOf(unlisted)));
        }
        sentences.addAll(toFill);
        long all = accounts.values().stream().mapToLong(Long::longValue).sum();
        sentences.add(words.text("import.accounts", all));
        accounts.entrySet().stream()
                .sorted(Map.Entry.<Reason, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sentences.add(words.text(
                        "import.account",
                        entry.getValue(),
                        entry.getKey().slug(),
                        words.text("import.reason." + entry.getKey().slug()))));
        sentences.add(outcome(words));
        return sentences;
    }

    private String outcome(Words words) {
        if (survey.isPresent()) {
            return words.text("import.written", survey.get());
        }
        long open = problems.size() + unlisted;
        return earlier.map(folder -> words.text("import.to-decide.again", open, folder))
                .orElseGet(() -> words.text("import.to-decide", open));
    }
}
