/**
 * The seeded generator of {@code data/phase-2}: synthetic answers that agree with the published figures by
 * construction. It stands alone: nothing that analyses a survey knows how this one was drawn.
 */
package interpoles.reconstruction;
