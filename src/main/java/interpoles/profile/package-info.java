/**
 * What a survey says of each pôle, for a page that is sent to it. In: a survey, asked a few queries for all pôles at
 * once. Out: {@link interpoles.profile.Profiles}, as JSON, which the program that writes the pages reads. A page shows
 * counts of a single pôle, so there is none where small cells are withheld.
 */
package interpoles.profile;
