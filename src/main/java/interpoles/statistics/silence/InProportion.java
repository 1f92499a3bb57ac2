package interpoles.statistics.silence;

/**
 * How many events the silent kept to themselves, if they relate to what others tell of the silent as they do for those
 * who answered: events that an answering pôle signs alone ÷ signatures of answering pôles on events of several ×
 * signatures of silent pôles on such events. Silent pôles are less connected than others, which silence at random denies
 * and this does not; biased low when many are silent, so only where {@link Response#allowsProportion}.
 *
 * <p>From a database: three counts of signatures at the wave.
 *
 * @param alone events signed by one asked pôle, which answered
 * @param shared signatures of answering pôles on events of two asked pôles or more
 * @param silent signatures of silent pôles on such events, told by others
 */
public record InProportion(long alone, long shared, long silent) {
    /** Expected number of unheard events; 0 where nobody shares one. */
    public double unheard() {
        return shared == 0 ? 0 : (double) (alone * silent) / shared;
    }

    /** The number of events, heard or not. */
    public double total(long heard) {
        return heard + unheard();
    }
}
