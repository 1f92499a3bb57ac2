package interpoles.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import interpoles.report.ShippedReport;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page of the report on a large screen and on a telephone, opened from disk in a browser without a network: once for
 * each, as the browser compiles plotly's four megabytes anew for every page, but not where one is loaded again.
 */
@ParameterizedClass
@MethodSource("interpoles.report.ShippedReport#pages")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageIT {
    private static final int DESK = 1200;
    private static final int TELEPHONE = 360;

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

    private static Page page;

    @Parameter
    private String name;

    @BeforeParameterizedClassInvocation
    static void open(String name) throws Exception {
        page = browser.page(DESK, 900);
        page.navigate(ShippedReport.address(name));
    }

    /** Loads the page again where it was loaded in another width. */
    private static void in(int width) {
        if (page.viewportSize().width == width) return;
        page.setViewportSize(width, 900);
        page.reload();
    }

    @Test
    @Order(1)
    void everyChartIsDrawnWholeAndNothingIsAskedOfTheNetwork() throws Exception {
        in(DESK);
        Browser.assertCharts(
                page, ShippedReport.chartsOn(name).stream().map(Drawn::expected).toList());
        Browser.passed(page, "page-" + name);
        browser.assertNothingWrong();
    }

    @Test
    @Order(2)
    void axeFindsNothing() throws Exception {
        in(DESK);
        assertEquals(List.of(), Axe.findings(page));
    }

    @Test
    @Order(3)
    void headingsStartAtOneAndSkipNoLevel() {
        in(DESK);
        Axe.unfold(page);
        assertEquals("", page.evaluate("""
                Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), heading => Number(heading.tagName[1]))
                    .map((level, at, all) => (at === 0 ? level === 1 : level > 1 && level <= all[at - 1] + 1) ? '' : 'heading ' + at + ' ').join('')"""));
    }

    @Test
    @Order(4)
    void onATelephoneNoTextOfAChartIsCutAndWhatIsWiderCanBeScrolled() throws Exception {
        in(TELEPHONE);
        var charts = ShippedReport.chartsOn(name).size();
        Browser.await(page, charts + " charts", """
                charts => [...document.querySelectorAll('.chart')]
                    .filter(chart => chart.querySelector('.main-svg')).length === charts""", charts);
        assertEquals(List.of(), Browser.cut(page));
        assertEquals("", page.evaluate(LABELS_THAT_OVERLAP));
        assertEquals("", page.evaluate("""
                [...document.querySelectorAll('.chart, table')]
                    .filter(wide => wide.offsetWidth > innerWidth && getComputedStyle(wide.closest('.scroll, .wide')).overflowX !== 'auto')
                    .map(wide => wide.className).join()"""));
        Browser.passed(page, "telephone-" + name);
        browser.assertNothingWrong();
    }

    @Test
    @Order(5)
    void onATelephoneAxeFindsNothingAndThePageIsNoWider() throws Exception {
        in(TELEPHONE);
        assertEquals(List.of(), Axe.findingsOfWidth(page));
        assertTrue(
                (Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                "no page wider than a telephone");
    }
}
