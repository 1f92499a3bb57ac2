/** Where SQL runs, over plain JDBC. It knows nothing of surveys. */
package interpoles.warehouse;
