/**
 * The commands, one class each. In: the options that a shell gave, and the settings of its user. Out: results on standard
 * output, what else is to be said on standard error, files where a command writes some, and the code to exit with.
 */
package interpoles.command;
