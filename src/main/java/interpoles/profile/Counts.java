package interpoles.profile;

import interpoles.profile.Profile.Response;
import interpoles.survey.Survey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Row;

/** What is counted of each pôle at each wave, asked of a survey once for all of them. */
final class Counts {
    /**
     * Agreements in force, and of these within a region that all signatories share; partners in agreements that are
     * pôles, local or foreign clusters; projects labelled with other pôles, and how many these are; missions with others.
     */
    static final List<String> NAMES =
            List.of("agreements", "within", "pole", "local", "foreign", "projects", "co-labelling", "missions");

    private static final List<String> QUERIES = List.of(
            ProfileQueries.AGREEMENTS,
            ProfileQueries.WITHIN,
            ProfileQueries.PARTNERS,
            ProfileQueries.CO_LABELLED,
            ProfileQueries.CO_LABELLING,
            ProfileQueries.MISSIONS);

    private record Place(String pole, int year) {}

    private final Map<Place, Boolean> responses = new HashMap<>();
    private final Map<Place, Map<String, Long>> counts = new HashMap<>();
    private final List<Integer> ofProjects;
    private final List<Integer> ofMissions;

    private Counts(Survey survey) {
        ofProjects = survey.collected("projects");
        ofMissions = survey.collected("missions");
        for (var row : survey.query(ProfileQueries.RESPONSES)) {
            responses.put(place(row), row.getBoolean("answered"));
        }
        for (var query : QUERIES) {
            for (var row : survey.query(query)) {
                counts.computeIfAbsent(place(row), none -> new HashMap<>())
                        .put(row.getString("what"), number(row, "many"));
            }
        }
    }

    static Counts of(Survey survey) {
        return new Counts(survey);
    }

    private static Place place(Row row) {
        return new Place(row.getString("pole"), (int) number(row, "year"));
    }

    /** A whole number, of whatever type the warehouse gives it. */
    static long number(Row row, String column) {
        return ((Number) row.getObject(column)).longValue();
    }

    Response response(String pole, int year) {
        var answered = responses.get(new Place(pole, year));
        return answered == null ? Response.NOT_ASKED : answered ? Response.ANSWERED : Response.SILENT;
    }

    /** Whether it was asked at a wave, so that nothing counted is none. */
    boolean isCollected(String what, int year) {
        return switch (what) {
            case "projects", "co-labelling" -> ofProjects.contains(year);
            case "missions" -> ofMissions.contains(year);
            default -> true;
        };
    }

    long of(String pole, int year, String what) {
        return counts.getOrDefault(new Place(pole, year), Map.of()).getOrDefault(what, 0L);
    }
}
