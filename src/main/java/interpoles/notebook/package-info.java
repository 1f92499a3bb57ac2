/**
 * How tables, charts, findings and provenance show themselves in a Jupyter kernel. In: values that cells end in, and the
 * language that the environment asks for, read once as the notebook starts. Out: bundles of MIME types, each harmless
 * whatever a survey holds. It knows every other room and no other room knows it; no kernel's type is compiled against.
 */
package interpoles.notebook;
