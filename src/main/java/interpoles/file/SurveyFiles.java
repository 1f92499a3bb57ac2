package interpoles.file;

import interpoles.contract.TableContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a survey: who it says it is, and its tables.
 *
 * @param name a short name, such as that of its folder
 * @param title what a reader calls it
 * @param sources where it comes from, a line each
 * @param licenses under which it may be used
 * @param present the names of the tables that it brings, readable or not
 * @param workbook the workbook that holds them all, if one does
 * @param description the SHA-256 of the {@code datapackage.json} that names them, if one does
 * @param declared what else it says of itself
 * @param beside what was left alone and may have been meant as a table, by the contract's name of the table
 */
public record SurveyFiles(
        String name,
        String title,
        List<String> sources,
        List<String> licenses,
        List<TableFile> tables,
        Set<String> present,
        Optional<String> workbook,
        Optional<String> description,
        Declared declared,
        Map<String, String> beside) {

    /** A survey that says nothing else of itself, with nothing beside its tables. */
    public SurveyFiles(
            String name,
            String title,
            List<String> sources,
            List<String> licenses,
            List<TableFile> tables,
            Set<String> present,
            Optional<String> workbook,
            Optional<String> description) {
        this(name, title, sources, licenses, tables, present, workbook, description, Declared.NOTHING, Map.of());
    }

    /** The same, which says this of itself. */
    public SurveyFiles declaring(Declared declared) {
        return new SurveyFiles(
                name, title, sources, licenses, tables, present, workbook, description, declared, beside);
    }

    /** The survey's country, alpha-3. */
    public String home() {
        return declared.home();
    }

    /** The file in which a table would have to be. */
    public String place(TableContract table) {
        return workbook.map(file -> file + ":" + table.name()).orElse(table.name() + ".csv");
    }

    /** How many all its tables take. */
    public long bytes() {
        return tables.stream().mapToLong(table -> table.source().bytes()).sum();
    }
}
