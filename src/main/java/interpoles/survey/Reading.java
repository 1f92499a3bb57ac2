package interpoles.survey;

import interpoles.warehouse.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A survey on its way in: its files found, read into a warehouse and checked, every problem told. */
final class Reading implements AutoCloseable {
    private final String address;
    private final Problems problems = new Problems();
    private final Notes notes = new Notes();
    private final Map<String, LoadedTable> tables = new LinkedHashMap<>();
    private final SurveyFiles files;
    private DuckDb warehouse;

    private Reading(String address) {
        this.address = address;
        this.files = find();
    }

    /** The survey's files, found and hashed but not read. */
    static Reading found(String address) {
        return new Reading(address);
    }

    static Reading of(String address) {
        return found(address).read();
    }

    SurveyFiles files() {
        return files;
    }

    DuckDb warehouse() {
        return warehouse;
    }

    Map<String, LoadedTable> tables() {
        return tables;
    }

    Check check() {
        return new Check(address, problems.listed(), problems.unlisted(), notes.sentences());
    }

    /** What tells these files from any others, by their bytes. */
    String fingerprint() {
        return files.description().orElse("") + files.tables().stream()
                .map(table -> table.source().name() + " " + table.source().sha256()).sorted().toList();
    }

    @Override
    public void close() {
        if (warehouse != null) {
            warehouse.close();
        }
    }

    /** Reads the files into a warehouse of their own, and checks them. */
    Reading read() {
        warehouse = DuckDb.inMemory();
        try {
            if (problems.none() || !files.tables().isEmpty()) {
                tellMissingTables();
                load();
                Rules.check(warehouse, tables, problems);
            }
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private SurveyFiles find() {
        var nothing = new SurveyFiles(address, address, List.of(), List.of(), List.of(), Set.of(), Optional.empty(), Optional.empty());
        try {
            var path = Path.of(address);
            if (Files.isDirectory(path)) {
                return Folder.of(path, problems, notes);
            }
            if (Workbook.isOne(path)) {
                return Workbook.of(path, problems, notes);
            }
            problems.add(-1, Problem.of(Files.exists(path) ? "not-a-survey" : "missing-survey", address, ""));
        } catch (IOException | InvalidPathException e) {
            problems.add(-1, Problem.of("unreadable-file", address, ""));
        }
        return nothing;
    }

    private void tellMissingTables() {
        var present = files.present();
        for (var table : Contract.ofSurveys().tables()) {
            boolean needed = table.required() || table.pair().filter(present::contains).isPresent();
            if (needed && !present.contains(table.name())) {
                problems.add(table.order(), Problem.of("missing-table", files.place(table), table.name()));
            }
        }
    }

    private void load() {
        var codes = new Codes();
        Contract.ofSurveys().inReadingOrder().forEach(contract -> {
            var file = files.tables().stream().filter(table -> table.contract().equals(contract)).findFirst();
            if (file.isPresent()) {
                tables.put(contract.name(), TableReader.read(file.get(), warehouse, codes, problems, notes));
                if (codes.isList(contract.name())) {
                    codes.replace(contract.name(), own(contract));
                }
            } else {
                TableReader.create(warehouse, contract, List.of());
            }
        });
    }

    /** The codes of a list that the survey brings; none where the list was not read whole. */
    private Optional<Set<String>> own(TableContract contract) {
        var key = contract.key().get(0);
        var table = tables.get(contract.name());
        if (!table.complete() || !table.has(key)) {
            return Optional.empty();
        }
        var codes = warehouse.query("SELECT DISTINCT " + key + " AS k FROM " + LoadedTable.rowsOf(contract.name()), "codes").stringColumn("k");
        return codes.countMissing() > 0 ? Optional.empty() : Optional.of(Set.copyOf(codes.asList()));
    }
}
