/**
 * Measures and what they are made of. In: what SQL counted, as small tables of whole numbers ({@link
 * interpoles.measure.Counts}). Out: {@linkplain interpoles.measure.Series series} of measures, divided exactly and
 * rounded once, each with the declaration of what it counts, among what and in which parts: all that disclosure control
 * and words need to know of it. Nothing here knows a survey, a finding or a language.
 *
 * <p>What cannot be measured is missing, never 0: where the survey lacks the table or column n is missing too, where
 * there is nothing to divide by n is 0.
 */
package interpoles.measure;
