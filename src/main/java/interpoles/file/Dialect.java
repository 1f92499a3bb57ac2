package interpoles.file;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a CSV file is written, as far as the survey says so.
 *
 * @param encoding to be recognised from the bytes where it is empty
 * @param delimiter to be recognised from the header line where it is empty
 */
public record Dialect(Optional<Charset> encoding, Optional<Character> delimiter, char quote) {
    public static final Dialect TO_BE_RECOGNISED = new Dialect(Optional.empty(), Optional.empty(), '"');
}
