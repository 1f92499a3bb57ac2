package interpoles.questionnaire.export;

import interpoles.problem.Unreadable;

/** The rows of a CSV file or of a sheet, from its first header on, as often as they are asked for. */
public interface Grid {
    /** What takes the rows that have anything in them. */
    interface Taker {
        /** Whether to go on. */
        boolean take(Row row);
    }

    /** The file as problems name it; a sheet follows a colon. */
    String name();

    /** The SHA-256 of the file's bytes, in hexadecimal. */
    String sha256();

    /** The size of the file in bytes. */
    long bytes();

    /** @throws Unreadable where the file cannot be read on */
    void read(Taker taker) throws Unreadable;
}
