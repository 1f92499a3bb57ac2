package interpoles.chart.plotly.trace;

import interpoles.chart.plotly.node.Line;
import interpoles.chart.plotly.node.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Nodes in columns and the streams between them. */
public final class SankeyTrace extends Trace<SankeyTrace> {
    private SankeyTrace(Map<String, Object> attributes) {
        super(attributes);
    }

    @Override
    protected SankeyTrace having(Map<String, Object> others) {
        return new SankeyTrace(others);
    }

    /** A node at its place: from the left and from the top, each from 0 to 1 and neither, for plotly takes 0 for none. */
    public record Station(String label, String colour, double x, double y) {}

    /** A stream from a node to another, by their places in the list of nodes. */
    public record Stream(int source, int target, double value, String colour) {}

    /** Nodes that stay where they are put, so many pixels apart, and their streams. */
    public static SankeyTrace of(List<Station> stations, List<Stream> streams, int pad) {
        return new SankeyTrace(Map.of())
                .set("type", "sankey")
                .set("arrangement", "fixed")
                .set("valueformat", ",.0f")
                .set("node", new Nodes(Map.of()).of(stations, pad))
                .set("link", new Links(Map.of()).of(streams));
    }

    private static <E> List<Object> each(List<E> all, Function<E, Object> attribute) {
        return all.stream().map(attribute).toList();
    }

    private static final class Nodes extends Node<Nodes> {
        Nodes(Map<String, Object> attributes) {
            super(attributes);
        }

        @Override
        protected Nodes having(Map<String, Object> others) {
            return new Nodes(others);
        }

        Nodes of(List<Station> stations, int pad) {
            return set("label", each(stations, Station::label))
                    .set("color", each(stations, Station::colour))
                    .set("x", each(stations, Station::x))
                    .set("y", each(stations, Station::y))
                    .set("pad", pad)
                    .set("thickness", 12)
                    .set("line", Line.none())
                    .set("hovertemplate", "%{label}<extra></extra>");
        }
    }

    private static final class Links extends Node<Links> {
        Links(Map<String, Object> attributes) {
            super(attributes);
        }

        @Override
        protected Links having(Map<String, Object> others) {
            return new Links(others);
        }

        Links of(List<Stream> streams) {
            return set("source", each(streams, Stream::source))
                    .set("target", each(streams, Stream::target))
                    .set("value", each(streams, Stream::value))
                    .set("color", each(streams, Stream::colour))
                    .set("hovertemplate", "%{source.label} → %{target.label}: %{value}<extra></extra>");
        }
    }
}
