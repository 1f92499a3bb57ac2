package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import interpoles.contract.Contract;
import interpoles.contract.FieldContract;
import interpoles.contract.TableContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract asks for, column by column, as its page says it. */
class ContractTest {
    private SurveyFolder survey;

    @BeforeEach
    void complete(@TempDir Path folder) {
        survey = SurveyFolder.complete(folder);
    }

    @Test
    void aColumnMayBeAbsentWhereTheContractSaysSoAlone() {
        var mayBeAbsent = new TreeSet<String>();
        var absent = new TreeSet<String>();
        for (var table : Contract.ofSurveys().tables()) {
            var file = table.name() + ".csv";
            var whole = survey.text(file);
            table.fields().stream()
                    .filter(FieldContract::mayBeAbsent)
                    .forEach(field -> mayBeAbsent.add(table.name() + "." + field.name()));
            for (int i = 0; i < table.fields().size(); i++) {
                survey.with(file, column(whole, i, true));
                var check = survey.check();
                if (check.problems().isEmpty()) {
                    absent.add(table.name() + "." + table.fields().get(i).name());
                } else {
                    assertEquals(
                            file + " missing-column",
                            SurveyFolder.brief(check).replaceAll(" > .*", ""),
                            table.fields().get(i).name());
                    assertEquals(
                            table.fields().get(i).name(),
                            check.problems().get(0).field());
                }
            }
            survey.with(file, whole);
        }
        assertFalse(absent.isEmpty());
        assertEquals(mayBeAbsent, absent);
    }

    @Test
    void theOrderOfColumnsDoesNotMatter() {
        var opened = survey.open();
        var before = Contract.ofSurveys().tables().stream()
                .map(table -> opened.table(table.name()).printAll())
                .toList();
        for (var table : Contract.ofSurveys().tables()) {
            var file = table.name() + ".csv";
            survey.with(file, column(survey.text(file), -1, false));
        }
        assertEquals("", survey.problems());
        var after = survey.open();
        assertEquals(
                before,
                Contract.ofSurveys().tables().stream()
                        .map(table -> after.table(table.name()).printAll())
                        .toList());
    }

    @Test
    void everyTableAndColumnGoesByItsFrenchNameWhereThereIsOne() {
        for (var table : Contract.ofSurveys().tables()) {
            var text = survey.text(table.name() + ".csv");
            var header = new ArrayList<>(
                    Arrays.asList(text.substring(0, text.indexOf('\n')).split(",")));
            table.fields()
                    .forEach(field -> Collections.replaceAll(
                            header,
                            field.name(),
                            field.names().get(field.names().size() - 1)));
            survey.without(table.name() + ".csv")
                    .with(
                            table.names().get(table.names().size() - 1) + ".csv",
                            String.join(",", header) + text.substring(text.indexOf('\n')));
        }
        assertEquals("", survey.problems());
        try (var opened = survey.open()) {
            Contract.ofSurveys().tables().forEach(table -> assertEquals(true, opened.has(table.name()), table.name()));
        }
    }

    @Test
    void tablesInPairsComeWholeOrNotAtAll() {
        for (var pair : List.of(List.of("projects", "labels"), List.of("missions", "participants"))) {
            for (int i = 0; i < 2; i++) {
                var whole = survey.text(pair.get(i) + ".csv");
                survey.without(pair.get(i) + ".csv");
                assertEquals(pair.get(i) + ".csv missing-table \"" + pair.get(i) + "\"", survey.problems());
                survey.with(pair.get(i) + ".csv", whole);
            }
            survey.without(pair.get(0) + ".csv").without(pair.get(1) + ".csv");
            assertEquals("", survey.problems());
        }
        survey.without("claims.csv").without("regions.csv").without("countries.csv");
        assertEquals("", survey.problems());
    }

    @Test
    void theContractsTypesWinAndAnUnknownColumnIsText() {
        describe("""
                {"name":"agreements","path":"agreements.csv","schema":{"fields":[
                  {"name":"signed","type":"string"},{"name":"note","type":"number"}]}}""");
        try (var opened = survey.open()) {
            assertEquals(
                    "[2007, 2006, 2008]",
                    opened.table("agreements").intColumn("signed").asList().toString());
            assertEquals(
                    "[é, é, é]",
                    opened.table("agreements").stringColumn("note").asList().toString());
            assertEquals("[Someone]", opened.sources().toString());
        }
    }

    @Test
    void everyConstraintIsEnforced() {
        for (var constraint : List.of(
                "\"required\":true",
                "\"unique\":true",
                "\"enum\":[\"2007\"]",
                "\"pattern\":\"2007\"",
                "\"minimum\":2009",
                "\"maximum\":2005",
                "\"minLength\":5",
                "\"maxLength\":3")) {
            describe(
                    "{\"name\":\"missions\",\"path\":\"missions.csv\",\"schema\":{\"fields\":[{\"name\":\"year\",\"constraints\":{"
                            + constraint + "}}]}}");
            var expected = constraint.contains("required")
                    ? ""
                    : constraint.contains("unique")
                            ? "missions.csv:3:2 not-unique \"2008\""
                            : "missions.csv:2:2 broken-constraint \"2008\""
                                    + (constraint.contains("enum") ? " > 2007" : "")
                                    + "\nmissions.csv:3:2 broken-constraint \"2008\""
                                    + (constraint.contains("enum") ? " > 2007" : "");
            assertEquals(expected, survey.problems(), constraint);
        }
        survey.change("clusters.csv", ",collaborative-rd,", ",,");
        describe(
                "{\"name\":\"clusters\",\"path\":\"clusters.csv\",\"schema\":{\"fields\":[{\"name\":\"positionnement\",\"constraints\":{\"required\":true}}]}}");
        assertEquals("clusters.csv:2:6 missing-field\nclusters.csv:6:6 missing-field", survey.problems());
    }

    private void describe(String described) {
        var others = Contract.ofSurveys().tables().stream()
                .map(TableContract::name)
                .filter(name -> !described.contains("\"name\":\"" + name + "\""))
                .map(name -> ",{\"name\":\"" + name + "\",\"path\":\"" + name + ".csv\"}")
                .reduce("", String::concat);
        survey.with(
                "datapackage.json",
                "{\"sources\":[{\"title\":\"Someone\"}],\"resources\":[" + described + others + "]}");
    }

    /** A file without one of its columns, or with all of them in reverse. */
    private static String column(String text, int left, boolean one) {
        var lines = new ArrayList<String>();
        for (var line : text.split("\n")) {
            var fields = new ArrayList<>(Arrays.asList(line.split(",", -1)));
            if (one) {
                fields.remove(left);
            } else {
                Collections.reverse(fields);
            }
            lines.add(String.join(",", fields));
        }
        return String.join("\n", lines) + "\n";
    }
}
