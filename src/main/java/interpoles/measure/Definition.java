package interpoles.measure;

import java.util.Optional;

/**
 * What a measure is made of, declared once: its row, its n, its words and what it tells of other counts follow.
 *
 * @param name the measure's, such as {@code agreements.in-force}
 * @param counted what is counted, or divided
 * @param among what it is divided by: of a count itself, of a growth the same at the first wave, of an index its total
 * @param total what its groups add up to, if they are parts of something
 */
public record Definition(String name, Unit unit, Count counted, Count among, Optional<Count> total) {

    static Definition of(String name, Unit unit, Count counted, Count among) {
        return new Definition(name, unit, counted, among, Optional.empty());
    }

    Definition partsOf(Count whole) {
        return new Definition(name, unit, counted, among, Optional.of(whole));
    }

    /**
     * What a value is, for words: its unit, and what it is a number, share or mean of, such as {@code
     * share.agreements.in-force}.
     */
    public String quantity() {
        return unit + "."
                + switch (unit) {
                    case COUNT -> total.orElse(counted).name();
                    case SHARE -> among.name();
                    case MEAN -> counted.name();
                    case RATIO, INDEX -> name;
                };
    }
}
