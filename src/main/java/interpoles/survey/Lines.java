package interpoles.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The lines of clusters through time: a cluster, what it became, and whatever else became the same, are one.
 *
 * @param byCluster for each cluster on a line of several, the line's name: the clusters at its end, joined by {@code +}
 */
record Lines(Map<String, String> byCluster) {
    static Lines of(Survey survey) {
        return of(successors(survey));
    }

    /** The clusters that each became, by the cluster; of a survey that says nothing of it none. */
    static Map<String, Set<String>> successors(Survey survey) {
        var successors = new TreeMap<String, Set<String>>();
        if (survey.has("clusters", "successor")) {
            survey.query("SELECT cluster, successor FROM cluster_successors")
                    .forEach(row -> successors
                            .computeIfAbsent(row.getString("cluster"), key -> new TreeSet<>())
                            .add(row.getString("successor")));
        }
        return successors;
    }

    static Lines of(Map<String, Set<String>> successors) {
        var members = new TreeMap<String, Set<String>>();
        successors.forEach((cluster, others) -> others.forEach(other -> join(members, cluster, other)));
        var lines = new LinkedHashMap<String, String>();
        members.forEach((cluster, line) -> lines.put(
                cluster,
                line.stream().filter(one -> !successors.containsKey(one)).collect(Collectors.joining(" + "))));
        return new Lines(lines);
    }

    private static void join(Map<String, Set<String>> members, String one, String other) {
        var line = new TreeSet<String>(List.of(one, other));
        line.addAll(members.getOrDefault(one, Set.of()));
        line.addAll(members.getOrDefault(other, Set.of()));
        line.forEach(member -> members.put(member, line));
    }
}
