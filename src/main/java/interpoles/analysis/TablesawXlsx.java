package interpoles.analysis;

import interpoles.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.DataWriter;
import tech.tablesaw.io.Destination;
import tech.tablesaw.io.WriteOptions;

/** Workbooks for Tablesaw's own {@code table.write()}, which has no writer of its own for them. */
record TablesawXlsx(Words words) implements DataWriter<WriteOptions> {
    @Override
    public void write(Table table, Destination destination) {
        try (var stream = destination.stream()) {
            stream.write(new XlsxFile(words).of(List.of(table)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(Table table, WriteOptions options) {
        write(table, options.destination());
    }
}
