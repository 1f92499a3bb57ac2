package interpoles.table;

import interpoles.words.Words;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A Tablesaw table that knows what it is about: its subject, whose data it shows and what its values are, each in the
 * reader's language, so that a chart of it needs no title and no axis typed. Its name is the subject and the source,
 * joined by {@value #JOINT}. What Tablesaw makes of its rows ({@code where}, {@code sortOn}) knows the same; what it
 * makes of its columns is a plain table, of which the name alone says what it can.
 */
public final class CaptionedTable extends Table {
    /** Stands between the subject and the source in a table's name. */
    public static final String JOINT = " — ";

    private final String subject;
    private final String source;
    private final String unit;
    private final Words words;
    private final ValueLabels labels;
    private final boolean keptBack;

    private CaptionedTable(
            String subject,
            String source,
            String unit,
            Words words,
            ValueLabels labels,
            boolean keptBack,
            Collection<Column<?>> columns) {
        super(subject + JOINT + source, columns);
        this.words = words;
        this.labels = labels;
        this.subject = subject;
        this.source = source;
        this.unit = unit;
        this.keptBack = keptBack;
    }

    /**
     * @param subject what the table is about: {@code Agreements in force, by partner}
     * @param source whose data it shows: a survey's title
     * @param unit what its values are, with their denominator: {@code share of agreements in force}; the empty text
     *     where they are of several kinds
     * @param words those of its survey, whose nouns its heads and codes are shown with
     */
    public static CaptionedTable of(String subject, String source, String unit, Words words, Table table) {
        return new CaptionedTable(subject, source, unit, words, ValueLabels.OF_VOCABULARIES, false, table.columns());
    }

    /** The same of a table without a survey, whose nouns are the project's. */
    public static CaptionedTable of(String subject, String source, String unit, Table table) {
        return of(subject, source, unit, Words.in(Locale.ENGLISH), table);
    }

    /** The same table, whose codes and columns are shown by these labels; what it holds stays as it is. */
    public CaptionedTable labelled(ValueLabels others) {
        return new CaptionedTable(subject, source, unit, words, others, keptBack, columns());
    }

    /** The same without its rows, which may not be shown: a chart of it says so. */
    public CaptionedTable keptBack() {
        return new CaptionedTable(
                subject, source, unit, words, labels, true, emptyCopy().columns());
    }

    /** Whether the rows of a table may not be shown. */
    public static boolean isKeptBack(Table table) {
        return captioned(table).filter(one -> one.keptBack).isPresent();
    }

    ValueLabels labels() {
        return labels;
    }

    /** The words to show a table with: its survey's, whose nouns these may be, where they are of the same language. */
    public static Words words(Table table, Words asked) {
        return table instanceof CaptionedTable one && one.words.language().equals(asked.language()) ? one.words : asked;
    }

    /** What the values are, with their denominator; empty where the table does not say it. */
    public static Optional<String> unit(Table table) {
        return captioned(table).map(one -> one.unit).filter(text -> !text.isEmpty());
    }

    /**
     * What a table is about; of a plain table its name, without the source that may follow the last {@value #JOINT};
     * empty where it has none.
     */
    public static String subject(Table table) {
        var name = name(table);
        return captioned(table)
                .map(one -> one.subject)
                .orElse(name.contains(JOINT) ? name.substring(0, name.lastIndexOf(JOINT)) : name);
    }

    /** Whose data a table shows; empty where its name does not say it. */
    public static String source(Table table) {
        var name = name(table);
        return captioned(table)
                .map(one -> one.source)
                .orElse(name.contains(JOINT) ? name.substring(name.lastIndexOf(JOINT) + JOINT.length()) : "");
    }

    /** Without rows, of the same caption: what Tablesaw starts from when it picks or sorts rows. */
    @Override
    public Table emptyCopy() {
        return like(columns().stream().<Column<?>>map(Column::emptyCopy).toList());
    }

    @Override
    public Table emptyCopy(int rows) {
        return like(columns().stream()
                .<Column<?>>map(column -> column.emptyCopy(rows))
                .toList());
    }

    @Override
    public Table copy() {
        return like(columns().stream().<Column<?>>map(Column::copy).toList());
    }

    private Table like(Collection<Column<?>> columns) {
        return new CaptionedTable(subject, source, unit, words, labels, keptBack, columns);
    }

    /** A table that still has the name that it was given with its caption. */
    private static Optional<CaptionedTable> captioned(Table table) {
        return table instanceof CaptionedTable one && (one.subject + JOINT + one.source).equals(one.name())
                ? Optional.of(one)
                : Optional.empty();
    }

    private static String name(Table table) {
        return Optional.ofNullable(table.name()).orElse("");
    }
}
