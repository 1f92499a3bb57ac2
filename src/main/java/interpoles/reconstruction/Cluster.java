package interpoles.reconstruction;

import java.util.List;
import java.util.Locale;

/**
 * A row of {@code clusters}. Its name says its kind and number and nothing else: no real organisation carries an
 * invented figure.
 */
record Cluster(String id, String name, String kind, String country, List<String> regions, String positioning) {
    Cluster {
        regions = List.copyOf(regions);
    }

    static Cluster french(
            String letter, int number, String panel, String kind, List<String> regions, String positioning) {
        var digits = String.format(Locale.ROOT, "%02d", number) + panel;
        var name = switch (kind) {
            case "pole" -> "Pôle ";
            case "grappe" -> "Grappe ";
            default -> "Cluster régional ";
        };
        return new Cluster(letter + digits, name + digits, kind, "FRA", regions, positioning);
    }

    /** A foreign cluster was not asked for its positioning. */
    static Cluster foreign(String country, int number, String panel) {
        var id = String.format(Locale.ROOT, "%s-%02d", country, number) + panel;
        return new Cluster(id, "Foreign cluster " + id, "foreign", country, List.of(), "");
    }
}
