package interpoles.load;

import interpoles.contract.Contract;
import interpoles.contract.TableContract;
import interpoles.file.Declared;
import interpoles.file.SurveyFiles;
import interpoles.file.TableFile;
import interpoles.load.column.Codes;
import interpoles.problem.Notes;
import interpoles.problem.Problems;
import interpoles.problem.Unreadable;
import interpoles.progress.Progress;
import interpoles.warehouse.DuckDb;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;

/** A way of a survey's files into a warehouse, and what it brought to light. */
public final class Load {
    private final SurveyFiles files;
    private final DuckDb warehouse;
    private final Problems problems;
    private final Notes notes;
    private final Codes codes;
    private final Map<String, LoadedTable> tables = new LinkedHashMap<>();

    private Load(SurveyFiles files, DuckDb warehouse, Problems problems, Notes notes) {
        this.files = files;
        this.warehouse = warehouse;
        this.problems = problems;
        this.notes = notes;
        this.codes = new Codes(notes.words());
    }

    /**
     * Loads every table and checks the rules across them.
     *
     * @param atOnce which of the files may be loaded at once; what is wrong in them, or depends on them, is
     *     then told without its place
     * @return the tables by their names in the contract
     */
    static Map<String, LoadedTable> of(
            SurveyFiles files, Predicate<TableFile> atOnce, DuckDb warehouse, Problems problems, Notes notes) {
        var load = new Load(files, warehouse, problems, notes);
        load.load(atOnce);
        load.requireHome();
        if (!files.home().equals(Declared.FRANCE) && !load.codes.isOwn("regions")) {
            notes.add("survey.note.regions-of-france", Contract.DESCRIPTOR, files.home());
        }
        warehouse.keepOrder(false);
        Terms.prepare(warehouse);
        Rules.check(warehouse, load.tables, files.home(), problems);
        Collected.note(warehouse, load.tables, files.declared(), notes);
        return load.tables;
    }

    private void load(Predicate<TableFile> atOnce) {
        long bytes = files.bytes();
        long rows = files.tables().stream()
                .mapToLong(table -> table.source().lines())
                .sum();
        try (var progress = Progress.of(notes.words(), "progress.loading", rows, bytes)) {
            long before = 0;
            for (var contract : Contract.ofSurveys().inReadingOrder().toList()) {
                var file = files.tables().stream()
                        .filter(table -> table.contract().equals(contract))
                        .findFirst();
                if (file.isPresent()) {
                    if (contract.name().equals("clusters") && !codes.isOwn("regions")) {
                        codes.regionsOf(FoundRegions.in(file.get()));
                    }
                    var from = before;
                    long own = file.get().source().bytes();
                    load(file.get(), atOnce, codes, part -> progress.done((from + part * own) / Math.max(1, bytes)));
                    before += own;
                } else {
                    TableReader.create(warehouse, contract, List.of());
                }
            }
        }
    }

    /** The country that the survey is of must be one of its list, or nothing in it is at home. */
    private void requireHome() {
        var home = files.home();
        if (!home.equals(Declared.FRANCE)
                && codes.of("countries").filter(known -> !known.contains(home)).isPresent()) {
            problems.add(
                    -1,
                    new Unreadable("malformed-datapackage", OptionalLong.empty(), "home: " + home)
                            .asking("datapackage.home")
                            .in(Contract.DESCRIPTOR, problems.words()));
        }
    }

    private void load(TableFile file, Predicate<TableFile> atOnce, Codes codes, DoubleConsumer progress) {
        var loaded = atOnce.test(file)
                ? TableLoader.load(file, warehouse, codes, notes, progress)
                : Optional.<LoadedTable>empty();
        var contract = file.contract();
        tables.put(
                contract.name(),
                loaded.orElseGet(() -> TableReader.read(file, warehouse, codes, problems, notes, progress)));
        if (codes.isList(contract.name())) {
            codes.replace(contract.name(), own(contract));
            codes.name(contract.name(), names(contract));
        }
    }

    /** The codes of a list that the survey brings by their names, where it has names. */
    private Map<String, String> names(TableContract contract) {
        var names = new HashMap<String, String>();
        if (tables.get(contract.name()).has("name")
                && tables.get(contract.name()).has(contract.key().get(0))) {
            warehouse
                    .query(
                            "SELECT name AS n, MIN(" + contract.key().get(0) + ") AS k FROM "
                                    + LoadedTable.rowsOf(contract.name())
                                    + " WHERE name IS NOT NULL GROUP BY name HAVING COUNT(*) = 1",
                            "names")
                    .forEach(row -> names.put(row.getString("n"), row.getString("k")));
        }
        return names;
    }

    /** The codes of a list that the survey brings; none where the list was not read whole. */
    private Optional<Set<String>> own(TableContract contract) {
        var key = contract.key().get(0);
        var table = tables.get(contract.name());
        if (!table.complete() || !table.has(key)) {
            return Optional.empty();
        }
        var codes = warehouse
                .query("SELECT DISTINCT " + key + " AS k FROM " + LoadedTable.rowsOf(contract.name()), "codes")
                .stringColumn("k");
        return codes.countMissing() > 0 ? Optional.empty() : Optional.of(Set.copyOf(codes.asList()));
    }
}
