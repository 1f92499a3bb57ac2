package interpoles.reconstruction;

import interpoles.progress.Progress;
import interpoles.settings.Settings;
import interpoles.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A reconstruction of the survey of 2008 and 2011, whose microdata were never published: synthetic answers,
 * calibrated so that every claim of the article holds. Its agreement with the article is by construction and proves
 * nothing about the pôles.
 *
 * <p>The same seed and scale are the same survey, byte for byte, on every machine. A scale of n puts n panels side
 * by side, each drawn by itself, calibrated like the first and without ties to the others: counts are n times those
 * of one panel, shares and means stay (all but {@code projects.density}, whose possible pairs grow with the
 * square). The first panel is the one that scale 1 draws; the identifiers of the nth end in {@code -n}. Panels are
 * drawn some at a time and written one after the other: time grows with the scale, memory does not.
 */
public final class Reconstruction {
    /** The seed of the survey that the project ships. */
    public static final long SEED = 20082011;

    private static final String TITLE = "Reconstruction of the phase 2 survey (2008 and 2011)";
    private static final String NAME = "\"name\": \"phase-2-reconstruction\"";
    private static final String PARTNERS_2008 = "{projects.partners 2008}";
    /** How many panels are in memory at a time. */
    private static final int AT_ONCE = 32;

    private static final MathContext PRINTED = new MathContext(15, RoundingMode.HALF_EVEN);

    private final long seed;
    private final int scale;

    private Reconstruction(long seed, int scale) {
        this.seed = seed;
        this.scale = scale;
    }

    /**
     * A reconstruction of so many panels of 77 pôles.
     *
     * @throws IllegalArgumentException if the scale is not at least 1
     */
    public static Reconstruction draw(long seed, int scale) {
        if (scale < 1) {
            throw new IllegalArgumentException("the scale is a whole number from 1: " + scale);
        }
        return new Reconstruction(seed, scale);
    }

    /**
     * Writes the survey into a folder, which is made if need be: nine tables and {@code datapackage.json}. Other
     * files there are left alone.
     *
     * @param words those in which it is told how far the work is
     * @throws UncheckedIOException if a file cannot be written
     */
    public void writeTo(Path folder, Words words) {
        try (var files = SurveyFiles.in(folder);
                var progress = Progress.of(words, "progress.drawing", 0, 0)) {
            var seeds = new Random(seed);
            var partners = 0L;
            var respondents = 0L;
            for (var drawn = 0; drawn < scale; drawn += AT_ONCE) {
                progress.done((double) drawn / scale);
                for (var sample : samples(drawn + 1, Math.min(scale, drawn + AT_ONCE), seeds)) {
                    files.add(sample);
                    partners += sample.coLabellingPartners(Panel.FIRST_WAVE);
                    respondents += sample.respondents(Panel.FIRST_WAVE);
                }
            }
            var mean = BigDecimal.valueOf(partners)
                    .divide(BigDecimal.valueOf(respondents), PRINTED)
                    .stripTrailingZeros()
                    .toPlainString();
            Files.writeString(
                    folder.resolve("claims.csv"), resource("claims.csv").replace(PARTNERS_2008, mean));
            Files.writeString(folder.resolve("datapackage.json"), description());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The panels from one to another, each from its own seed and so on any core. */
    private static List<Sample> samples(int first, int last, Random seeds) {
        var seedsOfPanels = seeds.longs(last - first + 1L).toArray();
        return IntStream.rangeClosed(first, last)
                .parallel()
                .mapToObj(panel -> Sample.draw(seedsOfPanels[panel - first], panel == 1 ? "" : "-" + panel))
                .toList();
    }

    private String description() throws IOException {
        var shipped = resource("datapackage.json");
        return scale == 1
                ? shipped
                : shipped.replace(NAME, NAME.replace("tion\"", "tion-x" + scale + "\""))
                        .replace(TITLE, TITLE + ", " + scale + " times");
    }

    private static String resource(String name) throws IOException {
        try (var text = Reconstruction.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** {@code Reconstruction SCALE FOLDER}: writes the reconstruction at a scale into a folder. */
    public static void main(String[] args) {
        if (args.length != 2 || !args[0].matches("[1-9][0-9]{0,6}")) {
            System.err.println("usage: Reconstruction SCALE FOLDER (SCALE a whole number from 1)");
            System.exit(2);
            return;
        }
        Progress.watchedOnStandardError(Boolean.getBoolean("interpoles.terminal"));
        draw(SEED, Integer.parseInt(args[0]))
                .writeTo(Path.of(args[1]), Settings.ofEnvironment().words());
    }
}
