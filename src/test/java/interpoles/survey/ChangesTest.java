package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.settings.Settings;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new wave changes is told before its numbers are believed. */
class ChangesTest {
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
                """.strip().replaceAll(" +\n", "\n"), changes());
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
                """.strip(), changes());
    }

    private String changes() {
        try (var earlier = Survey.open(before.toString(), Settings.NONE);
                var later = Survey.open(after.toString(), Settings.NONE)) {
            return Changes.between(earlier, later).list().stream()
                    .map(change -> (change.kind() + " " + change.what() + " " + change.was() + " > " + change.is())
                            .stripTrailing())
                    .collect(Collectors.joining("\n"));
        }
    }
}
