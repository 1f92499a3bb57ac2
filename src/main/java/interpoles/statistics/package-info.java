/**
 * Estimators, bounds and tests for numbers that come from a few dozen pôles, nearly all of which answered.
 *
 * <p>Pure functions: counts, arrays and sets of identifiers in, numbers out. Nothing here knows a survey, a database or
 * a word. Here stand intervals and quantiles, which all share; each question has a package, and three of them are kept
 * apart and never share an interval: what silence kept from us ({@link interpoles.statistics.silence}, and the finite
 * intervals of {@link interpoles.statistics.spread.Moments}), what another draw of the same process would give ({@link
 * interpoles.statistics.spread.ClusterRatio}, {@link interpoles.statistics.spread.Moments#superpopulation}), and what
 * hangs on one pôle ({@link interpoles.statistics.spread.LeaveOneOut}, {@link interpoles.statistics.spread.Spread}).
 * Beside them: two waves ({@link interpoles.statistics.panel}), what chance alone gives ({@link
 * interpoles.statistics.chance}), and who works with whom ({@link interpoles.statistics.network}).
 *
 * <p>An <em>event</em> is an agreement, a project or a mission. It is <em>heard</em> at a wave when at least one pôle
 * that signs it answered there. What each function needs from a database is an aggregate:
 *
 * <ul>
 *   <li>{@link interpoles.statistics.silence.Bounds#count}: the number of events; the largest count of events by pôle
 *       where it is their only one; the largest count of events by pair where the pair are their only pôles.
 *   <li>{@link interpoles.statistics.silence.Multiplicities}: events grouped by their number of pôles, and by mark for a
 *       share.
 *   <li>{@link interpoles.statistics.silence.PairClasses}: for at most 2,000 events, pairs of events joined on a shared
 *       pôle, grouped by both numbers of pôles, the number shared and the number marked.
 *   <li>{@link interpoles.statistics.silence.InProportion}: three counts of signatures.
 *   <li>{@link interpoles.statistics.spread.Moments}: count, sum and sum of squares over the pôles.
 *   <li>{@link interpoles.statistics.silence.SharedCount}: events grouped by pôle and number of pôles.
 *   <li>{@link interpoles.statistics.spread.ClusterRatio}, {@link interpoles.statistics.spread.Spread}: one row a pôle.
 *   <li>{@link interpoles.statistics.silence.Incidence}: one row a signature; for replay and leave-one-out, never for a
 *       closed form.
 * </ul>
 *
 * <p>The same input gives the same bits on every machine: random numbers are those of {@link java.util.Random} by its
 * documented algorithm, roots and logarithms those of {@link java.lang.StrictMath}, quantiles are order statistics, and
 * everything is added up in the order of identifiers.
 */
package interpoles.statistics;
