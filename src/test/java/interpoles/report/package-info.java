/**
 * What a report holds, made by the real program: its pages, pictures and files, its notebooks, and what it says when it
 * cannot be made.
 */
package interpoles.report;
