package interpoles.chart;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Where the units of a network lie, from 0 to 1 each way: linked ones near each other (Fruchterman and Reingold 1991).
 * The same links have the same places, every time: the first places are drawn with a fixed seed.
 */
final class Spread {
    private static final int ROUNDS = 300;

    record Place(double x, double y) { }

    private Spread() { }

    static Map<String, Place> of(Links links) {
        var graph = new SimpleGraph<String, DefaultEdge>(DefaultEdge.class);
        links.units().keySet().forEach(graph::addVertex);
        links.links().stream().filter(link -> !link.from().equals(link.to()))
                .forEach(link -> graph.addEdge(link.from(), link.to()));
        var model = new MapLayoutModel2D<String>(Box2D.of(1, 1));
        new FRLayoutAlgorithm2D<String, DefaultEdge>(ROUNDS, 0.5, new Random(1)).layout(graph, model);
        var x = links.units().keySet().stream().mapToDouble(unit -> model.get(unit).getX()).summaryStatistics();
        var y = links.units().keySet().stream().mapToDouble(unit -> model.get(unit).getY()).summaryStatistics();
        var places = new TreeMap<String, Place>();
        links.units().keySet().forEach(unit -> places.put(unit, new Place(
                part(model.get(unit).getX(), x.getMin(), x.getMax()), part(model.get(unit).getY(), y.getMin(), y.getMax()))));
        return places;
    }

    private static double part(double value, double least, double most) {
        return most > least ? Math.round((value - least) / (most - least) * 1000) / 1000.0 : 0.5;
    }
}
