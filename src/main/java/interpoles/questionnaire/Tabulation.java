package interpoles.questionnaire;

import interpoles.problem.Nearest;
import interpoles.problem.Unreadable;
import interpoles.questionnaire.account.Reason;
import interpoles.questionnaire.decision.QuestionName;
import interpoles.questionnaire.export.Question;
import interpoles.questionnaire.report.Report;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What a questionnaire holds, as tables with a row a thing. */
record Tabulation(Inquiry inquiry, Words words) {
    /**
     * A row a question of each wave: its name, text and place, how often it was answered, how often it was shown and left
     * empty, how often it was not shown (0 where the tool does not tell), and what its answers are in the survey, such as
     * {@code agreements.signed}.
     */
    Table questions() {
        var year = IntColumn.create("year");
        var texts = columns("question", "text", "position", "means");
        var counts = new LinkedHashMap<String, LongColumn>();
        List.of("answers", "empty", "not_shown").forEach(name -> counts.put(name, LongColumn.create(name)));
        for (var export : inquiry.exports.list()) {
            for (var part : export.parts()) {
                var tallies = inquiry.tallies.of(part);
                for (var question : part.questions()) {
                    var tally = tallies.get(question.column());
                    year.append(export.year());
                    texts.get("question").append(question.name());
                    texts.get("text").append(question.text());
                    texts.get("position").append(question.letters());
                    texts.get("means")
                            .append(inquiry.questions
                                    .of(part, question.column())
                                    .map(use -> use.table() + "." + use.column())
                                    .orElse(question.technical() ? "technical" : "not-mapped"));
                    counts.get("answers").append(tally.answers());
                    counts.get("empty").append(tally.empty());
                    counts.get("not_shown").append(tally.unshown());
                }
            }
        }
        return Table.create("questions", year)
                .addColumns(texts.values().toArray(StringColumn[]::new))
                .addColumns(counts.values().toArray(LongColumn[]::new));
    }

    /** A row an answer to the questionnaire: its wave, file and line, who gave it, and why it counts or does not. */
    Table respondents() {
        var year = IntColumn.create("year");
        var line = LongColumn.create("line");
        var texts = columns("cluster", "file", "state");
        for (var screened : inquiry.screening.all()) {
            year.append(screened.wave());
            texts.get("cluster").append(screened.cluster());
            texts.get("file").append(screened.file());
            line.append(screened.line());
            texts.get("state").append(screened.out().map(Reason::slug).orElse("counts"));
        }
        return Table.create("respondents", year)
                .addColumns(texts.values().toArray(StringColumn[]::new))
                .addColumns(line);
    }

    /**
     * A row an answer to a question, of every row of the exports: who gave it, what it was, and what became of it.
     *
     * @param question its code, its text or {@code column BF}; with places such as {@code {i}}, all of a series; where no
     *     column has the name itself, all whose names begin with it and go on with an option or a part
     */
    Table answers(String question) {
        var name = named(question);
        var year = IntColumn.create("year");
        var texts = columns("question", "answer", "used_as", "reason");
        var line = LongColumn.create("line");
        var asked = inquiry.exports.list().stream()
                .flatMap(export -> export.parts().stream()
                        .flatMap(part -> part.questions().stream()
                                .filter(one -> name.of(one).isPresent())
                                .map(one -> Map.entry(part.grid().name() + "\t" + one.name(), export.year()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        each((file, row, of, text, fate) -> {
            var wave = asked.get(file + "\t" + of);
            if (wave != null) {
                year.append(wave);
                texts.get("question").append(of);
                texts.get("answer").append(text);
                texts.get("used_as").append(fate.usedAs());
                texts.get("reason").append(fate.reason().slug());
                line.append(row);
            }
        });
        return Table.create("answers", year)
                .addColumns(texts.values().toArray(StringColumn[]::new))
                .addColumns(line);
    }

    /** The question, or else all of which it is a part: of {@code Q5} those of {@code Q5[SQ001]}, {@code Q5_1}, {@code q5/a}. */
    private QuestionName named(String question) {
        return Stream.of("", "_{option}", "/{option}", " [{option}]")
                .map(part -> QuestionName.of(question + part))
                .filter(name -> asked().anyMatch(one -> name.of(one).isPresent()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(noQuestion(question)));
    }

    /** The questions of all exports. */
    private Stream<Question> asked() {
        return inquiry.exports.list().stream()
                .flatMap(export -> export.parts().stream())
                .flatMap(part -> part.questions().stream());
    }

    private String noQuestion(String question) {
        var names = asked().map(Question::name).distinct().toList();
        return Nearest.to(question, names)
                .map(nearest -> words.text("import.no-question.nearest", question, nearest))
                .orElseGet(() -> words.text("import.no-question", question));
    }

    Map<Reason, Long> each(Accounts.Taker taker) {
        try {
            return inquiry.accounts(Tables.of(inquiry, Rule.EITHER).ledger()).each(taker, read -> {});
        } catch (Unreadable e) {
            throw new IllegalStateException(
                    e.in(inquiry.folder.toString(), words).message(words));
        }
    }

    /** A row a spelling: which cluster it is ({@code -} for none, empty where that waits), how often it stands, who says so. */
    Table names() {
        var texts = columns("written", "cluster", "origin");
        var times = LongColumn.create("times");
        var rows = new ArrayList<>(inquiry.names.inForce());
        rows.addAll(inquiry.names.waiting());
        for (var row : rows) {
            texts.get("written").append(row.get(0));
            texts.get("cluster").append(row.get(1));
            times.append(Long.parseLong(row.get(2)));
            texts.get("origin").append(row.get(3));
        }
        return Table.create("names")
                .addColumns(texts.values().toArray(StringColumn[]::new))
                .addColumns(times);
    }

    /** A row a report: who told it when, what of, and which clusters it binds. */
    Table reports() {
        var year = IntColumn.create("year");
        var texts = columns("report", "table", "cluster", "clusters", "stated");
        for (Report report : inquiry.reports.all()) {
            year.append(report.wave());
            texts.get("report").append(report.id());
            texts.get("table").append(report.table());
            texts.get("cluster").append(report.teller());
            texts.get("clusters").append(String.join("|", report.clusters()));
            texts.get("stated")
                    .append(report.stated().entrySet().stream()
                            .map(entry -> entry.getKey() + " "
                                    + String.join("|", entry.getValue().values()))
                            .collect(Collectors.joining(", ")));
        }
        return Table.create("reports", year).addColumns(texts.values().toArray(StringColumn[]::new));
    }

    /** A row an agreement between clusters that were asked: whether each side told it. */
    Table reciprocity() {
        return table("reciprocity", Tables.of(inquiry, Rule.EITHER).reciprocity());
    }

    /** A row a thing that was stated differently: what holds, what does not, and why. */
    Table differences() {
        return table("differences", Tables.of(inquiry, Rule.EITHER).differences());
    }

    private static Table table(String name, TableRows rows) {
        var texts = columns(rows.columns().toArray(String[]::new));
        rows.rows().forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                texts.get(rows.columns().get(i)).append(row.get(i));
            }
        });
        return Table.create(name).addColumns(texts.values().toArray(StringColumn[]::new));
    }

    private static Map<String, StringColumn> columns(String... names) {
        var columns = new LinkedHashMap<String, StringColumn>();
        for (var name : names) {
            columns.put(name, StringColumn.create(name));
        }
        return columns;
    }
}
