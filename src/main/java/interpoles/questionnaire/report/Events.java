package interpoles.questionnaire.report;

import interpoles.questionnaire.export.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reports put together to projects, or to missions: of the same name or number, or else, where one of them gives none, of
 * the same clusters in the same year. Without a year it is the wave's.
 */
public final class Events {
    private final String name;
    private final Map<String, List<Report>> named = new LinkedHashMap<>();
    private final Map<String, List<List<Report>>> alike = new LinkedHashMap<>();
    private final List<List<Report>> groups = new ArrayList<>();

    private Events(String name) {
        this.name = name;
    }

    /**
     * What some reports tell, ordered by year, name and clusters.
     *
     * @param name the column that has its name or number
     */
    public static List<LinkedReports> of(List<Report> reports, String name) {
        var events = new Events(name);
        var sorted = reports.stream()
                .sorted(Comparator.comparingInt(Report::wave)
                        .thenComparing(Report::teller)
                        .thenComparingInt(Report::number))
                .toList();
        sorted.stream().filter(report -> report.text(name).isPresent()).forEach(events::addNamed);
        events.groups.forEach(group -> events.alike
                .computeIfAbsent(key(group.get(0)), key -> new ArrayList<>())
                .add(group));
        sorted.stream().filter(report -> report.text(name).isEmpty()).forEach(events::addNameless);
        return events.groups.stream()
                .map(LinkedReports::new)
                .sorted(Comparator.comparingInt(Events::year)
                        .thenComparing(told -> told.first(name).orElse("\uFFFF"))
                        .thenComparing(told -> String.join("\t", told.clusters()))
                        .thenComparing(LinkedReports::id))
                .toList();
    }

    private void addNamed(Report report) {
        var key = Question.oneLine(report.text(name).orElseThrow()).toLowerCase(Locale.ROOT);
        var group = Optional.ofNullable(named.get(key));
        group.orElseGet(() -> {
                    var begun = new ArrayList<Report>();
                    named.put(key, begun);
                    groups.add(begun);
                    return begun;
                })
                .add(report);
    }

    private void addNameless(Report report) {
        var like = alike.computeIfAbsent(key(report), key -> new ArrayList<>());
        like.stream()
                .filter(group ->
                        group.stream().noneMatch(other -> other.answer().equals(report.answer())))
                .filter(group -> group.stream()
                        .allMatch(
                                other -> other.clusters().equals(report.clusters()) && yearOf(other) == yearOf(report)))
                .findFirst()
                .orElseGet(() -> {
                    var begun = new ArrayList<Report>();
                    groups.add(begun);
                    like.add(begun);
                    return begun;
                })
                .add(report);
    }

    /** The clusters and the year, by which those without a name are told. */
    private static String key(Report report) {
        return yearOf(report) + "\t" + String.join("\t", report.clusters());
    }

    private static int yearOf(Report report) {
        return report.year().orElse(report.wave());
    }

    /** The earliest year stated, or else the first wave. */
    public static int year(LinkedReports told) {
        return told.year().orElse(told.waves().first());
    }
}
