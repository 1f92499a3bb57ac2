package interpoles.measure;

import java.util.Optional;

/**
 * What a measure is made of, declared once: its row, its n, its words and what it tells of other counts follow.
 *
 * @param name the measure's, such as {@code agreements.in-force}
 * @param counted what is counted, or divided
 * @param among what it is divided by: of a count itself, of a growth the same at the first wave, of an index its total
 * @param total what its groups add up to, if they are parts of something
 * @param row what it has a row for each of, so that the number of its rows tells that count
 */
public record Definition(
        String name, Unit unit, Count counted, Count among, Optional<Count> total, Optional<Count> row) {

    static Definition of(String name, Unit unit, Count counted, Count among) {
        return new Definition(name, unit, counted, among, Optional.empty(), Optional.empty());
    }

    Definition partsOf(Count whole) {
        return new Definition(name, unit, counted, among, Optional.of(whole), row);
    }

    Definition rowForEach(Count one) {
        return new Definition(name, unit, counted, among, total, Optional.of(one));
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
