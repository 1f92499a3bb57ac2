package interpoles.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import interpoles.report.ShippedReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of the report on a telephone, opened once from disk in a browser without a network. */
@ParameterizedClass
@MethodSource("interpoles.report.ShippedReport#pages")
class PageOnATelephoneIT {
    private static final int WIDTH = 360;

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
        page = browser.page(WIDTH, 800);
        page.navigate(ShippedReport.address(name));
    }

    @Test
    void noTextOfAChartIsCutAndWhatIsWiderCanBeScrolled() throws Exception {
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
        Browser.screenshot(page, "telephone-" + name);
        browser.assertNothingWrong();
    }

    @Test
    void axeFindsNothingAndThePageIsNoWider() throws Exception {
        assertEquals(List.of(), Axe.findings(page));
        assertTrue(
                (Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                "no page wider than a telephone");
    }
}
