/** What the reconstruction leaves to chance, the same on every machine. */
package interpoles.reconstruction.chance;
