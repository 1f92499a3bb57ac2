/**
 * A survey in a catalog of a Trino cluster: checked and asked where it stands, and published there. In: an address, or a
 * survey that was loaded. Out: a warehouse that answers the same SQL, with the same tables, problems and notes.
 */
package interpoles.trino;
