package interpoles.chart;

import java.util.Map;
import tech.tablesaw.plotly.components.Grid;

/**
 * The layout's attributes that Tablesaw's {@code Layout} cannot say: annotations, shapes, any number of axes, a title
 * with a subtitle. A layout writes its grid last and as it comes, so that a grid can bring them with it.
 */
final class Setting extends Grid {
    private final Map<String, Object> attributes;

    Setting(Map<String, Object> attributes) {
        super(Grid.builder());
        this.attributes = Map.copyOf(attributes);
    }

    @Override
    public String asJavascript() {
        return "{}, " + Script.members(attributes);
    }
}
