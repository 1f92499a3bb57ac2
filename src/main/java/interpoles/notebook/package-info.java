/**
 * How tables, charts, findings and provenance show themselves in a Jupyter kernel. It knows every other room and no
 * other room knows it; no kernel's type is compiled against.
 */
package interpoles.notebook;
