package interpoles.reconstruction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interpoles.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconstructionTest {
    static final List<String> TABLES = List.of(
            "clusters",
            "responses",
            "agreements",
            "signatories",
            "projects",
            "labels",
            "missions",
            "participants",
            "claims");

    private static final Path SHIPPED = Path.of("data/phase-2");
    private static ArticleMeasures shipped;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws SQLException {
        shipped = ArticleMeasures.of(SHIPPED);
    }

    @AfterAll
    static void close() throws SQLException {
        shipped.close();
    }

    static List<NamedCsvRecord> claims() throws IOException {
        return claims(SHIPPED);
    }

    @Test
    void drawingAgainGivesTheShippedFilesByteForByte() throws IOException {
        Reconstruction.draw(Reconstruction.SEED, 1).writeTo(folder, Settings.NONE.words());
        for (var file : Stream.concat(TABLES.stream().map(table -> table + ".csv"), Stream.of("datapackage.json"))
                .toList()) {
            assertArrayEquals(
                    Files.readAllBytes(SHIPPED.resolve(file)), Files.readAllBytes(folder.resolve(file)), file);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void theReconstructionAgreesWithEveryClaimOfTheArticle(NamedCsvRecord claim) throws SQLException {
        assertAgrees(claim, shipped);
    }

    @Test
    void thereAreEighteenClaims() throws IOException {
        assertEquals(
                18,
                claims().stream()
                        .map(claim -> claim.getField("claim"))
                        .distinct()
                        .count());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -7, 1789, Long.MAX_VALUE})
    void anotherSeedAgreesWithEveryClaimToo(long seed) throws IOException, SQLException {
        Reconstruction.draw(seed, 1).writeTo(folder, Settings.NONE.words());
        try (var measures = ArticleMeasures.of(folder)) {
            for (var claim : claims(folder)) {
                assertAgrees(claim, measures);
            }
            assertPanel(measures, 1);
        }
    }

    @Test
    void seventyOnePolesAreAskedInEachWaveAndSixtyFiveInBoth() throws SQLException {
        assertPanel(shipped, 1);
    }

    @Test
    void aPoleHasNoTieBeforeItsCreationOrAfterItsLabel() throws SQLException {
        var years = """
                with years as (
                  select cluster, signed as year from signatories join agreements using (agreement)
                  union all select cluster, coalesce(ended, 2011) from signatories join agreements using (agreement)
                  union all select cluster, year from labels join projects using (project)
                  union all select cluster, year from participants join missions using (mission))
                select count(*) from years where\s""";
        assertEquals(
                0,
                shipped.number(
                        years
                                + "year >= 2010 and cluster in (select cluster from responses group by cluster having max(year) = 2008)"));
        assertEquals(
                0,
                shipped.number(
                        years
                                + "year < 2010 and cluster in (select cluster from responses group by cluster having min(year) = 2011)"));
    }

    @Test
    void anAgreementBindsTwoToEightClustersAndAtLeastOnePole() throws SQLException {
        assertEquals(2, shipped.number("select min(size) from kinds"));
        assertEquals(8, shipped.number("select max(size) from kinds"));
        assertTrue(shipped.number("select min(poles) from kinds") >= 1);
    }

    @Test
    void aFewPolesAreMuchBetterConnectedThanTheOthers() throws SQLException {
        var degrees =
                " from (select cluster, count(*) as n from signatories join clusters using (cluster) where kind = 'pole' group by cluster)";
        assertTrue(shipped.number("select max(n) / median(n)" + degrees) > 4);
        assertTrue(shipped.number("select avg(n) / median(n)" + degrees) > 1.2);
    }

    @Test
    void bigRegionsHaveSeveralPolesAndAFewPolesHaveSeveralRegions() throws SQLException {
        assertTrue(shipped.number(
                        "select count(*) from homes join clusters using (cluster) where kind = 'pole' and region = '11'")
                >= 10);
        assertEquals(
                15,
                shipped.number(
                        "select count(*) from (select cluster from homes group by cluster having count(*) > 1)"));
    }

    @Test
    void partnersBeginWithTheNeighbours() throws SQLException {
        var pairs = "select count(*) from pairs where country in ";
        assertTrue(shipped.number(pairs + "('DEU', 'BEL', 'CHE', 'ITA', 'ESP', 'GBR', 'LUX')")
                > shipped.number("select count(*) from pairs") / 2);
    }

    @Test
    void everyPartnerHasAnAgreement() throws SQLException {
        assertEquals(
                0,
                shipped.number(
                        "select count(*) from clusters where kind <> 'pole' and cluster not in (select cluster from signatories)"));
    }

    @Test
    void aNameIsAKindAndANumber() throws SQLException {
        assertEquals(0, shipped.number("""
                select count(*) from clusters
                where not regexp_full_match(name, '(Pôle|Grappe|Cluster régional) [0-9]{2}|Foreign cluster [A-Z]{3}-[0-9]{2}')"""));
    }

    @Test
    void scaleThreeIsThreePanelsSideBySideBeginningWithTheShippedOne() throws IOException, SQLException {
        Reconstruction.draw(Reconstruction.SEED, 3).writeTo(folder, Settings.NONE.words());
        for (var table : TABLES.subList(0, 8)) {
            var one = Files.readString(SHIPPED.resolve(table + ".csv"));
            assertTrue(Files.readString(folder.resolve(table + ".csv")).startsWith(one), table);
        }
        assertTrue(Files.readString(folder.resolve("datapackage.json"))
                .contains("\"Reconstruction of the phase 2 survey (2008 and 2011), 3 times\""));
        try (var measures = ArticleMeasures.of(folder)) {
            assertPanel(measures, 3);
            for (var claim : claims(folder)) {
                if (claim.getField("measure").equals("agreements.in-force")) {
                    var published = Double.parseDouble(claim.getField("published"));
                    assertEquals(3 * published, measures.of("agreements.in-force", claim.getField("year"), ""));
                } else {
                    assertAgrees(claim, measures);
                }
            }
        }
    }

    @Test
    void aScaleBelowOneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Reconstruction.draw(Reconstruction.SEED, 0));
    }

    private static void assertPanel(ArticleMeasures measures, int panels) throws SQLException {
        assertEquals(77 * panels, measures.number("select count(*) from clusters where kind = 'pole'"));
        assertEquals(71 * panels, measures.number("select count(*) from responses where year = 2008"));
        assertEquals(71 * panels, measures.number("select count(*) from responses where year = 2011"));
        assertEquals(
                65 * panels,
                measures.number(
                        "select count(*) from (select cluster from responses group by cluster having count(*) = 2)"));
        assertEquals(142 * panels, measures.number("select count(*) from responses where year in (2008, 2011)"));
        assertEquals(142 * panels, measures.number("select count(*) from responses"));
    }

    private static void assertAgrees(NamedCsvRecord claim, ArticleMeasures measures) throws SQLException {
        var value = measures.of(claim.getField("measure"), claim.getField("year"), claim.getField("group"));
        var text = claim.getField("claim") + ": " + claim.getField("measure") + " is " + value;
        assertTrue(bound(claim, "above", Double.NEGATIVE_INFINITY) < value, text);
        assertTrue(bound(claim, "at_least", Double.NEGATIVE_INFINITY) <= value, text);
        assertTrue(bound(claim, "below", Double.POSITIVE_INFINITY) > value, text);
        assertTrue(bound(claim, "at_most", Double.POSITIVE_INFINITY) >= value, text);
    }

    private static double bound(NamedCsvRecord claim, String name, double none) {
        var bound = claim.getField(name);
        return bound.isEmpty() ? none : Double.parseDouble(bound);
    }

    private static List<NamedCsvRecord> claims(Path folder) throws IOException {
        try (var records = CsvReader.builder().ofNamedCsvRecord(folder.resolve("claims.csv"))) {
            return records.stream().toList();
        }
    }
}
