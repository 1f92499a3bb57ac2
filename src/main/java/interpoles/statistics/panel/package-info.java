/**
 * Two waves seen through the same pôles, and what a change is made of: who stayed, came and went, which events were
 * kept, ended and begun. In: counts or events by pôle at both waves. Out: exact counts and shares, never an estimate.
 */
package interpoles.statistics.panel;
