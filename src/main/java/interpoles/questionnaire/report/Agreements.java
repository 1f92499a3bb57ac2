package interpoles.questionnaire.report;

import interpoles.questionnaire.decision.Objections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reports put together to agreements. Reports of different respondents about the same clusters, with years of signature
 * that are equal, missing or one apart, are one agreement; several such reports of one respondent in one wave are several,
 * met in the order of their years. Nothing else is put together unless {@code same.csv} says so.
 */
public final class Agreements {
    private static final Comparator<Report> BY_YEAR = Comparator.comparingInt(
                    (Report report) -> report.year().orElse(Integer.MAX_VALUE))
            .thenComparingInt(Report::number);

    private final Same same;
    private final List<List<Report>> groups = new ArrayList<>();

    private Agreements(Same same) {
        this.same = same;
    }

    /** The agreements that some reports tell, ordered by year of signature and clusters. */
    public static List<LinkedReports> of(List<Report> reports, Same same, Objections objections) {
        Map<String, List<Report>> bySet = new TreeMap<>();
        for (var report : reports) {
            bySet.computeIfAbsent(String.join("\t", report.clusters()), set -> new ArrayList<>())
                    .add(report);
        }
        var told = new ArrayList<LinkedReports>();
        for (var alike : bySet.values()) {
            var agreements = new Agreements(same);
            agreements.meet(alike);
            agreements.groups.forEach(group -> told.add(new LinkedReports(group)));
        }
        var joined = same.join(told, objections);
        joined.sort(Comparator.comparingInt((LinkedReports agreement) ->
                        agreement.year().orElse(agreement.waves().first()))
                .thenComparing(agreement -> String.join("\t", agreement.clusters()))
                .thenComparing(LinkedReports::id));
        return joined;
    }

    private void meet(List<Report> alike) {
        Map<String, List<Report>> answers = new LinkedHashMap<>();
        alike.stream()
                .sorted(Comparator.comparingInt(Report::wave)
                        .thenComparing(Report::teller)
                        .thenComparing(BY_YEAR))
                .forEach(report -> answers.computeIfAbsent(report.answer(), answer -> new ArrayList<>())
                        .add(report));
        answers.values().forEach(this::meetAnswer);
    }

    /** Meets the reports of one answer with those of earlier ones. */
    private void meetAnswer(List<Report> answer) {
        groups.sort(Comparator.comparingInt(Agreements::year).thenComparing(group -> group.get(0), BY_YEAR));
        var open = new ArrayList<>(groups);
        var left = new ArrayList<>(answer);
        new InOrder(this::fit, Agreements::yearsApart)
                .meet(dated(left), datedGroups(open))
                .forEach((report, group) -> {
                    group.add(report);
                    open.remove(group);
                    left.remove(report);
                });
        for (var report : List.copyOf(left)) {
            open.stream()
                    .filter(group -> fit(report, group))
                    .filter(group -> report.year().isEmpty() || year(group) == Integer.MAX_VALUE)
                    .findFirst()
                    .ifPresentOrElse(
                            group -> {
                                group.add(report);
                                open.removeIf(other -> other == group);
                            },
                            () -> groups.add(new ArrayList<>(List.of(report))));
        }
    }

    private static List<Report> dated(List<Report> reports) {
        return reports.stream().filter(report -> report.year().isPresent()).toList();
    }

    private static List<List<Report>> datedGroups(List<List<Report>> groups) {
        return groups.stream().filter(group -> year(group) < Integer.MAX_VALUE).toList();
    }

    private static int year(List<Report> group) {
        return new LinkedReports(group).year().orElse(Integer.MAX_VALUE);
    }

    private static int yearsApart(Report report, List<Report> group) {
        return Math.abs(report.year().orElseThrow() - year(group));
    }

    /** Whether a report's year is one apart at most from every year of a group, and nobody decided otherwise. */
    private boolean fit(Report report, List<Report> group) {
        return group.stream().noneMatch(other -> same.areDistinct(report, other))
                && group.stream()
                        .allMatch(other -> other.year().isEmpty()
                                || report.year().isEmpty()
                                || Math.abs(other.year().getAsInt()
                                                - report.year().getAsInt())
                                        <= 1);
    }
}
