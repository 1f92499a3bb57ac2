package interpoles.questionnaire;

import static interpoles.questionnaire.RawFolder.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two lists of partners, and which of them a question is about that is asked once. */
class SeriesTest {
    @TempDir
    Path root;

    private Import imported;

    /** Each agreement as {@code partner signed charter}, where the first pôle gave these answers to these questions. */
    private String agreements(String questions, String answers, String... meanings) {
        var raw = RawFolder.in(root)
                .with("exports.csv", "file,year,respondent\n2008.csv,2008,qui\n")
                .with("2008.csv", "qui," + questions + "\nP1," + answers + "\n")
                .with(
                        "questions.csv",
                        "table,column,question\n"
                                + List.of(meanings).stream()
                                        .map(meaning -> "agreements," + meaning + "\n")
                                        .collect(Collectors.joining()));
        imported = raw.imported();
        assertEquals("", problems(imported));
        var partners = raw.table("signatories")
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .filter(fields -> !fields[1].equals("P1"))
                .collect(Collectors.toMap(fields -> fields[0], fields -> fields[1]));
        return raw.table("agreements")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(fields -> (partners.get(fields[0]) + " " + fields[1] + " " + fields[3]).strip())
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    @Test
    void whatIsAskedOnceAtTheEndIsAboutEachOfThem() {
        assertEquals(
                "G1 2008 c | P2 2008 c",
                agreements(
                        "pole partenaire,grappe partenaire,charte",
                        "P2,G1,c",
                        "partners,pole partenaire",
                        "partners,grappe partenaire",
                        "charter,charte"));
    }

    @Test
    void whatIsAskedOnceBeforeThemIsAboutEachOfThem() {
        assertEquals(
                "P2 2006 c | P3 2007 c",
                agreements(
                        "charte,part A,an A,part B,an B",
                        "c,P2,2006,P3,2007",
                        "partners,part A",
                        "signed,an A",
                        "partners,part B",
                        "signed,an B",
                        "charter,charte"));
    }

    @Test
    void whatIsAskedOnceBetweenThemIsAboutThatBeforeIt() {
        assertEquals(
                "G1 2008 | P2 2008 c",
                agreements("pole,charte,grappe", "P2,c,G1", "partners,pole", "partners,grappe", "charter,charte"));
    }

    @Test
    void numberedOnesShareWhatIsAskedOnce() {
        assertEquals(
                "G1 2005 c | P2 2006 c | P3 2007 c",
                agreements(
                        "pole 1,anp 1,pole 2,anp 2,grappe 1,ang 1,charte",
                        "P2,2006,P3,2007,G1,2005,c",
                        "partners,pole {i}",
                        "signed,anp {i}",
                        "partners,grappe {i}",
                        "signed,ang {i}",
                        "charter,charte"));
        assertTrue(
                imported.notes()
                        .contains(
                                "questions.csv:6: charte stands in no block, so that its answers are about each of the agreements"
                                        + " that a respondent names in these lists: pole, grappe"),
                imported.notes()::toString);
    }

    @Test
    void aMarkInTheNameTellsWhichOneIsMeant() {
        assertEquals(
                "G1 2007 c | P2 2006",
                agreements(
                        "Partenaire,Partenaire2,Année,Année2,Charte2",
                        "P2,G1,2006,2007,c",
                        "partners,Partenaire",
                        "partners,Partenaire2",
                        "signed,Année",
                        "signed,Année2",
                        "charter,Charte2"));
    }

    @Test
    void aMarkMayStandAtTheEndOrWithin() {
        assertEquals(
                "G1 2007 c | P2 2006",
                agreements(
                        "nom_pole,nom_grappe,an_grappe,an_pole,charte (grappe) ?",
                        "P2,G1,2007,2006,c",
                        "partners,nom_pole",
                        "partners,nom_grappe",
                        "signed,an_grappe",
                        "signed,an_pole",
                        "charter,charte (grappe) ?"));
    }
}
