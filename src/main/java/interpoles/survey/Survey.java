package interpoles.survey;

import interpoles.advice.Questions;
import interpoles.contract.Contract;
import interpoles.contract.FieldContract;
import interpoles.contract.TableContract;
import interpoles.load.LoadedSurvey;
import interpoles.load.LoadedTable;
import interpoles.problem.Advised;
import interpoles.problem.Nearest;
import interpoles.settings.Settings;
import interpoles.trino.Publication;
import interpoles.words.Words;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A survey of pôles: its tables, checked against the contract, in a warehouse that answers SQL.
 *
 * <p>Beside the contract's tables SQL can ask the child tables {@code cluster_regions} and {@code agreement_motives},
 * the terms of the definitions ({@code waves}, {@code answering}, {@code in_force}, {@code agreement_partners},
 * {@code common_regions}), and the lists that codes are read by ({@code reference_countries},
 * {@code reference_regions}). A table or column of the contract that the survey lacks is there, and empty. {@link
 * #tables()} lists them all.
 */
public final class Survey implements AutoCloseable {
    private final LoadedSurvey loaded;
    private final Settings settings;
    private final List<Integer> waves;
    private final Words words;
    private final Optional<Survey> whole;
    private final Map<Class<?>, Object> workedOut = new HashMap<>();
    private final Map<List<Integer>, Survey> parts = new HashMap<>();
    private volatile boolean open = true;

    Survey(LoadedSurvey loaded, Settings settings) {
        this(loaded, settings, Optional.empty());
    }

    private Survey(LoadedSurvey loaded, Settings settings, Optional<Survey> whole) {
        this(loaded, settings, whole, wavesOf(loaded));
    }

    Survey(LoadedSurvey loaded, Settings settings, Optional<Survey> whole, List<Integer> waves) {
        this.loaded = loaded;
        this.settings = settings;
        this.whole = whole;
        this.words = settings.words().naming(loaded.files().declared().nouns(settings.language()));
        this.waves = waves;
    }

    private static List<Integer> wavesOf(LoadedSurvey loaded) {
        return loaded.warehouse()
                .query("SELECT year FROM waves ORDER BY year", "waves")
                .intColumn("year")
                .asList();
    }

    /**
     * The survey that the environment variable {@code INTERPOLES_SURVEY} names, or the project's own
     * {@code data/phase-2}, looked for from the working directory upwards.
     *
     * @throws InvalidSurvey as {@link #open(String)}
     */
    public static Survey open() {
        var settings = Settings.ofEnvironment();
        return open(Origin.usual(settings), settings);
    }

    /**
     * The survey in a folder or an {@code .xlsx} workbook, or in a schema of a Trino cluster: {@code
     * jdbc:trino://host:port/catalog/schema} (see {@link interpoles.trino.Trino}). Files opened again are the same survey
     * as long as they are the same; when they have changed they are read anew, and the earlier survey is let go.
     *
     * @throws InvalidSurvey if anything in it is not as the contract asks; its message is the list of problems
     * @throws interpoles.warehouse.QueryFailed if a cluster cannot be asked
     */
    public static Survey open(String address) {
        return open(address, Settings.ofEnvironment());
    }

    /** @throws InvalidSurvey as {@link #open(String)} */
    public static Survey open(Path folder) {
        return open(folder.toString());
    }

    /**
     * The same with other settings than the environment's.
     *
     * @throws InvalidSurvey as {@link #open(String)}
     */
    public static Survey open(String address, Settings settings) {
        return OpenSurveys.open(address, settings);
    }

    /** The problems of the survey at an address, a row each; no row if there are none. */
    public static Table check(String address) {
        return Origin.of(address, Settings.ofEnvironment()).check().table();
    }

    /** The advice for the survey at an address, a row each, with its line and that of its twin. */
    public static Table advice(String address) {
        var check = Origin.of(address, Settings.ofEnvironment()).advised();
        return check.advice().table(check.summary(), check.words());
    }

    /** The settings that it was opened with. */
    public Settings settings() {
        return settings;
    }

    /** The words of its reader's language, with its own nouns. */
    public Words words() {
        return words;
    }

    /** Its own country, alpha-3. */
    public String home() {
        return loaded.files().home();
    }

    /**
     * What some work makes of this survey, worked out when it is first asked for and the same ever after: one of each
     * type. Threads that ask at the same time wait for the first; the work may ask for other types, not for its own.
     */
    public <T> T once(Class<T> type, Function<Survey, T> work) {
        synchronized (workedOut) {
            if (!workedOut.containsKey(type)) {
                workedOut.put(type, Objects.requireNonNull(work.apply(this)));
            }
            return type.cast(workedOut.get(type));
        }
    }

    /** Where the survey was opened. */
    public String address() {
        return loaded.address();
    }

    /** A short name: the data package's, or the folder's. */
    public String name() {
        return loaded.files().name();
    }

    public String title() {
        return loaded.files().title();
    }

    /** The title as a reader sees it: that of the project's own survey in the reader's language. */
    public String shownTitle() {
        return words().surveyTitle(title());
    }

    /** The title, so that a cell that ends in a survey says which it is. */
    @Override
    public String toString() {
        return shownTitle();
    }

    /** Where the survey comes from, as it says itself. */
    public List<String> sources() {
        return loaded.files().sources();
    }

    /** The people and bodies that made it, as it says itself. */
    public List<String> contributors() {
        return loaded.files().declared().contributors();
    }

    public List<String> licenses() {
        return loaded.files().licenses();
    }

    private Map<String, LoadedTable> brought() {
        return loaded.tables();
    }

    /** Whether the survey calls itself a reconstruction, by its name or title. */
    public boolean isReconstruction() {
        return (name() + " " + title()).toLowerCase(Locale.ROOT).contains("reconstruction");
    }

    /** The years in which pôles were asked, ascending. */
    public List<Integer> waves() {
        return waves;
    }

    /**
     * This survey as if it had the waves from one to another alone, so that what was found of them stands whatever
     * wave came later: no other wave is known, nor a cluster that was first asked, signed, labelled or travelled after
     * the last of them. It is open as long as this survey is.
     *
     * @throws IllegalArgumentException if either is no wave, or the first comes after the last
     */
    public Survey between(int from, int to) {
        if (!waves.contains(from) || !waves.contains(to) || from > to) {
            throw new IllegalArgumentException(words().text("survey.no-period", from + "", to + "", shownTitle()));
        }
        if (from == waves.get(0) && to == waves.get(waves.size() - 1)) {
            return this;
        }
        requireOpen();
        synchronized (parts) {
            return parts.computeIfAbsent(
                    List.of(from, to),
                    period -> new Survey(loaded.between(from, to, words()), settings, Optional.of(this)));
        }
    }

    /**
     * The waves at which a table of things that happen in a year was asked: those that the survey states, or else
     * those of whose year it has a row; none where it lacks the table.
     *
     * @param table {@code projects} or {@code missions}
     */
    public List<Integer> collected(String table) {
        var asked = loaded.files().declared().wavesOf(table).orElseGet(() -> yearsOf(table));
        return waves.stream().filter(asked::contains).toList();
    }

    private List<Integer> yearsOf(String table) {
        return query("SELECT DISTINCT year FROM "
                        + Contract.ofSurveys().table(table).orElseThrow().name())
                .intColumn("year")
                .asList();
    }

    /**
     * For each cluster that has a successor or is one, the line through time that it is on, named by where the line
     * ends: of a pôle that was renamed the last name, of one that was split all its parts.
     */
    public Map<String, String> lines() {
        return has("clusters", "successor") ? once(Lines.class, Lines::of).byCluster() : Map.of();
    }

    /** What tells a table's rows from any others without reading them: none where nothing does. */
    Optional<String> digest(String table) {
        return Optional.ofNullable(brought().get(table))
                .map(one -> one.file().source().sha256() + loaded.files().description());
    }

    /** Whether the survey brought this table of the contract. */
    public boolean has(String table) {
        return brought().containsKey(table);
    }

    /** Whether the survey brought this column of the contract. */
    public boolean has(String table, String column) {
        return has(table) && brought().get(table).has(column);
    }

    /**
     * A table of the survey: the contract's columns that the survey has, typed, then those that the contract does not
     * know, as text. A table that the contract knows and the survey lacks has no rows.
     *
     * @param name the table's English or French name
     * @throws IllegalArgumentException if the contract has no such table
     */
    public Table table(String name) {
        var contract = Contract.ofSurveys().table(name).orElseThrow(() -> new IllegalArgumentException(noTable(name)));
        var table = query(
                has(contract.name()) && whole.isEmpty()
                        ? brought().get(contract.name()).listing()
                        : "SELECT * FROM " + contract.name());
        if (has(contract.name())) {
            contract.fields().stream()
                    .map(FieldContract::name)
                    .filter(column -> !has(contract.name(), column))
                    .forEach(table::removeColumns);
        }
        return table.setName(contract.name() + " — " + shownTitle());
    }

    /**
     * What SQL can ask, a row each: {@code table}, its name; {@code about}, what it is in a sentence; {@code rows}, how many it
     * has. The contract's tables come first, then those with a row for each of several values in a field, then the terms
     * that the measures are defined in, then the lists of countries and regions; claims only where the survey has some.
     * Where small cells are kept back, the numbers of rows are missing.
     *
     * @throws IllegalStateException if the survey is no longer open
     */
    public Table tables() {
        requireOpen();
        return QueryableTables.of(loaded.warehouse(), shownTitle(), words(), !settings.withholds(), has("claims"));
    }

    private String noTable(String name) {
        var tables = Contract.ofSurveys().tables();
        var names = tables.stream().flatMap(table -> table.names().stream()).toList();
        var known = tables.stream().map(TableContract::name).collect(Collectors.joining(", "));
        return Nearest.to(name, names)
                .map(nearest -> words().text("survey.no-table.nearest", name, known, nearest))
                .orElseGet(() -> words().text("survey.no-table", name, known));
    }

    /**
     * The rows of a SQL query, as a table named after the survey.
     *
     * @throws interpoles.warehouse.QueryFailed if the warehouse refuses the query
     * @throws IllegalStateException if the survey is no longer open
     */
    public Table query(String sql) {
        requireOpen();
        return loaded.warehouse().query(sql, shownTitle());
    }

    /**
     * A row a file: its name, how many rows it has (none for the one that describes the others) and the SHA-256 of
     * its bytes.
     */
    public Table provenance() {
        return Digests.of(loaded, shownTitle());
    }

    /** What the reader recognised or normalised: a column {@code note}, a row a sentence. */
    public Table notes() {
        return Table.create(shownTitle(), StringColumn.create("note", loaded.notes()));
    }

    /**
     * What in the survey is valid and seldom meant: agreements told twice, names and values spelt in two ways, words of
     * no answer, waves that fall by half. A row a piece of advice, as {@code make check} gives it; none for a survey in a
     * cluster, whose rows have no lines.
     */
    public Table advice() {
        requireOpen();
        var advised = once(
                Advised.class, survey -> Questions.ask(brought(), loaded.files().declared(), loaded.warehouse()));
        var name = Questions.canBeAskedOf(loaded.warehouse())
                ? words().text("survey.advice", shownTitle())
                : words().text("survey.note.advice-on-files");
        return advised.table(name, words());
    }

    /**
     * Loads the survey into a schema of a Trino cluster, which can then be opened by the same address. What stands
     * there is replaced only once all is loaded.
     *
     * @param address {@code jdbc:trino://host:port/catalog/schema}
     * @param progress takes a sentence a table
     * @throws IllegalStateException if it cannot be published, saying what then stands in the schema
     */
    public void publish(String address, Consumer<String> progress) {
        requireOpen();
        Publication.of(loaded, address, progress, settings);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new IllegalStateException(words().text("survey.closed", shownTitle()));
        }
    }

    boolean isOpen() {
        return open && whole.map(Survey::isOpen).orElse(true);
    }

    /** Lets the survey's memory go. It can be asked nothing more, by whoever holds it; what it is a part of can. */
    @Override
    public void close() {
        open = false;
        if (whole.isEmpty()) {
            loaded.warehouse().close();
        }
    }
}
