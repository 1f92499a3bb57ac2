package interpoles.finding;

import interpoles.measure.Definition;
import interpoles.measure.Measure;
import interpoles.measure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Somebody who reads everything that is shown, knows the definitions, and tries every whole number for what is not: all
 * worlds that agree with what is shown, by exhaustion and not by the algebra that decides what to withhold.
 */
final class Attacker {
    /** What adds up: the first is the total of the others. */
    private final List<List<String>> sums = new ArrayList<>();

    private final Map<String, Long> known = new HashMap<>();
    private final TreeSet<String> withheld = new TreeSet<>();

    private final Map<String, Definition> declared;

    private Attacker(Map<String, Definition> declared) {
        this.declared = declared;
    }

    /**
     * @param shown every measure that is shown, in a table or in {@code measures.csv}
     * @param declared what the program says that they are made of: believed of those alone that {@link #read} does not
     *     know from the codebook, and only as long as it is in no conflict with what is known
     * @throws IllegalArgumentException if a measure is neither known nor declared, or declared wrong
     */
    static Attacker of(
            List<Measure> shown,
            Map<String, Definition> declared,
            List<Integer> waves,
            Map<String, List<String>> areas) {
        var attacker = new Attacker(declared);
        shown.forEach(measure -> attacker.read(measure, waves));
        waves.forEach(wave -> attacker.define(wave.toString(), shown));
        attacker.definePeriod(shown, areas);
        return attacker;
    }

    /** Every value that a count may have, two at most; a known count has one, and one of nothing known has none. */
    List<Long> values(String cell, long most) {
        if (known.containsKey(cell)) {
            return List.of(known.get(cell));
        }
        var values = new ArrayList<Long>();
        var about = about(cell);
        for (var value = least(cell); value <= most && values.size() < 2; value++) {
            var world = new HashMap<>(known);
            world.put(cell, value);
            if (isPossible(about, world, most)) {
                values.add(value);
            }
        }
        return values;
    }

    /** Learns what adds up at each wave, where it is not known yet. */
    void learn(List<List<String>> added, List<Integer> waves) {
        for (var wave : waves) {
            for (var sum : added) {
                var cells =
                        sum.stream().map(name -> key(name, wave.toString(), "")).toList();
                if (sums.stream().noneMatch(one -> Set.copyOf(one).equals(Set.copyOf(cells)))) {
                    sums.add(cells);
                }
            }
        }
    }

    private void read(Measure measure, List<Integer> waves) {
        var year = measure.yearText();
        var own = key(measure.name(), year, measure.group());
        if (measure.withheld()) {
            // Zero counts are shown, and a charter or motive has a row where it occurs; a share of 0 may be
            // withheld with its n.
            if (measure.unit() == Unit.COUNT || measure.name().matches("(charters|motives).share")) {
                withheld.add(own);
            }
        } else if (measure.n().isPresent()) {
            var n = measure.n().getAsLong();
            var part = measure.value()
                    .orElse(BigDecimal.ZERO)
                    .multiply(BigDecimal.valueOf(n))
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValue();
            switch (measure.name()) {
                case "agreements.growth", "projects.growth", "missions.growth" -> {
                    var of = Map.of(
                                    "agreements.growth",
                                    "agreements.in-force",
                                    "projects.growth",
                                    "projects.co-labelled",
                                    "missions.growth",
                                    "missions.joint")
                            .get(measure.name());
                    learn(key(of, waves.get(0).toString(), ""), n);
                    if (n > 0) {
                        learn(key(of, waves.get(waves.size() - 1).toString(), ""), part);
                    }
                }
                case "charters.effective" -> learn(key("charters.n", year, ""), n);
                case "modalities.variation" -> learn(key("modalities.n", year, ""), n);
                case "response-rate" -> put("respondents", part, "asked", n, year);
                case "territory.between-poles", "territory.with-others", "territory.outside" ->
                    put(measure.name(), part, "agreements.in-force", n, year);
                case "projects.partners", "foreign.per-pole" -> put(measure.name(), part, "respondents", n, year);
                case "projects.density" -> {
                    put(measure.name(), part, "possible", n, year);
                    if (n > 0) {
                        learn(key("respondents", year, ""), Math.round((1 + Math.sqrt(1 + 8.0 * n)) / 2));
                    }
                }
                case "missions.convention" -> {
                    learn(key("missions.by-convention", year, "under-convention"), part);
                    learn(key("missions.joint", year, ""), n);
                }
                case "foreign.european" -> {
                    learn(key("foreign.by-continent", "", "Europe"), part);
                    learn(key("foreign.pairs", "", ""), n);
                }
                case "foreign.european-union" -> put(measure.name(), part, "foreign.pairs", n, "");
                case "charters.share", "motives.share", "positioning.share" -> {
                    learn(own, part);
                    learn(denominator(measure), n);
                }
                case "agreements.by-partner",
                        "agreements.in-force",
                        "foreign.by-continent",
                        "foreign.by-country",
                        "foreign.continents",
                        "missions.by-convention",
                        "missions.joint",
                        "modalities.count",
                        "motives.count",
                        "projects.by-labels",
                        "projects.co-labelled",
                        "respondents" -> learn(own, n);
                default -> believe(measure, part, n, waves);
            }
        }
    }

    /** What a reader of the measure's declaration knows: the count that is divided, and the one that divides. */
    private void believe(Measure measure, long part, long n, List<Integer> waves) {
        if (!declared.containsKey(measure.name())) {
            throw new IllegalArgumentException("an attacker would know what this is made of: " + measure.name());
        }
        var definition = declared.get(measure.name());
        var first = waves.get(0).toString();
        var last = waves.get(waves.size() - 1).toString();
        var own = key(measure.name(), measure.yearText(), measure.group());
        var whole = key(definition.among().name(), measure.yearText(), "");
        switch (definition.unit()) {
            case COUNT -> learn(own, n);
            case INDEX -> learn(whole, n);
            case RATIO -> {
                learn(key(definition.among().name(), first, ""), n);
                learn(key(definition.counted().name(), last, ""), part);
            }
            case SHARE, MEAN -> {
                learn(own, part);
                learn(whole, n);
            }
        }
        if (definition.unit() == Unit.SHARE) {
            sums.add(List.of(whole, own, "without " + own));
        }
    }

    private void learn(String cell, long count) {
        var before = known.put(cell, count);
        if (before != null && before != count) {
            throw new IllegalArgumentException(cell + " is declared to be " + count + " and known to be " + before);
        }
    }

    private void put(String part, long count, String whole, long n, String year) {
        learn(key(part, year, ""), count);
        learn(key(whole, year, ""), n);
    }

    private void define(String year, List<Measure> shown) {
        var inForce = key("agreements.in-force", year, "");
        var poles = key("agreements.by-partner", year, "between-poles");
        var local = key("agreements.by-partner", year, "with-local-clusters");
        sums.add(List.of(inForce, poles, local, key("agreements.by-partner", year, "with-foreign-clusters")));
        sums.add(List.of(
                inForce,
                key("territory.between-poles", year, ""),
                key("territory.with-others", year, ""),
                key("territory.outside", year, "")));
        sums.add(List.of(poles, key("territory.between-poles", year, ""), "poles outside " + year));
        sums.add(List.of(local, key("territory.with-others", year, ""), "others outside " + year));
        sums.add(List.of(key("asked", year, ""), key("respondents", year, ""), "silent " + year));
        sums.add(List.of(key("possible", year, ""), key("projects.density", year, ""), "apart " + year));
        sum(key("charters.n", year, ""), "charters.share", year, shown);
        sum(key("missions.joint", year, ""), "missions.by-convention", year, shown);
        sum(
                key("projects.co-labelled", year, ""),
                "projects.by-labels",
                year,
                shown.stream().filter(measure -> !measure.group().equals("1")).toList());
        shown.stream()
                .filter(measure -> measure.name().equals("motives.share")
                        && measure.yearText().equals(year))
                .forEach(measure -> sums.add(List.of(
                        denominator(measure),
                        key("motives.share", year, measure.group()),
                        "without " + measure.group() + year)));
    }

    private void definePeriod(List<Measure> shown, Map<String, List<String>> areas) {
        sum(key("foreign.pairs", "", ""), "foreign.by-country", "", shown);
        sum(key("foreign.pairs", "", ""), "foreign.by-continent", "", shown);
        for (var kind : List.of("pole", "local")) {
            sum(
                    key("positioning.n", "", kind),
                    "positioning.share",
                    "",
                    shown.stream()
                            .filter(measure -> measure.group().startsWith(kind + ":"))
                            .toList());
        }
        areas.forEach((area, countries) -> {
            var sum = new ArrayList<>(List.of(area));
            shown.stream()
                    .filter(measure ->
                            measure.name().equals("foreign.by-country") && countries.contains(measure.group()))
                    .forEach(measure -> sum.add(key(measure.name(), "", measure.group())));
            sums.add(sum);
        });
    }

    private void sum(String total, String parts, String year, List<Measure> shown) {
        var sum = new ArrayList<>(List.of(total));
        shown.stream()
                .filter(measure ->
                        measure.name().equals(parts) && measure.yearText().equals(year))
                .forEach(measure -> sum.add(key(parts, year, measure.group())));
        if (sum.size() > 1) {
            sums.add(sum);
        }
    }

    /** The sums that say something of a count, be it through other unknown counts. */
    private List<List<String>> about(String cell) {
        var unknown = new TreeSet<>(List.of(cell));
        var about = new ArrayList<List<String>>();
        for (var before = -1; before < about.size(); ) {
            before = about.size();
            for (var sum : sums) {
                if (!about.contains(sum) && sum.stream().anyMatch(unknown::contains)) {
                    about.add(sum);
                    sum.stream().filter(one -> !known.containsKey(one)).forEach(unknown::add);
                }
            }
        }
        return about;
    }

    /** The sums that what is known breaks: none, or this attacker knows the definitions badly. */
    List<List<String>> broken() {
        return sums.stream()
                .filter(sum -> known.keySet().containsAll(sum))
                .filter(sum -> sum.stream().skip(1).mapToLong(known::get).sum() != known.get(sum.get(0)))
                .toList();
    }

    private boolean isPossible(List<List<String>> sums, Map<String, Long> world, long most) {
        List<String> tightest = null;
        var fewest = Integer.MAX_VALUE;
        for (var sum : sums) {
            var unknown = sum.stream().filter(cell -> !world.containsKey(cell)).toList();
            var known = sum.stream()
                    .skip(1)
                    .mapToLong(cell -> world.getOrDefault(cell, least(cell)))
                    .sum();
            var total = world.get(sum.get(0));
            if (total != null && (known > total || unknown.isEmpty() && known != total)) {
                return false;
            }
            if (!unknown.isEmpty() && unknown.size() < fewest) {
                fewest = unknown.size();
                tightest = unknown;
            }
        }
        if (tightest == null) {
            return true;
        }
        var next = tightest.get(0);
        for (var value = least(next); value <= most; value++) {
            var further = new HashMap<>(world);
            further.put(next, value);
            if (isPossible(sums, further, most)) {
                return true;
            }
        }
        return false;
    }

    private long least(String cell) {
        return withheld.contains(cell) ? 1 : 0;
    }

    private static String denominator(Measure measure) {
        return switch (measure.name()) {
            case "positioning.share" -> key("positioning.n", "", measure.group().split(":")[0]);
            case "charters.share" -> key("charters.n", measure.yearText(), "");
            default -> key("motives.n", measure.yearText(), "");
        };
    }

    static String key(String name, String year, String group) {
        return name + " " + year + " " + group;
    }

    Map<String, Long> known() {
        return new TreeMap<>(known);
    }
}
