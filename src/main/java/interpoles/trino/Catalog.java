package interpoles.trino;

import interpoles.contract.Contract;
import interpoles.contract.FieldContract;
import interpoles.contract.Fold;
import interpoles.contract.TableContract;
import interpoles.file.SurveyFiles;
import interpoles.load.Collected;
import interpoles.load.LoadedSurvey;
import interpoles.load.LoadedTable;
import interpoles.load.Reference;
import interpoles.load.Rules;
import interpoles.load.Terms;
import interpoles.load.column.Codes;
import interpoles.problem.Check;
import interpoles.problem.Notes;
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import interpoles.settings.Settings;
import interpoles.warehouse.Defined;
import interpoles.warehouse.Warehouse;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A survey in a catalog of a Trino cluster: the contract's tables in one schema, and {@code cluster_regions} and
 * {@code agreement_motives} as a publication makes them. It is checked and asked where it stands; opening it writes
 * nothing. What a query names beyond the catalog's own tables is defined in the query itself.
 */
public final class Catalog implements AutoCloseable {
    private final Trino trino;
    private final Words words;
    private final Problems problems;
    private final Notes notes;
    private final Codes codes;
    private final Map<String, Map<String, String>> stored = new LinkedHashMap<>();
    private final Map<String, CatalogTable> found = new LinkedHashMap<>();
    private final Map<String, LoadedTable> tables = new LinkedHashMap<>();
    private Card card;
    private Warehouse warehouse;

    private Catalog(Trino trino, Words words) {
        this.words = words;
        this.problems = new Problems(words);
        this.notes = new Notes(words);
        this.codes = new Codes(words);
        this.trino = trino;
        this.warehouse = trino;
        this.card = Card.unpublished(trino.schema());
    }

    /** @throws interpoles.warehouse.QueryFailed if the cluster cannot be asked */
    public static Catalog of(String address, Settings settings) {
        var catalog = new Catalog(Trino.at(address, settings), settings.words());
        try {
            catalog.read();
        } catch (RuntimeException e) {
            catalog.close();
            throw e;
        }
        return catalog;
    }

    /** The tables of a schema, each with the types of its columns. */
    static Map<String, Map<String, String>> stored(Trino trino) {
        var stored = new LinkedHashMap<String, Map<String, String>>();
        trino.query(
                        "SELECT table_name, column_name, data_type FROM " + Warehouse.quoted(trino.catalog())
                                + ".information_schema.columns" + " WHERE table_schema = "
                                + Warehouse.text(trino.schema()) + " ORDER BY table_name, ordinal_position",
                        "columns")
                .forEach(row -> stored.computeIfAbsent(row.getString("table_name"), name -> new LinkedHashMap<>())
                        .put(row.getString("column_name"), row.getString("data_type")));
        return stored;
    }

    private SurveyFiles files() {
        return new SurveyFiles(
                        card.name(),
                        card.title(),
                        card.sources(),
                        card.licenses(),
                        tables.values().stream().map(LoadedTable::file).toList(),
                        Set.copyOf(tables.keySet()),
                        Optional.empty(),
                        card.description())
                .declaring(card.declared());
    }

    /** The survey as an analyst asks it. */
    public LoadedSurvey survey() {
        return new LoadedSurvey(trino.shown(), files(), tables, check().notes(), warehouse);
    }

    public Check check() {
        return new Check(trino.shown(), problems.listed(), problems.unlisted(), notes.sentences(), words);
    }

    @Override
    public void close() {
        trino.close();
    }

    private void read() {
        trino.placeForSecrets().ifPresent(place -> notes.add("survey.note.secret", trino.shown(), place));
        stored.putAll(stored(trino));
        if (stored.containsKey(Card.UNFINISHED)) {
            problems.add(-1, Problem.of("unfinished-publication", trino.shown(), "", words));
            return;
        }
        if (stored.containsKey(Card.TABLE)) {
            card = Card.in(trino);
        }
        find();
        if (found.isEmpty()) {
            problems.add(-1, Problem.of("missing-schema", trino.shown(), "", words));
            return;
        }
        missingTables();
        found.values().forEach(table -> table.describe(codes, problems, notes));
        found.keySet().stream().filter(codes::isList).forEach(list -> codes.replace(list, Optional.empty()));
        var rows = CatalogCells.check(trino, found.values(), problems, notes);
        found.forEach((name, table) -> tables.put(name, table.loaded(rows.get(name))));
        warehouse = new Defined(trino, definitions(), words);
        CatalogCodes.check(warehouse, found, codes, problems);
        Rules.checkAtOnce(warehouse, tables, card.declared().home(), problems);
        Collected.note(warehouse, tables, files().declared(), notes);
    }

    private void find() {
        for (var contract : Contract.ofSurveys().inReadingOrder().toList()) {
            for (var name : stored.keySet()) {
                if (!Contract.ofSurveys().table(name).filter(contract::equals).isPresent()) {
                    continue;
                }
                var table = new CatalogTable(name, contract, trino.table(name), stored.get(name), card);
                var other = found.putIfAbsent(contract.name(), table);
                if (other != null) {
                    problems.add(contract.order(), Problem.of("duplicate-table", name, other.name(), words));
                }
            }
        }
    }

    private void missingTables() {
        Contract.ofSurveys()
                .missing(found.keySet())
                .forEach(table ->
                        problems.add(table.order(), Problem.of("missing-table", table.name(), table.name(), words)));
        for (var contract : Contract.ofSurveys().tables()) {
            if (found.containsKey(contract.name())) {
                children(contract)
                        .filter(field -> !isStored(contract, field))
                        .forEach(field -> problems.add(
                                contract.order(),
                                Problem.of(
                                        "missing-child-table",
                                        contract.name(),
                                        field.child().orElseThrow().table(),
                                        words)));
            }
        }
    }

    /** The fields of several values that the table has. */
    private Stream<FieldContract> children(TableContract contract) {
        var names = stored.get(found.get(contract.name()).name()).keySet();
        return contract.fields().stream()
                .filter(field -> field.child().isPresent())
                .filter(field -> names.stream()
                        .anyMatch(name -> contract.field(Fold.name(name))
                                .filter(field::equals)
                                .isPresent()));
    }

    private boolean isStored(TableContract contract, FieldContract field) {
        var child = field.child().orElseThrow();
        return stored.getOrDefault(child.table(), Map.of())
                .keySet()
                .containsAll(List.of(contract.key().get(0), child.column()));
    }

    private Map<String, String> definitions() {
        var definitions = new LinkedHashMap<String, String>();
        for (var contract : Contract.ofSurveys().tables()) {
            var table = found.get(contract.name());
            definitions.put(
                    LoadedTable.rowsOf(contract.name()), table == null ? CatalogTable.noRows(contract) : table.rows());
        }
        for (var contract : Contract.ofSurveys().tables()) {
            var unknown = !found.containsKey(contract.name())
                    ? List.<String>of()
                    : tables.get(contract.name()).unknownColumns();
            definitions.put(contract.name(), LoadedTable.selection(contract, unknown));
            for (var field : contract.fields()) {
                field.child().ifPresent(child -> definitions.put(child.table(), child(contract, field, child)));
            }
        }
        definitions.putAll(Reference.definitions(tables.keySet()));
        definitions.putAll(Terms.definitions());
        return definitions;
    }

    private String child(TableContract contract, FieldContract field, FieldContract.Child child) {
        var columns = new ArrayList<>(List.of(contract.key().get(0), child.column()));
        boolean there = found.containsKey(contract.name())
                && children(contract).anyMatch(field::equals)
                && isStored(contract, field);
        return there
                ? "SELECT " + String.join(", ", columns) + " FROM " + trino.table(child.table())
                : "SELECT CAST(NULL AS varchar) AS " + columns.get(0) + ", CAST(NULL AS varchar) AS " + columns.get(1)
                        + " WHERE false";
    }
}
