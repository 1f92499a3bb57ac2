package interpoles.table;

import java.util.Collection;
import java.util.Optional;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A Tablesaw table that knows what it is about: its subject, whose data it shows and what its values are, each in the
 * reader's language, so that a chart of it needs no title and no axis typed. Its name is the subject and the source,
 * joined by {@value #JOINT}; what Tablesaw makes of it ({@code where}, {@code sortOn}) is a plain table that keeps the
 * name.
 */
public final class CaptionedTable extends Table {
    /** Stands between the subject and the source in a table's name. */
    public static final String JOINT = " — ";

    private final String unit;

    private CaptionedTable(String name, String unit, Collection<Column<?>> columns) {
        super(name, columns);
        this.unit = unit;
    }

    /**
     * @param subject what the table is about: {@code Agreements in force, by partner}
     * @param source whose data it shows: a survey's title
     * @param unit what its values are, with their denominator: {@code share of agreements in force}
     */
    public static CaptionedTable of(String subject, String source, String unit, Table table) {
        return new CaptionedTable(subject + JOINT + source, unit, table.columns());
    }

    /** What the values are, with their denominator; empty where the table does not say it. */
    public static Optional<String> unit(Table table) {
        return table instanceof CaptionedTable captioned && !captioned.unit.isEmpty()
                ? Optional.of(captioned.unit)
                : Optional.empty();
    }

    /** What a table is about: its name, without the source that may follow; empty where it has none. */
    public static String subject(Table table) {
        var name = name(table);
        return name.contains(JOINT) ? name.substring(0, name.lastIndexOf(JOINT)) : name;
    }

    /** Whose data a table shows; empty where its name does not say it. */
    public static String source(Table table) {
        var name = name(table);
        return name.contains(JOINT) ? name.substring(name.lastIndexOf(JOINT) + JOINT.length()) : "";
    }

    private static String name(Table table) {
        return Optional.ofNullable(table.name()).orElse("");
    }
}
