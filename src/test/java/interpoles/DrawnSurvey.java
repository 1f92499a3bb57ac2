package interpoles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A survey drawn at random, of two waves with every table: small enough for a test to know all of it. One seed draws
 * one survey.
 */
public final class DrawnSurvey {
    public static final List<Integer> WAVES = List.of(2008, 2011);

    private static final List<String> REGIONS = List.of("11", "82", "93", "24");
    private static final int GRAPPES = 4;
    private static final int FOREIGN = 6;

    private final Random random;
    private final List<String> poles;
    private final int signatories;

    private DrawnSurvey(Random random, int poles, int signatories) {
        this.random = random;
        this.poles = named("P", poles);
        this.signatories = signatories;
    }

    /**
     * @param agreements how many agreements there are, of a pôle and at least one more cluster
     * @param signatories the most that one has
     * @param others how many projects there are, and how many missions
     */
    public static Given of(Random random, int poles, int agreements, int signatories, int others) {
        return new DrawnSurvey(random, poles, signatories).told(agreements, others);
    }

    private Given told(int agreements, int others) {
        return Given.waves(WAVES.toArray(Integer[]::new))
                .with("clusters", clusters())
                .with("responses", "cluster | year | answered\n" + responses())
                .with(
                        "agreements",
                        "agreement | signed | ended | charter | modality | motives | signatories\n"
                                + rows(agreements, this::agreement))
                .with(
                        "projects",
                        "project | year | labels\n" + rows(others, i -> "J" + i + year() + some(poles, 0, " ")))
                .with(
                        "missions",
                        "mission | year | country | convention | participants\n"
                                + rows(
                                        others,
                                        i -> "M" + i + year() + one("USA", "CHN") + " | " + random.nextBoolean() + " | "
                                                + some(poles, 1, " ")));
    }

    private String clusters() {
        var positions = new String[] {"", "collaborative-rd", "territorial-development", "both"};
        return "cluster | country | regions | positioning\n"
                + rows(poles, pole -> pole + " | FRA | " + some(REGIONS, 1, "/") + " | " + one(positions))
                + rows(named("G", GRAPPES), one -> one + " | FRA | " + some(REGIONS, 1, "/") + " | " + one(positions))
                + rows(named("F", FOREIGN), one -> one + " | " + one("DEU", "ITA", "CHE", "MAR", "CHN") + " | | ");
    }

    private String responses() {
        return WAVES.stream()
                .map(wave -> rows(poles, pole -> pole + " | " + wave + " | " + (random.nextInt(5) > 0)))
                .collect(Collectors.joining());
    }

    private String agreement(int number) {
        int signed = 2001 + random.nextInt(11);
        return String.join(
                " | ",
                "A" + number,
                "" + signed,
                often(() -> "" + (signed + random.nextInt(9))),
                one("", "x", "y", "z"),
                one("", "u", "v"),
                some(List.of("a", "b", "c"), 0, "/"),
                signing());
    }

    /** A pôle and others, of them foreign clusters in an agreement of three. */
    private String signing() {
        var others = new ArrayList<>(poles);
        others.addAll(named("G", GRAPPES));
        if (random.nextInt(3) == 0) {
            others.addAll(named("F", FOREIGN));
        }
        var pole = poles.get(random.nextInt(poles.size()));
        others.remove(pole);
        Collections.shuffle(others, random);
        return pole + " " + String.join(" ", others.subList(0, 1 + random.nextInt(signatories - 1)));
    }

    private String year() {
        return " | " + one("2004", "2008", "2011") + " | ";
    }

    private String often(Supplier<String> text) {
        return random.nextBoolean() ? text.get() : "";
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String some(List<String> of, int least, String joint) {
        var shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        int most = Math.min(of.size(), 5);
        return String.join(joint, shuffled.subList(0, least + random.nextInt(most - least + 1)));
    }

    private static List<String> named(String kind, int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> kind + i).toList();
    }

    private static String rows(List<String> of, java.util.function.UnaryOperator<String> row) {
        return rows(of.size(), i -> row.apply(of.get(i)));
    }

    private static String rows(int number, IntFunction<String> row) {
        return IntStream.range(0, number).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
    }
}
