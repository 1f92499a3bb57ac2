package interpoles.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.report.ShippedReport;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the report, opened from disk in a browser without a network. */
class PagesIT {
    /** Labels of one axis of a chart that run into each other. */
    private static final String LABELS_THAT_OVERLAP = """
            [...document.querySelectorAll('.chart')].flatMap(chart => [...chart.querySelectorAll('[class$="tick"] > text')]
                .map(text => ({text, box: text.getBoundingClientRect(), axis: text.parentElement}))
                .filter((one, at, all) => all.slice(0, at).some(other =>
                    other.axis.getAttribute('class') === one.axis.getAttribute('class')
                    && other.axis.parentElement === one.axis.parentElement
                    && Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 2
                    && Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 2)))
                .map(one => one.text.textContent).join(' | ')""";

    @RegisterExtension
    private static final Browser browser = new Browser();

    @BeforeAll
    static void open() throws Exception {
        ShippedReport.folder();
    }

    static List<String> notebooks() throws Exception {
        return ShippedReport.notebooks();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void everyChartIsDrawnWholeAndNothingIsAskedOfTheNetwork(String notebook) throws Exception {
        var expected = ShippedReport.notebook(notebook).chartsOnThePage().stream()
                .map(Drawn::expected)
                .toList();
        var page = browser.page(1200, 900);
        page.navigate(ShippedReport.folder().resolve(notebook + ".html").toUri().toString());
        Browser.assertCharts(page, expected);
        Browser.screenshot(page, "page-" + notebook);
        browser.assertNothingWrong();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void onATelephoneNoTextOfAChartIsCutAndWhatIsWiderCanBeScrolled(String notebook) throws Exception {
        var charts = ShippedReport.notebook(notebook).chartsOnThePage().size();
        var page = browser.page(400, 900);
        page.navigate(ShippedReport.folder().resolve(notebook + ".html").toUri().toString());
        Browser.await(page, charts + " charts", """
                charts => [...document.querySelectorAll('.chart')]
                    .filter(chart => chart.querySelector('.main-svg')).length === charts""", charts);
        assertEquals(List.of(), Browser.cut(page));
        assertEquals("", page.evaluate(LABELS_THAT_OVERLAP));
        assertEquals("", page.evaluate("""
                [...document.querySelectorAll('.chart, table')]
                    .filter(wide => wide.offsetWidth > innerWidth && getComputedStyle(wide.closest('.scroll, .wide')).overflowX !== 'auto')
                    .map(wide => wide.className).join()"""));
        Browser.screenshot(page, "telephone-" + notebook);
        browser.assertNothingWrong();
    }

    @Test
    void theIndexLeadsToEachPage() throws Exception {
        var page = browser.page(1200, 900);
        page.navigate(ShippedReport.folder().resolve("index.html").toUri().toString());
        Browser.screenshot(page, "page-index");
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        for (var notebook : ShippedReport.notebooks()) {
            page.locator("a[href='" + notebook + ".html']").first().click();
            assertTrue(page.url().endsWith(notebook + ".html"));
            page.goBack();
            page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        }
        browser.assertNothingWrong();
    }
}
