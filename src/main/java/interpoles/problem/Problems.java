package interpoles.problem;

import interpoles.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** The problems of a survey: the first 1,000 in the order of the files, the rest counted. */
public final class Problems {
    public static final int LISTED = 1_000;

    private record Placed(int order, Problem problem) {}

    private static final Comparator<Placed> IN_ORDER = Comparator.comparingInt(Placed::order)
            .thenComparing(placed -> placed.problem.file())
            .thenComparingLong(placed -> placed.problem.line().orElse(0))
            .thenComparingInt(placed -> placed.problem.column().orElse(0))
            .thenComparing(placed -> placed.problem.code())
            .thenComparing(placed -> placed.problem.found());

    private final PriorityQueue<Placed> first = new PriorityQueue<>(IN_ORDER.reversed());
    private final Words words;
    private long count;

    /** @param words those that problems are told in */
    public Problems(Words words) {
        this.words = words;
    }

    /** The same problems; those to come are told in other words. */
    public Problems in(Words others) {
        var same = new Problems(others);
        same.first.addAll(first);
        same.count = count;
        return same;
    }

    /** The words that problems are told in. */
    public Words words() {
        return words;
    }

    /** @param order the place of the problem's table in the contract, or -1 for what concerns the whole survey */
    public void add(int order, Problem problem) {
        count++;
        first.add(new Placed(order, problem));
        if (first.size() > LISTED) {
            first.remove();
        }
    }

    /** Whether a problem of a line would be among those listed; otherwise it is enough to count it. */
    public boolean lists(int order, String file, long line) {
        var last = first.peek();
        if (first.size() < LISTED || order != last.order) {
            return first.size() < LISTED || order < last.order;
        }
        int files = file.compareTo(last.problem.file());
        return files < 0 || files == 0 && line <= last.problem.line().orElse(0);
    }

    /** Problems that were counted where they were found, as they could not be among the first. */
    public void addUnlisted(long more) {
        count += more;
    }

    /** Takes back those that are listed of a table that turn out to follow from another. */
    public void withdraw(int order, Predicate<Problem> follows) {
        int listed = first.size();
        first.removeIf(placed -> placed.order == order && follows.test(placed.problem));
        count -= listed - first.size();
    }

    public boolean none() {
        return count == 0;
    }

    public List<Problem> listed() {
        return first.stream().sorted(IN_ORDER).map(Placed::problem).toList();
    }

    public long unlisted() {
        return count - first.size();
    }
}
