package interpoles.survey;

import interpoles.advice.Questions;
import interpoles.load.LoadedSurvey;
import interpoles.load.Reading;
import interpoles.problem.Check;
import interpoles.settings.Settings;
import interpoles.warehouse.DuckDb;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** A survey in a folder or a workbook: its files are found once, and read into a warehouse inside this JVM. */
final class FileOrigin implements Origin {
    private final String address;
    private final Settings settings;
    private Optional<Reading> found = Optional.empty();
    private Optional<String> cached = Optional.empty();

    FileOrigin(String address, Settings settings) {
        this.address = address;
        this.settings = settings;
    }

    @Override
    public Check check() {
        try (var reading = Reading.of(address, settings)) {
            return reading.check();
        }
    }

    @Override
    public Check advised() {
        try (var reading = Reading.of(address, settings)) {
            var check = reading.check();
            return check.valid()
                    ? check.with(Questions.ask(reading.tables(), reading.files().declared(), reading.warehouse()))
                    : check;
        }
    }

    @Override
    public LoadedSurvey load() {
        var left = found.isPresent()
                ? Optional.<Cache.Left>empty()
                : Cache.named(settings).flatMap(cache -> cache.survey(address));
        cached = left.map(Cache.Left::fingerprint);
        return left.map(Cache.Left::survey).orElseGet(() -> read(() -> DuckDb.inMemory(settings)));
    }

    @Override
    public LoadedSurvey loadInto(Path cache) {
        var survey = read(() -> DuckDb.inFile(cache, settings));
        new Cache(cache, settings).describe(address, reading());
        return survey;
    }

    @Override
    public Optional<String> fingerprint() {
        return Optional.of(cached.orElseGet(() -> reading().fingerprint()));
    }

    @Override
    public boolean isQuick() {
        return Cache.named(settings).isPresent() || Reading.isSmall(address);
    }

    private Reading reading() {
        if (found.isEmpty()) {
            found = Optional.of(Reading.found(address, settings));
        }
        return found.get();
    }

    private LoadedSurvey read(Supplier<DuckDb> warehouses) {
        var reading = reading().read(Reading.LARGE, warehouses);
        if (!reading.check().valid()) {
            reading.close();
            throw new InvalidSurvey(reading.check());
        }
        return reading.survey();
    }
}
