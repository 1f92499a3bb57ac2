package interpoles.questionnaire.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One agreement, project or mission, as all reports of it tell it. */
public record LinkedReports(List<Report> reports) {
    /** By respondent, and of one respondent the last wave first. */
    private static final Comparator<Report> FIRST_BY_KEY = Comparator.comparing(Report::teller)
            .thenComparing(Report::wave, Comparator.reverseOrder())
            .thenComparing(Report::number);

    /** A statement that does not hold. */
    public record Overruled(Report by, Stated stated) {}

    public LinkedReports {
        reports = reports.stream().sorted(FIRST_BY_KEY).toList();
    }

    /** All that any report binds. */
    public SortedSet<String> clusters() {
        return reports.stream()
                .flatMap(report -> report.clusters().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public SortedSet<String> tellers() {
        return reports.stream().map(Report::teller).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The waves in which it was told, ascending. */
    public SortedSet<Integer> waves() {
        return reports.stream().map(Report::wave).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The earliest year that is stated. */
    public OptionalInt year() {
        return reports.stream()
                .map(Report::year)
                .flatMapToInt(OptionalInt::stream)
                .min();
    }

    OptionalInt latestYear() {
        return reports.stream()
                .map(Report::year)
                .flatMapToInt(OptionalInt::stream)
                .max();
    }

    /** What the respondent first by key stated, in the last wave in which it did. */
    public Optional<String> first(String column) {
        return stating(column)
                .findFirst()
                .map(report -> report.stated().get(column).text());
    }

    /** The report by which a column has its value: the one with the earliest year, or else the first by key. */
    public Optional<Report> holding(String column) {
        var earliest = year();
        return stating(column)
                .filter(report -> !report.isDatedBy(column) || report.year().equals(earliest))
                .findFirst();
    }

    /** All that was stated, in the order in which respondents come by key. */
    public List<String> all(String column) {
        Set<String> all = new LinkedHashSet<>();
        stating(column).forEach(report -> all.addAll(report.stated().get(column).values()));
        return new ArrayList<>(all);
    }

    /** Who stated a column otherwise than it holds. */
    public List<Overruled> overruled(String column, String holds) {
        return stating(column)
                .filter(report -> !report.stated().get(column).text().equals(holds))
                .map(report -> new Overruled(report, report.stated().get(column)))
                .toList();
    }

    /** Who stated not all that any stated. */
    public List<Overruled> partial(String column) {
        var all = all(column).size();
        return stating(column)
                .filter(report -> report.stated().get(column).values().size() < all)
                .map(report -> new Overruled(report, report.stated().get(column)))
                .toList();
    }

    /** Who stated a column, first by key. */
    public String firstTeller(String column) {
        return stating(column).findFirst().map(Report::teller).orElse("");
    }

    private java.util.stream.Stream<Report> stating(String column) {
        return reports.stream().filter(report -> report.stated().containsKey(column));
    }

    /** The first wave's first report, by which {@code same.csv} names it. */
    public String id() {
        return reports.stream()
                .min(Comparator.comparing(Report::wave)
                        .thenComparing(Report::teller)
                        .thenComparing(Report::number))
                .orElseThrow()
                .id();
    }

    /** Whether any respondent told both in one answer. */
    boolean isToldBeside(LinkedReports other) {
        var answers = reports.stream().map(Report::answer).collect(Collectors.toSet());
        return other.reports.stream().map(Report::answer).anyMatch(answers::contains);
    }
}
