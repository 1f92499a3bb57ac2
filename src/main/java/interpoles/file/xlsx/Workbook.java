package interpoles.file.xlsx;

import interpoles.contract.Contract;
import interpoles.file.Scan;
import interpoles.file.SurveyFiles;
import interpoles.file.TableFile;
import interpoles.problem.Notes;
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import interpoles.problem.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** An {@code .xlsx} workbook with one sheet a table, named in English or French. */
public record Workbook(
        String name, Parts parts, String sha256, FileTime modified, SharedStrings strings, CellFormats formats) {
    private static final String DIRECTORY = "xl/";

    /** A sheet as the workbook lists it. */
    private record Listed(String title, String relation, boolean hidden) {}

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
        var tables = new HashMap<String, TableFile>();
        try {
            var parts = Parts.of(file);
            var main = target(
                    "", relations(parts, "_rels/.rels").getOrDefault("officeDocument", DIRECTORY + "workbook.xml"));
            var directory = main.substring(0, main.lastIndexOf('/') + 1);
            var relations = relations(parts, directory + "_rels/" + main.substring(directory.length()) + ".rels");
            var sheets = new ArrayList<Listed>();
            boolean from1904 = listed(parts, main, sheets);
            var workbook = new Workbook(
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
                            from1904));
            for (var sheet : sheets) {
                var part = Optional.ofNullable(relations.get(sheet.relation)).map(target -> target(directory, target));
                workbook.add(sheet, part, tables, problems, notes);
            }
        } catch (Unreadable e) {
            problems.add(-1, e.in(name, problems.words()));
        } catch (IOException e) {
            problems.add(-1, Parts.damaged().in(name, problems.words()));
        }
        return new SurveyFiles(
                title,
                title,
                List.of(),
                List.of(),
                List.copyOf(tables.values()),
                new HashSet<>(tables.keySet()),
                Optional.of(name),
                Optional.empty());
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
            Listed sheet, Optional<String> part, Map<String, TableFile> tables, Problems problems, Notes notes) {
        var contract = Contract.ofSurveys().table(sheet.title);
        if (contract.isEmpty()) {
            notes.add("survey.note.unknown-table", name, sheet.title);
            return;
        }
        if (sheet.hidden) {
            notes.add("survey.note.hidden-sheet", name, sheet.title);
        }
        var source = new Sheet(this, sheet.title, part.orElse(""));
        var other = tables.putIfAbsent(
                contract.get().name(), new TableFile(contract.get(), source, TableFile.EMPTY_IS_MISSING, Map.of()));
        if (other != null) {
            problems.add(
                    contract.get().order(),
                    Problem.of("duplicate-table", source.name(), other.source().name(), problems.words()));
        }
    }

    /** Adds the sheets that a workbook lists; whether it counts days from 1904. */
    private static boolean listed(Parts parts, String main, List<Listed> sheets) throws Unreadable {
        boolean from1904 = false;
        try (var xml = Xml.of(parts.required(main))) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = xml.attribute("date1904")
                            .filter(value -> value.equals("1") || value.equals("true"))
                            .isPresent();
                } else if (xml.starts("sheet")) {
                    sheets.add(new Listed(
                            xml.attribute("name").orElse(""),
                            xml.relation().orElse(""),
                            xml.attribute("state")
                                    .filter(state -> !state.equals("visible"))
                                    .isPresent()));
                }
            }
        }
        return from1904;
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
        var whole = target.startsWith("/") ? target.substring(1) : directory + target;
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
