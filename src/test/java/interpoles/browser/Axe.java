package interpoles.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a page keeps from readers with a screen reader or a keyboard, by the rules of axe, all its code and data unfolded. */
final class Axe {
    private static final String UNFOLD =
            "document.querySelectorAll('details').forEach(details => { details.open = true; })";
    private static final String FINDINGS =
            "only => axe.run({resultTypes: ['violations'], ...(only.length ? {runOnly: only} : {})})"
                    + ".then(run => run.violations.map(broken => broken.id + ' (' + broken.impact + '): ' + broken.nodes[0].html))";
    /**
     * The rules of which a page's width may decide, by what can be scrolled and how tables are laid out; the others ask what
     * is written, and in which colours.
     */
    private static final List<String> OF_WIDTH = List.of(
            "scrollable-region-focusable",
            "empty-table-header",
            "scope-attr-valid",
            "td-headers-attr",
            "th-has-data-cells");

    private Axe() {}

    static void unfold(Page page) {
        page.evaluate(UNFOLD);
    }

    /** Each rule broken with the first element that breaks it. */
    static Object findings(Page page) throws IOException {
        return findings(page, List.of());
    }

    /** The same of those rules alone that a page may break in one width and not in another. */
    static Object findingsOfWidth(Page page) throws IOException {
        return findings(page, OF_WIDTH);
    }

    private static Object findings(Page page, List<String> only) throws IOException {
        unfold(page);
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";null");
        }
        return page.evaluate(FINDINGS, only);
    }
}
