package interpoles.problem;

import interpoles.words.Words;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Something in a survey's files that the contract allows and that is seldom meant: a question to whoever filled it in. It
 * is never a problem.
 *
 * @param code the kind of advice, a stable slug such as {@code told-twice}
 * @param file the file as the survey names it; a sheet follows a colon
 * @param line the line as an editor shows it; none where the whole file is concerned
 * @param column the number of the field in its row, from 1; none where the whole file is concerned
 * @param field the name of the column
 * @param found what stands there, cut to a readable length
 * @param twin what it resembles or is measured against, cut likewise
 * @param twinLine the line in which the twin stands, in the same file
 */
public record Advice(
        String code,
        String file,
        OptionalLong line,
        OptionalInt column,
        String field,
        String found,
        Optional<String> twin,
        OptionalLong twinLine) {

    public Advice {
        found = Problem.readable(found);
        twin = twin.map(Problem::readable);
    }

    /** {@code file:line:column: what was found, and what it may be}, in the words of a language. */
    public String message(Words words) {
        var place = new StringBuilder(file);
        line.ifPresent(number -> place.append(':').append(number));
        column.ifPresent(number -> place.append(':').append(number));
        return place + ": "
                + words.text(
                        "survey.advice." + code,
                        found,
                        twin.orElse(""),
                        twinLine.isPresent() ? String.valueOf(twinLine.getAsLong()) : "",
                        field);
    }
}
