package interpoles.problem;

import interpoles.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * All the advice that a survey is given.
 *
 * @param listed the first few pieces of each kind and column
 * @param unlisted how many more there are, by kind, of those kinds alone that have more
 * @param unanswered the kinds of which nothing could be found out
 */
public record Advised(List<Advice> listed, Map<String, Long> unlisted, List<String> unanswered) {
    public static final Advised NONE = new Advised(List.of(), Map.of(), List.of());

    /** How many of a kind are told in sentences that has more than are listed. */
    private static final int OF_MANY = 5;

    /**
     * A sentence a piece, and one for each kind of which more is counted or nothing is known. A kind that is listed only in part is told by its
     * first pieces, and the others are counted, too.
     */
    public List<String> sentences(Words words) {
        var told =
                listed.stream().collect(Collectors.groupingBy(Advice::code, LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(
                        told.entrySet().stream().flatMap(kind -> sentences(kind.getKey(), kind.getValue(), words)),
                        unanswered.stream().map(kind -> unanswered(kind, words)))
                .toList();
    }

    private Stream<String> sentences(String kind, List<Advice> told, Words words) {
        long more = unlisted.getOrDefault(kind, 0L);
        long shown = more == 0 ? told.size() : Math.min(OF_MANY, told.size());
        var first = told.stream().limit(shown).map(advice -> advice.message(words));
        return more == 0
                ? first
                : Stream.concat(first, Stream.of(words.text("survey.advice.more", kind, more + told.size() - shown)));
    }

    /**
     * A row a piece: code, file, line, column, found, twin, its line, and the message; missing where there is none. A kind
     * of which nothing is known has a row of its code and message.
     */
    public Table table(String name, Words words) {
        var line = LongColumn.create("line");
        var column = IntColumn.create("column");
        var twinLine = LongColumn.create("twin_line");
        for (var advice : listed) {
            advice.line().ifPresentOrElse(line::append, line::appendMissing);
            advice.column().ifPresentOrElse(column::append, column::appendMissing);
            advice.twinLine().ifPresentOrElse(twinLine::append, twinLine::appendMissing);
        }
        var table = Table.create(
                name,
                text("code", listed.stream().map(Advice::code)),
                text("file", listed.stream().map(Advice::file)),
                line,
                column,
                text("found", listed.stream().map(Advice::found)),
                text("twin", listed.stream().map(advice -> advice.twin().orElse(""))),
                twinLine,
                text("message", listed.stream().map(advice -> advice.message(words))));
        for (var kind : unanswered) {
            var row = table.appendRow();
            row.setString("code", kind);
            row.setString("message", unanswered(kind, words));
        }
        return table;
    }

    private static String unanswered(String kind, Words words) {
        return words.text("survey.advice.unanswered", kind);
    }

    private static StringColumn text(String name, Stream<String> values) {
        return StringColumn.create(name, values.toList());
    }
}
