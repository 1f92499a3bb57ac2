package interpoles.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.file.Declared;
import interpoles.load.Reading;
import interpoles.problem.Advice;
import interpoles.problem.Advised;
import interpoles.problem.Check;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import interpoles.survey.SurveyAddress;
import interpoles.survey.SurveyFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AdviceTest {
    @TempDir
    Path folder;

    private SurveyFolder survey;

    @BeforeEach
    void aSurveyOfWhichNothingIsToBeSaid() {
        survey =
                SurveyFolder.in(folder).change("agreements.csv", "2009", "2008").with("clusters.csv", """
                cluster,name,kind,country,regions
                P1,Pôle Aérospace,pole,FRA,11
                P2,Pôle Bois du Nord,pole,FRA,11|82
                P3,Pôle Céramique,pole,FRA,93
                G1,Grappe Textile,grappe,FRA,82
                F1,Holzcluster,foreign,DEU,
                """);
        assertEquals("", advice());
    }

    @Test
    void namesThatAreOneWithTheirGenericWordAreAlikeHoweverShort() {
        survey.with("clusters.csv", """
                cluster,name,kind,country,regions
                P1,Pôle 01,pole,FRA,11
                P2,Pôle 02,pole,FRA,11|82
                P3,Grappe 02,pole,FRA,93
                G1,pole 01,grappe,FRA,82
                F1,Pôle 02,foreign,DEU,
                """);
        assertEquals("clusters.csv:5:2 named-alike \"pole 01\" ~ Pôle 01:2", advice());
    }

    @Test
    void motivesThatStandTogetherInOneAreAsked() {
        survey.with("agreements.csv", """
                agreement,signed,ended,motives
                A1,2007,,pooling;visibility
                A2,2006,2008,"market, pooling"
                A3,2008,,pooling
                """);
        assertEquals("""
                agreements.csv:2:4 several-in-one "pooling;visibility" ~ pooling:4
                agreements.csv:3:4 several-in-one "market, pooling" ~ pooling:4""", advice());
        survey.with("agreements.csv", """
                agreement,signed,ended,motives
                A1,2007,,"R&D, innovation"
                A2,2006,2008,"training, innovation"
                A3,2008,,market/sales
                """);
        assertEquals("", advice());
        survey.with("agreements.csv", """
                agreement,signed,ended,motives
                A1,2007,,pooling; visibility
                A2,2006,2008,market;visibility
                A3,2008,,
                """);
        assertEquals("""
                agreements.csv:2:4 several-in-one "pooling; visibility" ~ market;visibility:3
                agreements.csv:3:4 several-in-one "market;visibility" ~ pooling; visibility:2""", advice());
    }

    @Test
    void twoAgreementsOfTheSameClustersInForceAtOnceMayBeOne() {
        survey.more("agreements.csv", "A4,2008,\nA5,2010,\n")
                .more("signatories.csv", "A4,P2\nA4,P1\nA5,P2\nA5,G1\n")
                .with("responses.csv", "cluster,year,answered\nP1,2011,true\nP2,2011,true\nP3,2011,false\n");
        assertEquals("agreements.csv:5:1 told-twice \"A4\" ~ A1:2", advice());
    }

    @Test
    void twoThatAreToldInOtherWordsAreAskedAfterToo() {
        survey.with(
                        "agreements.csv",
                        "agreement,signed,ended,charter\nA1,2007,,pact\nA2,2006,2008,pact\nA3,2008,,pact\nA4,2008,,charter\n")
                .more("signatories.csv", "A4,P2\nA4,P1\n");
        assertEquals("agreements.csv:5:1 told-twice \"A4\" ~ A1:2", advice());
    }

    /** As a questionnaire is first converted: each pôle's answers one after the other, its agreements numbered anew. */
    @Test
    void anAgreementToldOnceForEachOfItsSignatoriesIsSeen() {
        var clusters = List.of("P1", "P2", "P3");
        var told = clusters.stream()
                .flatMap(pole -> IntStream.rangeClosed(1, 35).mapToObj(nth -> pole + "-" + nth))
                .toList();
        survey.with(
                        "agreements.csv",
                        told.stream().collect(Collectors.joining(",2007,\n", "agreement,signed,ended\n", ",2007,\n")))
                .with(
                        "signatories.csv",
                        told.stream()
                                .flatMap(agreement -> clusters.stream().map(cluster -> agreement + "," + cluster))
                                .collect(Collectors.joining("\n", "agreement,cluster\n", "\n")));
        var advised = check().advice();
        assertEquals(
                20,
                advised.listed().stream()
                        .filter(advice -> advice.code().equals("told-twice"))
                        .count());
        assertEquals(Map.of("told-twice", 3L * 35 - 1 - 20), advised.unlisted());
        assertTrue(advised.sentences(Settings.NONE.words()).contains("… and 99 more of the kind told-twice"));
    }

    @Test
    void clustersOfACountryWhoseNamesAreOneMayBeOne() {
        survey.with("clusters.csv", """
                cluster,name,kind,country,regions
                P1,Pôle Aérospace,pole,FRA,11
                P2,Pôle Bois du Nord,pole,FRA,11|82
                P3,AEROSPACE,pole,FRA,93
                G1,Boys du nord,grappe,FRA,82
                G2,Grappe Nord 1,grappe,FRA,82
                G3,Grappe Nord 2,grappe,FRA,82
                F1,Aérospace,foreign,DEU,
                """);
        // Du and au, 1 and 2 are no words that are spelt wrong.
        assertEquals("""
                clusters.csv:4:2 named-alike "AEROSPACE" ~ Pôle Aérospace:2
                clusters.csv:5:2 named-alike "Boys du nord" ~ Pôle Bois du Nord:3""", advice());
        survey.change("clusters.csv", "Boys du nord", "Bois du-Norrd");
        assertEquals("""
                clusters.csv:4:2 named-alike "AEROSPACE" ~ Pôle Aérospace:2
                clusters.csv:5:2 named-alike "Bois du-Norrd" ~ Pôle Bois du Nord:3""", advice());
    }

    @Test
    void aPoleThatBecameAnotherOfALikeNameIsAskedFor() {
        survey.change("clusters.csv", "Céramique", "Aérospace et drones")
                .change(
                        "clusters.csv",
                        "P3,Pôle Aérospace et drones,pole,FRA,93",
                        "P3,Aérospace et drones,pole,FRA,11|93")
                .with(
                        "responses.csv",
                        "cluster,year,answered\nP1,2008,true\nP2,2008,true\nP2,2011,true\nP3,2011,true\n");
        assertEquals("clusters.csv:2:2 renamed \"Pôle Aérospace\" ~ Aérospace et drones:4", advice());
        survey.with("clusters.csv", """
                cluster,name,kind,country,regions,successor
                P1,Pôle Aérospace,pole,FRA,11,P3
                P2,Pôle Bois du Nord,pole,FRA,11|82,
                P3,Aérospace,pole,FRA,11|93,
                G1,Grappe Textile,grappe,FRA,82,
                F1,Holzcluster,foreign,DEU,,
                """);
        assertEquals("", advice());
    }

    @Test
    void aWayOutOfAQuestionIsNoAnswer() {
        survey.with("agreements.csv", """
                agreement,signed,ended,charter,modality,motives
                A1,2007,,Autre (précisez),(Vide),Ne souhaite pas répondre|pooling
                A2,2006,2008,NSP/NR,other networks,Prefer not to say
                A3,2008,,accord cadre,XXX,pooling
                """);
        assertEquals("""
                agreements.csv:2:4 no-answer "Autre (précisez)"
                agreements.csv:3:4 no-answer "NSP/NR"
                agreements.csv:2:5 no-answer "(Vide)"
                agreements.csv:4:5 no-answer "XXX"
                agreements.csv:2:6 no-answer "Ne souhaite pas répondre"
                agreements.csv:3:6 no-answer "Prefer not to say\"""", advice());
    }

    @Test
    void aWordOfNoAnswerIsNoValue() {
        survey.with("agreements.csv", """
                agreement,signed,ended,charter,modality,motives
                A1,2007,,NSP,joint events,pooling|-oth-
                A2,2006,2008,consortium,n/a,N.S.P.
                A3,2008,,NSP,?,pooling
                """);
        assertEquals("""
                agreements.csv:2:4 no-answer "NSP"
                agreements.csv:3:5 no-answer "n/a"
                agreements.csv:4:5 no-answer "?"
                agreements.csv:2:6 no-answer "-oth-"
                agreements.csv:3:6 no-answer "N.S.P.\"""", advice());
    }

    @Test
    void twoSpellingsOfAValueMayBeOne() {
        survey.with("agreements.csv", """
                agreement,signed,ended,charter,modality,motives
                A1,2007,,Mémorandum,joint events,pooling|export
                A2,2006,2008,memorandum ,joint-event,poolling
                A3,2008,,memorandum ,phase 1,pooling|import
                A4,2008,,plan a,phase 2,pooling
                A5,2008,,plan b,phase 2,pooling
                """).with("signatories.csv", """
                        agreement,cluster
                        A1,P1
                        A1,P2
                        A2,P2
                        A2,G1
                        A3,P3
                        A3,F1
                        A4,P1
                        A4,P3
                        A5,P1
                        A5,G1
                        """);
        assertEquals("""
                agreements.csv:2:4 spelt-twice "Mémorandum" ~ memorandum :3
                agreements.csv:3:5 spelt-twice "joint-event" ~ joint events:2
                agreements.csv:3:6 spelt-twice "poolling" ~ pooling:2""", advice());
    }

    @Test
    void aYearAfterTheLastWaveWasNotToldAtAny() {
        survey.change("agreements.csv", "A2,2006,2008", "A2,2006,2019").change("agreements.csv", "A3,2008", "A3,2018");
        assertEquals("""
                agreements.csv:4:2 after-last-wave "2018" ~ 2008
                agreements.csv:3:3 after-last-wave "2019" ~ 2008""", advice());
    }

    @Test
    void aTableWithoutARowAtAWaveMayNotHaveBeenAskedFor() {
        survey.with("projects.csv", "project,year\nR1,2008\n")
                .with("labels.csv", "project,cluster\nR1,P1\nR1,P2\n")
                .with(
                        "responses.csv",
                        "cluster,year,answered\nP1,2008,true\nP2,2008,true\nP1,2011,true\nP2,2011,true\n");
        assertEquals("projects.csv no-row \"2011\"", advice());
        var declared = new Declared("FRA", Map.of("projects", List.of(2008, 2011)), Map.of(), List.of(), Map.of());
        try (var reading = Reading.of(folder.toString(), Settings.NONE)) {
            assertEquals(Advised.NONE, Questions.ask(reading.tables(), declared, reading.warehouse()));
        }
    }

    @Test
    void aWaveThatFallsByHalfMayNotBeWhole() {
        survey.with("responses.csv", """
                cluster,year,answered
                P1,2008,true
                P2,2008,true
                P3,2008,true
                G1,2008,true
                P1,2011,true
                P2,2011,false
                P3,2011,false
                G1,2011,false
                """.replace("G1", "P4"))
                .change("clusters.csv", "G1,Grappe", "P4,Pôle Fer,pole,FRA,11\nG1,Grappe");
        assertEquals("responses.csv:6:3 halved-response-rate \"1/4 (2011)\" ~ 4/4 (2008):2", advice());
    }

    @Test
    void countsThatFallByHalfAreAskedAfterFromFourOn() {
        var many = IntStream.rangeClosed(1, 4).mapToObj(String::valueOf).toList();
        survey.with("responses.csv", "cluster,year,answered\nP1,2008,true\nP2,2008,true\nP1,2011,true\nP2,2011,true\n")
                .with(
                        "projects.csv",
                        many.stream().collect(Collectors.joining(",2008\n", "project,year\n", ",2008\n5,2011\n")))
                .with(
                        "labels.csv",
                        many.stream()
                                .map(nth -> nth + ",P1\n" + nth + ",P2\n")
                                .collect(Collectors.joining("", "project,cluster\n", "5,P1\n")));
        assertEquals("projects.csv:6:2 halved-projects \"0 (2011)\" ~ 4 (2008):2", advice());
    }

    /** Its pôles often sign again with the same partners, and nothing else in it is unlikely. */
    @Test
    void theShippedSurveyIsAskedAfterTheAgreementsOfTheSameClustersAlone() {
        var advised = new SurveyAddress("data/phase-2", Settings.NONE).advised().advice();
        assertEquals(
                Set.of("told-twice"),
                advised.listed().stream().map(Advice::code).collect(Collectors.toSet()));
        assertEquals(Set.of("told-twice"), advised.unlisted().keySet());
    }

    @Test
    void anAdviceIsASentenceInBothLanguages() {
        survey.change("agreements.csv", "A3,2008", "A3,2018");
        assertEquals(
                List.of("agreements.csv:4:2: 2018 is after the last wave, 2008 (signed)"),
                check().advice().sentences(Settings.NONE.words()));
        var french = Settings.NONE.in(Locale.FRENCH);
        assertEquals(
                List.of("agreements.csv:4:2: 2018 est après la dernière vague, 2008 (signed)"),
                check().advice().sentences(french.words()));
    }

    @Test
    void aSurveyIsValidWhateverItIsAdvised() {
        survey.change("agreements.csv", "A3,2008", "A3,2018");
        assertTrue(check().valid());
        try (var opened = Survey.open(folder.toString(), Settings.NONE)) {
            assertEquals(1, opened.advice().rowCount());
            assertEquals("after-last-wave", opened.advice().stringColumn("code").get(0));
        }
    }

    private Check check() {
        return new SurveyAddress(folder.toString(), Settings.NONE).advised();
    }

    private String advice() {
        var check = check();
        assertEquals("", check.list());
        return check.advice().listed().stream().map(AdviceTest::brief).collect(Collectors.joining("\n"));
    }

    private static String brief(Advice advice) {
        return advice.file()
                + (advice.line().isPresent() ? ":" + advice.line().getAsLong() : "")
                + (advice.column().isPresent() ? ":" + advice.column().getAsInt() : "")
                + " " + advice.code() + " \"" + advice.found() + "\""
                + advice.twin().map(twin -> " ~ " + twin).orElse("")
                + (advice.twinLine().isPresent() ? ":" + advice.twinLine().getAsLong() : "");
    }

    /** Each letter of such a text was once left out in turn. */
    @Test
    @Timeout(60)
    void textsOfAMegabyteAreOneOnlyWhereNothingButCaseAndBlanksDiffers() {
        var text = "x".repeat(1 << 20);
        survey.with(
                        "agreements.csv",
                        "agreement,signed,ended,charter,motives\nA1,2007,,%s,%s\nA2,2006,2008,%s,\nA3,2008,,%s,\n"
                                .formatted(text, ";".repeat(1 << 20), text.toUpperCase(Locale.ROOT), text.substring(1)))
                .change("clusters.csv", "Pôle Céramique", "c".repeat(1 << 20))
                .change("clusters.csv", "Pôle Bois du Nord", "c".repeat((1 << 20) - 1));
        var told = advice();
        assertTrue(told.startsWith("agreements.csv:2:5 no-answer \";;;"), told);
        assertTrue(told.contains("\nagreements.csv:3:4 spelt-twice \"XXX"), told);
        assertEquals(2, told.lines().count(), told);
    }

    @Test
    @Timeout(60)
    void thousandsOfTextsAreComparedInSeconds() {
        var random = new Random(7);
        var agreements =
                new StringBuilder("agreement,signed,ended,charter,modality,motives\nA1,2007,,,,\nA2,2006,2008,,,\n");
        var signatories = new StringBuilder(survey.text("signatories.csv"));
        for (int i = 3; i < 6_000; i++) {
            var free = IntStream.range(0, 60)
                    .mapToObj(word -> Integer.toString(random.nextInt(2_000), 36))
                    .collect(Collectors.joining(" "));
            agreements.append("A%d,2008,,%s,same%s,%s\n".formatted(i, free, "-".repeat(i), "p" + i + "/all"));
            if (i > 3) {
                signatories.append("A%d,P1\nA%d,P2\n".formatted(i, i));
            }
        }
        survey.with("agreements.csv", agreements.toString()).with("signatories.csv", signatories.toString());
        assertTrue(check().valid());
    }

    @Test
    void aQuestionThatIsNotAnsweredIsNamedAndTheOthersAre() {
        try (var reading = Reading.of(folder.toString(), Settings.NONE)) {
            reading.warehouse().execute("DROP TABLE rows_signatories");
            survey.change("agreements.csv", "A3,2008", "A3,2018");
            reading.warehouse().execute("UPDATE rows_agreements SET signed = 2018 WHERE agreement = 'A3'");
            var advised = Questions.ask(reading.tables(), Declared.NOTHING, reading.warehouse());
            assertEquals(
                    List.of(
                            "agreements.csv:4:2: 2018 is after the last wave, 2008 (signed)",
                            "advice of the kind told-twice could not be given"),
                    advised.sentences(Settings.NONE.words()));
            var table = advised.table("advice", Settings.NONE.words());
            assertEquals(
                    "[after-last-wave, told-twice]",
                    table.stringColumn("code").asList().toString());
            assertEquals(
                    "advice of the kind told-twice could not be given",
                    table.stringColumn("message").get(1));
        }
    }
}
