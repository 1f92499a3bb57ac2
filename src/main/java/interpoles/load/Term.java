package interpoles.load;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A term of the definitions. Its file {@code terms/NAME.sql} begins with lines of comment: what it means, in the words
 * of the glossary, then what is declared of it, and then the definition, in SQL that every warehouse runs. Where another
 * way to the same rows is quicker on millions of them, it is a file of the same name in {@code terms/duckdb}, for DuckDb
 * alone; a file that stands only there is a step of such ways. What can be declared:
 *
 * <pre>
 * -- kept: table       it is worked out once
 * -- kept: view        it is worked out each time that it is asked
 * -- asked by: rules   it is there before it is known that every row is right
 * </pre>
 *
 * @param definition its SQL; none if it is but a step
 * @param quick another way to the same rows
 * @param isTable whether it is worked out once, rather than each time that it is asked
 * @param askedByRules whether the rules ask it, before it is known that every row is right
 */
record Term(String name, Optional<String> definition, Optional<String> quick, boolean isTable, boolean askedByRules) {
    private static final String COMMENT = "-- ";

    static Term named(String name) {
        var definition = Sql.file("terms/" + name + ".sql");
        var quick = Sql.file("terms/duckdb/" + name + ".sql");
        var declared = definition
                .or(() -> quick)
                .orElseThrow(() -> new IllegalStateException("no file defines the term " + name))
                .lines()
                .takeWhile(line -> line.startsWith(COMMENT))
                .map(line -> line.substring(COMMENT.length()))
                .toList();
        boolean isTable = declared.contains("kept: table");
        if (isTable == declared.contains("kept: view")) {
            throw new IllegalStateException("the term " + name + " is declared neither or both of table and view");
        }
        return new Term(
                name,
                definition.map(Term::query),
                quick.map(Term::query),
                isTable,
                declared.contains("asked by: rules"));
    }

    private static String query(String file) {
        return file.lines().dropWhile(line -> line.startsWith(COMMENT)).collect(Collectors.joining("\n"));
    }

    /** The statement that makes it in DuckDB, by the quickest way. */
    String creation() {
        return (isTable ? "CREATE TABLE " : "CREATE VIEW ") + name + " AS "
                + quick.or(() -> definition).orElseThrow();
    }
}
