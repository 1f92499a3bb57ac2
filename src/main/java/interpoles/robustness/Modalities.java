package interpoles.robustness;

import interpoles.statistics.chance.Association;
import interpoles.survey.Survey;
import java.util.HashMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The modality of each agreement with local clusters, and the regions that its signatories have in common. */
final class Modalities {
    private Modalities() {}

    /** Of those in force at a wave that state one and have a region in common, by the agreement. */
    static SortedMap<String, Association.Observed> inForce(Survey survey, int wave) {
        var regions = new TreeMap<String, TreeSet<String>>();
        var forms = new HashMap<String, String>();
        for (var row : survey.query("""
                SELECT f.agreement AS agreement, c.region AS region, f.modality AS modality
                FROM in_force f
                JOIN agreement_partners p ON p.agreement = f.agreement AND p.partner = 'with-local-clusters'
                JOIN common_regions c ON c.agreement = f.agreement
                WHERE f.year = %d AND f.modality IS NOT NULL
                """.formatted(wave))) {
            regions.computeIfAbsent(row.getString("agreement"), none -> new TreeSet<>())
                    .add(row.getString("region"));
            forms.put(row.getString("agreement"), row.getString("modality"));
        }
        var observed = new TreeMap<String, Association.Observed>();
        regions.forEach(
                (agreement, places) -> observed.put(agreement, new Association.Observed(places, forms.get(agreement))));
        return observed;
    }
}
