package interpoles.finding;

import interpoles.measure.Cell;
import interpoles.measure.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The counts that a measure gives away when it is shown: a count itself; a share or mean, with its n, the count that is
 * divided and the one that divides; a growth, the counts at the first and the last wave.
 */
final class Revealed {
    /** Measures whose dividend is a count that has a name of its own. */
    private static final Map<String, String> PARTS = Map.of(
            "response-rate", "respondents",
            "missions.convention", "missions.by-convention:under-convention",
            "foreign.european", "foreign.by-continent:Europe");

    private static final Map<String, String> WHOLES = Map.ofEntries(
            Map.entry("response-rate", "respondents.asked"),
            Map.entry("territory.between-poles", "agreements.in-force"),
            Map.entry("territory.with-others", "agreements.in-force"),
            Map.entry("territory.outside", "agreements.in-force"),
            Map.entry("charters.share", "charters.stated"),
            Map.entry("charters.effective", "charters.stated"),
            Map.entry("motives.share", "motives.stated"),
            Map.entry("projects.partners", "respondents"),
            Map.entry("foreign.per-pole", "respondents"),
            Map.entry("missions.convention", "missions.joint"),
            Map.entry("foreign.european", "foreign.pairs"),
            Map.entry("foreign.european-union", "foreign.pairs"),
            Map.entry("agreements.growth", "agreements.in-force"),
            Map.entry("projects.growth", "projects.co-labelled"),
            Map.entry("missions.growth", "missions.joint"));

    /** Indices, and the measure whose counts they are made of. */
    private static final Map<String, String> MADE_OF =
            Map.of("charters.effective", "charters.share", "modalities.variation", "modalities.count");

    private final String first;
    private final String last;

    /** @param waves ascending */
    Revealed(List<Integer> waves) {
        first = waves.isEmpty() ? "" : waves.get(0).toString();
        last = waves.isEmpty() ? "" : waves.get(waves.size() - 1).toString();
    }

    /** What is counted, or divided. */
    static Cell part(Measure measure) {
        var named = PARTS.getOrDefault(measure.name(), measure.name() + ":" + measure.group());
        var colon = named.indexOf(':');
        return colon < 0
                ? new Cell(named, measure.yearText(), "")
                : new Cell(named.substring(0, colon), measure.yearText(), named.substring(colon + 1));
    }

    /** What divides. A share by {@code KIND:GROUP} has a denominator a kind. */
    static Cell whole(Measure measure) {
        var colon = Math.max(0, measure.group().indexOf(':'));
        return measure.name().equals("positioning.share")
                ? new Cell("positioning.stated", "", measure.group().substring(0, colon))
                : new Cell(WHOLES.getOrDefault(measure.name(), measure.name() + ".n"), measure.yearText(), "");
    }

    /** A share's denominator is what it is a share of and the rest: of 50, 49 tell the 1 that is not. */
    static Sum rest(Measure share) {
        var rest = new Cell(share.name() + ".rest", share.yearText(), share.group());
        return new Sum(whole(share), List.of(part(share), rest));
    }

    /** Whether a count follows from another alone: possible pairs, from the number of pôles. */
    static boolean isDerived(Cell cell) {
        return cell.name().equals("projects.density.n");
    }

    /** Whether a measure gives one of these counts away. */
    boolean tells(Measure measure, Set<Cell> cells) {
        return counts(measure).keySet().stream().anyMatch(cells::contains)
                || measure.name().equals("projects.density")
                        && cells.contains(new Cell("respondents", measure.yearText(), ""))
                || cells.stream()
                        .anyMatch(cell -> cell.name().equals(MADE_OF.get(measure.name()))
                                && cell.year().equals(measure.yearText()));
    }

    /** Every count that this measure gives away; none where the survey lacks what it asks about. */
    Map<Cell, Long> counts(Measure measure) {
        var counts = new LinkedHashMap<Cell, Long>();
        if (measure.n().isEmpty()) {
            return counts;
        }
        var n = measure.n().getAsLong();
        switch (measure.unit()) {
            case COUNT -> counts.put(part(measure), n);
            case INDEX -> counts.put(whole(measure), n);
            case RATIO -> {
                counts.put(new Cell(WHOLES.get(measure.name()), first, ""), n);
                dividend(measure).ifPresent(count -> counts.put(new Cell(WHOLES.get(measure.name()), last, ""), count));
            }
            case SHARE, MEAN -> {
                counts.put(part(measure), dividend(measure).orElse(0));
                counts.put(whole(measure), n);
            }
        }
        return counts;
    }

    private static OptionalLong dividend(Measure measure) {
        return measure.value().stream()
                .mapToLong(
                        value -> value.multiply(BigDecimal.valueOf(measure.n().getAsLong()))
                                .setScale(0, RoundingMode.HALF_EVEN)
                                .longValueExact())
                .findFirst();
    }
}
