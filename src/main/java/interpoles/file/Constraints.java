package interpoles.file;

import interpoles.contract.Decimal;
import interpoles.problem.Expected;
import interpoles.words.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a survey's own {@code datapackage.json} asks of a column, beside the contract. A pattern is matched in linear
 * time, whatever it is; a minimum or maximum compares numbers.
 */
public record Constraints(
        boolean required,
        boolean unique,
        Set<String> allowed,
        Optional<TextPattern> pattern,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        OptionalInt minLength,
        OptionalInt maxLength) {
    public static final Constraints NONE = new Constraints(
            false,
            false,
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());

    /** Whether they ask nothing of a text that is there. */
    public boolean takeAnyText() {
        return allowed.isEmpty()
                && pattern.isEmpty()
                && minimum.isEmpty()
                && maximum.isEmpty()
                && minLength.isEmpty()
                && maxLength.isEmpty();
    }

    /** What the text should have been, where it breaks a constraint. */
    public Optional<String> broken(String text, Words words) {
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            return Optional.of(Expected.of(words, "enum", String.join(", ", allowed)));
        }
        if (pattern.isPresent() && !pattern.get().matches(text)) {
            return Optional.of(Expected.of(words, "pattern", pattern.get().written()));
        }
        int length = text.codePointCount(0, text.length());
        if (minLength.isPresent() && length < minLength.getAsInt()) {
            return Optional.of(Expected.of(words, "minLength", minLength.getAsInt()));
        }
        if (maxLength.isPresent() && length > maxLength.getAsInt()) {
            return Optional.of(Expected.of(words, "maxLength", maxLength.getAsInt()));
        }
        return outOfRange(text, words);
    }

    private Optional<String> outOfRange(String text, Words words) {
        if (minimum.isEmpty() && maximum.isEmpty()) {
            return Optional.empty();
        }
        var number = Decimal.of(text);
        if (number.isEmpty()) {
            return Optional.of(Expected.of(words, "bad-number"));
        }
        if (minimum.isPresent() && number.get().compareTo(minimum.get()) < 0) {
            return Optional.of(Expected.of(words, "minimum", minimum.get().toPlainString()));
        }
        if (maximum.isPresent() && number.get().compareTo(maximum.get()) > 0) {
            return Optional.of(Expected.of(words, "maximum", maximum.get().toPlainString()));
        }
        return Optional.empty();
    }
}
