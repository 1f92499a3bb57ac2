package interpoles.load.column;

import interpoles.contract.Fold;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A list of French regions by their Insee codes: those of before 2016, or those since. */
public enum RegionMap {
    OF_2011("2011"),
    OF_2016("2016");

    private final String year;
    private final Map<String, String> byName = new HashMap<>();
    private Set<String> codes = Set.of();

    RegionMap(String year) {
        this.year = year;
    }

    /** The list that has more of these codes and names, that of 2011 where both have as many. */
    public static RegionMap of(Set<String> found) {
        return OF_2016.count(found) > OF_2011.count(found) ? OF_2016 : OF_2011;
    }

    /** The file of the list among the project's references. */
    public String file() {
        return "regions_" + year;
    }

    public synchronized Set<String> codes() {
        if (codes.isEmpty()) {
            codes = Codes.codes(file(), "region");
            Codes.rows(file()).forEach(row -> byName.put(Fold.place(row.getField("name")), row.getField("region")));
        }
        return codes;
    }

    Optional<String> named(String name) {
        codes();
        return Optional.ofNullable(byName.get(Fold.place(name)));
    }

    boolean has(String codeOrName) {
        return codes().contains(codeOrName) || named(codeOrName).isPresent();
    }

    RegionMap other() {
        return this == OF_2011 ? OF_2016 : OF_2011;
    }

    /** The key of the words that say what a code of this list is. */
    String expected() {
        return this == OF_2011 ? "regions" : "regions-since-2016";
    }

    /** The same where a code of the other list was found. */
    String expectedOther() {
        return this == OF_2011 ? "regions-of-2011" : "regions-of-2016";
    }

    private long count(Set<String> found) {
        return found.stream().filter(this::has).count();
    }
}
