package interpoles.reconstruction;

import interpoles.reconstruction.chance.Chance;
import interpoles.reconstruction.chance.Urn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The clusters that are not pôles. Each is named for the first time by an agreement; the next agreement either
 * names one that is already known, the more likely the more it was named, or a new one. So a few partners are
 * sought after and most have one agreement, and none is listed without an agreement.
 */
final class Partners {
    private static final int KNOWN_PERCENT = 35;
    private static final Urn EUROPE = Urn.of("""
            DEU 22, BEL 13, ITA 13, ESP 13, GBR 12, CHE 10, NLD 4, SWE 3, FIN 2, AUT 2, LUX 2, PRT 1, DNK 1, POL 1, HUN 1, CZE 1, NOR 1, ROU 1, RUS 1""");
    private static final Urn BEYOND_EUROPE = Urn.of("""
            USA 18, CAN 13, JPN 12, CHN 12, IND 7, KOR 6, BRA 6, MAR 6, TUN 6, ISR 3, AUS 3, ZAF 2, SGP 2, MEX 1, SEN 1, NZL 1, TUR 1""");
    /** One country of each continent but Europe, named before any other beyond Europe. */
    private static final List<String> CONTINENTS = List.of("USA", "JPN", "MAR", "AUS");
    /** Ten grappes or regional clusters in a row: six stand for territorial development, one did not say. */
    private static final Urn POSITIONINGS = Urn.of("territorial-development 6, both 2, collaborative-rd 1, - 1");

    private final Chance chance;
    private final String panel;
    private final List<Cluster> all = new ArrayList<>();
    private final Map<String, List<Cluster>> named = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Deque<String> positionings = new ArrayDeque<>();
    private final Deque<String> continents = new ArrayDeque<>(CONTINENTS);

    Partners(Chance chance, String panel) {
        this.chance = chance;
        this.panel = panel;
    }

    /** Every partner named so far, in the order of its first agreement. */
    List<Cluster> all() {
        return List.copyOf(all);
    }

    /** A grappe or a regional cluster of the region: a known one that is accepted, or a new one. */
    Cluster local(String region, Predicate<Cluster> accepted) {
        var known = named.computeIfAbsent(region, none -> new ArrayList<>());
        var cluster = again(known).filter(accepted).orElseGet(() -> newLocal(region));
        known.add(cluster);
        return cluster;
    }

    /** A foreign cluster in Europe or beyond: a known one that is accepted, or a new one. */
    Cluster foreign(boolean european, Predicate<Cluster> accepted) {
        var known = named.computeIfAbsent(european ? "Europe" : "beyond", none -> new ArrayList<>());
        var cluster = european || continents.isEmpty()
                ? again(known)
                        .filter(accepted)
                        .orElseGet(() -> newForeign((european ? EUROPE : BEYOND_EUROPE).draw(chance)))
                : newForeign(continents.pop());
        known.add(cluster);
        return cluster;
    }

    private Optional<Cluster> again(List<Cluster> known) {
        return known.isEmpty() || !chance.percent(KNOWN_PERCENT) ? Optional.empty() : Optional.of(chance.one(known));
    }

    private Cluster newLocal(String region) {
        if (positionings.isEmpty()) {
            positionings.addAll(chance.shuffled(POSITIONINGS.words()));
        }
        var isGrappe = chance.percent(60);
        var letter = isGrappe ? "G" : "R";
        var kind = isGrappe ? "grappe" : "regional";
        return listed(Cluster.french(letter, number(letter), panel, kind, List.of(region), positionings.pop()));
    }

    private Cluster newForeign(String country) {
        return listed(Cluster.foreign(country, number(country), panel));
    }

    private Cluster listed(Cluster cluster) {
        all.add(cluster);
        return cluster;
    }

    private int number(String series) {
        return numbers.merge(series, 1, Integer::sum);
    }
}
