package interpoles.questionnaire.export;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The answers of one wave, or of a part of it, as one file has them.
 *
 * @param file its name, as {@code exports.csv} has it
 * @param year the wave
 * @param main a row an answer
 * @param repeats sheets with a row for each time that a part of the questionnaire was filled in
 * @param respondent the column of {@code main} that names who answered
 */
public record Export(String file, int year, Part main, List<Part> repeats, OptionalInt respondent) {
    public List<Part> parts() {
        return Stream.concat(Stream.of(main), repeats.stream()).toList();
    }

    /** Whether a column is what respondents were asked: not who they are, whether they finished, or what the tool made. */
    public boolean isAsked(Part part, Question question) {
        return !question.technical()
                && (part != main
                        || respondent.orElse(-1) != question.column()
                                && part.layout().complete().orElse(-1) != question.column());
    }
}
