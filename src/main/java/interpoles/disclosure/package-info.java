/**
 * Statistical disclosure control: which measures may be published so that nobody can tell a small count. In: series of
 * measures with their definitions, and which counts add up to which. Out: the {@linkplain
 * interpoles.disclosure.Suppression suppression}, by which each series is published. Nothing here knows a survey or a
 * finding.
 */
package interpoles.disclosure;
