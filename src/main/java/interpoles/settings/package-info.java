/**
 * What a program is asked for from outside, read once where it begins. In: the environment's variables. Out: one record,
 * which every room may be handed.
 */
package interpoles.settings;
