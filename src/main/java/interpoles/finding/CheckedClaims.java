package interpoles.finding;

import interpoles.claim.Claim;
import interpoles.claim.ClaimCheck;
import interpoles.measure.Measure;
import interpoles.robustness.Readings;
import interpoles.survey.Survey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The claims of a survey, each put through every check and read in every way, once. A claim that says for which waves it
 * holds is checked on these alone.
 */
final class CheckedClaims {
    private final Survey survey;
    private final Claims claims;
    private final Readings readings;
    private final Map<Claim, List<Readings.Result>> results = new HashMap<>();
    private final Map<Claim, ClaimCheck> checks = new HashMap<>();

    private CheckedClaims(Survey survey, Readings readings) {
        this.survey = survey;
        this.claims = Claims.of(survey);
        this.readings = readings;
    }

    static CheckedClaims of(Survey survey) {
        return new CheckedClaims(survey, Readings.of(survey));
    }

    CheckedClaims withReading(String measure, String words, String sql) {
        return new CheckedClaims(survey, readings.with(measure, words, sql));
    }

    Claims claims() {
        return claims;
    }

    /** In the order of {@code claims.csv}; none where small cells are kept back. */
    List<Claim> list() {
        return survey.settings().withholds() || survey.waves().isEmpty() ? List.of() : claims.list();
    }

    /** What each check but the readings says of a claim. */
    synchronized ClaimCheck check(Claim claim) {
        if (!checks.containsKey(claim)) {
            var waves = claims.waves(claim);
            checks.put(
                    claim,
                    ClaimCheck.of(
                            claim, waves, measures(waves), claims.row(claim).flatMap(Measure::value)));
        }
        return checks.get(claim);
    }

    /** Every reading of a claim, the default and placebos among them; none of a claim without a value. */
    synchronized List<Readings.Result> readings(Claim claim) {
        if (!results.containsKey(claim)) {
            var isThere = claims.row(claim).flatMap(Measure::value).isPresent();
            results.put(
                    claim,
                    isThere
                            ? readings.in(claims.waves(claim))
                                    .of(claim.measure(), claim.year(), claim.group(), claim.bounds()::hold)
                            : List.of());
        }
        return results.get(claim);
    }

    /** The check of a claim with what its other readings say, where there are any. */
    ClaimCheck read(Claim claim) {
        var others = readings(claim).stream()
                .filter(result -> result.role().isEmpty() && result.value().isPresent())
                .toList();
        var check = check(claim);
        return others.isEmpty() ? check : check.read(others.stream().allMatch(Readings.Result::holds));
    }

    /** All of them so, in the same order. */
    List<ClaimCheck> all() {
        return list().stream().map(this::read).toList();
    }

    static List<Measure> measures(Survey survey) {
        return survey.once(Measures.class, Measures::of).rows();
    }
}
