package interpoles.chart.plotly.node;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An object of plotly's JSON: a value whose methods give the same with one attribute more.
 *
 * @param <N> the object's own type
 */
public abstract class Node<N extends Node<N>> {
    private final Map<String, Object> attributes;

    protected Node(Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    /** An object of the same type with these attributes. */
    protected abstract N having(Map<String, Object> others);

    protected final N set(String name, Object value) {
        var others = new LinkedHashMap<>(attributes);
        others.put(name, value);
        return having(others);
    }

    protected final N without(String name) {
        var others = new LinkedHashMap<>(attributes);
        others.remove(name);
        return having(others);
    }

    /**
     * The attributes as maps, lists, texts, numbers, booleans and nulls: what is not a finite number is null, and markup
     * in a text does nothing ({@link Markup}).
     */
    @JsonValue
    public final Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        attributes.forEach((name, value) -> json.put(name, plain(value)));
        return Collections.unmodifiableMap(json);
    }

    private static Object plain(Object value) {
        if (value instanceof Node<?> node) return node.json();
        if (value instanceof Keyword keyword) return keyword.written();
        if (value instanceof Double number && !Double.isFinite(number)) return null;
        if (value instanceof String text) return Markup.inert(text);
        if (!(value instanceof List<?> list)) return value;
        var all = new ArrayList<>(list.size());
        list.forEach(element -> all.add(plain(element)));
        return Collections.unmodifiableList(all);
    }
}
