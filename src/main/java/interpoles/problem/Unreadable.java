package interpoles.problem;

import interpoles.words.Words;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The end of reading a file before its end, with the place and the kind of the problem. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String asked;
    private final transient OptionalLong line;
    private final transient OptionalInt column;
    private final String found;

    private Unreadable(String code, String asked, OptionalLong line, OptionalInt column, String found) {
        super(code, null, false, false);
        this.code = code;
        this.asked = asked;
        this.line = line;
        this.column = column;
        this.found = found;
    }

    public Unreadable(String code, OptionalLong line, String found) {
        this(code, code, line, OptionalInt.empty(), found);
    }

    /** The same where something else is expected than of other problems of the kind. */
    public Unreadable asking(String expected) {
        return new Unreadable(code, expected, line, column, found);
    }

    /** Whether it is of a kind. */
    public boolean isOf(String kind) {
        return code.equals(kind);
    }

    /** The same in a field. */
    public Unreadable at(OptionalInt field) {
        return new Unreadable(code, asked, line, field, found);
    }

    /** The same in a line, unless it is known already. */
    public Unreadable from(long last) {
        return line.isPresent() ? this : new Unreadable(code, asked, OptionalLong.of(last), column, found);
    }

    /** The same so many lines further down, where the line is known. */
    public Unreadable shifted(long lines) {
        return new Unreadable(
                code, asked, line.isPresent() ? OptionalLong.of(line.getAsLong() + lines) : line, column, found);
    }

    public Problem in(String file, Words words) {
        return new Problem(code, file, line, column, "", found, Expected.of(words, asked, found), Optional.empty());
    }
}
