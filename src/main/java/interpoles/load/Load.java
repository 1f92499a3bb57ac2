package interpoles.load;

import interpoles.contract.Contract;
import interpoles.contract.TableContract;
import interpoles.file.SurveyFiles;
import interpoles.file.TableFile;
import interpoles.problem.Notes;
import interpoles.problem.Problems;
import interpoles.progress.Progress;
import interpoles.warehouse.DuckDb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;

/** A way of a survey's files into a warehouse, and what it brought to light. */
public final class Load {
    private final SurveyFiles files;
    private final DuckDb warehouse;
    private final Problems problems;
    private final Notes notes;
    private final Map<String, LoadedTable> tables = new LinkedHashMap<>();

    private Load(SurveyFiles files, DuckDb warehouse, Problems problems, Notes notes) {
        this.files = files;
        this.warehouse = warehouse;
        this.problems = problems;
        this.notes = notes;
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
        warehouse.keepOrder(false);
        Terms.prepare(warehouse);
        Rules.check(warehouse, load.tables, problems);
        Collected.note(warehouse, load.tables, files.declared(), notes);
        return load.tables;
    }

    private void load(Predicate<TableFile> atOnce) {
        var codes = new Codes(notes.words());
        long bytes = files.tables().stream()
                .mapToLong(table -> table.source().bytes())
                .sum();
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
        }
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
