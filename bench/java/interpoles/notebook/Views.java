package interpoles.notebook;

import interpoles.chart.Bars;
import interpoles.chart.Network;
import interpoles.finding.Agreements;
import interpoles.finding.CoLabelling;
import interpoles.finding.Measures;
import interpoles.survey.Survey;
import interpoles.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/** What a cell shows, made for the notebook; and what Tablesaw itself makes of the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Views {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private Figure bars;
    private Figure network;
    private Table measures;

    @Setup
    public void open() {
        var survey = Survey.open("data/phase-2");
        bars = Bars.stackedByWave(
                Agreements.of(survey).byPartner(), "Agreements in force, by partner", "number of agreements");
        network = Network.of(
                CoLabelling.of(survey).pairs(), "Pôles that label R&D projects together", "number of projects");
        measures = Measures.of(survey).table();
    }

    @Benchmark
    public Map<String, Object> barsForPlotly() {
        return FigureView.bundle(bars, ENGLISH);
    }

    @Benchmark
    public String barsByTablesaw() {
        return bars.asJavascript("chart");
    }

    @Benchmark
    public Map<String, Object> networkForPlotly() {
        return FigureView.bundle(network, ENGLISH);
    }

    @Benchmark
    public String networkByTablesaw() {
        return network.asJavascript("chart");
    }

    @Benchmark
    public Map<String, Object> tableInHtml() {
        return TableView.bundle(measures, ENGLISH);
    }

    @Benchmark
    public String tableByTablesaw() {
        return measures.print();
    }
}
