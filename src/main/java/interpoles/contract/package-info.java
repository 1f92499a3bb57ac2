/**
 * What a survey is, as data: the tables and columns that the contract knows, with their names in English and French, types,
 * vocabularies, keys and references. In: {@code contract.json}. Out: {@code Contract} and its parts, and what is made of them
 * alone: an empty survey and its codebook.
 */
package interpoles.contract;
