/**
 * Who works with whom. In: projects and the pôles that label them. Out: the network of pairs of pôles, its measures,
 * and what they would be if only the sizes of projects and the projects of pôles were given.
 */
package interpoles.statistics.network;
