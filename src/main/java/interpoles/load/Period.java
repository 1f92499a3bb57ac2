package interpoles.load;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The waves of a survey from one to another, as if it had these alone: nobody was asked at another wave, and a cluster
 * that was first asked, signed, labelled or travelled after the last of them is not known yet. What is defined by the
 * waves is defined anew, in the query itself; all else stays as it was worked out.
 */
record Period(int from, int to) {
    private static final String KNOWN_LATER = """
            SELECT k.cluster
            FROM (SELECT cluster, year FROM rows_responses
                  UNION ALL
                  SELECT s.cluster, a.signed AS year
                  FROM rows_signatories s
                  JOIN rows_agreements a ON a.agreement = s.agreement
                  UNION ALL
                  SELECT l.cluster, p.year
                  FROM rows_labels l
                  JOIN rows_projects p ON p.project = l.project
                  UNION ALL
                  SELECT t.cluster, m.year
                  FROM rows_participants t
                  JOIN rows_missions m ON m.mission = t.mission) k
            GROUP BY k.cluster
            HAVING MIN(k.year) > %d""";

    /** The SQL of each relation that is another than the whole survey's, by its name. */
    Map<String, String> definitions(Map<String, LoadedTable> tables) {
        var definitions = new LinkedHashMap<String, String>();
        definitions.put(
                "clusters",
                tables.get("clusters").selection() + " WHERE cluster NOT IN (\n" + KNOWN_LATER.formatted(to) + ")");
        definitions.put(
                "responses", tables.get("responses").selection() + " WHERE year BETWEEN " + from + " AND " + to);
        definitions.putAll(Terms.restingOn("responses"));
        return definitions;
    }
}
