package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.Anchor;
import interpoles.chart.plotly.layout.Annotation;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.trace.SankeyTrace;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import interpoles.chart.text.Description;
import interpoles.chart.text.Draft;
import interpoles.chart.text.Texts;
import java.util.ArrayList;
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
public final class Sankey extends Form {
    private static final int MOST = 10;
    /** Stands for the groups that are put together: no code of a table has a line end alone. */
    private static final String REST = "\n";
    /** Pixels between two groups of a stage. */
    private static final int PAD = 14;

    private final List<List<String>> stages;
    private final Map<Link, Double> links = new LinkedHashMap<>();

    /** From a group of a stage to one of the next. */
    private record Link(int stage, String from, String to) {}

    private record Group(int stage, String code) {}

    private Sankey(Draft draft) {
        super(draft, draft.reading().atLastWave().known());
        this.stages = IntStream.range(0, reading.categories().size())
                .mapToObj(this::groups)
                .toList();
        for (var row : reading.rows()) {
            for (var stage = 0; stage < stages.size() - 1; stage++) {
                var link = new Link(stage, kept(stage, row.group(stage)), kept(stage + 1, row.group(stage + 1)));
                links.merge(link, row.value(), Double::sum);
            }
        }
    }

    /** @throws IllegalArgumentException if the table has not two category columns */
    public static Chart of(Table table) {
        return of(table, Texts.OF_THE_TABLE);
    }

    public static Chart of(Table table, String title) {
        return of(table, Texts.of(title));
    }

    public static Chart of(Table table, String title, String axis) {
        return of(table, Texts.of(title, axis));
    }

    private static Chart of(Table table, Texts texts) {
        return Chart.of(table, Reading.of(table).withCategories(2, "chart.refused.sankey"), texts, Sankey::new);
    }

    @Override
    PlotlyFigure figure() {
        var frame = frame().room(16, 16, 26);
        for (var stage = 0; stage < stages.size(); stage++) {
            frame.annotation(heading(stage));
        }
        frame.below(axis() + reading.inWave());
        var height = Math.max(200, 42 * widest());
        return new PlotlyFigure(List.of(streams(height)), frame.layout(height));
    }

    private int widest() {
        return stages.stream().mapToInt(List::size).max().orElse(1);
    }

    private SankeyTrace streams(int height) {
        var places = new LinkedHashMap<Group, Integer>();
        var stations = new ArrayList<SankeyTrace.Station>();
        for (var stage = 0; stage < stages.size(); stage++) {
            for (var code : stages.get(stage)) {
                places.put(new Group(stage, code), places.size());
            }
            stations.addAll(stations(stage, height));
        }
        var streams = links.entrySet().stream()
                .sorted(Map.Entry.<Link, Double>comparingByValue().reversed())
                .map(entry -> {
                    var link = entry.getKey();
                    var source = places.get(new Group(link.stage(), link.from()));
                    var target = places.get(new Group(link.stage() + 1, link.to()));
                    var coloured = link.stage() == stages.size() - 2 ? target : source;
                    var tint = Palette.faint(stations.get(coloured).colour(), 0.28);
                    return new SankeyTrace.Stream(source, target, entry.getValue(), tint);
                })
                .toList();
        return SankeyTrace.of(stations, streams, PAD)
                .textfont(Font.of(12, Palette.INK).withoutShadow());
    }

    /** The groups of a stage from the top, in its own order, which plotly would change. */
    private List<SankeyTrace.Station> stations(int stage, int height) {
        var outer = stage == 0 || stage == stages.size() - 1;
        var colours = reading.colours(stages.get(stage));
        var all = reading.rows().stream().mapToDouble(Reading.Row::value).sum();
        var unit = (height - PAD * (widest() - 1)) / all;
        var top = (height - unit * all - PAD * (stages.get(stage).size() - 1)) / 2;
        var stations = new ArrayList<SankeyTrace.Station>();
        for (var code : stages.get(stage)) {
            var high = unit * total(stage, code);
            stations.add(new SankeyTrace.Station(
                    Lettering.wrapped(label(stage, code), 42, 1) + " " + numbers.plain(total(stage, code)),
                    outer ? colours.get(code) : Palette.SOFT,
                    inside(across(stage)),
                    inside((top + high / 2) / height)));
            top += high + PAD;
        }
        return stations;
    }

    private double across(int stage) {
        return (double) stage / (stages.size() - 1);
    }

    /** Plotly takes 0 and 1 for no place. */
    private static double inside(double part) {
        return Math.min(0.999, Math.max(0.001, part));
    }

    private Annotation heading(int stage) {
        var head = words.head(reading.categories().get(stage));
        return Annotation.onPaper("<b>" + Lettering.plain(head) + "</b>", across(stage), 1)
                .xanchor(stage == 0 ? Anchor.LEFT : stage == stages.size() - 1 ? Anchor.RIGHT : Anchor.CENTER)
                .yanchor(Anchor.BOTTOM)
                .font(Font.of(12, Palette.INK));
    }

    /** The groups of a stage, the largest first; of too many the smallest are one. */
    private List<String> groups(int stage) {
        var all = largestGroupsFirst(reading, stage);
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
        return reading.rows().stream()
                .filter(row -> kept(stage, row.group(stage)).equals(code))
                .mapToDouble(Reading.Row::value)
                .sum();
    }

    private String label(int stage, String code) {
        return code.equals(REST) ? words.text("chart.others") : labels.of(stage, code);
    }

    @Override
    String seen() {
        var thickest = thickest();
        return words.text(
                "chart.seen.thickest",
                label(thickest.getKey().stage(), thickest.getKey().from()),
                label(thickest.getKey().stage() + 1, thickest.getKey().to()),
                numbers.plain(thickest.getValue()));
    }

    private Map.Entry<Link, Double> thickest() {
        return links.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    }

    @Override
    String sentence() {
        var described =
                IntStream.range(0, stages.size()).mapToObj(this::described).toList();
        var thickest = thickest();
        var link = thickest.getKey();
        return words.text(
                "chart.sankey",
                measured() + reading.inWave(),
                numbers.counted("links", links.size()),
                Description.list(words, described),
                label(link.stage(), link.from()),
                label(link.stage() + 1, link.to()),
                numbers.plain(thickest.getValue()));
    }

    /** A stage and its largest groups. */
    private String described(int stage) {
        var largest = stages.get(stage).stream()
                .limit(3)
                .map(code -> words.text("chart.named", label(stage, code), numbers.plain(total(stage, code))))
                .toList();
        return words.text("chart.series", words.head(reading.categories().get(stage)), String.join(", ", largest));
    }
}
