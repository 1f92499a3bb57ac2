package interpoles.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import interpoles.report.ShippedReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The report's pages, all their code and data unfolded, for readers with a screen reader, a keyboard or a
 * telephone.
 */
class AccessibleIT {
    private static final int TELEPHONE = 360;

    @RegisterExtension
    private static final Browser browser = new Browser();

    @BeforeAll
    static void open() throws Exception {
        ShippedReport.folder();
    }

    static Stream<String> pages() throws Exception {
        return Stream.concat(Stream.of("index"), ShippedReport.notebooks().stream());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothing(String name) throws Exception {
        var page = unfolded(name);
        assertEquals(List.of(), findings(page));
        page.setViewportSize(TELEPHONE, 800);
        assertEquals(List.of(), findings(page));
        assertTrue(
                (Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                "no page wider than a telephone");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void headingsStartAtOneAndSkipNoLevel(String name) throws Exception {
        var page = unfolded(name);
        assertEquals("", page.evaluate("""
                Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), heading => Number(heading.tagName[1]))
                    .map((level, at, all) => (at === 0 ? level === 1 : level > 1 && level <= all[at - 1] + 1) ? '' : 'heading ' + at + ' ').join('')"""));
    }

    @Test
    void theFirstKeyLeadsToTheContent() throws Exception {
        var page = browser.page(1400, 1000);
        page.navigate(address("01-agreements"));
        page.keyboard().press("Tab");
        assertEquals("#main", page.evaluate("document.activeElement.getAttribute('href')"));
    }

    private static Page unfolded(String name) throws Exception {
        var page = browser.page(1400, 1000);
        page.navigate(address(name));
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        return page;
    }

    private static String address(String name) throws Exception {
        return ShippedReport.folder().resolve(name + ".html").toUri().toString();
    }

    /** Each rule broken with the first element that breaks it. */
    private static Object findings(Page page) throws IOException {
        try (var script = AccessibleIT.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";null");
        }
        return page.evaluate(
                "axe.run({resultTypes: ['violations']}).then(run => run.violations.map(broken => broken.id + ' (' + broken.impact + '): ' + broken.nodes[0].html))");
    }
}
