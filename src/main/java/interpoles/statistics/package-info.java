/**
 * Estimators, bounds and tests for numbers that come from a few dozen pôles, nearly all of which answered.
 *
 * <p>Pure functions: counts, arrays and sets of identifiers in, numbers out. Nothing here knows a survey, a database or
 * a word. Three questions are kept apart and never share an interval: what silence kept from us ({@link
 * interpoles.statistics.Bounds}, {@link interpoles.statistics.HorvitzThompson}, {@link
 * interpoles.statistics.SilenceReplay}, the finite intervals of {@link interpoles.statistics.Moments}), what another
 * draw of the same process would give ({@link interpoles.statistics.ClusterRatio}, {@link
 * interpoles.statistics.Moments#superpopulation}), and what hangs on one pôle ({@link
 * interpoles.statistics.LeaveOneOut}, {@link interpoles.statistics.Spread}).
 *
 * <p>An <em>event</em> is an agreement, a project or a mission. It is <em>heard</em> at a wave when at least one pôle
 * that signs it answered there. What each function needs from a database is an aggregate:
 *
 * <ul>
 *   <li>{@link interpoles.statistics.Bounds#count}: the number of events; the largest count of events by pôle where it
 *       is their only one; the largest count of events by pair where the pair are their only pôles.
 *   <li>{@link interpoles.statistics.Multiplicities}: events grouped by their number of pôles, and by mark for a share.
 *   <li>{@link interpoles.statistics.PairClasses}: for at most 2,000 events, pairs of events joined on a shared pôle,
 *       grouped by both numbers of pôles, the number shared and the number marked.
 *   <li>{@link interpoles.statistics.InProportion}: three counts of signatures.
 *   <li>{@link interpoles.statistics.Moments}: count, sum and sum of squares over the pôles.
 *   <li>{@link interpoles.statistics.SharedCount}: events grouped by pôle and number of pôles.
 *   <li>{@link interpoles.statistics.ClusterRatio}, {@link interpoles.statistics.Spread}: one row a pôle.
 *   <li>{@link interpoles.statistics.Incidence}: one row a signature; for replay and leave-one-out, never for a closed
 *       form.
 * </ul>
 *
 * <p>The same input gives the same bits on every machine: random numbers are those of {@link java.util.Random} by its
 * documented algorithm, roots and logarithms those of {@link java.lang.StrictMath}, quantiles are order statistics, and
 * everything is added up in the order of identifiers.
 */
package interpoles.statistics;
