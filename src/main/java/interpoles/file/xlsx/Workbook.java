package interpoles.file.xlsx;

import interpoles.contract.Contract;
import interpoles.contract.TableContract;
import interpoles.file.Declared;
import interpoles.file.IntendedName;
import interpoles.file.RowSource;
import interpoles.file.SurveyFiles;
import interpoles.file.TableFile;
import interpoles.file.csv.Scan;
import interpoles.problem.Notes;
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import interpoles.problem.Unreadable;
import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An {@code .xlsx} workbook with one sheet a table, named in English or French.
 *
 * @param toBeCalculated whether it asks to be calculated when it is opened: then no formula has a value yet
 */
public record Workbook(
        String name,
        Parts parts,
        String sha256,
        FileTime modified,
        SharedStrings strings,
        CellFormats formats,
        boolean toBeCalculated,
        List<Listed> sheets) {
    private static final String DIRECTORY = "xl/";

    /** A sheet as the workbook lists it, with the part that holds it. */
    record Listed(String title, String part, boolean hidden) {}

    /** What the list of sheets says, beside the sheets. */
    private static final class Properties {
        private boolean from1904;
        private boolean toBeCalculated;
    }

    public static boolean isOne(Path file) {
        return Files.isRegularFile(file)
                && file.getFileName()
                        .toString()
                        .toLowerCase(java.util.Locale.ROOT)
                        .endsWith(".xlsx");
    }

    /** The survey in a workbook; what is no workbook is a problem. */
    public static SurveyFiles of(Path file, Problems problems, Notes notes) {
        var name = file.getFileName().toString();
        var title = name.substring(0, name.lastIndexOf('.'));
        var tables = new LinkedHashMap<String, TableFile>();
        var beside = new LinkedHashMap<String, String>();
        try {
            var workbook = read(file, name, notes.words());
            for (var sheet : workbook.sheets) {
                workbook.add(sheet, tables, beside, problems, notes);
            }
        } catch (Unreadable e) {
            problems.add(-1, e.in(name, problems.words()));
        }
        return new SurveyFiles(
                title,
                title,
                List.of(),
                List.of(),
                List.copyOf(tables.values()),
                new HashSet<>(tables.keySet()),
                Optional.of(name),
                Optional.empty(),
                Declared.NOTHING,
                beside);
    }

    /**
     * One sheet of a workbook, for a table.
     *
     * @param which its name, or # and its number from 1; an empty text where none is named: then it is the first, as
     *     the standard says, which is noted where another name stands there
     * @throws Unreadable where there is no such workbook or sheet
     */
    public static RowSource sheet(Path file, String name, String which, TableContract table, Notes notes)
            throws Unreadable {
        var workbook = read(file, name, notes.words());
        int number = which.isEmpty() ? 1 : which.matches("#\\d{1,4}") ? Integer.parseInt(which.substring(1)) : 0;
        var sheets = workbook.sheets;
        var sheet = number > 0 && number <= sheets.size()
                ? Optional.of(sheets.get(number - 1))
                : sheets.stream().filter(one -> one.title.equals(which)).findFirst();
        if (sheet.isEmpty()) {
            throw new Unreadable("missing-sheet", OptionalLong.empty(), which);
        }
        boolean isOfTable = Contract.ofSurveys().table(sheet.get().title).equals(Optional.of(table));
        if (which.isEmpty() && sheets.size() > 1 && !isOfTable) {
            notes.add("survey.note.first-sheet", name, sheet.get().title, table.name());
        }
        if (sheet.get().hidden) {
            notes.add("survey.note.hidden-sheet", name, sheet.get().title);
        }
        return new Sheet(workbook, sheet.get().title, sheet.get().part);
    }

    /** The sheets of a workbook as they are, whatever they are called, in its order. */
    public static List<Sheet> sheets(Path file, Words words) throws Unreadable {
        var workbook = read(file, file.getFileName().toString(), words);
        return workbook.sheets.stream()
                .map(sheet -> new Sheet(workbook, sheet.title, sheet.part))
                .toList();
    }

    private static Workbook read(Path file, String name, Words words) throws Unreadable {
        try {
            return read(Parts.of(file), file, name);
        } catch (Unreadable e) {
            throw e.isOf("unreadable-file") ? Parts.refused(file, words) : e;
        } catch (IOException e) {
            throw Parts.damaged();
        }
    }

    private static Workbook read(Parts parts, Path file, String name) throws Unreadable, IOException {
        var main =
                target("", relations(parts, "_rels/.rels").getOrDefault("officeDocument", DIRECTORY + "workbook.xml"));
        var directory = main.substring(0, main.lastIndexOf('/') + 1);
        var relations = relations(parts, directory + "_rels/" + main.substring(directory.length()) + ".rels");
        var sheets = new ArrayList<Listed>();
        var properties = listed(parts, main, directory, relations, sheets);
        return new Workbook(
                name,
                parts,
                Scan.sha256(file),
                Files.getLastModifiedTime(file),
                SharedStrings.of(
                        parts,
                        Optional.ofNullable(relations.get("sharedStrings")).map(part -> target(directory, part))),
                CellFormats.of(
                        parts,
                        Optional.ofNullable(relations.get("styles")).map(part -> target(directory, part)),
                        properties.from1904),
                properties.toBeCalculated,
                List.copyOf(sheets));
    }

    void requireUnchanged() throws Unreadable {
        try {
            if (!modified.equals(Files.getLastModifiedTime(parts.file()))) {
                throw new Unreadable("changed-file", OptionalLong.empty(), "");
            }
        } catch (IOException e) {
            throw new Unreadable("changed-file", OptionalLong.empty(), "");
        }
    }

    private void add(
            Listed sheet, Map<String, TableFile> tables, Map<String, String> beside, Problems problems, Notes notes) {
        var contract = Contract.ofSurveys().table(sheet.title);
        if (contract.isEmpty()) {
            notes.add("survey.note.unknown-table", name, sheet.title);
            IntendedName.table(sheet.title).ifPresent(table -> {
                notes.add("survey.note.near-table", name + ":" + sheet.title, table.name());
                beside.putIfAbsent(table.name(), sheet.title);
            });
            return;
        }
        if (sheet.hidden) {
            notes.add("survey.note.hidden-sheet", name, sheet.title);
        }
        var source = new Sheet(this, sheet.title, sheet.part);
        var other = tables.putIfAbsent(
                contract.get().name(), new TableFile(contract.get(), source, TableFile.EMPTY_IS_MISSING, Map.of()));
        if (other != null) {
            problems.add(
                    contract.get().order(),
                    Problem.of("duplicate-table", source.name(), other.source().name(), problems.words()));
        }
    }

    /** Adds the sheets that a workbook lists; what it says of dates and of formulas. */
    private static Properties listed(
            Parts parts, String main, String directory, Map<String, String> relations, List<Listed> sheets)
            throws Unreadable {
        var properties = new Properties();
        try (var xml = Xml.of(parts.required(main))) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    properties.from1904 = xml.isTrue("date1904");
                } else if (xml.starts("calcPr")) {
                    properties.toBeCalculated = xml.isTrue("fullCalcOnLoad")
                            || xml.isTrue("forceFullCalc")
                            || xml.attribute("calcCompleted")
                                    .filter(value -> value.equals("0") || value.equals("false"))
                                    .isPresent();
                } else if (xml.starts("sheet")) {
                    var part = Optional.ofNullable(relations.get(xml.relation().orElse("")))
                            .map(target -> target(directory, target));
                    sheets.add(new Listed(
                            xml.attribute("name").orElse(""),
                            part.orElse(""),
                            xml.attribute("state")
                                    .filter(state -> !state.equals("visible"))
                                    .isPresent()));
                }
            }
        }
        return properties;
    }

    /** Where a part points to, by the number of the relation and by its kind. */
    private static Map<String, String> relations(Parts parts, String part) throws Unreadable {
        var targets = new HashMap<String, String>();
        var in = parts.open(part);
        if (in.isEmpty()) {
            return targets;
        }
        try (var xml = Xml.of(in.get())) {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    var target = xml.attribute("Target").orElse("");
                    var type = xml.attribute("Type").orElse("");
                    targets.put(xml.attribute("Id").orElse(""), target);
                    targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
                }
            }
        }
        return targets;
    }

    /** The name of a part, from where it is pointed to. */
    private static String target(String directory, String target) {
        var slashed = target.replace('\\', '/');
        var whole = slashed.startsWith("/") ? slashed.substring(1) : directory + slashed;
        var steps = new ArrayList<String>();
        for (var step : whole.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
