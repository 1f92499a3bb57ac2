package interpoles.chart;

import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.chart.style.Palette;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * Streams from each group of one category column to those of the next, as thick as their values add up to.
 *
 * <p>The table has two category columns or more, in the order of the stages, and a value; with several waves the
 * last one is shown. Of a stage with more than ten groups the smallest are put together.
 */
public final class Sankey {
    private static final int MOST = 10;
    private static final String REST = "\n";
    /** Pixels between two groups of a stage. */
    private static final int PAD = 14;

    private final Words words = Words.current();
    private final Numbers numbers = Numbers.in(words);
    private final Reading reading;
    private final List<List<String>> stages;
    private final Map<List<Object>, Double> links = new LinkedHashMap<>();

    private Sankey(Reading reading) {
        this.reading = reading;
        this.stages = IntStream.range(0, reading.categories().size())
                .mapToObj(this::groups)
                .toList();
        for (var row : reading.known().rows()) {
            for (var stage = 0; stage < stages.size() - 1; stage++) {
                links.merge(
                        List.of(stage, kept(stage, row.group(stage)), kept(stage + 1, row.group(stage + 1))),
                        row.value(),
                        Double::sum);
            }
        }
    }

    /** @throws IllegalArgumentException if the table has not two category columns */
    public static Chart of(Table table, String title, String axis) {
        var all = Reading.of(table);
        if (all.isEmpty()) {
            return Chart.empty(table, title, Description.nothing(Words.current(), table, all, title));
        }
        if (all.categories().size() < 2) {
            throw new IllegalArgumentException("a Sankey needs two category columns, not " + all.categories());
        }
        return new Sankey(all.atLastWave())
                .chart(table, Words.current().title(title), Words.current().axis(axis));
    }

    private Chart chart(Table table, String title, String axis) {
        var frame = Frame.of(table, title).room(16, 16, 26);
        for (var stage = 0; stage < stages.size(); stage++) {
            frame.annotation(heading(stage));
        }
        frame.below(axis + reading.inWave());
        var widest = stages.stream().mapToInt(List::size).max().orElse(1);
        var height = Math.max(200, 42 * widest);
        return Chart.of(table, title, sentence(title), frame.layout(height), streams(height));
    }

    private Drawing streams(int height) {
        var places = new LinkedHashMap<List<Object>, Integer>();
        var labels = new ArrayList<String>();
        var colours = new ArrayList<String>();
        for (var stage = 0; stage < stages.size(); stage++) {
            var outer = stage == 0 || stage == stages.size() - 1;
            var ofStage = Palette.colours(stages.get(stage));
            for (var code : stages.get(stage)) {
                places.put(List.of(stage, code), places.size());
                labels.add(Lettering.wrapped(label(stage, code), 42, 1) + " " + numbers.plain(total(stage, code)));
                colours.add(outer ? ofStage.get(code) : Palette.SOFT);
            }
        }
        var source = new ArrayList<Integer>();
        var target = new ArrayList<Integer>();
        var value = new ArrayList<Double>();
        var tint = new ArrayList<String>();
        links.entrySet().stream()
                .sorted(Map.Entry.<List<Object>, Double>comparingByValue().reversed())
                .forEach(link -> {
                    var stage = (int) link.getKey().get(0);
                    source.add(places.get(List.of(stage, link.getKey().get(1))));
                    target.add(places.get(List.of(stage + 1, link.getKey().get(2))));
                    value.add(link.getValue());
                    tint.add(Palette.faint(
                            colours.get(
                                    stage == stages.size() - 2
                                            ? target.get(target.size() - 1)
                                            : source.get(source.size() - 1)),
                            0.28));
                });
        return new Drawing(Map.of(
                "type",
                "sankey",
                "arrangement",
                "fixed",
                "valueformat",
                ",.0f",
                "textfont",
                Map.of("size", 12, "color", Palette.INK, "shadow", "none"),
                "node",
                Map.of(
                        "label",
                        labels,
                        "color",
                        colours,
                        "x",
                        across(),
                        "y",
                        down(height),
                        "pad",
                        PAD,
                        "thickness",
                        12,
                        "line",
                        Map.of("width", 0),
                        "hovertemplate",
                        "%{label}<extra></extra>"),
                "link",
                Map.of(
                        "source",
                        source,
                        "target",
                        target,
                        "value",
                        value,
                        "color",
                        tint,
                        "hovertemplate",
                        "%{source.label} → %{target.label}: %{value}<extra></extra>")));
    }

    private List<Double> across() {
        return IntStream.range(0, stages.size())
                .boxed()
                .flatMap(stage -> stages.get(stage).stream().map(code -> inside((double) stage / (stages.size() - 1))))
                .toList();
    }

    /** The middle of each group from the top, in the order of its stage, which plotly would change. */
    private List<Double> down(int height) {
        var widest = stages.stream().mapToInt(List::size).max().orElse(1);
        var all =
                reading.known().rows().stream().mapToDouble(Reading.Row::value).sum();
        var unit = (height - PAD * (widest - 1)) / all;
        var middles = new ArrayList<Double>();
        for (var stage = 0; stage < stages.size(); stage++) {
            var top = (height - unit * all - PAD * (stages.get(stage).size() - 1)) / 2;
            for (var code : stages.get(stage)) {
                var high = unit * total(stage, code);
                middles.add(inside((top + high / 2) / height));
                top += high + PAD;
            }
        }
        return middles;
    }

    /** Plotly takes 0 and 1 for no place. */
    private static double inside(double part) {
        return Math.min(0.999, Math.max(0.001, part));
    }

    private Map<String, Object> heading(int stage) {
        var at = (double) stage / (stages.size() - 1);
        return Map.ofEntries(
                Map.entry(
                        "text",
                        "<b>" + Lettering.plain(words.head(reading.categories().get(stage))) + "</b>"),
                Map.entry("xref", "paper"),
                Map.entry("yref", "paper"),
                Map.entry("x", at),
                Map.entry("y", 1),
                Map.entry("xanchor", at == 0 ? "left" : at == 1 ? "right" : "center"),
                Map.entry("yanchor", "bottom"),
                Map.entry("showarrow", false),
                Map.entry("font", Map.of("size", 12, "color", Palette.INK)));
    }

    /** The groups of a stage, the largest first; of too many the smallest are one. */
    private List<String> groups(int stage) {
        var all = reading.known().groups(stage).stream()
                .sorted(Comparator.comparingDouble((String code) -> reading.known().rows().stream()
                                .filter(row -> row.group(stage).equals(code))
                                .mapToDouble(Reading.Row::value)
                                .sum())
                        .reversed())
                .toList();
        if (all.size() <= MOST) {
            return all;
        }
        var kept = new ArrayList<>(all.subList(0, MOST - 1));
        kept.add(REST);
        return kept;
    }

    private String kept(int stage, String code) {
        return stages.get(stage).contains(code) ? code : REST;
    }

    private double total(int stage, String code) {
        return reading.known().rows().stream()
                .filter(row -> kept(stage, row.group(stage)).equals(code))
                .mapToDouble(Reading.Row::value)
                .sum();
    }

    private String label(int stage, String code) {
        return code.equals(REST)
                ? words.text("chart.others")
                : code.isEmpty() ? words.text("chart.unstated") : reading.shown(stage, code, words);
    }

    private String sentence(String title) {
        var described = IntStream.range(0, stages.size())
                .mapToObj(stage -> words.text(
                        "chart.series",
                        words.head(reading.categories().get(stage)),
                        String.join(
                                ", ",
                                stages.get(stage).stream()
                                        .limit(3)
                                        .map(code -> words.text(
                                                "chart.named", label(stage, code), numbers.plain(total(stage, code))))
                                        .toList())))
                .toList();
        var thickest =
                links.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        var stage = (int) thickest.getKey().get(0);
        return words.text(
                "chart.sankey",
                Description.uncapitalised(title) + reading.inWave(),
                numbers.counted("links", links.size()),
                Description.list(words, described),
                label(stage, (String) thickest.getKey().get(1)),
                label(stage + 1, (String) thickest.getKey().get(2)),
                numbers.plain(thickest.getValue()));
    }
}
