package interpoles.trino;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import interpoles.file.Declared;
import interpoles.load.LoadedSurvey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.api.Table;

/**
 * Who a published survey says it is, in the table {@value #TABLE} beside its own: name, title, sources, licences,
 * and the files that it came from. A survey that was not published goes by the name of its schema.
 *
 * @param files the file of each published table, by the contract's name; empty if the survey was not published
 * @param declared what else the survey says of itself
 * @param description the SHA-256 of the {@code datapackage.json} that named them, if one did
 */
public record Card(
        String name,
        String title,
        List<String> sources,
        List<String> licenses,
        Map<String, File> files,
        Optional<String> description,
        Declared declared) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String TABLE = "interpoles_survey";
    /**
     * A table that stands beside the survey's own while a publication replaces them: these are then not all of one
     * survey.
     */
    static final String UNFINISHED = "interpoles_unfinished";

    static final List<String> TYPES = List.of("INTEGER", "VARCHAR", "VARCHAR", "VARCHAR", "BIGINT", "VARCHAR");
    static final String COLUMNS = "nth INTEGER, item VARCHAR, value VARCHAR, file VARCHAR, n BIGINT, sha256 VARCHAR";

    /** A file of which a table was published. */
    record File(String file, long rows, String sha256) {}

    static Card unpublished(String schema) {
        return new Card(schema, schema, List.of(), List.of(), Map.of(), Optional.empty(), Declared.NOTHING);
    }

    static Card of(LoadedSurvey survey) {
        var files = new LinkedHashMap<String, File>();
        survey.tables()
                .forEach((name, table) -> files.put(
                        name,
                        new File(
                                table.file().source().file(),
                                table.rows(),
                                table.file().source().sha256())));
        var described = survey.files();
        return new Card(
                described.name(),
                described.title(),
                described.sources(),
                described.licenses(),
                files,
                described.description(),
                described.declared());
    }

    static Card in(Trino trino) {
        var rows =
                trino.query("SELECT item, value, file, n, sha256 FROM " + trino.table(TABLE) + " ORDER BY nth", TABLE);
        var files = new LinkedHashMap<String, File>();
        var tables = rows.where(rows.stringColumn("item").isEqualTo("table"));
        tables.forEach(row -> files.put(
                row.getString("value"), new File(row.getString("file"), row.getLong("n"), row.getString("sha256"))));
        var name = values(rows, "name").stream().findFirst().orElse(trino.schema());
        return new Card(
                name,
                values(rows, "title").stream().findFirst().orElse(name),
                values(rows, "source"),
                values(rows, "license"),
                files,
                values(rows, "description").stream().findFirst(),
                values(rows, "declared").stream()
                        .findFirst()
                        .map(Card::declared)
                        .orElse(Declared.NOTHING));
    }

    private static String written(Declared declared) {
        try {
            return JSON.writeValueAsString(declared);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Declared declared(String written) {
        try {
            return JSON.readValue(written, Declared.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> values(Table rows, String item) {
        return rows.where(rows.stringColumn("item").isEqualTo(item))
                .stringColumn("value")
                .asList();
    }

    boolean isPublished() {
        return !files.isEmpty();
    }

    Optional<File> file(String table) {
        return Optional.ofNullable(files.get(table));
    }

    /** The rows of the card's table. */
    List<Object[]> rows() {
        var rows = new ArrayList<Object[]>();
        rows.add(new Object[] {rows.size(), "name", name, null, null, null});
        rows.add(new Object[] {rows.size(), "title", title, null, null, null});
        sources.forEach(source -> rows.add(new Object[] {rows.size(), "source", source, null, null, null}));
        licenses.forEach(license -> rows.add(new Object[] {rows.size(), "license", license, null, null, null}));
        description.ifPresent(sha256 -> rows.add(new Object[] {rows.size(), "description", sha256, null, null, null}));
        if (!declared.equals(Declared.NOTHING)) {
            rows.add(new Object[] {rows.size(), "declared", written(declared), null, null, null});
        }
        files.forEach((table, file) ->
                rows.add(new Object[] {rows.size(), "table", table, file.file, file.rows, file.sha256}));
        return rows;
    }
}
