package interpoles.profile;

import interpoles.profile.Profile.Counted;
import interpoles.profile.Profile.Project;
import interpoles.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tech.tablesaw.api.Row;

/**
 * What of each pôle is a list, by its key.
 *
 * @param regions the names of its own
 * @param countries its foreign partners at the last wave, by country
 * @param partnersRegions its other partners then, by region
 * @param projects what it labelled with others then, the first ten
 */
record Lists(
        Map<String, List<String>> regions,
        Map<String, List<Counted>> countries,
        Map<String, List<Counted>> partnersRegions,
        Map<String, List<Project>> projects) {
    private static final int PROJECTS_NAMED = 10;

    static Lists of(Survey survey) {
        var name = survey.words().nameColumn();
        return new Lists(
                byPole(survey, ProfileQueries.REGIONS, row -> row.getString("name")),
                byPole(survey, ProfileQueries.COUNTRIES.formatted(name), Lists::counted),
                byPole(survey, ProfileQueries.PARTNERS_REGIONS, Lists::counted),
                projects(survey));
    }

    private static Counted counted(Row row) {
        return new Counted(row.getString("name"), Counts.number(row, "many"));
    }

    private static <T> Map<String, List<T>> byPole(Survey survey, String query, Function<Row, T> read) {
        var lists = new HashMap<String, List<T>>();
        for (var row : survey.query(query)) {
            lists.computeIfAbsent(row.getString("pole"), none -> new ArrayList<>())
                    .add(read.apply(row));
        }
        return lists;
    }

    private static Map<String, List<Project>> projects(Survey survey) {
        var with = new HashMap<String, TreeMap<String, List<String>>>();
        for (var row : survey.query(ProfileQueries.PROJECTS.formatted(PROJECTS_NAMED))) {
            with.computeIfAbsent(row.getString("pole"), none -> new TreeMap<>())
                    .computeIfAbsent(row.getString("project"), none -> new ArrayList<>())
                    .add(row.getString("name"));
        }
        var projects = new HashMap<String, List<Project>>();
        with.forEach((pole, named) -> projects.put(
                pole,
                named.entrySet().stream()
                        .map(project -> new Project(project.getKey(), project.getValue()))
                        .toList()));
        return projects;
    }
}
