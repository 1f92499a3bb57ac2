package interpoles.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.report.ShippedReport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of the report, opened from disk in a browser without a network, and the ways between them. */
class PagesIT {
    @RegisterExtension
    private static final Browser browser = new Browser();

    @Test
    void theIndexLeadsToEachPage() throws Exception {
        var page = browser.page(1200, 900);
        page.navigate(ShippedReport.address("index"));
        var links = page.locator("a[href$='.html']").all().stream()
                .map(link -> link.getAttribute("href"))
                .collect(Collectors.toSet());
        for (var notebook : ShippedReport.notebooks()) {
            assertTrue(links.contains(notebook + ".html"), notebook);
        }
        Axe.unfold(page);
        page.locator("a[href='01-agreements.html']").first().click();
        assertTrue(page.url().endsWith("01-agreements.html"));
        browser.assertNothingWrong();
    }

    @Test
    void theFirstKeyLeadsToTheContent() throws Exception {
        var page = browser.page(1400, 1000);
        page.navigate(ShippedReport.address("01-agreements"));
        page.keyboard().press("Tab");
        assertEquals("#main", page.evaluate("document.activeElement.getAttribute('href')"));
    }
}
