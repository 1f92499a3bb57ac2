package interpoles.notebook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.answer.Answer;
import interpoles.chart.Bars;
import interpoles.words.Noun;
import interpoles.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/** A kernel of the shapes that JJava and IJava have, and no more. */
class KernelTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    @Test
    void outsideAKernelNothingHappens() {
        assertEquals(Optional.empty(), Kernel.running());
        assertDoesNotThrow(Notebook::start);
    }

    @Test
    void aKernelIsFoundByTheNameOfItsClass() {
        assertTrue(
                Kernel.running(FakeKernel.class.getName(), "instance")
                                .orElseThrow()
                                .renderer()
                        instanceof Renderer);
    }

    @Test
    void aTableShowsItselfAsHtmlAndText() {
        var renderer = new Renderer();
        Notebook.register(new Kernel(renderer, new FakeKernel()), ENGLISH);
        var shown = renderer.shown(Table.class, Table.create("Agreements", IntColumn.create("year", new int[] {2008})));
        assertEquals("Agreements\nwave\n2008", shown.get("text/plain"));
        assertTrue(((String) shown.get("text/html")).startsWith("<table"));
        assertEquals(List.of("text/html", "text/plain"), renderer.preferred.get(Table.class));
    }

    @Test
    void theFirstSentenceStandsOutAndItsTextDoesNothing() {
        var shown = Notebook.sentence(
                told("A <b> of 4.8 in 2011. The rest (n = 69): 2.5. More.", Optional.empty()), ENGLISH);
        assertEquals("""
                <div class="interpoles-finding tex2jax_ignore"><p style="font-size: 1.25em; line-height: 1.4"><strong>A &lt;b&gt; of 4.8 in 2011.</strong></p>
                <p>The rest (n = 69): 2.5. More.</p></div>""", shown.get("text/html"));
        assertEquals("A <b> of 4.8 in 2011. The rest (n = 69): 2.5. More.", shown.get("text/plain"));
    }

    @Test
    void howToReadTheTextAroundAnAnswerStandsUnderItAndIsNoPartOfIt() {
        var named = ENGLISH.naming(Map.of("pole", new Noun("network", "networks")));
        var shown = Notebook.sentence(told("It doubled.", named.readings()), named);
        assertTrue(
                ((String) shown.get("text/html"))
                        .endsWith(
                                "\n<p class=\"interpoles-reading\">Where the text says “pôles”, read networks.</p></div>"),
                shown.toString());
        assertEquals("It doubled.", shown.get("text/plain"));
        assertEquals(Optional.empty(), ENGLISH.readings());
    }

    private static Answer told(String sentence, Optional<String> reading) {
        return new Answer() {
            @Override
            public String question() {
                return "";
            }

            @Override
            public String sentence() {
                return sentence;
            }

            @Override
            public Optional<String> reading() {
                return reading;
            }
        };
    }

    @Test
    void aChartTakesItsTableAlong() {
        var table = Table.create(
                "Agreements", IntColumn.create("year", 2008, 2011), IntColumn.create("agreements", 194, 394));
        var shown = FigureView.bundle(Bars.byWave(table, "Agreements <in force>", "number of agreements"), ENGLISH);
        assertEquals(
                List.of(
                        "application/vnd.plotly.v1+json",
                        "application/vnd.interpoles.table+html",
                        "text/csv",
                        "text/plain"),
                List.copyOf(shown.keySet()));
        assertTrue(((String) shown.get(FigureView.TABLE)).contains(">394</td>"));
    }

    @Test
    void everythingSpeaksTheLanguageThatTheNotebookStartedIn() {
        var renderer = new Renderer();
        Notebook.register(new Kernel(renderer, new FakeKernel()), Words.in(Locale.FRENCH));
        var table = Table.create("t", IntColumn.create("year", 2008, 2011), IntColumn.create("agreements", 194, 394));
        assertEquals(
                "t\nvague  accords\n 2008      194\n 2011      394",
                renderer.shown(Table.class, table).get("text/plain"));
        Figure chart = Bars.byWave(table, "Accords en vigueur", "nombre d’accords");
        assertEquals(
                "Diagramme en barres\u00a0: accords en vigueur par vague, de 194 (2008) à 394 (2011), en hausse de 103\u00a0%.",
                renderer.shown(Figure.class, chart).get("text/plain"));
    }

    @Test
    void aLineIsShownInThePlaceOfTheOneBeforeAndNothingOfItStays() {
        var kernel = new FakeKernel();
        var line = new Kernel(new Renderer(), kernel).line();
        line.accept("");
        assertEquals(Map.of(), kernel.io.display.shown);
        line.accept("a quarter");
        line.accept("a half");
        assertEquals(List.of("a half"), List.copyOf(kernel.io.display.shown.values()));
        line.accept("");
        assertEquals(List.of("nothing"), List.copyOf(kernel.io.display.shown.values()));
        line.accept("another");
        assertEquals(List.of("nothing", "another"), List.copyOf(kernel.io.display.shown.values()));
    }

    public static final class Data {
        private final Map<String, Object> data = new LinkedHashMap<>();
        private String id = "";

        public void putData(String mime, Object value) {
            data.put(mime, value);
        }

        public void setDisplayId(String given) {
            id = given;
        }
    }

    public static final class Display {
        private final Map<String, Object> shown = new LinkedHashMap<>();

        public void updateDisplay(String id, Data data) {
            assertEquals(id, data.id);
            assertTrue(shown.containsKey(id));
            var nothing = Map.of("text/plain", "", "text/html", "").equals(data.data);
            shown.put(id, nothing ? "nothing" : data.data.get("text/plain"));
        }
    }

    public static final class Io {
        public final Display display = new Display();
    }

    public static final class FakeKernel {
        private final Io io = new Io();

        public Io getIO() {
            return io;
        }

        public void display(Data data) {
            assertEquals(null, io.display.shown.put(data.id, data.data.get("text/plain")));
        }

        public static FakeKernel instance() {
            return new FakeKernel();
        }

        public Renderer getRenderer() {
            return new Renderer();
        }
    }

    public interface RenderFunction<T> {
        void render(T value, Context context);
    }

    public static final class Context {
        private final Output output = new Output();

        public Output getOutputContainer() {
            return output;
        }
    }

    public static final class Output {
        private final Map<String, Object> data = new LinkedHashMap<>();

        public void putData(String mime, Object value) {
            data.put(mime, value);
        }

        public void putData(StringBuilder otherwise, Object value) {
            throw new AssertionError("the wrong method: " + otherwise + value);
        }
    }

    public static final class Renderer {
        private final Map<Class<?>, RenderFunction<?>> functions = new LinkedHashMap<>();
        private final Map<Class<?>, List<String>> preferred = new LinkedHashMap<>();

        public <T> Registration<T> createRegistration(Class<T> type) {
            return new Registration<>(this, type);
        }

        @SuppressWarnings("unchecked")
        <T> Map<String, Object> shown(Class<T> type, T value) {
            var context = new Context();
            ((RenderFunction<T>) functions.get(type)).render(value, context);
            return context.output.data;
        }
    }

    public record Registration<T>(Renderer renderer, Class<T> type) {
        public Registration<T> preferring(StringBuilder... otherwise) {
            throw new AssertionError("the wrong method: " + otherwise.length);
        }

        public Registration<T> preferring(String... mimes) {
            renderer.preferred.put(type, List.of(mimes));
            return this;
        }

        public void register(RenderFunction<T> function) {
            renderer.functions.put(type, function);
        }
    }
}
