package interpoles.chart.plotly.node;

/** One of a figure's pairs of axes, counted from 1: {@code x} and {@code y}, {@code x2} and {@code y2}. */
public record Subplot(int number) {
    public static final Subplot FIRST = new Subplot(1);

    /** The pair at an index, which counts from 0. */
    public static Subplot at(int index) {
        return new Subplot(index + 1);
    }

    public String axis(String letter) {
        return letter + suffix();
    }

    public String suffix() {
        return number == 1 ? "" : String.valueOf(number);
    }
}
