package interpoles.questionnaire.decision;

import interpoles.problem.Expected;
import interpoles.problem.Problem;
import interpoles.problem.Unreadable;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What stands against a survey: each thing to decide or to mend, once, in the order in which it was met; past 1,000 the rest is counted. */
public final class Objections {
    private static final int LISTED = 1_000;

    private final Words words;
    private final Set<Problem> listed = new LinkedHashSet<>();
    private long unlisted;

    public Objections(Words words) {
        this.words = words;
    }

    /** @param code the kind of problem, {@code survey.problem.CODE} of the words */
    public void add(String code, String file, String found, String expected) {
        add(new Problem(code, file, OptionalLong.empty(), OptionalInt.empty(), "", found, expected, Optional.empty()));
    }

    /** @param column the number of the field, from 0 */
    public void add(String code, String file, long line, int column, String field, String found, String expected) {
        add(code, file, line, column, field, found, expected, Optional.empty());
    }

    public void add(
            String code,
            String file,
            long line,
            int column,
            String field,
            String found,
            String expected,
            Optional<String> nearest) {
        add(new Problem(
                code,
                file,
                OptionalLong.of(line),
                column < 0 ? OptionalInt.empty() : OptionalInt.of(column + 1),
                field,
                found,
                expected,
                nearest));
    }

    public void add(Unreadable unreadable, String file) {
        add(unreadable.in(file, words));
    }

    public void add(Problem problem) {
        if (listed.size() < LISTED) {
            listed.add(problem);
        } else if (!listed.contains(problem)) {
            unlisted++;
        }
    }

    public boolean none() {
        return listed.isEmpty();
    }

    public List<Problem> listed() {
        return new ArrayList<>(listed);
    }

    public long unlisted() {
        return unlisted;
    }

    /** What is asked for, {@code survey.expected.CODE} of the words. */
    public String expected(String code, Object... values) {
        return Expected.of(words, code, values);
    }

    public Words words() {
        return words;
    }
}
