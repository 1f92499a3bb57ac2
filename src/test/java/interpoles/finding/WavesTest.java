package interpoles.finding;

import static interpoles.Given.waves;
import static interpoles.Shown.assertMeasures;
import static interpoles.Shown.assertTable;
import static interpoles.Shown.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.chart.Distribution;
import interpoles.chart.Slopes;
import interpoles.measure.Measure;
import interpoles.survey.Changes;
import interpoles.survey.Changes.Change;
import interpoles.survey.Survey;
import interpoles.table.CaptionedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A survey from wave to wave: what is asked later moves nothing that was found. */
class WavesTest {
    private static final Path PHASE_2 = Path.of("data", "phase-2");

    @TempDir
    private Path folder;

    /** The project's survey as a new user carries it on: a wave of 2014 without projects, with newcomers. */
    private Path thirdWave() throws IOException {
        try (var files = Files.list(PHASE_2)) {
            for (var file :
                    files.filter(file -> !file.toString().endsWith("README.md")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        add(
                "clusters",
                "P90,Newcomer,pole,FRA,11,territorial-development",
                "P91,Another,pole,FRA,82,both",
                "G90,Local newcomer,grappe,FRA,11,collaborative-rd",
                "F90,Far away,foreign,AUS,,");
        var poles = Files.readAllLines(folder.resolve("responses.csv")).stream()
                .filter(row -> row.contains(",2011,"))
                .map(row -> row.replace(",2011,", ",2014,"))
                .toList();
        add("responses", poles.toArray(String[]::new));
        add("responses", "P90,2014,true", "P91,2014,true");
        add("agreements", "B1,2013,,consortium,joint-events,pooling", "B2,2014,,consortium,joint-staff,pooling");
        add("signatories", "B1,P90", "B1,F90", "B2,P91", "B2,P01", "B2,G90");
        add("missions", "N1,2014,CHN,false");
        add("participants", "N1,P90", "N1,P91");
        return folder;
    }

    private void add(String table, String... rows) throws IOException {
        Files.writeString(folder.resolve(table + ".csv"), String.join("\n", rows) + "\n", StandardOpenOption.APPEND);
    }

    @Test
    void anotherWaveMovesNoVerdictAndNoEarlierMeasure() throws IOException {
        try (var before = Survey.open(PHASE_2);
                var after = Survey.open(thirdWave())) {
            assertEquals(GoldenTest.golden("findings.csv"), Claims.of(after).toCsv());
            var growth = Measure.among(Measures.of(after).rows(), "agreements.growth", "", "")
                    .orElseThrow();
            assertTrue(!growth.valueText().equals("2.03092783505155"), growth.valueText());
            var changes = Changes.between(before, after).list();
            assertEquals(
                    List.of(),
                    changes.stream()
                            .filter(change -> change.kind().equals("measure"))
                            .toList());
            assertEquals(
                    "wave-added 2014 agreements 2 clusters 4 missions 1 participants 2 responses 73 signatories 5",
                    "wave-added " + changes.get(0).what() + " "
                            + changes.stream()
                                    .filter(change -> change.kind().equals("rows-added"))
                                    .map(change ->
                                            change.what() + " " + change.place().get("rows"))
                                    .sorted()
                                    .collect(Collectors.joining(" ")));
        }
    }

    @Test
    void aMeasureOfAnEarlierWaveThatChangedIsToldFirst() throws IOException {
        var changed = thirdWave();
        var agreements = changed.resolve("agreements.csv");
        var first = Files.readAllLines(agreements).stream()
                .filter(row -> row.matches("A\\d+,2006,,.*"))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                agreements, Files.readString(agreements).replace(first, first.replace(",2006,,", ",2006,2009,")));
        try (var before = Survey.open(PHASE_2);
                var after = Survey.open(changed)) {
            var changes = Changes.between(before, after).list();
            assertEquals("measure", changes.get(0).kind());
            assertTrue(changes.contains(change("agreements.in-force", "2011", "394", "393")), changes.toString());
            assertTrue(changes.stream().anyMatch(change -> change.what().equals("agreements.growth")));
            assertTrue(changes.stream()
                    .anyMatch(change -> change.kind().equals("cell")
                            && change.place().get("column").equals("ended")
                            && change.was().isEmpty()
                            && change.is().equals("2009")));
        }
    }

    private static Change change(String measure, String year, String was, String is) {
        return new Change(
                "measure", measure + " " + year, was, is, Map.of("measure", measure, "year", year, "group", ""));
    }

    @Test
    void aPartOfTheWavesKnowsNothingOfWhatCameLater() {
        var survey = waves(2008, 2011)
                .with("clusters", """
                cluster | positioning
                P1      | both
                P2      | collaborative-rd
                P3      | both
                """)
                .with("responses", """
                cluster | year | answered
                P1      | 2008 | true
                P2      | 2011 | true
                """)
                .with("agreements", """
                agreement | signed | signatories
                A1        | 2007   | P1 F1
                A2        | 2010   | P2 F2
                """)
                .survey();
        var part = survey.between(2008, 2008);
        assertEquals(List.of(2008), part.waves());
        assertEquals(
                List.of("F1", "P1", "P3"),
                part.table("clusters").stringColumn("cluster").asList().stream()
                        .sorted()
                        .toList());
        assertEquals(1, part.table("responses").rowCount());
        assertTable(Agreements.of(part).inForce(), """
                year | agreements
                2008 | 1
                """);
        assertEquals(
                "1",
                Measure.among(Measures.of(part).rows(), "foreign.by-continent", "", "Europe")
                        .orElseThrow()
                        .valueText());
        assertEquals(2, survey.table("responses").rowCount());
    }

    @Test
    void aGrowthNeedsTwoWaves() {
        var survey = waves(2008).with("agreements", """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                """).survey();
        var growth = Measure.among(Measures.of(survey).rows(), "agreements.growth", "", "")
                .orElseThrow();
        assertEquals("", growth.valueText());
        assertEquals(1, growth.n().getAsLong());
    }

    @Test
    void whatWasNotCollectedIsMissingAndItsGrowthToo() {
        var survey = waves(2008, 2011, 2014)
                .with("agreements", """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                """)
                .with("projects", """
                project | year | labels
                R1      | 2008 | P1 P2
                R2      | 2011 | P1
                """)
                .survey();
        var coLabelling = CoLabelling.of(survey);
        assertEquals(List.of(2008, 2011), survey.collected("projects"));
        assertMeasures(
                only(coLabelling.measures(), "projects.co-labelled", "projects.growth", "projects.partners"), """
                measure              | year | group | value | n
                projects.co-labelled | 2008 |       | 1     | 1
                projects.co-labelled | 2011 |       | 0     | 0
                projects.co-labelled | 2014 |       |       |
                projects.growth      |      |       |       |
                projects.partners    | 2008 |       | 1     | 2
                projects.partners    | 2011 |       | 0     | 2
                projects.partners    | 2014 |       |       |
                """);
        assertTable(coLabelling.coLabelled(), """
                year | projects
                2008 | 1
                2011 | 0
                """);
        assertTrue(coLabelling.sentence().contains("nothing was collected in 2014"), coLabelling.sentence());
        assertEquals(
                List.of("projects.csv: taken as not asked in 2014, for which it has no row; where there were none,"
                        + " datapackage.json says so by \"collected\" in the resource projects: [2008, 2011, 2014]"),
                survey.notes().stringColumn("note").asList());
    }

    @Test
    void aPoleAndItsSuccessorAreOneLineThroughTime() {
        var survey = Given.merger().with("agreements", """
                agreement | signed | ended | signatories
                A1        | 2007   | 2009  | P1 F1
                A2        | 2007   | 2009  | P2 F1
                A3        | 2007   | 2009  | P3 F1 F2
                A4        | 2010   |       | P5 F1 F2
                """).survey();
        assertTable(ForeignPartners.of(survey).byLine(), """
                year | pole | partners
                2008 | P4   | 1
                2008 | P5   | 2
                2011 | P4   | 0
                2011 | P5   | 2
                """);
        assertTable(ForeignPartners.of(survey).byPole(), """
                year | pole | partners
                2008 | P1   | 1
                2008 | P2   | 1
                2008 | P3   | 2
                2011 | P4   | 0
                2011 | P5   | 2
                """);
        assertEquals(
                "Foreign partners of each pôle, a pôle and what it became as one",
                CaptionedTable.subject(ForeignPartners.of(survey).byLine()));
    }

    /** P2 and P3 become P5: with each other they have no partner on the line that they are, with P1 one in common. */
    @Test
    void aLineIsNoPartnerOfItsOwnAndHasEachOnce() {
        var survey = Given.merger().with("projects", """
                project | year | labels
                R1      | 2008 | P1 P2
                R2      | 2008 | P1 P3
                R3      | 2008 | P2 P3
                R4      | 2011 | P4 P5
                """).survey();
        assertTable(CoLabelling.of(survey).byLine(), """
                year | pole | partners
                2008 | P4   | 2
                2008 | P5   | 1
                2011 | P4   | 1
                2011 | P5   | 1
                """);
        assertTable(CoLabelling.of(survey).byPole(), """
                year | pole | partners
                2008 | P1   | 2
                2008 | P2   | 2
                2008 | P3   | 2
                2011 | P4   | 1
                2011 | P5   | 1
                """);
    }

    /** What stands beside the mean is of the pôles that it is the mean of, or says of whom it is. */
    @Test
    void theHistogramHasTheMeanOfTheMeasureAndTheSlopesSayOfWhomTheyAre() {
        var foreign = ForeignPartners.of(Given.merger().with("agreements", """
                agreement | signed | ended | signatories
                A1        | 2007   | 2008  | P1 P2 P3 F1
                A2        | 2009   |       | P4 P5 F1
                """).survey());
        assertTable(foreign.perPole(), """
                year | partners | n
                2008 | 1        | 3
                2011 | 1        | 2
                """);
        assertEquals(
                "Histogram: foreign partners of each pôle. 2008: 3 values from 1 to 1, mean 1; 2011: 2 values from 1 to 1, mean 1.",
                Distribution.of(foreign.byPole()).sentence());
        assertEquals(
                "Slope chart: foreign partners of each pôle, a pôle and what it became as one, a line for each of 2. Mean: from 1"
                        + " (2008) to 1 (2011), unchanged. Between their first and last wave 0 rise and 0 fall.",
                Slopes.perPole(foreign.byLine()).sentence());
    }
}
