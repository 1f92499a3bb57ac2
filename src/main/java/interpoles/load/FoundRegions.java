package interpoles.load;

import interpoles.contract.Fold;
import interpoles.file.RowSource;
import interpoles.file.TableFile;
import interpoles.problem.Unreadable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The regions that a table of clusters names, before any of them is checked: they tell which list they are of. */
final class FoundRegions implements RowSource.Taker {
    private final TableFile clusters;
    private final Set<String> regions = new HashSet<>();
    private int column = -1;
    private Pattern separator = Pattern.compile("");

    private FoundRegions(TableFile clusters) {
        this.clusters = clusters;
    }

    /** What was found up to where the file cannot be read on, which is told where it is loaded. */
    static Set<String> in(TableFile clusters) {
        var found = new FoundRegions(clusters);
        try {
            clusters.source().read(found);
        } catch (Unreadable toldLater) {
            return found.regions;
        }
        return found.regions;
    }

    @Override
    public void header(long line, List<String> names) {
        for (int i = 0; i < names.size() && column < 0; i++) {
            var field = clusters.contract().field(Fold.name(names.get(i)));
            if (field.flatMap(known -> known.codes()).filter("regions"::equals).isPresent()) {
                column = i;
                separator =
                        Pattern.compile(Pattern.quote(field.get().separator().orElseThrow()));
            }
        }
    }

    @Override
    public void row(long line, List<String> fields, Map<Integer, String> unreadable) {
        if (column >= 0 && column < fields.size()) {
            regions.addAll(Arrays.asList(separator.split(fields.get(column))));
        }
    }
}
