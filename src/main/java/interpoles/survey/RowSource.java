package interpoles.survey;

import java.util.List;

/** The rows of one table as its file has them: text, each row with the line it begins at. */
interface RowSource {

    /** What takes the rows: first the header, then each row. */
    interface Taker {
        void header(List<String> names);

        void row(long line, List<String> fields);
    }

    /** The file as problems name it. */
    String name();

    /** The SHA-256 of the file's bytes, in hexadecimal. */
    String sha256();

    /** @throws Unreadable where the file cannot be read on */
    void read(Taker taker) throws Unreadable;
}
