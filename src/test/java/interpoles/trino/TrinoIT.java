package interpoles.trino;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.finding.Claims;
import interpoles.finding.Measures;
import interpoles.settings.Settings;
import interpoles.survey.InvalidSurvey;
import interpoles.survey.Survey;
import interpoles.warehouse.QueryFailed;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same surveys, asked of DuckDB and of a Trino cluster by the same SQL, give the same bytes. */
@Tag("trino")
@Isolated("a cluster takes the whole machine")
class TrinoIT {
    private static final Path PHASE_2 = Path.of("data", "phase-2");

    private final TrinoCluster cluster = TrinoCluster.running();

    @TempDir
    Path folder;

    @Test
    void theReconstructionGivesTheSameBytes() {
        assertSame(PHASE_2, "phase2");
    }

    @Test
    void aFrenchSurveyOfThreeWavesGivesTheSameBytes() {
        assertSame(Surveys.french(folder), "french");
    }

    @Test
    void aSurveyWithoutAnythingOptionalGivesTheSameBytes() {
        assertSame(Surveys.bare(folder), "bare");
    }

    /** Of more than 2,000 events SQL counts what bounds need. */
    @Test
    void aLargeSurveyGivesTheSameBytes() throws IOException {
        var large = Surveys.large(folder);
        try (var survey = Survey.open(large)) {
            assertTrue(Measures.of(survey)
                    .toCsv()
                    .lines()
                    .anyMatch(line -> line.startsWith("agreements.in-force,2008") && line.endsWith("bounds")));
        }
        assertSame(large, "large");
    }

    @Test
    void hostileTextsArriveAsTheyAre() {
        assertSame(Surveys.hostile(folder), "hostile");
    }

    @Test
    void aPublishedSurveyIsReplacedByAnother() {
        var address = cluster.address("replaced");
        publish(PHASE_2, address);
        publish(Surveys.bare(folder), address);
        try (var survey = Survey.open(address)) {
            assertEquals("[]", survey.waves().toString());
            assertEquals(false, survey.has("projects"));
            assertEquals(
                    "agreements clusters cluster_regions interpoles_survey responses signatories",
                    names(
                            "replaced",
                            "agreements",
                            "clusters",
                            "cluster_regions",
                            "interpoles_survey",
                            "responses",
                            "signatories",
                            "projects",
                            "agreement_motives"));
        }
    }

    @Test
    void tablesThatNoPublicationMadeAreLeftAlone() {
        var address = cluster.address("another");
        run(address, "CREATE SCHEMA survey.another", "CREATE TABLE survey.another.accords (accord VARCHAR)");
        var failure = assertThrows(IllegalStateException.class, () -> publish(Surveys.bare(folder), address));
        assertEquals(
                address + " holds tables that no publication made (accords): publish to another schema.",
                failure.getMessage());
    }

    @Test
    void tablesOfTheContractAreASurveyByThemselvesAndEachProblemIsTold() {
        var address = cluster.address("plain");
        run(
                address,
                "CREATE SCHEMA survey.plain",
                "CREATE TABLE survey.plain.structures (structure VARCHAR, nom VARCHAR(20), nature VARCHAR, pays CHAR(3), \"régions\" VARCHAR)",
                "INSERT INTO survey.plain.structures VALUES ('P1', 'One', 'Pôle', 'FRA', '11'), ('F1', 'Two', 'foreign', 'DEU', '|')",
                "CREATE TABLE survey.plain.cluster_regions (cluster VARCHAR, region VARCHAR)",
                "INSERT INTO survey.plain.cluster_regions VALUES ('P1', '11')",
                "CREATE TABLE survey.plain.responses (cluster VARCHAR, year BIGINT, answered BOOLEAN)",
                "INSERT INTO survey.plain.responses VALUES ('P1', 2008, true)",
                "CREATE TABLE survey.plain.agreements (agreement VARCHAR, signed SMALLINT, ended SMALLINT, motives VARCHAR)",
                "INSERT INTO survey.plain.agreements VALUES ('A1', SMALLINT '2007', NULL, 'export|'), ('A0', SMALLINT '2007', NULL, '||')",
                "CREATE TABLE survey.plain.agreement_motives (agreement VARCHAR, motive VARCHAR)",
                "INSERT INTO survey.plain.agreement_motives VALUES ('A1', 'export')",
                "CREATE TABLE survey.plain.signatories (agreement VARCHAR, cluster VARCHAR)",
                "INSERT INTO survey.plain.signatories VALUES ('A1', 'P1'), ('A1', 'F1'), ('A0', 'P1'), ('A0', 'F1')");
        try (var survey = Survey.open(address)) {
            assertEquals("plain", survey.title());
            assertEquals(
                    "[structures: the column \"structure\" is read as cluster, structures: the column \"nom\" is read as name, "
                            + "structures: the column \"nature\" is read as kind, structures: the column \"pays\" is read as country, "
                            + "structures: the column \"régions\" is read as regions, structures: \"Pôle\" is read as pole (kind, once)]",
                    survey.notes().stringColumn(0).asList().toString());
            assertEquals(
                    "with-foreign-clusters",
                    survey.query("SELECT partner FROM agreement_partners")
                            .stringColumn(0)
                            .get(0));
            assertEquals(
                    1,
                    survey.query("SELECT agreements FROM stating_in_force")
                            .longColumn(0)
                            .get(0));
        }
        run(
                address,
                "INSERT INTO survey.plain.structures VALUES ('P1', NULL, 'pol', 'FRX', '11')",
                "INSERT INTO survey.plain.cluster_regions VALUES ('P1', '1')",
                "INSERT INTO survey.plain.agreements VALUES ('A2', SMALLINT '207', SMALLINT '2009', ''), ('A3', SMALLINT '2007', SMALLINT '2006', '')",
                "INSERT INTO survey.plain.signatories VALUES ('A1', 'P9'), ('A2', 'P1'), ('A2', 'F1')",
                "CREATE TABLE survey.plain.projects (project BIGINT, year VARCHAR)",
                "DROP TABLE survey.plain.responses");
        var invalid = assertThrows(InvalidSurvey.class, () -> Survey.open(address));
        assertEquals(address + """
                : 13 problems
                structures:P1: a second row for "P1" (cluster): each key once
                structures:P1: nothing is stated (name)
                structures:P1: "1" is not an Insee code of a region of 2011 (regions); did you mean "01"?
                structures:P1: "FRX" is not an ISO 3166-1 alpha-3 country code (country); did you mean "FRA"?
                structures:P1: "pol" is not one of pole, grappe, regional, foreign (kind); did you mean "pole"?
                responses: the table responses is missing
                agreements:A2: "207" is not a year (signed)
                agreements:A3: the agreement ended in 2006, before it was signed (ended)
                agreements:A3: fewer than two clusters signed "A3" (agreement)
                signatories:A1, P9: "P9" is not in the table it refers to (cluster); did you mean "P1"?
                projects: the column project is of the type bigint, not varchar
                projects: the column year is of the type varchar, not integer
                labels: the table labels is missing
                """.stripTrailing(), invalid.getMessage());
    }

    @Test
    void whatIsAskedCanOnlyRead() {
        var address = cluster.address("readonly");
        publish(Surveys.bare(folder), address);
        try (var survey = Survey.open(address)) {
            for (var sql : List.of(
                    "DROP TABLE agreements",
                    "/* SELECT */ DELETE FROM agreements",
                    "EXPLAIN ANALYZE DELETE FROM agreements",
                    "")) {
                assertThrows(QueryFailed.class, () -> survey.query(sql), sql);
            }
            assertEquals(1, survey.query("TABLE agreements;").rowCount());
            assertEquals(
                    "Column 'nothing' cannot be resolved",
                    assertThrows(QueryFailed.class, () -> survey.query("SELECT nothing FROM agreements"))
                            .getMessage());
        }
    }

    @Test
    void aSchemaWithoutASurveyIsSaid() {
        var message = assertThrows(InvalidSurvey.class, () -> Survey.open(cluster.address("nowhere")))
                .getMessage();
        assertTrue(message.contains("there is no table of a survey"), message);
    }

    @Test
    void aQueryThatNeedsTooMuchMemoryIsAnsweredInASentence() {
        var address = cluster.address("memory");
        publish(Surveys.bare(folder), address);
        try (var survey = Survey.open(address)) {
            var failure = assertThrows(QueryFailed.class, () -> survey.query("""
                    SELECT COUNT(*) AS n FROM (SELECT a.x, b.y, COUNT(*) AS n
                    FROM UNNEST(sequence(1, 10000)) AS a (x) CROSS JOIN UNNEST(sequence(1, 10000)) AS b (y) GROUP BY a.x, b.y) t
                    """));
            assertTrue(
                    failure.getMessage()
                            .startsWith(address + " ran out of memory for the query, and stopped it: Query exceeded"),
                    failure.getMessage());
        }
    }

    @Test
    void aQueryThatTakesTooLongIsAnsweredInASentence() {
        var address = cluster.address("time");
        publish(Surveys.bare(folder), address);
        try (var survey = Survey.open(address + "?sessionProperties=query_max_run_time:20s")) {
            var failure = assertThrows(QueryFailed.class, () -> survey.query("""
                    SELECT COUNT(*) AS n FROM UNNEST(sequence(1, 10000)) AS a (x)
                    CROSS JOIN UNNEST(sequence(1, 10000)) AS b (y) CROSS JOIN UNNEST(sequence(1, 10000)) AS c (z) WHERE x * y + z = 7
                    """));
            assertEquals(
                    address + " stopped the query when its time was over: Query exceeded maximum time limit of 20.00s",
                    failure.getMessage());
        }
    }

    @Test
    void aSurveyThatIsInACatalogIsNotPublishedFromThere() {
        var address = cluster.address("again");
        publish(Surveys.bare(folder), address);
        try (var survey = Survey.open(address)) {
            var failure = assertThrows(
                    IllegalStateException.class, () -> survey.publish(cluster.address("copy"), loaded -> {}));
            assertEquals(
                    address + " is in a cluster already: publish the files that it came from.", failure.getMessage());
        }
    }

    @Test
    void aUserSignsInOverTls() throws IOException {
        publish(Surveys.bare(folder), cluster.address("safe"));
        var address = cluster.safeAddress("safe");
        try (var survey = signingIn(SignIn.PASSWORD, address)) {
            assertEquals(
                    "A1", survey.table("agreements").stringColumn("agreement").get(0));
            assertEquals(List.of(), survey.notes().stringColumn(0).asList());
        }
        try (var survey = Survey.open(address + "?SSL=true&SSLTrustStorePath="
                + cluster.signIn().trusted() + "&SSLTrustStorePassword=" + SignIn.KEY + "&user=" + SignIn.USER
                + "&password="
                + URLEncoder.encode(SignIn.PASSWORD, StandardCharsets.UTF_8).replace("+", "%20"))) {
            assertEquals(
                    "[" + address
                            + ": the address tells a secret to whoever sees it; put it in the file that INTERPOLES_TRINO_PROPERTIES names]",
                    survey.notes().stringColumn(0).asList().toString());
            assertEquals(address, survey.address());
        }
        assertEquals(
                address
                        + " does not let this user in: check user and password, or token (Authentication failed: Access Denied: Invalid credentials).",
                assertThrows(QueryFailed.class, () -> signingIn("hunter2", address))
                        .getMessage());
        var stranger = assertThrows(
                        QueryFailed.class, () -> Survey.open(address + "?SSL=true&user=tester&password=hunter2"))
                .getMessage();
        assertTrue(
                stranger.startsWith(
                        address + " cannot be reached safely: its certificate is not trusted, or it speaks no TLS ("),
                stranger);
        assertFalse(stranger.contains("hunter2"), stranger);
    }

    /** The survey at an address, with user, password and the trusted certificate from a file of properties. */
    private Survey signingIn(String password, String address) throws IOException {
        var properties = new Properties();
        properties.putAll(Map.of(
                "user",
                SignIn.USER,
                "password",
                password,
                "SSL",
                "true",
                "SSLTrustStorePath",
                cluster.signIn().trusted(),
                "SSLTrustStorePassword",
                SignIn.KEY));
        var file = folder.resolve("trino.properties");
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        return Survey.open(address, Settings.of(Map.of("INTERPOLES_TRINO_PROPERTIES", file.toString())));
    }

    private void assertSame(Path folder, String schema) {
        var address = cluster.address(schema);
        publish(folder, address);
        try (var files = Survey.open(folder);
                var catalog = Survey.open(address)) {
            assertEquals(Measures.of(files).toCsv(), Measures.of(catalog).toCsv());
            assertEquals(Claims.of(files).toCsv(), Claims.of(catalog).toCsv());
            assertEquals(files.title(), catalog.title());
            assertEquals(files.sources(), catalog.sources());
            assertEquals(files.provenance().printAll(), catalog.provenance().printAll());
            for (var table : List.of("clusters", "agreements", "signatories", "claims", "missions")) {
                var expected = files.table(table);
                var found = catalog.table(table);
                expected.columns()
                        .forEach(column -> column.setName(column.name().toLowerCase()));
                assertEquals(expected.printAll(), found.printAll());
            }
        }
    }

    private static void publish(Path folder, String address) {
        try (var survey = Survey.open(folder)) {
            survey.publish(address, done -> {});
        }
    }

    private static void run(String address, String... statements) {
        try (var trino = Trino.at(address, Settings.NONE)) {
            List.of(statements).forEach(trino::execute);
        }
    }

    private String names(String schema, String... names) {
        var there = new ArrayList<String>();
        try (var trino = Trino.at(cluster.address(schema), Settings.NONE)) {
            for (var name : names) {
                try {
                    trino.query("SELECT COUNT(*) AS n FROM " + trino.table(name), name);
                    there.add(name);
                } catch (QueryFailed isNotThere) {
                    continue;
                }
            }
        }
        return String.join(" ", there);
    }
}
