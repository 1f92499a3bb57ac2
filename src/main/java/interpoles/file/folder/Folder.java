package interpoles.file.folder;

import interpoles.contract.Contract;
import interpoles.contract.TableContract;
import interpoles.file.Declared;
import interpoles.file.IntendedName;
import interpoles.file.SurveyFiles;
import interpoles.file.TableFile;
import interpoles.file.csv.Dialect;
import interpoles.file.csv.Scan;
import interpoles.file.xlsx.Workbook;
import interpoles.problem.Expected;
import interpoles.problem.Notes;
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A survey in a folder: its {@code datapackage.json} says what is there, or the names of its files do. */
public final class Folder {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt");
    /** What programs of spreadsheets write, of which only the first is read. */
    private static final List<String> WORKBOOKS =
            List.of(".xlsx", ".xlsm", ".xlsb", ".xltx", ".xltm", ".xls", ".ods", ".fods", ".numbers");

    private static final Set<String> LITTER = Set.of("desktop.ini", "thumbs.db", "__macosx", "icon\r");

    private final Path folder;
    private final Problems problems;
    private final Notes notes;
    private final Set<String> present = new HashSet<>();
    private final Map<String, String> beside = new LinkedHashMap<>();

    private Folder(Path folder, Problems problems, Notes notes) {
        this.folder = folder;
        this.problems = problems;
        this.notes = notes;
    }

    public static SurveyFiles of(Path folder, Problems problems, Notes notes) throws IOException {
        var here = new Folder(folder, problems, notes);
        var descriptor = folder.resolve(Contract.DESCRIPTOR);
        if (Files.exists(descriptor, LinkOption.NOFOLLOW_LINKS)) {
            var described = DataPackage.of(descriptor, problems, notes);
            return here.declared(described, problems.none() ? Optional.of(Scan.sha256(descriptor)) : Optional.empty());
        }
        var found = here.found();
        var workbooks = here.named(WORKBOOKS.subList(0, 1));
        if (found.isEmpty() && here.present.isEmpty() && workbooks.size() == 1) {
            here.tellOfOthers(Set.of(workbooks.get(0)));
            return Workbook.of(folder.resolve(workbooks.get(0)), problems, notes);
        }
        here.tellOfOthers(Set.of());
        var name = folder.toAbsolutePath().normalize().getFileName();
        var title = name == null ? "survey" : name.toString();
        return here.files(title, title, List.of(), List.of(), found, Optional.empty(), Declared.NOTHING);
    }

    /** Whether a file has the name of a table, and is read as one where nothing says which are. */
    public static boolean isTable(String file) {
        return tableName(file).flatMap(Contract.ofSurveys()::table).isPresent();
    }

    private SurveyFiles declared(DataPackage described, Optional<String> sha256) throws IOException {
        var wanted = new ArrayList<Wanted>();
        for (var name : described.unknown()) {
            notes.add("survey.note.unknown-table", Contract.DESCRIPTOR, name);
        }
        for (var resource : described.resources()) {
            present.add(resource.contract().name());
            boolean there = true;
            for (var path : resource.paths()) {
                there &= isThere(resource.contract(), folder.resolve(path), path);
            }
            if (there) {
                wanted.add(Wanted.of(resource, folder));
            }
        }
        if (!described.resources().isEmpty()) {
            described.unknown().forEach(name -> tellOfOther(Contract.DESCRIPTOR + ": " + name, name));
            tellOfOthers(described.files());
        }
        return files(
                described.name(),
                described.title(),
                described.sources(),
                described.licenses(),
                Wanted.read(wanted, problems, notes),
                sha256,
                described.declared());
    }

    private SurveyFiles files(
            String name,
            String title,
            List<String> sources,
            List<String> licenses,
            List<TableFile> tables,
            Optional<String> sha256,
            Declared declared) {
        return new SurveyFiles(
                name, title, sources, licenses, tables, present, Optional.empty(), sha256, declared, beside);
    }

    private List<TableFile> found() throws IOException {
        var wanted = new ArrayList<Wanted>();
        var seen = new HashMap<String, String>();
        for (var shown : names(folder)) {
            var contract = tableName(shown).flatMap(Contract.ofSurveys()::table);
            if (contract.isEmpty()) {
                continue;
            }
            var other = seen.putIfAbsent(contract.get().name(), shown);
            if (other != null) {
                problem(contract.get().order(), "duplicate-table", shown, other);
                continue;
            }
            present.add(contract.get().name());
            if (isThere(contract.get(), folder.resolve(shown), shown)) {
                wanted.add(Wanted.of(contract.get(), folder.resolve(shown), shown, Dialect.TO_BE_RECOGNISED));
            }
        }
        return Wanted.read(wanted, problems, notes);
    }

    /** Whether a table's file is there, inside the folder, and a file. */
    private boolean isThere(TableContract table, Path file, String shown) throws IOException {
        var order = table.order();
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            problem(order, "missing-table", shown, table.name());
        } else if (!Files.exists(file)) {
            problem(order, "unreadable-file", shown, shown);
        } else if (!file.toRealPath().startsWith(folder.toRealPath())) {
            problem(order, "unsafe-path", shown, shown);
        } else if (!Files.isRegularFile(file)) {
            problem(order, "unreadable-file", shown, shown);
        } else {
            return true;
        }
        return false;
    }

    /**
     * Says which files were left alone that may have been meant as tables, and keeps each for the table that it may
     * be.
     *
     * @param named the files that {@code datapackage.json} names
     */
    private void tellOfOthers(Set<String> named) throws IOException {
        for (var file : names(folder)) {
            if (named.contains(file) || file.equals(Contract.DESCRIPTOR)) {
                continue;
            }
            if (IntendedName.descriptor(file)) {
                notes.add("survey.note.near-descriptor", file, Contract.DESCRIPTOR);
            }
            boolean isTable = isTable(file);
            if (isTable && !named.isEmpty()) {
                notes.add("survey.note.undeclared-file", file, Contract.DESCRIPTOR);
                IntendedName.table(file).ifPresent(table -> beside.putIfAbsent(table.name(), file));
            } else if (!isTable && Files.isDirectory(folder.resolve(file))) {
                tellOfFolder(file, named);
            } else if (!isTable) {
                tellOfOther(file, file);
            }
        }
        for (var workbook : named(WORKBOOKS)) {
            if (!named.contains(workbook) && IntendedName.table(workbook).isEmpty()) {
                tellOfWorkbook(workbook);
            }
        }
    }

    /** The same of a folder inside: tables that are missing outside it, and workbooks where no table is there. */
    private void tellOfFolder(String inner, Set<String> named) throws IOException {
        for (var name : names(folder.resolve(inner))) {
            var shown = inner + "/" + name;
            boolean isMissingTable = tableName(name)
                    .flatMap(Contract.ofSurveys()::table)
                    .filter(table -> !present.contains(table.name()))
                    .isPresent();
            if (named.contains(shown)) {
                continue;
            }
            if (isMissingTable) {
                tellOfOther(shown, name);
            } else if (present.isEmpty() && isWorkbook(name) && Files.isRegularFile(folder.resolve(shown))) {
                tellOfWorkbook(shown);
            }
        }
    }

    private void tellOfWorkbook(String workbook) {
        boolean isRead = workbook.toLowerCase(Locale.ROOT).endsWith(WORKBOOKS.get(0));
        notes.add(isRead ? "survey.note.workbook-beside" : "survey.note.workbook-to-save", workbook);
        var meant = isRead ? workbook : Expected.of(notes.words(), "saved-as-xlsx", workbook);
        Contract.ofSurveys().tables().stream()
                .filter(table -> !present.contains(table.name()))
                .forEach(table -> beside.putIfAbsent(table.name(), meant));
    }

    private static boolean isWorkbook(String file) {
        return WORKBOOKS.stream().anyMatch(file.toLowerCase(Locale.ROOT)::endsWith);
    }

    private void tellOfOther(String shown, String name) {
        IntendedName.table(name).ifPresent(table -> {
            notes.add("survey.note.near-table", shown, table.name());
            beside.putIfAbsent(table.name(), shown);
        });
    }

    private List<String> named(List<String> endings) throws IOException {
        return names(folder).stream()
                .filter(file -> endings.stream()
                        .anyMatch(ending -> file.toLowerCase(Locale.ROOT).endsWith(ending)))
                .filter(file -> Files.isRegularFile(folder.resolve(file)))
                .toList();
    }

    /** What lies in a folder, without what programs leave there for themselves. */
    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.startsWith(".") && !file.startsWith("~$"))
                    .filter(file -> !LITTER.contains(file.toLowerCase(Locale.ROOT)))
                    .sorted()
                    .toList();
        }
    }

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
