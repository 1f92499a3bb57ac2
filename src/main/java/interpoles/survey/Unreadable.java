package interpoles.survey;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** The end of reading a file before its end, with the place and the kind of the problem. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    final String code;
    final transient OptionalLong line;
    final String found;

    Unreadable(String code, OptionalLong line, String found) {
        super(code, null, false, false);
        this.code = code;
        this.line = line;
        this.found = found;
    }

    Problem in(String file) {
        return new Problem(code, file, line, OptionalInt.empty(), "", found, Expected.of(code), java.util.Optional.empty());
    }
}
