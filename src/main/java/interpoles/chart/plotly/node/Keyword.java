package interpoles.chart.plotly.node;

import java.util.Locale;

/** One of the words that plotly knows for an attribute, as an enum's constant: {@code TOP_CENTER} is {@code top center}. */
public interface Keyword {
    String name();

    default String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
