package interpoles.questionnaire;

import interpoles.questionnaire.account.Reason;
import interpoles.questionnaire.report.Reciprocity;
import interpoles.table.CaptionedTable;
import interpoles.words.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A questionnaire counted, in tables that say what they are about.
 *
 * @param title whose answers they are
 */
record Summary(Tabulation tabulation, String title, Words words) {
    /** How a spelling became a cluster, or did not. */
    private enum Decision {
        /** It is a name in the register. */
        REGISTERED,
        /** A line of {@code names.csv} says which cluster it is. */
        DECIDED,
        /** A line of {@code names.csv} says that it is none. */
        NONE,
        WAITING;

        private static Decision of(String cluster, String origin) {
            return cluster.isEmpty()
                    ? WAITING
                    : !origin.startsWith("names.csv") ? REGISTERED : cluster.equals("-") ? NONE : DECIDED;
        }
    }

    Table accounts() {
        var reason = StringColumn.create("reason");
        var name = StringColumn.create("name");
        var answers = LongColumn.create("answers");
        reasons().entrySet().stream()
                .sorted(Map.Entry.<Reason, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    reason.append(entry.getKey().slug());
                    name.append(words.text("import.reason." + entry.getKey().slug()));
                    answers.append(entry.getValue());
                });
        return captioned("accounts", "answers", reason, name, answers);
    }

    Map<Reason, Long> reasons() {
        return tabulation.each((file, line, question, text, fate) -> {});
    }

    Table response() {
        var year = IntColumn.create("year");
        var response = StringColumn.create("response");
        var poles = LongColumn.create("poles");
        var asked = tabulation.inquiry().asked;
        for (var wave : asked.waves()) {
            var answered = tabulation.inquiry().answered().getOrDefault(wave, Set.of());
            var complete = asked.at(wave).stream().filter(answered::contains).count();
            year.append(wave).append(wave);
            response.append("complete").append("none");
            poles.append(complete).append(asked.at(wave).size() - complete);
        }
        return captioned("response", "poles", year, response, poles);
    }

    Table spellings() {
        var counts = new EnumMap<Decision, long[]>(Decision.class);
        Stream.of(Decision.values()).forEach(decision -> counts.put(decision, new long[2]));
        var names = tabulation.inquiry().names;
        Stream.concat(names.inForce().stream(), names.waiting().stream()).forEach(row -> {
            var count = counts.get(Decision.of(row.get(1), row.get(3)));
            count[0]++;
            count[1] += Long.parseLong(row.get(2));
        });
        var decision = StringColumn.create("decision");
        var spellings = LongColumn.create("spellings");
        var times = LongColumn.create("times");
        counts.forEach((one, count) -> {
            decision.append(one.name().toLowerCase(Locale.ROOT));
            spellings.append(count[0]);
            times.append(count[1]);
        });
        return captioned("spellings", "spellings", decision, spellings, times);
    }

    Table agreements() {
        var counts = new TreeMap<String, Long>();
        for (var answer : Reciprocity.Answer.values()) {
            counts.put(answer.slug(), 0L);
        }
        tabulation
                .reciprocity()
                .stringColumn("reciprocity")
                .forEach(reciprocity -> counts.merge(reciprocity, 1L, Long::sum));
        return captioned(
                "agreements",
                "agreements",
                StringColumn.create("reciprocity", List.copyOf(counts.keySet())),
                LongColumn.create(
                        "agreements",
                        counts.values().stream().mapToLong(Long::longValue).toArray()));
    }

    private Table captioned(String caption, String unit, Column<?>... columns) {
        return CaptionedTable.of(
                words.text("import.caption." + caption),
                title,
                words.text("import.unit." + unit),
                words,
                Table.create(columns));
    }
}
