package interpoles.notebook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** A kernel of the shapes that JJava and IJava have, and no more. */
class KernelTest {

    @Test
    void outsideAKernelNothingHappens() {
        assertEquals(Optional.empty(), Kernel.running());
        assertDoesNotThrow(Notebook::start);
    }

    @Test
    void aKernelIsFoundByTheNameOfItsClass() {
        assertTrue(Kernel.running(FakeKernel.class.getName(), "instance").orElseThrow().renderer() instanceof Renderer);
    }

    @Test
    void aTableShowsItselfAsHtmlAndText() {
        var renderer = new Renderer();
        Notebook.register(new Kernel(renderer));
        var shown = renderer.shown(Table.class, Table.create("Agreements", IntColumn.create("year", new int[] {2008})));
        assertEquals("Agreements\nwave\n2008", shown.get("text/plain"));
        assertTrue(((String) shown.get("text/html")).startsWith("<table"));
        assertEquals(List.of("text/html", "text/plain"), renderer.preferred.get(Table.class));
    }

    @Test
    void aSentenceStandsOutAndItsTextDoesNothing() {
        assertEquals(Map.of(
                "text/html", "<p class=\"interpoles-finding tex2jax_ignore\" style=\"font-size: 1.25em; line-height: 1.4\"><strong>a &lt;b&gt;</strong></p>",
                "text/plain", "a <b>"), Notebook.sentence("a <b>"));
    }

    public static final class FakeKernel {
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
