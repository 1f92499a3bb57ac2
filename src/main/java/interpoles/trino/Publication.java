package interpoles.trino;

import interpoles.contract.Contract;
import interpoles.contract.FieldContract;
import interpoles.contract.TableContract;
import interpoles.load.LoadedSurvey;
import interpoles.progress.Progress;
import interpoles.settings.Settings;
import interpoles.warehouse.QueryFailed;
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
 * pass, and a schema that was left in it is said to be unfinished by whoever opens it, until a publication ends.
 */
public final class Publication {
    private static final String NEW = "interpoles_new_";
    private static final String NEW_CARD = NEW + "survey";
    /** Rows that are on their way at once. */
    private static final int PAGE = 50_000;

    private final LoadedSurvey survey;
    private final Words words;
    private final Trino trino;
    private final Consumer<String> progress;
    private final Map<String, Long> loaded = new LinkedHashMap<>();
    private final List<String> made = new ArrayList<>();
    private boolean unfinished;
    private boolean stopped;
    private boolean replacing;

    private Publication(LoadedSurvey survey, Trino trino, Consumer<String> progress, Words words) {
        this.words = words;
        this.survey = survey;
        this.trino = trino;
        this.progress = progress;
    }

    /**
     * Publishes a survey that was read from files into the schema that an address names.
     *
     * @param progress takes a sentence a table
     * @throws IllegalStateException if it cannot be published, saying what then stands in the schema
     */
    public static void of(LoadedSurvey survey, String address, Consumer<String> progress, Settings settings) {
        if (survey.tables().values().stream()
                .anyMatch(table -> table.file().source().isKeyed())) {
            throw new IllegalStateException(settings.words().text("survey.publication.files", survey.address()));
        }
        try (var trino = Trino.at(address, settings)) {
            new Publication(survey, trino, progress, settings.words()).run();
        }
    }

    private void run() {
        trino.placeForSecrets().ifPresent(place -> progress.accept(text("survey.note.secret", trino.shown(), place)));
        refuseWhatIsNotOurs();
        var tidying = new Thread(this::stop, "tidying");
        Runtime.getRuntime().addShutdownHook(tidying);
        try {
            load();
            replace();
        } catch (QueryFailed e) {
            stop();
            var sentence = e.getMessage().endsWith(".") ? e.getMessage() : e.getMessage() + ".";
            throw new IllegalStateException(text(
                    replacing ? "survey.publication.unfinished" : "survey.publication.failed",
                    sentence,
                    trino.shown()));
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
        unfinished = stored.contains(Card.UNFINISHED);
        boolean ours = stored.contains(Card.TABLE) || unfinished;
        var taken = stored.stream()
                .filter(name -> Contract.ofSurveys().table(name).isPresent()
                        || children().contains(name))
                .sorted()
                .toList();
        if (!ours && !taken.isEmpty()) {
            throw new IllegalStateException(
                    text("survey.publication.not-ours", trino.shown(), String.join(", ", taken)));
        }
    }

    private void load() {
        step("CREATE SCHEMA IF NOT EXISTS " + Warehouse.quoted(trino.catalog()) + "."
                + Warehouse.quoted(trino.schema()));
        Catalog.stored(trino).keySet().stream()
                .filter(name -> name.startsWith(NEW))
                .forEach(name -> step("DROP TABLE IF EXISTS " + trino.table(name)));
        survey.tables().values().stream().flatMap(PublishedTable::of).forEach(this::load);
        create(NEW_CARD, Card.COLUMNS);
        try (var card = trino.rows(NEW_CARD, Card.TYPES)) {
            Card.of(survey).rows().forEach(card::add);
        }
        count();
    }

    private void count() {
        trino.query(
                        loaded.keySet().stream()
                                .map(name ->
                                        "SELECT '" + name + "' AS name, COUNT(*) AS n FROM " + trino.table(NEW + name))
                                .collect(Collectors.joining(" UNION ALL ")),
                        "counts")
                .forEach(row -> {
                    var name = row.getString("name");
                    if (row.getLong("n") != loaded.get(name)) {
                        throw new IllegalStateException(text(
                                "survey.publication.failed",
                                text("survey.publication.lost-rows", name, row.getLong("n"), loaded.get(name)),
                                trino.shown()));
                    }
                });
    }

    private void load(PublishedTable table) {
        create(NEW + table.name(), table.definitions());
        var last = survey.warehouse()
                .query(table.last(), table.name())
                .longColumn("n")
                .getLong(0);
        long count = 0;
        try (var bar = Progress.of(words, "progress.publishing", 0, 0)) {
            for (long above = 0; above < last; above += PAGE) {
                bar.done((double) above / last);
                var page = survey.warehouse().query(table.rows(above, above + PAGE), table.name());
                count += page.rowCount();
                send(table, page);
            }
        }
        loaded.put(table.name(), count);
        progress.accept(text("survey.publication.loaded", table.name(), count));
    }

    private synchronized void send(PublishedTable table, Table page) {
        refuseIfStopped();
        try (var batch = trino.rows(NEW + table.name(), table.types())) {
            for (var row : page) {
                batch.add(table.values(row));
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

    /** Puts the new tables in the place of the old ones; as long as this has not ended, the schema says so itself. */
    private synchronized void replace() {
        refuseIfStopped();
        if (!unfinished) {
            create(Card.UNFINISHED, "survey VARCHAR");
        }
        replacing = true;
        for (var name : Stream.concat(
                        Contract.ofSurveys().tables().stream().map(TableContract::name), children().stream())
                .toList()) {
            trino.execute("DROP TABLE IF EXISTS " + trino.table(name));
            if (loaded.containsKey(name)) {
                rename(NEW + name, name);
            }
        }
        trino.execute("DROP TABLE IF EXISTS " + trino.table(Card.TABLE));
        rename(NEW_CARD, Card.TABLE);
        trino.execute("DROP TABLE " + trino.table(Card.UNFINISHED));
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
        return Contract.ofSurveys().tables().stream()
                .flatMap(table -> table.fields().stream())
                .flatMap(field -> field.child().stream())
                .map(FieldContract.Child::table)
                .collect(Collectors.toSet());
    }

    private String text(String key, Object... values) {
        return words.text(key, values);
    }
}
