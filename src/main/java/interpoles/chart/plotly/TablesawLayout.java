package interpoles.chart.plotly;

import interpoles.chart.plotly.layout.Layout;
import java.util.Map;
import tech.tablesaw.plotly.components.Config;
import tech.tablesaw.plotly.components.Grid;

/**
 * A layout as Tablesaw's pages want it. Nothing can extend Tablesaw's own, but it writes its grid last and as it comes,
 * and of a name given twice the last counts in a script: so the grid brings every attribute with it.
 */
final class TablesawLayout extends Grid {
    static final Config CONFIG =
            Config.builder().displayLogo(false).displayModeBar(false).build();

    private final Map<String, Object> attributes;

    private TablesawLayout(Map<String, Object> attributes) {
        super(Grid.builder());
        this.attributes = attributes;
    }

    static tech.tablesaw.plotly.components.Layout of(Layout layout) {
        return tech.tablesaw.plotly.components.Layout.builder()
                .autosize(true)
                .grid(new TablesawLayout(layout.json()))
                .build();
    }

    @Override
    public String asJavascript() {
        return "{}, " + Script.members(attributes);
    }
}
