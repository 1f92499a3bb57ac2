/** How far long work is. Every room may tell, whoever shows it is told. */
package interpoles.progress;
