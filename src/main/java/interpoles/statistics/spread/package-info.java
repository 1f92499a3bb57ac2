/**
 * How a count is spread over the pôles: what its mean is worth, what another draw of pôles would give, what hangs on
 * one of them. In: one number a pôle, or their moments. Out: means, ratios and indices, with intervals where there are
 * some.
 */
package interpoles.statistics.spread;
