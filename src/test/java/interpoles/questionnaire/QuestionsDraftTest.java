package interpoles.questionnaire;

import static interpoles.questionnaire.RawFolder.columns;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that the draft of {@code questions.csv} proposes for columns that belong together. */
class QuestionsDraftTest {
    private static final String LIMESURVEY = "id,submitdate,lastpage,startlanguage,";

    @TempDir
    Path root;

    @Test
    void copiedItNamesTheBlocksOfTheShippedQuestionnaireAsItsQuestionsDo() throws IOException {
        var shipped = Path.of("data/questionnaire");
        var raw = RawFolder.in(root);
        for (var file : List.of("2008.csv", "2011.xlsx", "exports.csv", "clusters.csv", "asked.csv")) {
            Files.write(raw.path().resolve(file), Files.readAllBytes(shipped.resolve(file)));
        }
        raw.imported();
        assertEquals(
                columns(Files.readString(shipped.resolve("questions.csv")), "question")
                        .lines()
                        .filter(question -> question.contains("{"))
                        .toList(),
                blocks(raw).lines().filter(block -> !block.isBlank()).distinct().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Q6[1_SQ001],Q6[1_SQ002],Q6[2_SQ001],Q6[2_SQ002]; Q6[{i}_{option}]",
                "Q6[1][SQ001],Q6[1][SQ002],Q6[2][SQ001],Q6[2][SQ002]; Q6[{i}][{option}]",
                "Q6[SQ001_A],Q6[SQ001_B],Q6[SQ002_A],Q6[SQ002_B]; Q6[SQ{i}_{option}]",
                "Q6[SQ001_1],Q6[SQ001_2],Q6[SQ002_1],Q6[SQ002_2]; Q6[{option}_{i}]",
                "motifs_1___1,motifs_1___2,motifs_2___1,motifs_2___2; motifs_{i}___{option}",
                "motifs1___1,motifs1___2,motifs2___1,motifs2___2; motifs{i}___{option}",
                "motifs_1/image,motifs_1/moyens,motifs_2/image,motifs_2/moyens; motifs_{i}/{option}",
                "1_Q6_1,1_Q6_2,2_Q6_1,2_Q6_2; {i}_Q6_{option}",
                "Accord 1 : motifs [Image],Accord 1 : motifs [À / deux],Accord 2 : motifs [Image],Accord 2 : motifs [À / deux]; Accord {i} : motifs [{option}]",
                "Accord 1 - Image,Accord 1 - Moyens,Accord 2 - Image,Accord 2 - Moyens; Accord {i} - {option}",
            })
    void optionsOfBlocksHaveTheirNumberAndTheirOption(String headings, String block) {
        var raw = RawFolder.in(root).with("2008.csv", "nom_1,nom_2," + headings + "\nG1,F1,1,0,0,1\nF1,G1,1,1,,1\n");
        raw.imported();
        assertEquals("nom_{i} nom_{i}" + (" " + block).repeat(4), inOneLine(raw));
    }

    @Test
    void anOptionThatNobodyWasAskedAboutBelongsToItsGrid() {
        var raw = RawFolder.in(root).with("2008.csv", LIMESURVEY + """
                Q5[1_nom],Q5[2_nom],Q6[1_SQ001],Q6[1_SQ002],Q6[1_other],Q6[2_SQ001],Q6[2_SQ002],Q6[2_other]
                1,d,2,fr,G1,F1,Y,,,,,Paix
                """);
        raw.imported();
        assertEquals("Q5[{i}_nom] Q5[{i}_nom]" + " Q6[{i}_{option}]".repeat(6), inOneLine(raw));
    }

    @Test
    void copiedItGivesEachAgreementItsOwnMotives() {
        var raw = RawFolder.in(root)
                .with("exports.csv", "file,year,respondent\n2008.csv,2008,pole\n")
                .with("2008.csv", """
                        record_id,pole,partenaire_1,motifs_1___1,motifs_1___2,partenaire_2,motifs_2___1,motifs_2___2
                        1,P1,F1,1,0,G1,0,1
                        """);
        raw.imported();
        raw.with(
                        "questions.csv",
                        "table,column,question\n"
                                + blocks(raw)
                                        .lines()
                                        .filter(block -> !block.isBlank())
                                        .map(block -> "agreements,"
                                                + (block.startsWith("motifs") ? "motives," : "partners,") + block)
                                        .collect(Collectors.joining("\n")))
                .importedWhole(8);
        assertEquals("1\n2", columns(raw.table("agreements"), "motives"));
    }

    @Test
    void twoQuestionsWithTheSameCodesOfOptionsAreNoBlock() {
        var raw = RawFolder.in(root).with("2008.csv", LIMESURVEY + """
                Q5_6,Q5_7,Q6[SQ001],Q6[SQ002],Q7[SQ001],Q7[SQ002]
                1,d,2,fr,G1,F1,Y,Y,Y,Y
                """);
        raw.imported();
        assertEquals("Q5_{i} Q5_{i} Q6[{option}] Q6[{option}] Q7[{option}] Q7[{option}]", inOneLine(raw));
    }

    @Test
    void aNameThatAnotherQuestionWouldHaveTooIsNotProposed() {
        var raw = RawFolder.in(root).with("2008.csv", """
                Accord 1 - Image,Accord 1 - Moyens,Accord 1 - Siège - ville,Accord 2 - Image,Accord 2 - Moyens,Accord 2 - Siège - ville
                1,0,Paris,0,1,Lyon
                """);
        raw.imported();
        assertEquals(
                "Accord {i} - Image,Accord {i} - Moyens,Accord {i} - Siège - ville,".repeat(2),
                blocks(raw).replace('\n', ',') + ",");
    }

    @Test
    void questionsWhoseOptionsAreCalledDifferentlyAreNoBlock() {
        var raw = RawFolder.in(root).with("2008.csv", """
                StartDate,Nom_1,Nom_2,Q_1_1,Q_1_2,Q_2_1,Q_2_2
                a,Qui ? - 1,Qui ? - 2,Motifs - Image,Motifs - Moyens,Lieux - Paris,Lieux - Lyon
                "{""ImportId"":""a""}",b,c,d,e,f,g
                2008,G1,F1,Image,Moyens,Paris,Lyon
                """);
        raw.imported();
        assertEquals("Nom_{i} Nom_{i} Q_1_{option} Q_1_{option} Q_2_{option} Q_2_{option}", inOneLine(raw));
    }

    @Test
    void ofAGridThatLacksMuchNoBlockIsProposed() {
        var raw = RawFolder.in(root).with("2008.csv", LIMESURVEY + """
                Q5[1_nom],Q5[2_nom],Q6[1_SQ001],Q6[1_SQ002],Q6[1_SQ003],Q6[2_SQ004],Q6[2_SQ005],Q6[2_SQ001]
                1,d,2,fr,G1,F1,Y,Y,Y,Y,Y,Y
                """);
        raw.imported();
        assertEquals(
                "Q5[{i}_nom] Q5[{i}_nom]" + " Q6[1_{option}]".repeat(3) + " Q6[2_{option}]".repeat(3), inOneLine(raw));
    }

    @Test
    void aYesOrNoAmongOtherQuestionsOfABlockIsOneOfThem() {
        var raw = RawFolder.in(root).with("2008.csv", LIMESURVEY + """
                Q8[1_nom],Q8[1_convention],Q8[1_france],Q8[2_nom],Q8[2_convention],Q8[2_france]
                1,d,2,fr,Salon,Y,N,Foire,N,Y
                """);
        raw.imported();
        assertEquals(
                "Q8[{i}_nom] Q8[{i}_convention] Q8[{i}_france] Q8[{i}_nom] Q8[{i}_convention] Q8[{i}_france]",
                inOneLine(raw));
    }

    @Test
    void checkboxesOfRedcapAreOptions() {
        var raw = RawFolder.in(root).with("2008.csv", "record_id,motifs___1,motifs___2\n1,1,0\n");
        raw.imported();
        assertEquals("motifs___{option} motifs___{option}", inOneLine(raw));
    }

    private static String blocks(RawFolder raw) {
        return columns(raw.text("questions.draft.csv"), "seems_block");
    }

    private static String inOneLine(RawFolder raw) {
        return blocks(raw).lines().filter(block -> !block.isBlank()).collect(Collectors.joining(" "));
    }
}
