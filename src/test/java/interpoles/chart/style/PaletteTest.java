package interpoles.chart.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours as readers without red, green or blue cones see them, after Machado, Oliveira and Fernandes (2009). */
class PaletteTest {
    private static final double[][][] EYES = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}
    };
    /** A difference of 2.3 is just seen between two fields that touch. */
    private static final double PLAIN = 12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "between-poles with-local-clusters with-foreign-clusters",
                "collaborative-rd territorial-development both",
                "pole local",
                "pole grappe regional foreign",
                "Africa Americas Asia Europe Oceania",
                "poles-inside others-inside outside",
                "european-union elsewhere",
                "under-convention without-convention",
                "confirmed not-measurable"
            })
    void groupsOfAChartAreToldApartByEveryEye(String groups) {
        var colours = List.copyOf(Palette.colours(List.of(groups.split(" "))).values());
        for (var one = 0; one < colours.size(); one++) {
            for (var other = 0; other < one; other++) {
                for (var eye : EYES) {
                    var apart = difference(seen(colours.get(one), eye), seen(colours.get(other), eye));
                    assertTrue(
                            apart > PLAIN, groups + ": " + colours.get(one) + " " + colours.get(other) + " " + apart);
                }
            }
        }
    }

    @Test
    void aGroupHasTheSameColourWhoeverStandsBesideIt() {
        assertEquals(
                Palette.colours(List.of("Europe")).get("Europe"),
                Palette.colours(List.of("Asia", "Europe")).get("Europe"));
        assertEquals(
                Palette.colours(List.of("pooling")).get("pooling"),
                Palette.colours(List.of("pooling", "Europe")).get("pooling"));
    }

    @Test
    void theDeeperTheLarger() {
        assertTrue(difference(seen(Palette.depth(0), EYES[0]), seen(Palette.depth(0.5), EYES[0])) > PLAIN);
        assertEquals("#004B7A", Palette.depth(1));
        assertEquals("rgba(0,114,178,0.5)", Palette.faint(Palette.MAIN, 0.5));
    }

    @Test
    void textIsReadOnThePaperThatAChartBringsWithIt() {
        assertTrue(contrast(Palette.PAPER, Palette.INK) >= 7);
        assertTrue(contrast(Palette.PAPER, Palette.SOFT) >= 7);
        for (var verdict : List.of("confirmed", "not confirmed", "not measurable")) {
            assertTrue(
                    contrast(
                                    Palette.PAPER,
                                    Palette.text(
                                            Palette.colours(List.of(verdict)).get(verdict)))
                            >= 4.5,
                    verdict);
        }
    }

    private static double contrast(String light, String dark) {
        return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 0) + 0.7152 * linear(colour, 1) + 0.0722 * linear(colour, 2);
    }

    /** The CIE L*a*b* of a colour as an eye sees it. */
    private static double[] seen(String colour, double[][] eye) {
        var rgb = new double[3];
        for (var i = 0; i < 3; i++) {
            for (var j = 0; j < 3; j++) {
                rgb[i] += eye[i][j] * linear(colour, j);
            }
            rgb[i] = Math.min(1, Math.max(0, rgb[i]));
        }
        var x = cube((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        var y = cube(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        var z = cube((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double difference(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }

    private static double linear(String colour, int channel) {
        var value = Integer.parseInt(colour.substring(1 + 2 * channel, 3 + 2 * channel), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double cube(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }
}
