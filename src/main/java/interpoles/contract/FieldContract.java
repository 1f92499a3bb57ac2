package interpoles.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column of the contract.
 *
 * @param names the English name, then the French one where there is one
 * @param required whether every row must state it
 * @param mayBeAbsent whether the whole column may be missing
 * @param vocabulary each code of a fixed vocabulary with its other names, empty for free text
 * @param codes the reference table whose codes the value must be taken from
 * @param separator what stands between several values in one field
 * @param child the table that several values become
 */
public record FieldContract(
        List<String> names,
        Type type,
        boolean required,
        boolean mayBeAbsent,
        Map<String, List<String>> vocabulary,
        Optional<String> codes,
        Optional<String> separator,
        Optional<Child> child) {

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2100;

    public enum Type {
        STRING("VARCHAR"),
        YEAR("INTEGER"),
        BOOLEAN("BOOLEAN"),
        NUMBER(Decimal.SQL);

        public final String sql;

        Type(String sql) {
            this.sql = sql;
        }
    }

    /** A table with a row for each of several values: the owner's key and the value. */
    public record Child(String table, String column) {}

    /** A column that the contract does not know: kept as text. */
    public static FieldContract unknown(String name) {
        return new FieldContract(
                List.of(name),
                Type.STRING,
                false,
                true,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public String name() {
        return names.get(0);
    }

    /** The codes of the vocabulary by every name that they go by, folded. */
    public Map<String, String> codesByName() {
        var byName = new HashMap<String, String>();
        vocabulary.forEach((code, others) -> {
            byName.put(Fold.of(code), code);
            others.forEach(other -> byName.put(Fold.of(other), code));
        });
        return byName;
    }

    public Set<String> vocabularyCodes() {
        return vocabulary.keySet();
    }
}
