package interpoles.finding;

import static interpoles.Given.waves;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.measure.CsvExport;
import interpoles.measure.Measure;
import interpoles.measure.Unit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuresTest {
    @Test
    void aSurveyWithoutAWaveHasOneRowAMeasureOfTheGoldenFileAndNoValue() throws IOException {
        var measures = Measures.of(waves().survey());
        assertEquals(
                GoldenTest.golden("measures.csv")
                        .lines()
                        .skip(1)
                        .map(line ->
                                line.replaceFirst("^([^,]*),.*,(count|share|ratio|mean|index),[0-9]*,.*$", "$1,,,,$2"))
                        .distinct()
                        .toList(),
                measures.toCsv()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceFirst(",0?,,,$", ""))
                        .toList());
    }

    @Test
    void groupsAreSortedAsTheyAreBeforeTheirApostrophe() {
        var csv = Measures.of(waves(2008).with("agreements", """
                agreement | signed | charter | signatories
                A1        | 2007   | =1+1    | P1 P2
                A2        | 2007   | "ex, A" | P1 P2
                A3        | 2007   | &       | P1 P2
                A4        | 2007   | -       | P1 P2
                A5        | 2007   | Éa      | P1 P2
                A6        | 2007   | Z       | P1 P2
                """).survey()).toCsv();
        assertEquals(
                List.of(
                        "charters.share,2008,\"\"\"ex, A\"\"\",0.166666666666667,share,6,,,",
                        "charters.share,2008,&,0.166666666666667,share,6,,,",
                        "charters.share,2008,'-,0.166666666666667,share,6,,,",
                        "charters.share,2008,'=1+1,0.166666666666667,share,6,,,",
                        "charters.share,2008,Z,0.166666666666667,share,6,,,",
                        "charters.share,2008,Éa,0.166666666666667,share,6,,,"),
                csv.lines().filter(line -> line.startsWith("charters.share")).collect(Collectors.toList()));
    }

    @Test
    void theFileIsUtf8AndItsLinesEndWithLfAlone(@TempDir Path folder) throws IOException {
        var measures = Measures.of(waves(2008).survey());
        measures.writeTo(folder.resolve("measures.csv"));
        assertEquals(measures.toCsv(), Files.readString(folder.resolve("measures.csv")));
        assertTrue(measures.toCsv().endsWith("\n") && !measures.toCsv().contains("\r"));
    }

    @Test
    void aTextThatLooksLikeAFormulaGetsAnApostropheAndANumberDoesNot() {
        var cells = List.<Object>of("=a", "+a", "-a", "@a", "\ta", "\ra", "a=", "", "'=", new BigDecimal("-1E+3"), -2);
        assertEquals(
                "x\n'=a,'+a,'-a,'@a,'\ta,\"'\ra\",a=,,'=,-1000,-2\n", CsvExport.text(List.of("x"), List.of(cells)));
    }

    @Test
    void aMeasureThatCannotBeIsRefused() {
        var one = Optional.of(BigDecimal.ONE);
        var year = OptionalInt.of(2008);
        assertThrows(
                IllegalArgumentException.class, () -> new Measure(" ", year, "", one, Unit.COUNT, OptionalLong.of(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Measure("respondents", year, "", one, Unit.COUNT, OptionalLong.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Measure("respondents", year, "", one, Unit.COUNT, OptionalLong.of(-1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Measure(
                        "response-rate",
                        year,
                        "",
                        Optional.of(new BigDecimal("0.1234567890123456")),
                        Unit.SHARE,
                        OptionalLong.of(1)));
    }
}
