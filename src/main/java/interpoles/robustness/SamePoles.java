package interpoles.robustness;

import interpoles.statistics.panel.ConstantPanel;
import interpoles.statistics.panel.ConstantPanel.Counts;
import interpoles.statistics.panel.Flows;
import interpoles.statistics.silence.Incidence;
import interpoles.survey.Survey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two waves seen through the same pôles. Where the survey says what a pôle became ({@code successor}), a pôle and
 * what it became are {@linkplain Survey#lines one line} through time, which answered where one of it did.
 */
public final class SamePoles {
    private final Survey survey;
    private final Hearing hearing;
    private final Map<String, String> lines;

    private SamePoles(Survey survey) {
        this.survey = survey;
        hearing = Hearing.of(survey);
        lines = survey.lines();
    }

    public static SamePoles of(Survey survey) {
        return survey.once(SamePoles.class, SamePoles::new);
    }

    /** Events that the same respondents tell of at two waves; empty where the survey brings none. */
    public Optional<Counts> heardBySameRespondents(EventKind kind, int first, int last) {
        return panel(kind, first, last)
                .map(ConstantPanel::heardBySameRespondents)
                .or(() -> kind.isIn(survey) && kind.waves(survey).containsAll(List.of(first, last))
                        ? Optional.of(counted(kind, first, last))
                        : Optional.empty());
    }

    /** The same of too many events to hold. */
    private Counts counted(EventKind kind, int first, int last) {
        var lines = followed(hearing.answered(first));
        lines.retainAll(followed(hearing.answered(last)));
        var same = Stream.concat(hearing.answered(first).stream(), hearing.answered(last).stream())
                .filter(pole -> lines.contains(this.lines.getOrDefault(pole, pole)))
                .distinct()
                .map(pole -> "'" + pole.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        var heard = new TreeMap<Integer, Long>();
        if (!same.isEmpty()) {
            for (var row : survey.query(
                    "SELECT year AS year, COUNT(DISTINCT event) AS events FROM (%s) s WHERE pole IN (%s) AND year IN (%d, %d) GROUP BY year"
                            .formatted(kind.signatures(survey), same, first, last))) {
                heard.put(((Number) row.getObject("year")).intValue(), ((Number) row.getObject("events")).longValue());
            }
        }
        return new Counts(heard.getOrDefault(first, 0L), heard.getOrDefault(last, 0L));
    }

    /** Pôles that answered at both waves. */
    public int respondents(int first, int last) {
        var both = followed(hearing.answered(first));
        both.retainAll(followed(hearing.answered(last)));
        return both.size();
    }

    /** Pôles that were asked at one wave at least. */
    public int everAsked() {
        return survey.waves().stream()
                .map(hearing::asked)
                .collect(TreeSet::new, Set::addAll, Set::addAll)
                .size();
    }

    /** Pôles that answered at one wave at least. */
    public int everAnswered() {
        return survey.waves().stream()
                .map(hearing::answered)
                .collect(TreeSet::new, Set::addAll, Set::addAll)
                .size();
    }

    /** Pôles asked at an earlier wave that are no longer at the last, nor is what they became: they lost the label. */
    public long withoutLabel() {
        var waves = survey.waves();
        var kept = followed(hearing.asked(waves.get(waves.size() - 1)));
        return waves.stream()
                .flatMap(wave -> hearing.asked(wave).stream())
                .distinct()
                .filter(pole -> !kept.contains(lines.getOrDefault(pole, pole)))
                .count();
    }

    /** The mean of a measure at a wave over the pôles that answered at both; missing where it is no mean over pôles. */
    public OptionalDouble mean(String measure, int first, int last, int wave) {
        return PoleValues.measures().contains(measure)
                ? PoleValues.of(survey).at(measure, wave).entrySet().stream()
                        .filter(one -> hearing.answered(first).contains(one.getKey())
                                && hearing.answered(last).contains(one.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .average()
                : OptionalDouble.empty();
    }

    Optional<ConstantPanel> panel(EventKind kind, int first, int last) {
        return hearing.at(kind, first)
                .flatMap(before -> hearing.at(kind, last)
                        .map(after -> ConstantPanel.of(followed(first, before), followed(last, after))));
    }

    private Incidence followed(int wave, HeardEvents heard) {
        if (lines.isEmpty()) {
            return heard.incidence();
        }
        SortedMap<String, Set<String>> events = new TreeMap<>();
        heard.poles().forEach((event, poles) -> events.put(event, followed(poles)));
        return Incidence.of(followed(hearing.asked(wave)), followed(hearing.answered(wave)), events);
    }

    /** The pôles as lines through time. */
    private Set<String> followed(Collection<String> poles) {
        return poles.stream()
                .map(pole -> lines.getOrDefault(pole, pole))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What became of the agreements of a wave; empty where there are too many. */
    Optional<Flows> flows(int first, int last) {
        if (hearing.at(EventKind.AGREEMENTS, first).isEmpty()
                || hearing.at(EventKind.AGREEMENTS, last).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Flows.between(terms(first), terms(last)));
    }

    private Map<String, Flows.Term> terms(int wave) {
        var signatories = new TreeMap<String, List<String>>();
        var years = new TreeMap<String, int[]>();
        var forms = new TreeMap<String, String>();
        for (var row : survey.query("""
                SELECT a.agreement AS agreement, a.signed AS signed, COALESCE(a.ended, 9999) AS ended, s.cluster AS signatory,
                       COALESCE(a.charter, '') || ' ' || COALESCE(a.modality, '') || ' ' || COALESCE(a.motives, '') AS form
                FROM in_force f
                JOIN agreements a ON a.agreement = f.agreement
                JOIN signatories s ON s.agreement = f.agreement
                WHERE f.year = %d
                """.formatted(wave))) {
            var agreement = row.getString("agreement");
            signatories.computeIfAbsent(agreement, none -> new ArrayList<>()).add(row.getString("signatory"));
            forms.put(agreement, row.getString("form"));
            years.put(agreement, new int[] {
                ((Number) row.getObject("signed")).intValue(), ((Number) row.getObject("ended")).intValue()
            });
        }
        var terms = new TreeMap<String, Flows.Term>();
        signatories.forEach((agreement, signing) -> terms.put(
                agreement,
                Flows.Term.of(signing, forms.get(agreement), years.get(agreement)[0], years.get(agreement)[1])));
        return terms;
    }
}
