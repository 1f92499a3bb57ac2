package interpoles.survey;

import interpoles.contract.Contract;
import interpoles.contract.FieldContract;
import interpoles.contract.TableContract;
import interpoles.file.DataPackage;
import interpoles.file.SurveyFiles;
import interpoles.load.LoadedTable;
import interpoles.load.Reading;
import interpoles.load.Reference;
import interpoles.load.Terms;
import interpoles.problem.Check;
import interpoles.trino.Catalog;
import interpoles.trino.Publication;
import interpoles.trino.Trino;
import interpoles.warehouse.DuckDb;
import interpoles.warehouse.Warehouse;
import interpoles.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A survey of pôles: its tables, checked against the contract, in a warehouse that answers SQL.
 *
 * <p>Beside the contract's tables SQL can ask the child tables {@code cluster_regions} and {@code agreement_motives},
 * the terms of the definitions ({@code waves}, {@code answering}, {@code in_force}, {@code agreement_partners},
 * {@code common_regions}), and the lists that codes are read by ({@code reference_countries},
 * {@code reference_regions}). A table or column of the contract that the survey lacks is there, and empty.
 */
public final class Survey implements AutoCloseable {
    private static final String OWN = "data/phase-2";

    private final SurveyFiles files;
    private final Map<String, LoadedTable> tables;
    private final List<String> notes;
    private final Warehouse warehouse;
    private final List<Integer> waves;
    private final String address;
    private boolean open = true;

    private Survey(
            String address,
            SurveyFiles files,
            Map<String, LoadedTable> tables,
            List<String> notes,
            Warehouse warehouse) {
        this.address = address;
        this.files = files;
        this.tables = tables;
        this.notes = notes;
        this.warehouse = warehouse;
        this.waves = warehouse
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
        return open(usual());
    }

    /**
     * The survey in a folder or an {@code .xlsx} workbook, or in a schema of a Trino cluster: {@code
     * jdbc:trino://host:port/catalog/schema} (see {@link Trino}). Files opened again are the same survey as long as
     * they are the same; when they have changed they are read anew, and the earlier survey is let go.
     *
     * @throws InvalidSurvey if anything in it is not as the contract asks; its message is the list of problems
     * @throws interpoles.warehouse.QueryFailed if a cluster cannot be asked
     */
    public static Survey open(String address) {
        return Trino.isNamedBy(address) ? inCatalog(address) : OpenSurveys.open(address);
    }

    /** @throws InvalidSurvey if the files that were read have problems */
    static Survey of(String address, Reading reading) {
        var check = reading.check();
        if (!check.valid()) {
            reading.close();
            throw new InvalidSurvey(check);
        }
        return new Survey(address, reading.files(), reading.tables(), check.notes(), ready(reading));
    }

    /** A survey that is loaded already. */
    static Survey loaded(
            String address,
            SurveyFiles files,
            Map<String, LoadedTable> tables,
            List<String> notes,
            Warehouse warehouse) {
        return new Survey(address, files, tables, notes, warehouse);
    }

    /**
     * The survey at an address, checked and loaded into a warehouse in a file, whatever was there. Once it is
     * closed, other programs open it from that file by the same address, without reading it again, while the
     * environment variable {@code INTERPOLES_WAREHOUSE} names the file and the survey's own files stand as they
     * stood. A survey in a cluster stays there.
     *
     * @throws InvalidSurvey as {@link #open(String)}
     */
    public static Survey keep(String address, Path file) {
        if (Trino.isNamedBy(address)) {
            return inCatalog(address);
        }
        var reading = Reading.found(address).read(Reading.LARGE, () -> DuckDb.inFile(file));
        var survey = of(address, reading);
        Kept.write(reading.warehouse(), address, reading);
        return survey;
    }

    private static Survey inCatalog(String address) {
        var catalog = Catalog.of(address);
        try {
            if (!catalog.check().valid()) {
                throw new InvalidSurvey(catalog.check());
            }
            return new Survey(
                    catalog.address(),
                    catalog.files(),
                    catalog.tables(),
                    catalog.check().notes(),
                    catalog.warehouse());
        } catch (RuntimeException e) {
            catalog.close();
            throw e;
        }
    }

    /** @throws InvalidSurvey as {@link #open(String)} */
    public static Survey open(Path folder) {
        return open(folder.toString());
    }

    /**
     * What {@link #open()} opens, if that is quick: files of less than 4 MB in all, or a survey that another
     * program keeps. Opening it again then gives the same survey, as long as its files stand.
     *
     * @throws InvalidSurvey as {@link #open(String)}
     */
    public static Optional<Survey> openAhead() {
        return openAhead(usual());
    }

    static Optional<Survey> openAhead(String address) {
        return !Trino.isNamedBy(address) && (Kept.isNamed() || Reading.isSmall(address))
                ? Optional.of(open(address))
                : Optional.empty();
    }

    /** The problems of the survey at an address, a row each; no row if there are none. */
    public static Table check(String address) {
        return report(address).table();
    }

    /** The problems and notes of the survey at an address. */
    public static Check report(String address) {
        if (Trino.isNamedBy(address)) {
            try (var catalog = Catalog.of(address)) {
                return catalog.check();
            }
        }
        try (var reading = Reading.of(address)) {
            return reading.check();
        }
    }

    /** The address that {@link #open()} opens. */
    public static String usual() {
        return Optional.ofNullable(System.getProperty("interpoles.survey"))
                .or(() -> Optional.ofNullable(System.getenv("INTERPOLES_SURVEY")))
                .filter(named -> !named.isBlank())
                .orElseGet(Survey::own);
    }

    /** Where the survey was opened. */
    public String address() {
        return address;
    }

    /** A short name: the data package's, or the folder's. */
    public String name() {
        return files.name();
    }

    public String title() {
        return files.title();
    }

    /** The title as a reader sees it: that of the project's own survey in the reader's language. */
    public String shownTitle() {
        return Words.current().surveyTitle(title());
    }

    /** Where the survey comes from, as it says itself. */
    public List<String> sources() {
        return files.sources();
    }

    public List<String> licenses() {
        return files.licenses();
    }

    public Map<String, LoadedTable> tables() {
        return tables;
    }

    /** Whether the survey calls itself a reconstruction, by its name or title. */
    public boolean isReconstruction() {
        return (name() + " " + title()).toLowerCase(Locale.ROOT).contains("reconstruction");
    }

    /** The years in which pôles were asked, ascending. */
    public List<Integer> waves() {
        return waves;
    }

    /** Whether the survey brought this table of the contract. */
    public boolean has(String table) {
        return tables.containsKey(table);
    }

    /** Whether the survey brought this column of the contract. */
    public boolean has(String table, String column) {
        return has(table) && tables.get(table).has(column);
    }

    /**
     * A table of the survey: the contract's columns that the survey has, typed, then those that the contract does not
     * know, as text. A table that the contract knows and the survey lacks has no rows.
     *
     * @param name the table's English or French name
     * @throws IllegalArgumentException if the contract has no such table
     */
    public Table table(String name) {
        var contract = Contract.ofSurveys()
                .table(name)
                .orElseThrow(() -> new IllegalArgumentException(Words.current()
                        .text(
                                "survey.no-table",
                                name,
                                String.join(
                                        ", ",
                                        Contract.ofSurveys().tables().stream()
                                                .map(TableContract::name)
                                                .toList()))));
        var table = query(
                has(contract.name()) ? tables.get(contract.name()).listing() : "SELECT * FROM " + contract.name());
        if (has(contract.name())) {
            contract.fields().stream()
                    .map(FieldContract::name)
                    .filter(column -> !has(contract.name(), column))
                    .forEach(table::removeColumns);
        }
        return table.setName(contract.name() + " — " + shownTitle());
    }

    /**
     * The rows of a SQL query, as a table named after the survey.
     *
     * @throws interpoles.warehouse.QueryFailed if the warehouse refuses the query
     * @throws IllegalStateException if the survey is no longer open
     */
    public Table query(String sql) {
        if (!open) {
            throw new IllegalStateException(Words.current().text("survey.closed", shownTitle()));
        }
        return warehouse.query(sql, shownTitle());
    }

    /**
     * A row a file: its name, how many rows it has (none for the one that describes the others) and the SHA-256 of
     * its bytes.
     */
    public Table provenance() {
        var file = StringColumn.create("file");
        var rows = LongColumn.create("rows");
        var sha256 = StringColumn.create("sha256");
        files.description().ifPresent(digest -> {
            file.append(DataPackage.FILE);
            rows.append(0);
            sha256.append(digest);
        });
        for (var contract : Contract.ofSurveys().tables()) {
            if (has(contract.name())) {
                var table = tables.get(contract.name());
                var source = table.file().source();
                int last = file.size() - 1;
                if (last >= 0 && file.get(last).equals(source.file())) {
                    rows.set(last, rows.getLong(last) + table.rows());
                } else {
                    file.append(source.file());
                    rows.append(table.rows());
                    sha256.append(source.sha256());
                }
            }
        }
        return Table.create(shownTitle(), file, rows, sha256);
    }

    /** What the reader recognised or normalised: a column {@code note}, a row a sentence. */
    public Table notes() {
        return Table.create(shownTitle(), StringColumn.create("note", notes));
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
        Publication.of(this, address, progress);
    }

    boolean isOpen() {
        return open;
    }

    /** Lets the survey's memory go. It can be asked nothing more, by whoever holds it. */
    @Override
    public void close() {
        open = false;
        warehouse.close();
    }

    private static Warehouse ready(Reading reading) {
        DuckDb warehouse = reading.warehouse();
        for (var contract : Contract.ofSurveys().tables()) {
            var unknown = reading.tables().containsKey(contract.name())
                    ? reading.tables().get(contract.name()).unknownColumns()
                    : List.<String>of();
            warehouse.execute(LoadedTable.view(contract, unknown));
        }
        Reference.load(warehouse, reading.tables());
        Terms.define(warehouse);
        warehouse.keepOrder(true);
        warehouse.seal();
        return warehouse;
    }

    private static String own() {
        for (var here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.isDirectory(here.resolve(OWN))) {
                return here.resolve(OWN).toString();
            }
        }
        return OWN;
    }
}
