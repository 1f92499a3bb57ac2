/**
 * What chance alone gives, and what stands out from it. In: observations, and lots drawn in a fixed order. Out: a
 * statistic beside the distribution that it would have by chance.
 */
package interpoles.statistics.chance;
