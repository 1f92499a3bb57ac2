/** What a reader sees, in a real browser: notebooks in JupyterLab and the pages of a report. */
package interpoles.browser;
