package interpoles.survey;

import interpoles.contract.Contract;
import interpoles.contract.ContractNames;
import interpoles.contract.FieldContract;
import interpoles.load.Terms;
import interpoles.warehouse.Warehouse;
import interpoles.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What SQL can ask of a survey, with a sentence each: the contract's tables, those of several values in a field, terms, lists.
 */
final class QueryableTables {
    private static final List<String> LISTS = List.of("reference_countries", "reference_regions");

    private QueryableTables() {}

    /**
     * @param counted whether the numbers of rows may be told
     * @param claimed whether the survey has claims: where it has none nothing speaks of any
     */
    static Table of(Warehouse warehouse, String title, Words words, boolean counted, boolean claimed) {
        var sentences = sentences(words);
        if (!claimed) sentences.remove("claims");
        var counts = counted ? counts(warehouse, title, sentences.keySet()) : Map.<String, Long>of();
        var names = StringColumn.create("table");
        var about = StringColumn.create("about");
        var rows = LongColumn.create("rows");
        sentences.forEach((name, sentence) -> {
            names.append(name);
            about.append(sentence);
            if (counted) rows.append(counts.get(name));
            else rows.appendMissing();
        });
        return Table.create(words.text("survey.tables", title), names, about, rows);
    }

    private static Map<String, Long> counts(Warehouse warehouse, String title, Set<String> tables) {
        var answers = warehouse.query(
                tables.stream()
                        .map(name -> "SELECT '" + name + "' AS name, COUNT(*) AS n FROM " + name)
                        .collect(Collectors.joining(" UNION ALL ")),
                title);
        var counts = new LinkedHashMap<String, Long>();
        answers.forEach(row -> counts.put(row.getString("name"), row.getLong("n")));
        return counts;
    }

    private static Map<String, String> sentences(Words words) {
        var sentences = new LinkedHashMap<>(ContractNames.descriptions(words));
        Contract.ofSurveys().tables().stream()
                .flatMap(table -> table.fields().stream())
                .map(FieldContract::child)
                .flatMap(Optional::stream)
                .forEach(child -> sentences.put(child.table(), words.text("survey.tables." + child.table())));
        Terms.asked().forEach(name -> sentences.put(name, words.text("survey.tables." + name)));
        LISTS.forEach(name -> sentences.put(name, words.text("survey.tables." + name)));
        return sentences;
    }
}
