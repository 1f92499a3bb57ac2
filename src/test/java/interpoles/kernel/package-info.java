/** What notebooks meet in a real kernel: one that starts fast, JJava's own, and one whose cells are run again. */
package interpoles.kernel;
