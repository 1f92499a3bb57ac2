package interpoles.robustness;

import interpoles.measure.Measure;
import interpoles.robustness.hearing.Heard;
import interpoles.statistics.Interval;
import interpoles.statistics.silence.Bounds;
import interpoles.survey.Survey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Bounds of indices and of shares of what agreements state, for which no interval by lot is known in closed form: as many
 * agreements as may be unheard state whatever moves the number most, of what the survey's agreements state at any time. They
 * are told beside claims and are not in {@code measures.csv}. Of Cramér's V none are known.
 */
final class IndexBounds {
    private final Survey survey;
    private final Measure measure;
    private final Heard heard;

    private IndexBounds(Survey survey, Measure measure, Heard heard) {
        this.survey = survey;
        this.measure = measure;
        this.heard = heard;
    }

    /** @param heard what was heard of the events behind the measure at its wave, which was no census */
    static Optional<Interval> of(Survey survey, Measure measure, Heard heard) {
        var bounds = new IndexBounds(survey, measure, heard);
        return switch (measure.name()) {
            case "charters.effective" -> Optional.of(bounds.charters());
            case "charters.share", "motives.share" ->
                Optional.of(Bounds.share(having(measure), measure.n().orElseThrow(), heard.unheard()));
            case "motives.count" -> Optional.of(bounds.motives());
            case "projects.density" -> Optional.of(bounds.density());
            default -> Optional.empty();
        };
    }

    /**
     * Of the shares of pairs of a pôle and a foreign cluster over the period: each pôle that answered at no wave has none
     * that is unheard, or as many as the pôle with most, all of them marked or none. None where every pôle was heard at
     * one wave at least.
     */
    static Optional<Interval> ofPairs(Survey survey, Measure share) {
        var row = survey.query("""
                SELECT (SELECT COUNT(*)
                        FROM (SELECT cluster FROM responses
                              GROUP BY cluster
                              HAVING MAX(CASE WHEN answered THEN 1 ELSE 0 END) = 0) s) AS silent,
                       (SELECT MAX(pairs)
                        FROM (SELECT pole, COUNT(*) AS pairs FROM foreign_pairs GROUP BY pole) p) AS most
                """).row(0);
        var silent = ((Number) row.getObject("silent")).longValue();
        var pairs = share.n().orElseThrow();
        if (silent == 0 || pairs == 0) {
            return Optional.empty();
        }
        var unheard = silent * ((Number) row.getObject("most")).longValue();
        return Optional.of(Bounds.share(having(share), pairs, unheard));
    }

    /** All of the commonest charter, or of the rarest ones until these are as common. */
    private Interval charters() {
        var counts = new ArrayList<Long>();
        for (var row : survey.query("""
                SELECT c.charter AS charter, COUNT(f.agreement) AS agreements
                FROM (SELECT DISTINCT charter FROM agreements WHERE charter IS NOT NULL) c
                LEFT JOIN in_force f ON f.charter = c.charter AND f.year = %d
                GROUP BY c.charter
                """.formatted(measure.year().orElseThrow()))) {
            counts.add(((Number) row.getObject("agreements")).longValue());
        }
        return Bounds.effective(counts, heard.unheard());
    }

    /** None of another motive, or all of those that any agreement ever states. */
    private Interval motives() {
        var stated = survey.query("SELECT COUNT(DISTINCT motive) AS motives FROM agreement_motives")
                .row(0);
        var value = measure.value().orElseThrow().doubleValue();
        return new Interval(
                value,
                heard.unheard() == 0 ? value : Math.max(value, ((Number) stated.getObject("motives")).doubleValue()));
    }

    /** Each silent pôle co-labels with nobody, or with as many as the pôle that does so with most. */
    private Interval density() {
        var pairs = 0L;
        var most = 0L;
        for (var row : survey.query(Signatures.coLabelling(measure.year().orElseThrow()))) {
            var some = ((Number) row.getObject("pairs")).longValue();
            if (row.isMissing("pole")) {
                pairs = some;
            } else {
                most = Math.max(most, some);
            }
        }
        var asked = heard.response().asked();
        var possible = asked * (asked - 1.0) / 2;
        return new Interval(
                pairs / possible, Math.min(1, (pairs + heard.response().silent() * most) / possible));
    }

    /** The numerator of a share. */
    static long having(Measure share) {
        return share.value()
                .orElseThrow()
                .multiply(BigDecimal.valueOf(share.n().orElseThrow()))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
