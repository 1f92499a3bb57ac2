/**
 * Where SQL runs. In: SQL and rows. Out: small results as Tablesaw tables, or why there are none. DuckDB runs it inside this
 * JVM.
 */
package interpoles.warehouse;
