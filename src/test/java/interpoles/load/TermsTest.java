package interpoles.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.DrawnSurvey;
import interpoles.problem.Problems;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import interpoles.survey.SurveyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The terms are worked out by short ways; here each is asked as its definition says it, of surveys drawn at random. */
class TermsTest {
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
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theShortWaysLeadWhereTheDefinitionsDo(int seed) throws IOException {
        try (var survey = drawn(new Random(seed)).open()) {
            for (var term : Terms.all()) {
                if (term.quick().isPresent() && term.definition().isPresent()) {
                    assertSame(survey, term);
                }
            }
            assertEquals(
                    survey.query(MOTIVES).printAll(),
                    survey.query("SELECT * FROM motives_in_force ORDER BY year, motive")
                            .printAll());
            assertEquals(survey.query(KINDS).printAll(), survey.query("""
                    SELECT year, charter, partner, motives IS NULL AS silent, inside = 1 AS inside, CAST(SUM(agreements) AS bigint) AS agreements
                    FROM kinds_in_force GROUP BY ALL ORDER BY ALL""").printAll());
        }
    }

    private static void assertSame(Survey survey, Term term) {
        var definition = survey.query("FROM (" + term.definition().orElseThrow() + ") ORDER BY ALL");
        var columns = String.join(", ", definition.columnNames());
        assertEquals(
                definition.printAll(),
                survey.query("SELECT " + columns + " FROM " + term.name() + " ORDER BY ALL")
                        .printAll(),
                term.name());
    }

    /** Each file of the folder is a term, each rests on earlier ones alone, and no definition on a step of a quick way. */
    @Test
    void theFilesAreTheTermsInTheirOrder() throws IOException {
        var files = new TreeSet<String>();
        try (var walked = Files.walk(Path.of("src/main/resources/interpoles/load/terms"))) {
            walked.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".sql"))
                    .forEach(file -> files.add(file.replace(".sql", "")));
        }
        var names = Terms.all().stream().map(Term::name).toList();
        assertEquals(files, new TreeSet<>(names));
        for (int i = 0; i < names.size(); i++) {
            var term = Terms.all().get(i);
            var later = names.subList(i, names.size());
            var quick = term.quick().stream().flatMap(sql -> words(sql).stream());
            assertEquals(List.of(), quick.filter(later::contains).toList(), term.name());
            var known = Terms.definitions().keySet().stream().toList();
            var unknown = names.stream()
                    .filter(name -> later.contains(name) || !known.contains(name))
                    .toList();
            var plain = term.definition().stream().flatMap(sql -> words(sql).stream());
            assertEquals(List.of(), plain.filter(unknown::contains).toList(), term.name());
        }
    }

    private static Set<String> words(String sql) {
        return new TreeSet<>(List.of(sql.split("\\W+")));
    }

    @ParameterizedTest
    @CsvSource({
        "signatories,1",
        "signatories,2",
        "signatories,3",
        "labels,4",
        "labels,5",
        "labels,6",
        "participants,7",
        "participants,8"
    })
    void eachRowThatIsThereTwiceIsToldAndNoOther(String table, int seed) throws IOException {
        var random = new Random(seed);
        var survey = drawn(random);
        var file = table + ".csv";
        var rows = new ArrayList<>(survey.text(file).lines().toList());
        assertEquals("", survey.problems());
        var twice = rows.get(1 + random.nextInt(rows.size() - 1));
        rows.add(twice);
        survey.with(file, String.join("\n", rows) + "\n");
        assertEquals(
                file + ":" + rows.size() + ":1 duplicate-key \"" + twice.replace(",", ", ") + "\"",
                survey.problems().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LAST,P1\n"})
    void anAgreementOfFewerThanTwoIsTold(String signatories) throws IOException {
        var survey = drawn(new Random(1));
        survey.with("signatories.csv", survey.text("signatories.csv") + signatories);
        survey.with("agreements.csv", survey.text("agreements.csv") + "LAST,2008,,,,\n");
        var line = survey.text("agreements.csv").lines().count();
        assertEquals(
                "agreements.csv:" + line + ":1 too-few-signatories \"LAST\"",
                survey.problems().strip());
    }

    /** Whatever rules a survey breaks, the quick signs of the terms tell what the rules find that do without them. */
    @ParameterizedTest
    @MethodSource("manySeeds")
    void noSignOverlooksWhatIsWrong(int seed) throws IOException {
        var random = new Random(seed);
        var survey = drawn(random);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            damage(survey, random);
        }
        try (var reading = Reading.of(survey.path().toString(), Settings.NONE)) {
            var told = new TreeSet<String>();
            reading.check().problems().forEach(problem -> told.add(problem.toString()));
            var found = new Problems(Settings.NONE.words());
            Rules.checkAtOnce(
                    reading.warehouse(), reading.tables(), reading.files().home(), found);
            var missing = new TreeSet<String>();
            found.listed().forEach(problem -> missing.add(problem.toString()));
            missing.removeAll(told);
            assertEquals(Set.of(), missing);
        }
    }

    private static IntStream manySeeds() {
        return IntStream.range(0, 24);
    }

    private static void damage(SurveyFolder survey, Random random) {
        var file = List.of(
                        "clusters.csv",
                        "agreements.csv",
                        "signatories.csv",
                        "projects.csv",
                        "labels.csv",
                        "missions.csv",
                        "participants.csv")
                .get(random.nextInt(7));
        var rows = new ArrayList<>(survey.text(file).lines().toList());
        int at = 1 + random.nextInt(rows.size() - 1);
        int other = 1 + random.nextInt(rows.size() - 1);
        switch (random.nextInt(6)) {
            case 0 -> rows.add(rows.get(at));
            case 1 -> rows.remove(at);
            case 2 -> rows.set(at, rows.get(other));
            case 3 -> rows.set(at, rows.get(at).replaceFirst("^[^,]*", random.nextBoolean() ? "" : "X1"));
            case 4 -> {
                var unknown = rows.get(at).replaceFirst(",[^,]*", ",X1");
                rows.set(at, unknown);
                rows.add(unknown);
            }
            default -> rows.set(at, rows.get(at).replaceFirst(",[^,]*", random.nextBoolean() ? "," : ",F1"));
        }
        survey.with(file, String.join("\n", rows) + "\n");
    }

    private SurveyFolder drawn(Random random) throws IOException {
        return SurveyFolder.at(DrawnSurvey.of(random, 6, 60, 5, 40).in(folder));
    }
}
