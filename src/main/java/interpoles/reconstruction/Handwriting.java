package interpoles.reconstruction;

import interpoles.reconstruction.chance.Chance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How respondents write the names of clusters: some as the register does, some nearly so, some wrongly. */
final class Handwriting {
    private static final int NEARLY_PERCENT = 30;
    private static final int WRONGLY_PERCENT = 9;

    private final Chance chance;
    private final Map<String, String> decisions = new TreeMap<>();

    Handwriting(Chance chance) {
        this.chance = chance;
    }

    /** A cluster's name as somebody types it. */
    String of(Cluster cluster) {
        if (chance.percent(WRONGLY_PERCENT)) {
            var written = wrongly(cluster.name());
            decisions.put(written, cluster.id());
            return written;
        }
        return chance.percent(NEARLY_PERCENT) ? nearly(cluster) : cluster.name();
    }

    private String nearly(Cluster cluster) {
        var name = cluster.name();
        return chance.one(List.of(
                cluster.id(),
                name.toUpperCase(java.util.Locale.ROOT),
                name.replace("ô", "o").replace("é", "e"),
                name.replace(' ', '-'),
                alias(cluster)));
    }

    private String wrongly(String name) {
        return chance.one(List.of(
                name.replace("Pôle", "Pôel")
                        .replace("Grappe", "Grape")
                        .replace("régional", "regionnal")
                        .replace("Foreign", "Foriegn"),
                name.replace("Pôle", "Le pôle")
                        .replace("Grappe", "La grappe")
                        .replace("Cluster", "Le cluster")
                        .replace("Foreign", "The foreign")));
    }

    /** Another name by which the register knows a cluster. */
    static String alias(Cluster cluster) {
        return switch (cluster.kind()) {
            case "pole" -> cluster.name().replace("Pôle", "Pôle de compétitivité");
            case "foreign" -> cluster.name().replace("Foreign cluster", "Cluster étranger");
            default -> cluster.name() + " (association)";
        };
    }

    /** Who each wrong spelling is. */
    Map<String, String> decisions() {
        return decisions;
    }
}
