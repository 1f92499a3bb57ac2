package interpoles.file.folder;

import interpoles.contract.Contract;
import interpoles.contract.TableContract;
import interpoles.file.FieldRules;
import interpoles.file.PartedFile;
import interpoles.file.RowSource;
import interpoles.file.TableFile;
import interpoles.file.csv.CsvFile;
import interpoles.file.csv.Dialect;
import interpoles.file.csv.Scan;
import interpoles.file.folder.Resource.Form;
import interpoles.file.xlsx.Workbook;
import interpoles.problem.Notes;
import interpoles.problem.Problems;
import interpoles.problem.Unreadable;
import interpoles.progress.Progress;
import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table that the folder should bring, with the files that it is in. */
record Wanted(
        TableContract contract,
        String shown,
        List<Part> parts,
        Dialect dialect,
        Form form,
        String sheet,
        Optional<InlineRows> inline,
        Set<String> missing,
        Map<String, FieldRules> fields) {

    /** A file, and the survey's own name for it. */
    record Part(Path file, String shown) {}

    private record Read(
            Wanted table, Optional<RowSource> source, Notes notes, String shown, Optional<Unreadable> unreadable) {}

    static Wanted of(TableContract contract, Path file, String shown, Dialect dialect) {
        return new Wanted(
                contract,
                shown,
                List.of(new Part(file, shown)),
                dialect,
                Form.TEXT,
                "",
                Optional.empty(),
                TableFile.EMPTY_IS_MISSING,
                Map.of());
    }

    static Wanted of(Resource resource, Path folder) throws IOException {
        var sha256 = resource.data().isPresent() ? Scan.sha256(folder.resolve(Contract.DESCRIPTOR)) : "";
        return new Wanted(
                resource.contract(),
                resource.paths().stream().findFirst().orElse(Contract.DESCRIPTOR),
                resource.paths().stream()
                        .map(path -> new Part(folder.resolve(path), path))
                        .toList(),
                resource.dialect(),
                resource.form(),
                resource.sheet(),
                resource.data().map(data -> new InlineRows(resource.name(), data, resource.columns(), sha256)),
                resource.missing(),
                resource.fields());
    }

    /** The files of the tables, several at once, for every byte of them is looked at. */
    static List<TableFile> read(List<Wanted> wanted, Problems problems, Notes notes) {
        long bytes = wanted.stream()
                .flatMap(table -> table.parts.stream())
                .mapToLong(part -> part.file.toFile().length())
                .sum();
        List<Read> read;
        try (var progress = Progress.of(notes.words(), "progress.scanning", 0, bytes)) {
            read = wanted.parallelStream()
                    .map(table -> table.read(progress, notes.words()))
                    .toList();
        }
        read.forEach(one -> {
            notes.addAll(one.notes);
            one.unreadable.ifPresent(e -> problems.add(one.table.contract.order(), e.in(one.shown, problems.words())));
        });
        return read.stream()
                .flatMap(one -> one.source.stream()
                        .map(source -> new TableFile(one.table.contract, source, one.table.missing, one.table.fields)))
                .toList();
    }

    private Read read(Progress progress, Words words) {
        var notes = new Notes(words);
        var sources = new ArrayList<RowSource>();
        for (var part : parts) {
            try {
                sources.add(
                        form == Form.WORKBOOK
                                ? Workbook.sheet(part.file, part.shown, sheet, contract, notes)
                                : CsvFile.of(
                                        part.file, part.shown, dialect, form == Form.GZIP, notes, progress::advance));
            } catch (Unreadable e) {
                return new Read(this, Optional.empty(), notes, part.shown, Optional.of(e));
            }
        }
        inline.ifPresent(sources::add);
        var source = sources.size() == 1 ? sources.get(0) : new PartedFile(sources);
        return new Read(this, Optional.of(source), notes, shown, Optional.empty());
    }
}
