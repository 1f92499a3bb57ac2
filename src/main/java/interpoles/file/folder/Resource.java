package interpoles.file.folder;

import com.fasterxml.jackson.databind.JsonNode;
import interpoles.contract.TableContract;
import interpoles.file.FieldRules;
import interpoles.file.csv.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of the survey as its {@code datapackage.json} names it.
 *
 * @param paths its files inside the folder, one below the other; none where the table stands in the file itself
 * @param data the table itself, where it stands there
 * @param columns the names that its schema gives to the columns, in their order; none where it has none
 * @param form what its files are
 * @param sheet which sheet of a workbook, by its name or its number from 1; the first where it is empty
 * @param missing the texts that mean that a value is missing
 * @param fields what is said of its columns, by their folded names
 */
record Resource(
        TableContract contract,
        String name,
        List<String> paths,
        Optional<JsonNode> data,
        List<String> columns,
        Form form,
        String sheet,
        Dialect dialect,
        Set<String> missing,
        Map<String, FieldRules> fields) {
    enum Form {
        TEXT,
        GZIP,
        WORKBOOK
    }
}
