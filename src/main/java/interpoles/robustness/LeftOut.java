package interpoles.robustness;

/**
 * What is left out of a large survey, as it would take minutes or hours: never without a word.
 *
 * @param what {@code silence}: intervals of silence by lot, replays and networks, which hold every event; {@code
 *     chance}: what is drawn by lot of modalities; {@code readings}
 * @param most so many events of a wave are the most of which it is told
 */
public record LeftOut(String what, long most) {}
