package interpoles.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interpoles.PinnedPython;
import interpoles.Python;
import interpoles.chart.Bars;
import interpoles.settings.Settings;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What a cell takes away, as other programs see it: pictures drawn by the machine's own browser, and workbooks. */
@Isolated
class ExportIT {
    private static final String CLASS_PATH = "java.class.path";
    private static final byte[] PNG = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};

    private final String before = System.getProperty(CLASS_PATH);

    /** As in a kernel, whose own jar lies in the environment that has plotly. */
    @BeforeEach
    void beside() throws Exception {
        var prefix = Python.run(Python.ROOT, "-c", "import sys; print(sys.prefix)");
        System.setProperty(
                CLASS_PATH, prefix.output().strip() + File.separator + "kernel.jar" + File.pathSeparator + before);
    }

    @AfterEach
    void back() {
        System.setProperty(CLASS_PATH, before);
    }

    private static byte[] drawn(String format) {
        var chart = Bars.ranked(Table.create(
                "Agreements <signed> & \u2028 kept — a survey",
                StringColumn.create("charter", "letter", "memo", "other"),
                LongColumn.create("n", 3, 2, 1)));
        try {
            return Picture.of(chart, format, Settings.NONE.words());
        } catch (IllegalStateException unseen) {
            assumeTrue(!unseen.getMessage().startsWith("No Chrome, Chromium or Edge"), "not run: no browser found");
            throw unseen;
        }
    }

    @Test
    void aPngIsTwiceAsSharpAsAPageShowsIt() {
        var picture = drawn("png");
        assertArrayEquals(PNG, Arrays.copyOf(picture, PNG.length));
        assertEquals(2 * 760, ByteBuffer.wrap(picture).getInt(PNG.length + 8));
    }

    @Test
    void theTextsOfAnSvgAreTexts() {
        var drawing = new String(drawn("svg"), StandardCharsets.UTF_8);
        assertTrue(drawing.startsWith("<svg") && drawing.endsWith("</svg>"), drawing);
        assertTrue(drawing.contains("Agreements &#60;signed&#62; &amp;"), drawing);
        assertTrue(drawing.contains(">memo<"), drawing);
        assertFalse(drawing.contains("<script"), drawing);
    }

    @Test
    void aWorkbookHasNumbersDatesAndTextsThatAreNoFormulas(@TempDir Path folder) throws Exception {
        var table = Table.create(
                "t",
                StringColumn.create("region", "Île-de-France", "=1+1"),
                DoubleColumn.create("share", 0.5, Double.NaN),
                LongColumn.create("n", 9_007_199_254_740_993L, 3),
                DateColumn.create("day", LocalDate.of(2011, 5, 1), null),
                BooleanColumn.create("held", new Boolean[] {true, false}));
        var file = Files.write(folder.resolve("t.xlsx"), new XlsxFile(Settings.NONE.words()).of(List.of(table)));
        assertEquals("""
                s region, s share, s n, s day, s held
                s Île-de-France, n 0.5, s 9007199254740993, d 2011-05-01 00:00:00, b True
                s =1+1, n None, n 3, n None, b False
                """, PinnedPython.output("src/test/python/workbook.py", file.toString()));
    }
}
