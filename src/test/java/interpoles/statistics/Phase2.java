package interpoles.statistics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interpoles.statistics.silence.Incidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The project's own survey as its files have it, and the sets that the golden numbers are made from. */
final class Phase2 {
    static final int FIRST = 2008;
    static final int LAST = 2011;
    static final List<Integer> WAVES = List.of(FIRST, LAST);

    final SortedMap<String, Cluster> clusters = new TreeMap<>();
    final SortedMap<String, Agreement> agreements = new TreeMap<>();
    final SortedMap<String, Event> projects = new TreeMap<>();
    final SortedMap<String, Event> missions = new TreeMap<>();
    final Map<String, String> continents = new HashMap<>();
    private final Map<String, Boolean> unionIn2011 = new HashMap<>();
    private final Map<Integer, SortedMap<String, Boolean>> responses = new TreeMap<>();

    record Cluster(String kind, String country, Set<String> regions, String positioning) {}

    record Agreement(int signed, int ended, String charter, String modality, List<String> motives, Set<String> all) {
        boolean inForce(int year) {
            return signed <= year && year <= ended;
        }
    }

    /** A project or a mission. */
    record Event(int year, boolean convention, Set<String> poles) {
        boolean joint(int wave) {
            return year == wave && poles.size() > 1;
        }
    }

    private Phase2() {
        var folder = Path.of("data", "phase-2");
        read(folder.resolve("clusters.csv"))
                .forEach(row -> clusters.put(
                        row.getField("cluster"),
                        new Cluster(
                                row.getField("kind"),
                                row.getField("country"),
                                new TreeSet<>(pieces(row.getField("regions"))),
                                row.getField("positioning"))));
        read(folder.resolve("responses.csv"))
                .forEach(row -> responses
                        .computeIfAbsent(Integer.valueOf(row.getField("year")), none -> new TreeMap<>())
                        .put(row.getField("cluster"), Boolean.valueOf(row.getField("answered"))));
        read(folder.resolve("agreements.csv"))
                .forEach(row -> agreements.put(
                        row.getField("agreement"),
                        new Agreement(
                                Integer.parseInt(row.getField("signed")),
                                row.getField("ended").isEmpty() ? 9999 : Integer.parseInt(row.getField("ended")),
                                row.getField("charter"),
                                row.getField("modality"),
                                pieces(row.getField("motives")),
                                new TreeSet<>())));
        read(folder.resolve("signatories.csv"))
                .forEach(row -> agreements.get(row.getField("agreement")).all().add(row.getField("cluster")));
        read(folder.resolve("projects.csv"))
                .forEach(row -> projects.put(
                        row.getField("project"),
                        new Event(Integer.parseInt(row.getField("year")), false, new TreeSet<>())));
        read(folder.resolve("labels.csv"))
                .forEach(row -> projects.get(row.getField("project")).poles().add(row.getField("cluster")));
        read(folder.resolve("missions.csv"))
                .forEach(row -> missions.put(
                        row.getField("mission"),
                        new Event(
                                Integer.parseInt(row.getField("year")),
                                Boolean.parseBoolean(row.getField("convention")),
                                new TreeSet<>())));
        read(folder.resolve("participants.csv"))
                .forEach(row -> missions.get(row.getField("mission")).poles().add(row.getField("cluster")));
        read(Path.of("data", "reference", "countries.csv")).forEach(row -> {
            continents.put(row.getField("country"), row.getField("m49_region"));
            unionIn2011.put(row.getField("country"), inUnion(row.getField("eu_from"), row.getField("eu_to")));
        });
    }

    static Phase2 read() {
        return new Phase2();
    }

    Set<String> asked(int wave) {
        return responses.get(wave).keySet();
    }

    Set<String> answered(int wave) {
        return responses.get(wave).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isPole(String cluster) {
        return clusters.get(cluster).kind().equals("pole");
    }

    boolean isForeign(String cluster) {
        return clusters.get(cluster).kind().equals("foreign");
    }

    boolean inUnion(String cluster) {
        return unionIn2011.get(clusters.get(cluster).country());
    }

    boolean inEurope(String cluster) {
        return continents.get(clusters.get(cluster).country()).equals("Europe");
    }

    Set<String> poles(Collection<String> signatories) {
        return signatories.stream().filter(this::isPole).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> foreign(Agreement agreement) {
        return agreement.all().stream().filter(this::isForeign).collect(Collectors.toCollection(TreeSet::new));
    }

    SortedMap<String, Agreement> agreements(Predicate<Agreement> which) {
        var some = new TreeMap<>(agreements);
        some.values().removeIf(which.negate());
        return some;
    }

    SortedMap<String, Agreement> inForce(int wave) {
        return agreements(agreement -> agreement.inForce(wave));
    }

    SortedMap<String, Set<String>> agreementPoles(int wave) {
        var events = new TreeMap<String, Set<String>>();
        inForce(wave).forEach((id, agreement) -> events.put(id, poles(agreement.all())));
        return events;
    }

    static SortedMap<String, Set<String>> joint(SortedMap<String, Event> all, int wave) {
        var events = new TreeMap<String, Set<String>>();
        all.forEach((id, event) -> {
            if (event.joint(wave)) {
                events.put(id, event.poles());
            }
        });
        return events;
    }

    Incidence incidence(int wave, SortedMap<String, Set<String>> events) {
        return Incidence.of(asked(wave), answered(wave), events);
    }

    Set<String> common(Collection<String> signatories) {
        Set<String> common =
                new TreeSet<>(clusters.get(signatories.iterator().next()).regions());
        signatories.forEach(cluster -> common.retainAll(clusters.get(cluster).regions()));
        return common;
    }

    boolean share(String one, String other) {
        return clusters.get(one).regions().stream().anyMatch(clusters.get(other).regions()::contains);
    }

    boolean isBetweenPoles(Agreement agreement) {
        return agreement.all().stream().allMatch(this::isPole);
    }

    boolean isForeign(Agreement agreement) {
        return agreement.all().stream().anyMatch(this::isForeign);
    }

    boolean isLocal(Agreement agreement) {
        return !isBetweenPoles(agreement) && !isForeign(agreement);
    }

    boolean isAtHome(Agreement agreement) {
        return isBetweenPoles(agreement) && !common(agreement.all()).isEmpty();
    }

    boolean isOutside(Agreement agreement) {
        return common(agreement.all()).isEmpty();
    }

    /** Distinct foreign clusters of each pôle, of some agreements. */
    SortedMap<String, Set<String>> foreignOf(Collection<Agreement> some) {
        var partners = new TreeMap<String, Set<String>>();
        some.forEach(agreement -> poles(agreement.all())
                .forEach(pole ->
                        partners.computeIfAbsent(pole, none -> new TreeSet<>()).addAll(foreign(agreement))));
        return partners;
    }

    /** Distinct other pôles of each pôle, of some events. */
    static SortedMap<String, Set<String>> partnersOf(Collection<Set<String>> events) {
        var partners = new TreeMap<String, Set<String>>();
        events.forEach(poles -> poles.forEach(
                pole -> partners.computeIfAbsent(pole, none -> new TreeSet<>()).addAll(poles)));
        partners.forEach((pole, others) -> others.remove(pole));
        return partners;
    }

    /** Distinct pairs of a pôle and another cluster in agreements in force. */
    Set<List<String>> pairs(int wave) {
        var pairs = new HashSet<List<String>>();
        inForce(wave).values().forEach(agreement -> {
            for (var one : agreement.all()) {
                for (var other : agreement.all()) {
                    if (one.compareTo(other) < 0 && (isPole(one) || isPole(other))) {
                        pairs.add(List.of(one, other));
                    }
                }
            }
        });
        return pairs;
    }

    static SortedMap<String, Long> sizes(Collection<String> poles, Map<String, Set<String>> partners) {
        var sizes = new TreeMap<String, Long>();
        poles.forEach(pole ->
                sizes.put(pole, (long) partners.getOrDefault(pole, Set.of()).size()));
        return sizes;
    }

    private static boolean inUnion(String from, String to) {
        return !from.isEmpty() && Integer.parseInt(from) <= LAST && (to.isEmpty() || LAST < Integer.parseInt(to));
    }

    private static List<String> pieces(String joined) {
        return Arrays.stream(joined.split("\\|"))
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    static List<NamedCsvRecord> read(Path file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new ArrayList<>(rows.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
