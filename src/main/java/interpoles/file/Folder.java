package interpoles.file;

import interpoles.contract.Contract;
import interpoles.contract.TableContract;
import interpoles.problem.Notes;
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import interpoles.problem.Unreadable;
import interpoles.progress.Progress;
import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A survey in a folder: its {@code datapackage.json} says what is there, or the names of its files do. */
public final class Folder {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt");

    private final Path folder;
    private final Problems problems;
    private final Notes notes;
    private final Set<String> present = new HashSet<>();

    private Folder(Path folder, Problems problems, Notes notes) {
        this.folder = folder;
        this.problems = problems;
        this.notes = notes;
    }

    public static SurveyFiles of(Path folder, Problems problems, Notes notes) throws IOException {
        var here = new Folder(folder, problems, notes);
        var name = folder.toAbsolutePath().normalize().getFileName();
        var descriptor = folder.resolve(DataPackage.FILE);
        if (Files.exists(descriptor, LinkOption.NOFOLLOW_LINKS)) {
            var described = DataPackage.of(descriptor, problems);
            return here.declared(described, problems.none() ? Optional.of(Scan.sha256(descriptor)) : Optional.empty());
        }
        var title = name == null ? "survey" : name.toString();
        return here.files(title, title, List.of(), List.of(), here.found(), Optional.empty());
    }

    private SurveyFiles declared(DataPackage described, Optional<String> sha256) throws IOException {
        var wanted = new ArrayList<Wanted>();
        for (var resource : described.resources()) {
            var contract = Contract.ofSurveys().table(resource.name());
            if (contract.isEmpty()) {
                notes.add("survey.note.unknown-table", DataPackage.FILE, resource.name());
                continue;
            }
            if (present.contains(contract.get().name())) {
                problem(contract.get().order(), "duplicate-table", DataPackage.FILE, resource.name());
                continue;
            }
            wanted(
                    new Wanted(
                            contract.get(),
                            folder.resolve(resource.path()),
                            resource.path(),
                            resource.dialect(),
                            resource.missing(),
                            resource.constraints()),
                    wanted);
        }
        if (!described.resources().isEmpty()) {
            noteUndeclared(described);
        }
        return files(
                described.name(), described.title(), described.sources(), described.licenses(), read(wanted), sha256);
    }

    private SurveyFiles files(
            String name,
            String title,
            List<String> sources,
            List<String> licenses,
            List<TableFile> tables,
            Optional<String> sha256) {
        return new SurveyFiles(name, title, sources, licenses, tables, present, Optional.empty(), sha256);
    }

    private void noteUndeclared(DataPackage described) throws IOException {
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .sorted()
                    .filter(file ->
                            tableName(file).flatMap(Contract.ofSurveys()::table).isPresent())
                    .filter(file -> described.resources().stream()
                            .noneMatch(resource -> resource.path().equals(file)))
                    .forEach(file -> notes.add("survey.note.undeclared-file", file, DataPackage.FILE));
        }
    }

    private List<TableFile> found() throws IOException {
        var wanted = new ArrayList<Wanted>();
        var seen = new HashMap<String, String>();
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (var file : files) {
            var shown = file.getFileName().toString();
            var contract = tableName(shown).flatMap(Contract.ofSurveys()::table);
            if (contract.isEmpty()) {
                continue;
            }
            var other = seen.putIfAbsent(contract.get().name(), shown);
            if (other != null) {
                problem(contract.get().order(), "duplicate-table", shown, other);
                continue;
            }
            wanted(
                    new Wanted(
                            contract.get(),
                            file,
                            shown,
                            Dialect.TO_BE_RECOGNISED,
                            TableFile.EMPTY_IS_MISSING,
                            Map.of()),
                    wanted);
        }
        return read(wanted);
    }

    /** Adds a table to those that are wanted, if its file is there, inside the folder, and a file. */
    private void wanted(Wanted table, List<Wanted> wanted) throws IOException {
        present.add(table.contract.name());
        var order = table.contract.order();
        if (!Files.exists(table.file, LinkOption.NOFOLLOW_LINKS)) {
            problem(order, "missing-table", table.shown, table.contract.name());
        } else if (!Files.exists(table.file)) {
            problem(order, "unreadable-file", table.shown, table.shown);
        } else if (!table.file.toRealPath().startsWith(folder.toRealPath())) {
            problem(order, "unsafe-path", table.shown, table.shown);
        } else if (!Files.isRegularFile(table.file)) {
            problem(order, "unreadable-file", table.shown, table.shown);
        } else {
            wanted.add(table);
        }
    }

    /** The files of the tables, several at once, for every byte of them is looked at. */
    private List<TableFile> read(List<Wanted> wanted) {
        long bytes =
                wanted.stream().mapToLong(table -> table.file.toFile().length()).sum();
        List<Read> read;
        try (var progress = Progress.of(notes.words(), "progress.scanning", 0, bytes)) {
            read = wanted.parallelStream()
                    .map(table -> table.read(progress, notes.words()))
                    .toList();
        }
        read.forEach(one -> {
            notes.addAll(one.notes);
            one.unreadable.ifPresent(
                    e -> problems.add(one.table.contract.order(), e.in(one.table.shown, problems.words())));
        });
        return read.stream()
                .flatMap(one -> one.source.stream()
                        .map(source ->
                                new TableFile(one.table.contract, source, one.table.missing, one.table.constraints)))
                .toList();
    }

    /** A table that the folder should bring. */
    private record Wanted(
            TableContract contract,
            Path file,
            String shown,
            Dialect dialect,
            Set<String> missing,
            Map<String, Constraints> constraints) {
        Read read(Progress progress, Words words) {
            var notes = new Notes(words);
            try {
                return new Read(
                        this,
                        Optional.of(CsvFile.of(file, shown, dialect, notes, progress::advance)),
                        notes,
                        Optional.empty());
            } catch (Unreadable e) {
                return new Read(this, Optional.empty(), notes, Optional.of(e));
            }
        }
    }

    private record Read(Wanted table, Optional<CsvFile> source, Notes notes, Optional<Unreadable> unreadable) {}

    private void problem(int order, String code, String file, String found) {
        problems.add(order, Problem.of(code, file, found, problems.words()));
    }

    private static Optional<String> tableName(String file) {
        var lower = file.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(lower::endsWith)
                .findFirst()
                .map(ending -> file.substring(0, file.length() - ending.length()));
    }
}
