package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new wave changes is told before its numbers are believed. */
class ChangesTest {
    private static final List<String> ABOUT =
            List.of("renamed", "merged", "gone", "new", "first-seen", "fallen", "succeeded", "joined", "split", "cell");

    @TempDir
    private Path before;

    @TempDir
    private Path after;

    @Test
    void theSameSurveyChangesNothing() {
        SurveyFolder.in(before);
        SurveyFolder.in(after);
        assertEquals("", changes());
    }

    @Test
    void clustersAreRenamedMergedGoneAndNew() {
        SurveyFolder.in(before).change("clusters.csv", "F1,Abroad 1", "F2,Abroad 2,foreign,BEL,,\nF1,Abroad 1");
        SurveyFolder.in(after)
                .change("clusters.csv", "P1,Pole 1", "P1,Pole One")
                .change("clusters.csv", "P2,Pole 2,pole,FRA,11|82,", "P4,Pole 4,pole,FRA,11|82,")
                .change("responses.csv", "P2", "P4")
                .change("signatories.csv", "P2", "P4");
        assertEquals("""
                gone F2 Abroad 2 >
                renamed P1 Pole 1 > Pole One
                merged P2 Pole 2 > P4
                new P4  > Pole 4
                cell clusters P1 name Pole 1 > Pole One
                """.strip().replaceAll(" +\n", "\n"), changes());
    }

    @Test
    void whatClustersBecameIsWhatTheLaterSurveySays() {
        SurveyFolder.in(before);
        SurveyFolder.in(after)
                .change("clusters.csv", "regions,positioning", "regions,positioning,successor")
                .change("clusters.csv", "11,collaborative-rd", "11,collaborative-rd,P4")
                .change("clusters.csv", "11|82,", "11|82,,P4")
                .change("clusters.csv", "93,both", "93,both,P5|P6")
                .change("clusters.csv", "82,territorial-development", "82,territorial-development,G2")
                .change(
                        "clusters.csv",
                        "DEU,,",
                        "DEU,,,\nP4,Pole 4,pole,FRA,11,,\nP5,Pole 5,pole,FRA,93,,\nP6,Pole 6,pole,FRA,93,,\nG2,Grappe 2,grappe,FRA,82,,");
        assertEquals("""
                succeeded G1 Grappe 1 > G2
                joined P1 Pole 1 > P4
                joined P2 Pole 2 > P4
                split P3 Pole 3 > P5, P6
                cell clusters P1 successor  > P4
                cell clusters P2 successor  > P4
                cell clusters P3 successor  > P5|P6
                cell clusters G1 successor  > G2
                """.strip(), changes());
    }

    @Test
    void codesAppearAndCountsFall() {
        SurveyFolder.in(before)
                .change("agreements.csv", "A3,2008,", "A3,2008,\nA4,2008,\nA5,2008,")
                .change("signatories.csv", "A1,P1", "A4,P1\nA4,P2\nA5,P1\nA5,P2\nA1,P1");
        SurveyFolder.in(after)
                .change("clusters.csv", "foreign,DEU", "foreign,CHN")
                .change("agreements.csv", "A2,2006,2009\n", "")
                .change("signatories.csv", "A2,P2\nA2,G1\n", "");
        assertEquals("""
                first-seen CHN  > country
                fallen agreements 5 > 2
                fallen signatories 10 > 4
                cell clusters F1 country DEU > CHN
                """.strip(), changes());
    }

    private String changes() {
        try (var earlier = Survey.open(before.toString(), Settings.NONE);
                var later = Survey.open(after.toString(), Settings.NONE)) {
            return Changes.between(earlier, later).list().stream()
                    .filter(change -> ABOUT.contains(change.kind()))
                    .map(change -> (change.kind() + " " + change.what() + " " + change.was() + " > " + change.is())
                            .stripTrailing())
                    .collect(Collectors.joining("\n"));
        }
    }
}
