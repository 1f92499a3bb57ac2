package interpoles.file;

import interpoles.problem.Problem;
import interpoles.problem.Unreadable;
import java.util.List;
import java.util.Map;

/** The rows of one table as its file has them: text, each row with the line it begins at. */
public interface RowSource {
    /** The most letters of a field; more is no answer but a file that is something else. */
    int LARGEST_FIELD = 1 << 20;

    int MOST_COLUMNS = 1_000;

    /** What takes the rows: first the header, then each row. */
    interface Taker {
        /** @throws Unreadable if nothing can be read below such a header */
        void header(long line, List<String> names) throws Unreadable;

        /**
         * @param unreadable the fields, from 0, that hold something else than text, with the kind of problem: what
         *     they show stands in their place
         */
        void row(long line, List<String> fields, Map<Integer, String> unreadable);

        /** Something about the file that must not go unsaid, in words by their key; the file's name is the first value. */
        default void note(String key, Object... values) {}

        /**
         * Cells below the header that are one, of which only the first may hold anything.
         *
         * @param line that of the first
         * @param lastLine that of the last
         * @param first the number of the field in its row, from 1
         * @param last the same of the last
         * @param shown the cells as a spreadsheet names them
         */
        default void merged(long line, long lastLine, int first, int last, String shown) {}
    }

    /** The file as problems name it. */
    String name();

    /** The file that is read, of which this may be a part. */
    default String file() {
        return name();
    }

    /** The files that are read, by their paths in the survey's folder. */
    default List<String> files() {
        return List.of(file());
    }

    /** A problem of a line that this gave, in the file and line that a reader finds it in. */
    default Problem placed(Problem problem) {
        return problem;
    }

    /** Whether a row is told by its key, as it has no line. */
    default boolean isKeyed() {
        return false;
    }

    /** The size of the file in bytes, or of the part of it that this is; 0 where it does not matter. */
    default long bytes() {
        return 0;
    }

    /** About how many lines it has; 0 where it does not matter. */
    default long lines() {
        return 0;
    }

    /** The SHA-256 of the file's bytes, in hexadecimal. */
    String sha256();

    /** @throws Unreadable where the file cannot be read on */
    void read(Taker taker) throws Unreadable;
}
