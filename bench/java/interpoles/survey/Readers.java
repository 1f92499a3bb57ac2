package interpoles.survey;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import interpoles.contract.Contract;
import interpoles.load.Reading;
import interpoles.settings.Settings;
import interpoles.warehouse.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tech.tablesaw.api.Table;

/** A survey's folder read and checked, each of the reader's two ways; and its files, read by others and not checked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Readers {
    @Param("data/phase-2")
    public String survey;

    private List<Path> files;

    @Setup
    public void find() {
        files = Contract.ofSurveys().tables().stream()
                .map(table -> Path.of(survey, table.name() + ".csv"))
                .filter(Files::exists)
                .toList();
    }

    @Benchmark
    public boolean rowByRow() {
        return isValid(Long.MAX_VALUE);
    }

    @Benchmark
    public boolean atOnce() {
        return isValid(0);
    }

    private boolean isValid(long large) {
        try (var reading = Reading.found(survey, Settings.NONE).read(large, () -> DuckDb.inMemory(Settings.NONE))) {
            return reading.check().valid();
        }
    }

    @Benchmark
    public long byFastCsv() throws IOException {
        var fields = 0L;
        for (var file : files) {
            try (var rows = CsvReader.builder().ofCsvRecord(file)) {
                fields += rows.stream().mapToLong(CsvRecord::getFieldCount).sum();
            }
        }
        return fields;
    }

    @Benchmark
    public long byTablesaw() {
        return files.stream()
                .mapToLong(file -> Table.read().csv(file.toFile()).rowCount())
                .sum();
    }
}
