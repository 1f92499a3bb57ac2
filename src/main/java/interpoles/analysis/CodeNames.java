package interpoles.analysis;

import interpoles.survey.Survey;
import interpoles.table.ValueLabels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the codes of a survey are called in the reader's language: its regions and countries by its own lists or the
 * project's, and the values of columns that hold several.
 */
record CodeNames(ValueLabels labels) {
    private static final List<String> KINDS = List.of("pole", "grappe", "regional", "foreign");

    static ValueLabels of(Survey survey) {
        return survey.once(CodeNames.class, CodeNames::asked).labels();
    }

    private static CodeNames asked(Survey survey) {
        var words = survey.words();
        var regions = named(survey, "SELECT region AS code, name FROM reference_regions");
        var countries =
                named(survey, "SELECT country AS code, " + words.nameColumn() + " AS name FROM reference_countries");
        var motives = survey.query("SELECT DISTINCT motive AS code FROM agreement_motives WHERE motive IS NOT NULL")
                .stringColumn("code")
                .asList();
        return new CodeNames(ValueLabels.OF_VOCABULARIES.with(Map.of(
                "region", regions,
                "regions", regions,
                "country", countries,
                "countries", countries,
                "motives", each(motives, motive -> words.value("motive", motive)),
                "kinds", each(KINDS, kind -> words.value("kind", kind)))));
    }

    private static Map<String, String> named(Survey survey, String sql) {
        var names = new HashMap<String, String>();
        for (var row : survey.query(sql)) {
            if (!row.isMissing("name")) names.put(row.getString("code"), row.getString("name"));
        }
        return Map.copyOf(names);
    }

    private static Map<String, String> each(List<String> codes, UnaryOperator<String> name) {
        return codes.stream().collect(Collectors.toUnmodifiableMap(code -> code, name));
    }
}
