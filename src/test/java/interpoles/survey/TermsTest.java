package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The terms are worked out by short ways; here each is asked as its definition says it, of surveys drawn at random. */
class TermsTest {
    private static final List<String> REGIONS = List.of("11", "82", "93", "24");
    private static final List<String> POLES = IntStream.range(0, 6).mapToObj(i -> "P" + i).toList();
    private static final List<String> CLUSTERS = List.of("P0", "P1", "P2", "P3", "P4", "P5", "G0", "G1", "G2", "F0", "F1");
    private static final String REACH = """
            SELECT s.agreement, c.region
            FROM signatories s
            JOIN cluster_regions c ON c.cluster = s.cluster
            GROUP BY s.agreement, c.region
            HAVING COUNT(*) = (SELECT COUNT(*) FROM signatories t WHERE t.agreement = s.agreement)
            ORDER BY s.agreement, c.region
            """;
    private static final String MOTIVES = """
            SELECT f.year, m.motive, COUNT(*) AS agreements
            FROM in_force f
            JOIN agreement_motives m ON m.agreement = f.agreement
            GROUP BY f.year, m.motive
            ORDER BY f.year, m.motive
            """;
    private static final String KINDS = """
            SELECT f.year, a.charter, p.partner, a.motives IS NULL AS silent,
                   EXISTS (SELECT 1 FROM common_regions c WHERE c.agreement = f.agreement) AS inside, COUNT(*) AS agreements
            FROM in_force f
            JOIN agreements a ON a.agreement = f.agreement
            JOIN agreement_partners p ON p.agreement = f.agreement
            GROUP BY ALL
            ORDER BY ALL
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theShortWaysLeadWhereTheDefinitionsDo(int seed) {
        try (var survey = drawn(new Random(seed)).open()) {
            assertEquals(survey.query(REACH).printAll(), survey.query("SELECT agreement, region FROM common_regions ORDER BY agreement, region").printAll());
            assertEquals(survey.query(MOTIVES).printAll(), survey.query("SELECT * FROM motives_in_force ORDER BY year, motive").printAll());
            assertEquals(survey.query(KINDS).printAll(), survey.query("""
                    SELECT year, charter, partner, motives IS NULL AS silent, inside = 1 AS inside, CAST(SUM(agreements) AS bigint) AS agreements
                    FROM kinds_in_force GROUP BY ALL ORDER BY ALL""").printAll());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void eachRowThatIsThereTwiceIsToldAndNoOther(int seed) {
        var random = new Random(seed);
        var survey = drawn(random);
        var rows = new ArrayList<>(survey.text("signatories.csv").lines().toList());
        assertEquals("", survey.problems());
        var twice = rows.get(1 + random.nextInt(rows.size() - 1));
        rows.add(twice);
        survey.with("signatories.csv", String.join("\n", rows) + "\n");
        assertEquals("signatories.csv:" + rows.size() + ":1 duplicate-key \"" + twice.replace(",", ", ") + "\"", survey.problems().strip());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anAgreementWithoutSignatoriesIsTold(int seed) {
        var survey = drawn(new Random(seed));
        survey.with("agreements.csv", survey.text("agreements.csv") + "LAST,2008,,,\n");
        var line = survey.text("agreements.csv").lines().count();
        assertEquals("agreements.csv:" + line + ":1 too-few-signatories \"LAST\"", survey.problems().strip());
    }

    private SurveyFolder drawn(Random random) {
        var clusters = new StringBuilder("cluster,name,kind,country,regions\n");
        for (var cluster : CLUSTERS) {
            var kind = cluster.startsWith("P") ? "pole" : cluster.startsWith("G") ? "grappe" : "foreign";
            clusters.append(String.join(",", cluster, "Cluster " + cluster, kind, kind.equals("foreign") ? "DEU" : "FRA",
                    kind.equals("foreign") ? "" : some(random, REGIONS, 1 + random.nextInt(3)))).append('\n');
        }
        var agreements = new StringBuilder("agreement,signed,ended,charter,motives\n");
        var signatories = new StringBuilder("agreement,cluster\n");
        for (int i = 0; i < 60; i++) {
            int signed = 2000 + random.nextInt(12);
            agreements.append(String.join(",", "A" + i, "" + signed, random.nextBoolean() ? "" : "" + (signed + random.nextInt(9)),
                    random.nextBoolean() ? "" : "charter", some(random, List.of("a", "b", "c"), random.nextInt(3)))).append('\n');
            var signing = new ArrayList<>(CLUSTERS.subList(0, random.nextInt(3) > 0 ? 9 : 11));
            var pole = POLES.get(random.nextInt(POLES.size()));
            signing.remove(pole);
            Collections.shuffle(signing, random);
            signing.add(0, pole);
            for (var cluster : signing.subList(0, 2 + random.nextInt(4))) {
                signatories.append("A").append(i).append(',').append(cluster).append('\n');
            }
        }
        return SurveyFolder.in(folder).with("clusters.csv", clusters.toString())
                .with("responses.csv", "cluster,year,answered\n" + POLES.stream().map(pole -> pole + ",2005,true\n" + pole + ",2009,true\n").collect(Collectors.joining()))
                .with("agreements.csv", agreements.toString()).with("signatories.csv", signatories.toString());
    }

    private static String some(Random random, List<String> values, int most) {
        var shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return String.join("|", shuffled.subList(0, most));
    }
}
