package interpoles.load;

import interpoles.contract.Contract;
import interpoles.contract.TableContract;
import interpoles.file.FileFormat;
import interpoles.file.SurveyFiles;
import interpoles.file.TableFile;
import interpoles.file.folder.Folder;
import interpoles.file.xlsx.Workbook;
import interpoles.problem.Check;
import interpoles.problem.Expected;
import interpoles.problem.Notes;
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import interpoles.problem.Unreadable;
import interpoles.settings.Settings;
import interpoles.warehouse.DuckDb;
import interpoles.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A survey on its way in: its files found, read into a warehouse and checked, every problem told.
 *
 * <p>Large files are loaded at once, and the rules then say whether anything is wrong. Only if something is, all is
 * read once more, row by row, to say where.
 */
public final class Reading implements AutoCloseable {
    /** In bytes; a smaller file is read row by row as fast. */
    public static final long LARGE = 4_000_000;
    /** In bytes of all files: below, a fifth of the processor's time went into sharing rows out among threads. */
    private static final long OF_ONE_THREAD = 250_000;

    private final String address;
    private final Settings settings;
    private final Words words;
    private final Problems problems;
    private final Notes notes;
    private final SurveyFiles files;
    private Map<String, LoadedTable> tables = Map.of();
    private DuckDb warehouse;

    private Reading(String address, Settings settings) {
        this.settings = settings;
        this.notes = new Notes(settings.words());
        this.address = address;
        var found = new Problems(settings.words());
        this.files = find(found);
        this.words = settings.words().naming(files.declared().nouns(settings.language()));
        this.problems = found.in(words);
    }

    /** The survey's files, found and hashed but not read. */
    public static Reading found(String address, Settings settings) {
        return new Reading(address, settings);
    }

    /** Whether what is at an address takes less than a {@link #LARGE} file in all. */
    public static boolean isSmall(String address) {
        try (var files = Files.walk(Path.of(address), 1)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    < LARGE;
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return false;
        }
    }

    public static Reading of(String address, Settings settings) {
        return found(address, settings).read();
    }

    public SurveyFiles files() {
        return files;
    }

    public DuckDb warehouse() {
        return warehouse;
    }

    public Map<String, LoadedTable> tables() {
        return tables;
    }

    public Check check() {
        return new Check(address, problems.listed(), problems.unlisted(), notes.sentences(), words);
    }

    /** What tells these files from any others, by their bytes. */
    public String fingerprint() {
        return files.description().orElse("")
                + (files.declared().files().isEmpty() ? "" : files.declared().files())
                + files.tables().stream()
                        .map(table ->
                                table.source().name() + " " + table.source().sha256())
                        .sorted()
                        .toList();
    }

    @Override
    public void close() {
        if (warehouse != null) {
            warehouse.close();
        }
    }

    /** Reads the files into a warehouse of their own, and checks them. */
    public Reading read() {
        return read(LARGE, () -> DuckDb.inMemory(settings));
    }

    /**
     * The same into another warehouse.
     *
     * @param large the size in bytes from which a file is loaded at once
     * @param warehouses gives a warehouse without anything in it, when it is called again in the place of the
     *     one before
     */
    public Reading read(long large, Supplier<DuckDb> warehouses) {
        if (problems.none() || !files.tables().isEmpty()) {
            missingTables();
        }
        if (problems.none() && files.tables().stream().anyMatch(file -> isLarge(file, large))) {
            var doubts = new Problems(words);
            var noted = new Notes(settings.words());
            load(file -> isLarge(file, large), warehouses, doubts, noted);
            if (doubts.none()) {
                notes.addAll(noted);
                return this;
            }
            close();
        }
        load(file -> false, warehouses, problems, notes);
        return this;
    }

    private static boolean isLarge(TableFile file, long large) {
        return file.source().bytes() >= large && TableLoader.takes(file);
    }

    private void load(Predicate<TableFile> atOnce, Supplier<DuckDb> warehouses, Problems problems, Notes notes) {
        warehouse = warehouses.get();
        try {
            if (files.bytes() < OF_ONE_THREAD) {
                warehouse.inOneThread();
            }
            tables = Load.of(files, atOnce, warehouse, problems, notes);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private SurveyFiles find(Problems problems) {
        var nothing = new SurveyFiles(
                address, address, List.of(), List.of(), List.of(), Set.of(), Optional.empty(), Optional.empty());
        try {
            var path = Path.of(address);
            if (Files.isDirectory(path)) {
                return Folder.of(path, problems, notes);
            }
            if (Workbook.isOne(path)) {
                return Workbook.of(path, problems, notes);
            }
            problems.add(
                    -1,
                    Files.exists(path) ? noSurvey(path) : Problem.of("missing-survey", address, "", settings.words()));
        } catch (IOException | InvalidPathException e) {
            problems.add(-1, Problem.of("unreadable-file", address, "", settings.words()));
        }
        return nothing;
    }

    /** That a file is no survey, with what it is where its bytes tell. */
    private Problem noSurvey(Path path) {
        var format = FileFormat.of(path);
        var shown = format.map(known -> known.in(settings.words())).orElse("");
        return new Unreadable("not-a-survey", OptionalLong.empty(), shown)
                .asking(format.map(Reading::asked).orElse("not-a-survey"))
                .in(address, settings.words());
    }

    /** What is asked where a file of such a format is no survey. */
    private static String asked(FileFormat format) {
        return switch (format) {
            case XLSX, XLSM, XLSB, ODS, NUMBERS, XLS, PROTECTED, XML2003 -> "not-a-survey-workbook";
            case TEXT, JSON -> "not-a-survey-file";
            case ZIP, SEVENZIP -> "not-a-survey-archive";
            default -> "not-a-survey-but";
        };
    }

    private void missingTables() {
        Contract.ofSurveys()
                .missing(files.present())
                .forEach(table -> problems.add(table.order(), missingTable(table)));
    }

    private Problem missingTable(TableContract table) {
        var beside = Optional.ofNullable(files.beside().get(table.name()));
        if (files.description().isPresent() && beside.filter(Folder::isTable).isPresent()) {
            return new Problem(
                    "undeclared-table",
                    Contract.DESCRIPTOR,
                    OptionalLong.empty(),
                    OptionalInt.empty(),
                    table.name(),
                    beside.get(),
                    Expected.of(settings.words(), "missing-table"),
                    Optional.empty());
        }
        var missing = Problem.of("missing-table", files.place(table), table.name(), settings.words());
        return new Problem(
                missing.code(),
                missing.file(),
                missing.line(),
                missing.column(),
                missing.field(),
                missing.found(),
                missing.expected(),
                beside);
    }

    /**
     * The survey, ready to be asked: the contract's tables by their names, and the terms worked out. Its warehouse is
     * sealed.
     *
     * @throws IllegalStateException if anything in it is not as the contract asks
     */
    public LoadedSurvey survey() {
        if (!problems.none()) {
            throw new IllegalStateException(check().summary());
        }
        for (var contract : Contract.ofSurveys().tables()) {
            var unknown = tables.containsKey(contract.name())
                    ? tables.get(contract.name()).unknownColumns()
                    : List.<String>of();
            warehouse.execute(LoadedTable.view(contract, unknown));
        }
        Reference.load(warehouse, tables);
        Terms.define(warehouse, settings.words());
        warehouse.keepOrder(true);
        warehouse.seal();
        return new LoadedSurvey(address, files, tables, notes.sentences(), warehouse);
    }
}
