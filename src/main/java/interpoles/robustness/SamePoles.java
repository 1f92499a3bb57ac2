package interpoles.robustness;

import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.HeardEvents;
import interpoles.robustness.hearing.Hearing;
import interpoles.statistics.panel.ConstantPanel;
import interpoles.statistics.panel.ConstantPanel.Counts;
import interpoles.statistics.panel.ConstantPanel.Panel;
import interpoles.statistics.panel.Flows;
import interpoles.statistics.panel.PairedChange;
import interpoles.statistics.silence.Incidence;
import interpoles.statistics.silence.Incidence.Signed;
import interpoles.survey.Survey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tech.tablesaw.api.Row;

/**
 * Two waves seen through the same pôles. Where the survey says what a pôle became ({@code successor}), a pôle and
 * what it became are {@linkplain Survey#lines one line} through time, which answered where one of it did.
 */
public final class SamePoles {
    /** {@code poles, label, alone, same, events}: events of a wave by how many lines of pôles sign them, and of which. */
    private static final String SIGNED = """
            SELECT poles AS poles, label AS label, alone AS alone, same AS same, COUNT(*) AS events
            FROM (SELECT event, COUNT(*) AS poles, CAST(SUM(label) AS bigint) AS label,
                         CAST(SUM(alone) AS bigint) AS alone, MAX(same) AS same
                  FROM (SELECT m.event, COALESCE(p.line, m.cluster) AS line, MAX(COALESCE(p.label, 0)) AS label,
                               MAX(COALESCE(p.alone, 0)) AS alone, MAX(COALESCE(p.same, 0)) AS same
                        FROM (%1$s) m
                        JOIN clusters c ON c.cluster = m.cluster AND c.kind = 'pole'
                        JOIN (%2$s) l ON l.event = m.event
                             AND l.first_year <= %3$d AND (l.last_year IS NULL OR %3$d <= l.last_year)
                        LEFT JOIN (VALUES %4$s) AS p (pole, line, label, alone, same) ON p.pole = m.cluster
                        GROUP BY m.event, COALESCE(p.line, m.cluster)) d
                  GROUP BY event) e
            GROUP BY poles, label, alone, same
            """;

    /** The same as {@link Flows#between} of the rows of two waves. */
    private static final String FLOWS = """
            WITH waves_of AS (
                SELECT agreement, signed, ended, COALESCE(charter, '') || ' ' || COALESCE(modality, '') || ' ' || COALESCE(motives, '') AS form,
                       signed <= %1$d AND (ended IS NULL OR %1$d <= ended) AS at_first,
                       signed <= %2$d AND (ended IS NULL OR %2$d <= ended) AS at_last
                FROM agreements),
            changed AS (
                SELECT w.agreement, w.form, w.at_first, CASE WHEN w.at_first THEN w.ended + 1 ELSE w.signed END AS since,
                       ARRAY_AGG(s.cluster ORDER BY s.cluster) AS signing
                FROM waves_of w
                JOIN signatories s ON s.agreement = w.agreement
                WHERE w.at_first <> w.at_last
                GROUP BY w.agreement, w.form, w.at_first, w.ended, w.signed),
            renewals AS (
                SELECT COUNT(CASE WHEN at_first THEN 1 END) AS gone, COUNT(CASE WHEN NOT at_first THEN 1 END) AS come
                FROM changed
                GROUP BY form, since, signing)
            SELECT COUNT(CASE WHEN at_first AND at_last THEN 1 END) AS kept,
                   COUNT(CASE WHEN at_first AND NOT at_last THEN 1 END) AS ended,
                   COUNT(CASE WHEN at_last AND NOT at_first THEN 1 END) AS begun,
                   (SELECT CAST(COALESCE(SUM(LEAST(gone, come)), 0) AS bigint) FROM renewals) AS renewed
            FROM waves_of
            """;

    private final Survey survey;
    private final Hearing hearing;
    private final Map<String, String> lines;
    /** Several tables and sentences ask for the same. */
    private final Map<List<Object>, ConstantPanel> panels = new HashMap<>();

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
        return panel(kind, first, last).map(ConstantPanel::heardBySameRespondents);
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

    /**
     * The mean of a measure at a wave over the lines of pôles that answered at both, each partner of a line once; missing
     * where it is no mean over pôles.
     */
    public OptionalDouble mean(String measure, int first, int last, int wave) {
        if (!PoleValues.measures().contains(measure)) {
            return OptionalDouble.empty();
        }
        var both = followed(hearing.answered(first));
        both.retainAll(followed(hearing.answered(last)));
        return PoleValues.of(survey).ofLines(measure, wave).entrySet().stream()
                .filter(line -> both.contains(line.getKey()))
                .mapToLong(Map.Entry::getValue)
                .average();
    }

    /** How a count that each answering pôle has changed, line by line. */
    PairedChange change(String measure, int first, int last) {
        var values = PoleValues.of(survey);
        return PairedChange.of(
                followed(hearing.asked(first)),
                followed(hearing.asked(last)),
                values.ofLines(measure, first),
                values.ofLines(measure, last));
    }

    /** Two waves seen through their panels, of any number of events; empty where the survey does not bring them. */
    synchronized Optional<ConstantPanel> panel(EventKind kind, int first, int last) {
        return kind.isAskedAt(survey, first) && kind.isAskedAt(survey, last)
                ? Optional.of(panels.computeIfAbsent(List.of(kind, first, last), any -> paneled(kind, first, last)))
                : Optional.empty();
    }

    private ConstantPanel paneled(EventKind kind, int first, int last) {
        var before = hearing.at(kind, first);
        var after = hearing.at(kind, last);
        if (before.isPresent() && after.isPresent()) {
            return ConstantPanel.of(followed(first, before.get()), followed(last, after.get()));
        }
        return counted(kind, first, last);
    }

    /** The same as SQL counts it. */
    ConstantPanel counted(EventKind kind, int first, int last) {
        var panel = new Panel(
                followed(hearing.asked(first)),
                followed(hearing.asked(last)),
                followed(hearing.answered(first)),
                followed(hearing.answered(last)));
        return ConstantPanel.of(
                panel,
                signed(kind, first, panel, panel.askedAtFirst()),
                signed(kind, last, panel, panel.askedAtLast()));
    }

    /** The events of a wave by who signs them; a pôle that was never asked is in no panel. */
    private Map<Signed, Long> signed(EventKind kind, int wave, Panel panel, Set<String> alone) {
        var label = panel.label();
        var respondents = panel.respondents();
        var poles = new TreeSet<>(lines.keySet());
        survey.waves().forEach(asked -> poles.addAll(hearing.asked(asked)));
        var rows = poles.stream()
                .map(pole -> List.of(pole, lines.getOrDefault(pole, pole)))
                .map(pole -> "(%s, %s, %d, %d, %d)"
                        .formatted(
                                quoted(pole.get(0)),
                                quoted(pole.get(1)),
                                label.contains(pole.get(1)) ? 1 : 0,
                                alone.contains(pole.get(1)) ? 1 : 0,
                                respondents.contains(pole.get(1)) ? 1 : 0))
                .collect(Collectors.joining(", "));
        var signed = new HashMap<Signed, Long>();
        for (var row : survey.query(SIGNED.formatted(kind.members(survey), kind.lasting(), wave, rows))) {
            signed.put(
                    new Signed(
                            number(row, "poles"), number(row, "label"), number(row, "alone"), number(row, "same") > 0),
                    ((Number) row.getObject("events")).longValue());
        }
        return signed;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static int number(Row row, String column) {
        return ((Number) row.getObject(column)).intValue();
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

    /** What became of the agreements of a wave, of any number of them. */
    Flows flows(int first, int last) {
        if (hearing.at(EventKind.AGREEMENTS, first).isPresent()
                && hearing.at(EventKind.AGREEMENTS, last).isPresent()) {
            return Flows.between(terms(first), terms(last));
        }
        return countedFlows(first, last);
    }

    /** The same as SQL counts them. */
    Flows countedFlows(int first, int last) {
        var rows = survey.query(FLOWS.formatted(first, last)).row(0);
        return new Flows(number(rows, "kept"), number(rows, "ended"), number(rows, "begun"), number(rows, "renewed"));
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
