package interpoles.reconstruction;

import interpoles.reconstruction.chance.Chance;
import interpoles.reconstruction.chance.Urn;
import java.util.OptionalInt;

/** The years in which an agreement is in force, and so which pôles can have signed it and which can have told of it. */
record Period(int signed, OptionalInt ended) {
    /** When an agreement lives beside the two waves. */
    enum Span {
        /** In force at both waves. */
        KEPT,
        /** In force in 2008, ended before 2011. */
        ENDED,
        /** Signed after 2008, in force in 2011. */
        STARTED,
        /** In force only between the waves. */
        BETWEEN,
        /** Ended before the first wave. */
        BEFORE
    }

    private static final Urn SIGNED_EARLY = Urn.of("2005 1, 2006 3, 2007 4, 2008 4");
    private static final Urn SIGNED_LATE = Urn.of("2009 5, 2010 7, 2011 8");
    private static final Urn ENDED = Urn.of("2008 1, 2009 5, 2010 4");

    static Period draw(Span span, Chance chance) {
        return switch (span) {
            case KEPT -> new Period(SIGNED_EARLY.number(chance), endedAtLastWave(chance));
            case ENDED -> new Period(SIGNED_EARLY.number(chance), OptionalInt.of(ENDED.number(chance)));
            case STARTED -> new Period(SIGNED_LATE.number(chance), OptionalInt.empty());
            case BETWEEN -> new Period(2009, OptionalInt.of(2010));
            case BEFORE -> new Period(2005, OptionalInt.of(chance.percent(50) ? 2006 : 2007));
        };
    }

    /** The last year of some agreements is 2011 itself: they are in force at the last wave. */
    private static OptionalInt endedAtLastWave(Chance chance) {
        return chance.percent(4) ? OptionalInt.of(Panel.LAST_WAVE) : OptionalInt.empty();
    }

    boolean isInForce(int year) {
        return signed <= year && year <= last();
    }

    /** A pôle signs while it has the label, and its agreements end with it. */
    boolean canBind(Pole pole) {
        return pole.isLabelled(signed) && pole.isLabelled(last());
    }

    /**
     * What a pôle signed is known from its own answers: it answered in every wave in which the agreement is in
     * force.
     */
    boolean isToldBy(Pole pole) {
        return canBind(pole) && isToldBy(pole, Panel.FIRST_WAVE) && isToldBy(pole, Panel.LAST_WAVE);
    }

    private boolean isToldBy(Pole pole, int wave) {
        return !isInForce(wave) || pole.answers(wave);
    }

    private int last() {
        return ended.orElse(Panel.LAST_WAVE);
    }
}
