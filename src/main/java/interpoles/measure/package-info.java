/** Measures: rows of numbers with what they count, the formulas of their values, and their export as CSV. */
package interpoles.measure;
