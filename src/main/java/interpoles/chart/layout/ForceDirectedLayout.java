package interpoles.chart.layout;

import interpoles.chart.data.Links;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Where the units of a network lie, from 0 to 1 each way: linked ones near each other (Fruchterman and Reingold 1991).
 * The same links have the same places, every time: the first places are drawn with a fixed seed.
 */
public final class ForceDirectedLayout {
    private static final int ROUNDS = 300;

    public record Place(double x, double y) {}

    private ForceDirectedLayout() {}

    public static Map<String, Place> of(Links links) {
        var graph = new SimpleGraph<String, DefaultEdge>(DefaultEdge.class);
        links.units().keySet().forEach(graph::addVertex);
        links.links().stream()
                .filter(link -> !link.from().equals(link.to()))
                .forEach(link -> graph.addEdge(link.from(), link.to()));
        var model = new MapLayoutModel2D<String>(Box2D.of(1, 1));
        new FRLayoutAlgorithm2D<String, DefaultEdge>(ROUNDS, 0.5, new Random(1)).layout(graph, model);
        var x = spread(links.units().keySet(), unit -> model.get(unit).getX());
        var y = spread(links.units().keySet(), unit -> model.get(unit).getY());
        var places = new TreeMap<String, Place>();
        links.units().keySet().forEach(unit -> places.put(unit, new Place(x.get(unit), y.get(unit))));
        return places;
    }

    /** From 0 to 1: a third by distance, the rest by rank, so that a crowded middle opens and far ends come nearer. */
    private static Map<String, Double> spread(Collection<String> units, ToDoubleFunction<String> place) {
        var sorted = units.stream()
                .sorted(Comparator.comparingDouble(place).thenComparing(unit -> unit))
                .toList();
        var least = place.applyAsDouble(sorted.get(0));
        var range = Math.max(place.applyAsDouble(sorted.get(sorted.size() - 1)) - least, 1e-9);
        var spread = new HashMap<String, Double>();
        for (var rank = 0; rank < sorted.size(); rank++) {
            var near = (place.applyAsDouble(sorted.get(rank)) - least) / range;
            var far = sorted.size() > 1 ? (double) rank / (sorted.size() - 1) : 0.5;
            spread.put(sorted.get(rank), Math.round((near + 2 * far) / 3 * 1000) / 1000.0);
        }
        return spread;
    }
}
