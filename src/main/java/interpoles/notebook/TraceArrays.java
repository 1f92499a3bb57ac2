package interpoles.notebook;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.plotly.traces.Trace;

/**
 * The arrays of a trace with their types.
 *
 * <p>Tablesaw writes every {@code Object[]} as texts, so that its script no longer tells the number 2008 from the
 * text "2008". The trace itself still does: an array of the script is matched with the trace's own field and takes its
 * types. Where the trace cannot be looked into, the texts stay texts.
 */
final class TraceArrays {
    private TraceArrays() {}

    /** The trace's script with typed arrays: numbers as numbers, missing ones as null, all else as text. */
    static Map<String, Object> typed(Map<String, Object> script, Trace trace) {
        var arrays = arrays(trace);
        var typed = new LinkedHashMap<String, Object>();
        script.forEach((name, value) ->
                typed.put(name, value instanceof List<?> texts ? typed(name, texts, arrays) : value));
        return typed;
    }

    private static List<?> typed(String name, List<?> texts, Map<String, Object[]> arrays) {
        var own = arrays.get(name);
        if (own != null && written(own).equals(texts)) {
            return values(own);
        }
        return arrays.values().stream()
                .filter(array -> written(array).equals(texts))
                .findFirst()
                .<List<?>>map(TraceArrays::values)
                .orElse(texts);
    }

    private static List<String> written(Object[] array) {
        return Arrays.stream(array).map(String::valueOf).toList();
    }

    private static List<Object> values(Object[] array) {
        var values = new ArrayList<>();
        for (var value : array) {
            values.add(value instanceof Number || value instanceof Boolean || value == null ? value : value.toString());
        }
        return values;
    }

    private static Map<String, Object[]> arrays(Trace trace) {
        var arrays = new LinkedHashMap<String, Object[]>();
        for (Class<?> type = trace.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                var value = value(field, trace);
                if (value instanceof Object[] array && !(value instanceof Object[][])) {
                    arrays.putIfAbsent(field.getName(), array);
                } else if (value instanceof Trace inner && inner != trace) {
                    arrays(inner).forEach(arrays::putIfAbsent);
                }
            }
        }
        return arrays;
    }

    private static Object value(Field field, Trace trace) {
        try {
            return !java.lang.reflect.Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()
                    ? field.get(trace)
                    : null;
        } catch (IllegalAccessException | InaccessibleObjectException closed) {
            return null;
        }
    }
}
