package interpoles.chart;

import interpoles.chart.layout.Frame;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.text.Draft;
import java.util.Map;

/**
 * A chart in one language.
 *
 * @param title what is measured, as plain text
 * @param sentence the chart in one sentence: its form, what it measures, its range and its trend; its alternative text
 * @param figure what plotly draws
 */
public record Drawn(String title, String sentence, PlotlyFigure figure) {
    /** A chart without axes, whose one line says what is missing. */
    static Drawn nothing(Draft draft, String sentence) {
        return new Drawn(
                draft.title(),
                sentence,
                Frame.of(draft.title(), "", draft.source()).note(sentence));
    }

    /** {@code data}, {@code layout} and {@code config}, as plotly reads them. */
    public Map<String, Object> json() {
        return figure.json();
    }
}
