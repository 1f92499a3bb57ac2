/**
 * What silence kept from us. In: who was asked and who answered at a wave, the events heard there and the pôles that
 * sign them, or their aggregates. Out: bounds without a model, estimates with their intervals, and how many unheard
 * events would turn a verdict.
 */
package interpoles.statistics.silence;
