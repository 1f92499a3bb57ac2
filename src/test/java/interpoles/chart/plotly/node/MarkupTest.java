package interpoles.chart.plotly.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a<br>b",
                "<b>n</b> = <i>5</i>",
                "CO<sub>2</sub>",
                "%{y}<extra></extra>",
                "<span style=\"color:#009E73\">yes</span>",
                "%{y:$.2f}",
                "$,.0f",
                "it's \"q\" &amp; 😀 \u2028"
            })
    void whatSetsATextStays(String text) {
        assertEquals(text, Markup.inert(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"javascript:alert(1)\">x",
                "<A HREF='https://example.org'>x",
                "<img src=x onerror=alert(1)>",
                "</script><script>alert(1)",
                "<br onclick=alert(1)>",
                "<span style=\"background:url(//example.org)\">",
                "<svg/onload=1>",
                "a < b",
                "<\u00a0a href=x>"
            })
    void everyOtherTagIsDrawnAsItStands(String text) {
        assertEquals(text.replace("<", "&lt;"), Markup.inert(text));
    }

    @Test
    void texIsDrawnAsItStands() {
        assertEquals("&#36;\\href{javascript:alert(1)}{x}&#36;", Markup.inert("$\\href{javascript:alert(1)}{x}$"));
    }
}
