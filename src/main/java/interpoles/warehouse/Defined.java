package interpoles.warehouse;

import interpoles.words.Words;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import tech.tablesaw.api.Table;

/**
 * A warehouse in which nothing may be made, with relations that are defined all the same: a query gets the definitions
 * that it names, and those that these name in turn, as its {@code WITH}.
 *
 * <p>A definition shadows a table of the same name. It may name those that stand before it.
 */
public final class Defined implements Warehouse {
    private final Warehouse warehouse;
    private final Words words;
    private final Map<String, String> definitions;
    private final Map<String, Set<String>> named = new LinkedHashMap<>();

    /**
     * @param definitions the SQL of each relation by its name in lower case, in an order in which each names
     *     only earlier ones
     */
    public Defined(Warehouse warehouse, Map<String, String> definitions, Words words) {
        this.words = words;
        this.warehouse = warehouse;
        this.definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
        definitions.forEach((name, sql) -> named.put(name, new SqlText(sql).names()));
    }

    /**
     * A warehouse with further definitions: each in the place of what it has of that name, the others after all that it
     * defines itself.
     */
    public static Defined over(Warehouse warehouse, Map<String, String> further, Words words) {
        if (warehouse instanceof Defined defined) {
            var all = new LinkedHashMap<>(defined.definitions);
            all.putAll(further);
            return new Defined(defined.warehouse, all, words);
        }
        return new Defined(warehouse, further, words);
    }

    /**
     * {@inheritDoc}
     *
     * @throws QueryFailed also if the query's own {@code WITH} defines a name that is defined here
     */
    @Override
    public Table query(String sql, String name) {
        return warehouse.query(withDefinitions(sql), name);
    }

    String withDefinitions(String sql) {
        var query = new SqlText(sql);
        query.defined().stream()
                .filter(definitions::containsKey)
                .sorted()
                .findFirst()
                .ifPresent(taken -> {
                    throw new QueryFailed(words.text("warehouse.taken-name", taken));
                });
        return query.with(needed(query.names()));
    }

    private List<Entry<String, String>> needed(Set<String> names) {
        var needed = new HashSet<String>();
        var places = List.copyOf(definitions.keySet());
        var wanted = new ArrayDeque<>(names);
        while (!wanted.isEmpty()) {
            var name = wanted.remove();
            if (definitions.containsKey(name) && needed.add(name)) {
                var earlier = places.subList(0, places.indexOf(name));
                named.get(name).stream().filter(earlier::contains).forEach(wanted::add);
            }
        }
        return definitions.entrySet().stream()
                .filter(definition -> needed.contains(definition.getKey()))
                .toList();
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
