package interpoles.file;

import interpoles.problem.Unreadable;
import java.util.List;
import java.util.Set;

/** The rows of one table as its file has them: text, each row with the line it begins at. */
public interface RowSource {

    /** What takes the rows: first the header, then each row. */
    interface Taker {
        void header(long line, List<String> names);

        /**
         * @param unreadable the fields, from 0, that hold something else than text: what they show stands in
         *     their place
         */
        void row(long line, List<String> fields, Set<Integer> unreadable);
    }

    /** The file as problems name it. */
    String name();

    /** The file that is read, of which this may be a part. */
    default String file() {
        return name();
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
