package interpoles.questionnaire.decision;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import interpoles.questionnaire.export.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a decision file calls a question: its code, its text, or {@code column BF}; {@code {i}} stands for the number of a
 * block, {@code {option}} for an option, {@code {partner}} for the name of a partner.
 */
public final class QuestionName {
    /** What stands where a question's name has a place, empty where it has none. */
    public record Places(String number, String option, String partner) {}

    private static final Pattern PLACE = Pattern.compile("\\{(i|option|partner)\\}");
    private static final Pattern COLUMN = Pattern.compile("(?i)(?:column|colonne) ([a-z]{1,3})");

    private final String written;
    private final Optional<String> letters;
    private final Pattern code;
    private final Pattern text;
    private final List<String> places = new ArrayList<>();
    private final int literal;

    private QuestionName(String written) {
        this.written = written;
        var column = COLUMN.matcher(Question.oneLine(written));
        letters = column.matches() ? Optional.of(column.group(1).toUpperCase(java.util.Locale.ROOT)) : Optional.empty();
        code = pattern(Question.plainCode(written));
        places.clear();
        text = pattern(Question.oneLine(written));
        literal = PLACE.matcher(written).replaceAll("").length();
    }

    public static QuestionName of(String written) {
        return new QuestionName(written);
    }

    private Pattern pattern(String name) {
        var pattern = new StringBuilder("(?is)");
        int from = 0;
        for (var place = PLACE.matcher(name); place.find(); from = place.end()) {
            pattern.append(Pattern.quote(name.substring(from, place.start())));
            places.add(place.group(1));
            pattern.append(place.group(1).equals("i") ? "([0-9]+)" : "(.+?)");
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(name.substring(from))).toString());
    }

    /** What stands in the places of the name if it is that of a question. */
    public Optional<Places> of(Question question) {
        if (letters.isPresent()) {
            return letters.filter(question.letters()::equals).map(column -> new Places("", "", ""));
        }
        if (!question.code().isEmpty()) {
            var found = places(code.matcher(Question.plainCode(question.code())));
            if (found.isPresent()) {
                return found;
            }
        }
        return question.text().isEmpty() ? Optional.empty() : places(text.matcher(question.text()));
    }

    private Optional<Places> places(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var found = new String[] {"", "", ""};
        for (int i = 0; i < places.size(); i++) {
            found[places.get(i).equals("i") ? 0 : places.get(i).equals("option") ? 1 : 2] = matcher.group(i + 1);
        }
        return Optional.of(new Places(found[0], found[1], found[2]));
    }

    /** Whether it names a question by the letters of its column. */
    boolean isColumn() {
        return letters.isPresent();
    }

    /** Whether it names several questions. */
    boolean hasPlaces() {
        return !places.isEmpty();
    }

    /** How much of it is not a place: of two names that fit a question the longer one is meant. */
    int literal() {
        return literal;
    }

    public String written() {
        return written;
    }
}
