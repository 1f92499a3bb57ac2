package interpoles.file.csv;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a CSV file is written, as far as the survey says so.
 *
 * @param encoding to be recognised from the bytes where it is empty
 * @param delimiter to be recognised from the header line where it is empty
 * @param declared whether the survey says how its files are written, so that nothing is guessed
 * @param quoting how fields are quoted
 * @param comment what a line begins with that is no row; empty where none is
 * @param header the rows, from 1, that name the columns; none where {@code names} does
 * @param passedOver the rows, from 1, that are comments
 * @param joined what stands between the parts of a name that several rows give
 * @param names the names of the columns of a file without a header
 */
public record Dialect(
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        boolean declared,
        Quoting quoting,
        String comment,
        List<Integer> header,
        Set<Integer> passedOver,
        String joined,
        List<String> names) {
    public static final List<Integer> FIRST_ROW = List.of(1);

    /**
     * @param quote opens and closes a field
     * @param doubled whether a quote within a field is written twice
     * @param escape what stands before a character that is to be taken as it is
     * @param blanksAside whether blanks after a delimiter are no part of the field
     */
    public record Quoting(char quote, boolean doubled, Optional<Character> escape, boolean blanksAside) {
        public static final Quoting USUAL = new Quoting('"', true, Optional.empty(), false);

        boolean isUsual() {
            return doubled && escape.isEmpty() && !blanksAside;
        }
    }

    public static final Dialect TO_BE_RECOGNISED = new Dialect(
            Optional.empty(), Optional.empty(), false, Quoting.USUAL, "", FIRST_ROW, Set.of(), " ", List.of());

    /** The same in an encoding, or in one that is to be recognised. */
    public Dialect in(Optional<Charset> other) {
        return new Dialect(other, delimiter, declared, quoting, comment, header, passedOver, joined, names);
    }

    char quote() {
        return quoting.quote;
    }

    /** Whether it is RFC 4180 with one row of names, but for delimiter and quote. */
    boolean isUsual() {
        return quoting.isUsual() && comment.isEmpty() && header.equals(FIRST_ROW) && passedOver.isEmpty();
    }
}
