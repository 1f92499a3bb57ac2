package interpoles.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a page keeps from readers with a screen reader or a keyboard, by the rules of axe, all its code and data unfolded. */
final class Axe {
    private static final String UNFOLD =
            "document.querySelectorAll('details').forEach(details => { details.open = true; })";
    private static final String FINDINGS =
            "axe.run({resultTypes: ['violations']}).then(run => run.violations.map(broken => broken.id + ' (' + broken.impact + '): ' + broken.nodes[0].html))";

    private Axe() {}

    static void unfold(Page page) {
        page.evaluate(UNFOLD);
    }

    /** Each rule broken with the first element that breaks it. */
    static Object findings(Page page) throws IOException {
        unfold(page);
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";null");
        }
        return page.evaluate(FINDINGS);
    }
}
