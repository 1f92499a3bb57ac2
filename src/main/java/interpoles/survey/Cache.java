package interpoles.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import interpoles.contract.Contract;
import interpoles.file.Declared;
import interpoles.file.RowSource;
import interpoles.file.SurveyFiles;
import interpoles.file.TableFile;
import interpoles.load.LoadedSurvey;
import interpoles.load.LoadedTable;
import interpoles.load.Reading;
import interpoles.load.column.Codes;
import interpoles.load.column.Header;
import interpoles.problem.Notes;
import interpoles.problem.Problems;
import interpoles.settings.Settings;
import interpoles.warehouse.DuckDb;
import interpoles.warehouse.QueryFailed;
import interpoles.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file in which one program leaves a survey, checked and loaded, for others that run beside it: they need not do it
 * again. The file tells which survey it is by the fingerprint of its files, and how these stood when it was made.
 */
record Cache(Path file, Settings settings) {
    private static final String TABLE = "cached_survey";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A file of the survey as it stood: what has the same size and time of change is taken to be the same. */
    record Stamp(String file, long bytes, String changed) {
        static Stamp of(Path file) throws IOException {
            return new Stamp(
                    file.toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toString());
        }

        boolean stands() {
            try {
                return equals(of(Path.of(file)));
            } catch (IOException gone) {
                return false;
            }
        }
    }

    /** A table and the part of a file that it was read from. */
    record Part(String table, String name, String file, String sha256, long rows, List<String> header) {}

    /** @param entries the names in the survey's folder, of which one more may be one more table */
    record Card(
            String place,
            String fingerprint,
            String language,
            List<Stamp> stamps,
            List<String> entries,
            String name,
            String title,
            List<String> sources,
            List<String> licenses,
            String workbook,
            String description,
            Declared declared,
            List<String> notes,
            List<Part> parts) {}

    /** What tells a survey's address from any other. */
    static String place(String address) {
        try {
            return Path.of(address).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return address;
        }
    }

    /** Puts into a warehouse what others need to know of the survey in it, besides its rows. */
    void describe(String address, Reading reading) {
        var files = reading.files();
        var parts = reading.tables().values().stream()
                .map(table -> new Part(
                        table.contract().name(),
                        table.file().source().name(),
                        table.file().source().file(),
                        table.file().source().sha256(),
                        table.rows(),
                        table.header().map(Header::names).orElse(List.of())))
                .toList();
        try {
            var card = new Card(
                    place(address),
                    reading.fingerprint(),
                    language(),
                    stamps(Path.of(address), files),
                    entries(Path.of(address)),
                    files.name(),
                    files.title(),
                    files.sources(),
                    files.licenses(),
                    files.workbook().orElse(null),
                    files.description().orElse(null),
                    files.declared(),
                    reading.check().notes(),
                    parts);
            reading.warehouse()
                    .execute("CREATE TABLE " + TABLE + " AS SELECT " + Warehouse.text(JSON.writeValueAsString(card))
                            + " AS card");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException theSurveyIsGone) {
            // Nobody can open it any more.
        }
    }

    private String language() {
        return settings.language().getLanguage();
    }

    private static List<Stamp> stamps(Path survey, SurveyFiles files) throws IOException {
        if (Files.isRegularFile(survey)) {
            return List.of(Stamp.of(survey));
        }
        var stamps = new ArrayList<Stamp>();
        for (var file : files.tables().stream()
                .flatMap(table -> table.source().files().stream())
                .distinct()
                .toList()) {
            stamps.add(Stamp.of(survey.resolve(file)));
        }
        for (var file : files.declared().files().keySet()) {
            stamps.add(Stamp.of(survey.resolve(file)));
        }
        if (files.description().isPresent()) {
            stamps.add(Stamp.of(survey.resolve(Contract.DESCRIPTOR)));
        }
        return stamps;
    }

    private static List<String> entries(Path survey) throws IOException {
        if (!Files.isDirectory(survey)) {
            return List.of();
        }
        try (var entries = Files.list(survey)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    /** A survey that was left, and what tells its files from any others. */
    record Left(LoadedSurvey survey, String fingerprint) {}

    /** The file that the settings name, if there is one. */
    static Optional<Cache> named(Settings settings) {
        return settings.cache().filter(Files::isRegularFile).map(file -> new Cache(file, settings));
    }

    /** The survey at an address, if it was left here and its files stand as they stood. */
    Optional<Left> survey(String address) {
        DuckDb warehouse;
        try {
            warehouse = DuckDb.ofFile(file, settings);
        } catch (QueryFailed noneOfOurs) {
            return Optional.empty();
        }
        try {
            var card = JSON.readValue(
                    warehouse
                            .query("SELECT card FROM " + TABLE, TABLE)
                            .stringColumn("card")
                            .get(0),
                    Card.class);
            if (isOf(card, address)) {
                return Optional.of(new Left(survey(address, card, warehouse), card.fingerprint));
            }
        } catch (QueryFailed | IOException noneOfOurs) {
            // The survey is read as if there were no such file.
        }
        warehouse.close();
        return Optional.empty();
    }

    private boolean isOf(Card card, String address) throws IOException {
        return card.place.equals(place(address))
                && card.language.equals(language())
                && (card.stamps.stream().allMatch(Stamp::stands) && card.entries.equals(entries(Path.of(address)))
                        || card.fingerprint.equals(
                                Reading.found(address, settings).fingerprint()));
    }

    private LoadedSurvey survey(String address, Card card, DuckDb warehouse) {
        var words = settings.words();
        var tables = new LinkedHashMap<String, LoadedTable>();
        for (var part : card.parts) {
            var contract = Contract.ofSurveys().table(part.table).orElseThrow();
            var file = new TableFile(
                    contract, new ReadRows(part.name, part.file, part.sha256), TableFile.EMPTY_IS_MISSING, Map.of());
            var header = Header.of(file, 1, part.header, new Codes(words), new Problems(words), new Notes(words));
            tables.put(part.table, new LoadedTable(file, Optional.of(header), true, part.rows));
        }
        var files = new SurveyFiles(
                        card.name,
                        card.title,
                        card.sources,
                        card.licenses,
                        tables.values().stream().map(LoadedTable::file).toList(),
                        Set.copyOf(tables.keySet()),
                        Optional.ofNullable(card.workbook),
                        Optional.ofNullable(card.description))
                .declaring(Optional.ofNullable(card.declared).orElse(Declared.NOTHING));
        return new LoadedSurvey(address, files, tables, card.notes, warehouse);
    }

    /** Rows that were read already. */
    private record ReadRows(String name, String file, String sha256) implements RowSource {
        @Override
        public void read(Taker taker) {
            throw new UnsupportedOperationException("a warehouse is asked by SQL");
        }
    }
}
