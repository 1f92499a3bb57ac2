package interpoles.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import interpoles.report.ShippedReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of the report on a large screen, opened once from disk in a browser without a network. */
@ParameterizedClass
@MethodSource("interpoles.report.ShippedReport#pages")
class PageOnADeskIT {
    @RegisterExtension
    private static final Browser browser = new Browser();

    private static Page page;

    @Parameter
    private String name;

    @BeforeParameterizedClassInvocation
    static void open(String name) throws Exception {
        page = browser.page(1200, 900);
        page.navigate(ShippedReport.address(name));
    }

    @Test
    void everyChartIsDrawnWholeAndNothingIsAskedOfTheNetwork() throws Exception {
        Browser.assertCharts(
                page, ShippedReport.chartsOn(name).stream().map(Drawn::expected).toList());
        Browser.screenshot(page, "page-" + name);
        browser.assertNothingWrong();
    }

    @Test
    void axeFindsNothing() throws Exception {
        assertEquals(List.of(), Axe.findings(page));
    }

    @Test
    void headingsStartAtOneAndSkipNoLevel() {
        Axe.unfold(page);
        assertEquals("", page.evaluate("""
                Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), heading => Number(heading.tagName[1]))
                    .map((level, at, all) => (at === 0 ? level === 1 : level > 1 && level <= all[at - 1] + 1) ? '' : 'heading ' + at + ' ').join('')"""));
    }
}
