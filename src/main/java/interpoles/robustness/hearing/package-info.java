/**
 * What the pôles of a survey told. In: a survey, asked for who was asked, who answered and who signs what. Out: the
 * response of each wave ({@link interpoles.robustness.hearing.Responses}), and its agreements, projects and missions of
 * several pôles ({@link interpoles.robustness.hearing.EventKind}) as they were heard: one by one, or in a few numbers.
 */
package interpoles.robustness.hearing;
