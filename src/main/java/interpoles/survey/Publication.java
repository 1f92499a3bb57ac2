package interpoles.survey;

import interpoles.warehouse.QueryFailed;
import interpoles.warehouse.Trino;
import interpoles.warehouse.Warehouse;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * A survey on its way into a schema of a Trino cluster. All of it is loaded under names that begin with
 * {@value #NEW} and counted; only then do the tables take their names, by statements that move no row. Until that
 * moment the schema is as it was, whatever is lost, killed or interrupted; an interruption waits for that moment to
 * pass, and a schema that was left in it is said to be unfinished by whoever opens it.
 */
final class Publication {
    private static final String NEW = "interpoles_new_";
    /** Rows that are on their way at once. */
    private static final int PAGE = 50_000;
    /** What stands for NULL on the way out of a table of texts: no survey holds a control character. */
    private static final String NULL = "\u001F";

    private final Survey survey;
    private final Trino trino;
    private final Consumer<String> progress;
    private final Map<String, Long> loaded = new LinkedHashMap<>();
    private final List<String> made = new ArrayList<>();
    private boolean stopped;
    private boolean replacing;

    private Publication(Survey survey, Trino trino, Consumer<String> progress) {
        this.survey = survey;
        this.trino = trino;
        this.progress = progress;
    }

    static void of(Survey survey, String address, Consumer<String> progress) {
        try (var trino = Trino.at(address)) {
            new Publication(survey, trino, progress).run();
        }
    }

    private void run() {
        refuseWhatIsNotOurs();
        var tidying = new Thread(this::stop, "tidying");
        Runtime.getRuntime().addShutdownHook(tidying);
        try {
            load();
            replace();
        } catch (QueryFailed e) {
            stop();
            throw new IllegalStateException(text(replacing ? "survey.publication.unfinished" : "survey.publication.failed", e.getMessage(), trino.shown()));
        } catch (RuntimeException e) {
            stop();
            throw e;
        } finally {
            forget(tidying);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException theProgramIsEnding) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseWhatIsNotOurs() {
        var stored = Catalog.stored(trino).keySet();
        boolean ours = stored.contains(Card.TABLE) || stored.contains(Card.UNFINISHED);
        var taken = stored.stream().filter(name -> Contract.ofSurveys().table(name).isPresent() || children().contains(name)).sorted().toList();
        if (!ours && !taken.isEmpty()) {
            throw new IllegalStateException(text("survey.publication.not-ours", trino.shown(), String.join(", ", taken)));
        }
    }

    private void load() {
        step("CREATE SCHEMA IF NOT EXISTS " + Warehouse.quoted(trino.catalog()) + "." + Warehouse.quoted(trino.schema()));
        Catalog.stored(trino).keySet().stream().filter(name -> name.startsWith(NEW)).forEach(name -> step("DROP TABLE IF EXISTS " + trino.table(name)));
        for (var table : survey.tables().values()) {
            load(table);
            for (var field : table.contract().fields()) {
                field.child().filter(child -> table.has(field.name())).ifPresent(child -> load(child.table(), table.contract().key().get(0), child.column()));
            }
        }
        loaded.forEach((name, rows) -> {
            var counted = trino.query("SELECT COUNT(*) AS n FROM " + trino.table(NEW + name), name).longColumn("n").getLong(0);
            if (counted != rows) {
                throw new IllegalStateException(text("survey.publication.failed", text("survey.publication.lost-rows", name, counted, rows), trino.shown()));
            }
        });
    }

    private void load(LoadedTable table) {
        var names = new ArrayList<>(List.of(Warehouse.quoted(CatalogTable.ORDER)));
        var types = new ArrayList<>(List.of("BIGINT"));
        var selected = new ArrayList<>(List.of(LoadedTable.LINE + " AS c0"));
        for (var field : table.contract().fields().stream().filter(field -> table.has(field.name())).toList()) {
            var column = Warehouse.quoted(field.name());
            selected.add(cell(column, names.size()));
            names.add(column);
            types.add(field.type().sql);
        }
        for (var unknown : table.unknownColumns()) {
            selected.add(cell(table.stored(unknown), names.size()));
            names.add(Warehouse.quoted(unknown));
            types.add("VARCHAR");
        }
        var rows = LoadedTable.rowsOf(table.contract().name());
        load(table.contract().name(), names, types, "SELECT " + String.join(", ", selected) + " FROM " + rows, LoadedTable.LINE, rows);
    }

    private void load(String child, String key, String column) {
        var table = "(SELECT ROW_NUMBER() OVER (ORDER BY " + key + ", " + column + ") AS nth, " + key + ", " + column + " FROM " + child + ") n";
        load(child, List.of(key, column), List.of("VARCHAR", "VARCHAR"),
                "SELECT " + cell(key, 0) + ", " + cell(column, 1) + " FROM " + table, "nth", table);
    }

    private static String cell(String column, int place) {
        return "COALESCE(CAST(" + column + " AS varchar), '" + NULL + "') AS c" + place;
    }

    /** @param order the column of whole numbers by which the rows are taken page by page */
    private void load(String name, List<String> columns, List<String> types, String rows, String order, String from) {
        var definitions = Stream.iterate(0, i -> i + 1).limit(columns.size()).map(i -> columns.get(i) + " " + types.get(i)).collect(Collectors.joining(", "));
        create(NEW + name, definitions);
        var last = survey.query("SELECT COALESCE(MAX(" + order + "), 0) AS n FROM " + from).longColumn("n").getLong(0);
        long count = 0;
        for (long above = 0; above < last; above += PAGE) {
            var page = survey.query(rows + " WHERE " + order + " > " + above + " AND " + order + " <= " + (above + PAGE) + " ORDER BY " + order);
            count += page.rowCount();
            send(name, types, page);
        }
        loaded.put(name, count);
        progress.accept(text("survey.publication.loaded", name, count));
    }

    private synchronized void send(String name, List<String> types, Table page) {
        refuseIfStopped();
        try (var batch = trino.rows(NEW + name, types)) {
            for (var row : page) {
                var values = new Object[types.size()];
                for (int i = 0; i < values.length; i++) {
                    var value = String.valueOf(row.getObject(i));
                    values[i] = value.equals(NULL) ? null : value;
                }
                batch.add(values);
            }
        }
    }

    private synchronized void create(String table, String columns) {
        refuseIfStopped();
        made.add(table);
        trino.execute("CREATE TABLE " + trino.table(table) + " (" + columns + ")");
    }

    private synchronized void step(String sql) {
        refuseIfStopped();
        trino.execute(sql);
    }

    private void refuseIfStopped() {
        if (stopped) {
            throw new IllegalStateException(text("survey.publication.stopped", trino.shown()));
        }
    }

    /** Puts the new tables in the place of the old ones; with the card of the new ones first, so that it shows if this does not end. */
    private synchronized void replace() {
        refuseIfStopped();
        create(Card.UNFINISHED, Card.COLUMNS);
        try (var card = trino.rows(Card.UNFINISHED, Card.TYPES)) {
            Card.of(survey).rows().forEach(card::add);
        }
        replacing = true;
        trino.execute("DROP TABLE IF EXISTS " + trino.table(Card.TABLE));
        for (var name : Stream.concat(Contract.ofSurveys().tables().stream().map(TableContract::name), children().stream()).toList()) {
            trino.execute("DROP TABLE IF EXISTS " + trino.table(name));
            if (loaded.containsKey(name)) {
                rename(NEW + name, name);
            }
        }
        rename(Card.UNFINISHED, Card.TABLE);
        replacing = false;
    }

    private void rename(String from, String to) {
        trino.execute("ALTER TABLE " + trino.table(from) + " RENAME TO " + trino.table(to));
    }

    /** Takes away what was loaded, unless it already takes the place of something. */
    private synchronized void stop() {
        stopped = true;
        if (!replacing) {
            try {
                made.forEach(name -> trino.execute("DROP TABLE IF EXISTS " + trino.table(name)));
            } catch (QueryFailed leftForTheNextPublication) {
                progress.accept(text("survey.publication.left", trino.shown(), NEW));
            }
        }
    }

    private static Set<String> children() {
        return Contract.ofSurveys().tables().stream().flatMap(table -> table.fields().stream())
                .flatMap(field -> field.child().stream()).map(FieldContract.Child::table).collect(Collectors.toSet());
    }

    private static String text(String key, Object... values) {
        return Words.current().text(key, values);
    }
}
