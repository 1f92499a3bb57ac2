package interpoles.robustness.hearing;

import interpoles.survey.Survey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What pôles sign together: agreements in force at a wave, projects of it that several pôles label, missions of it that
 * several pôles make.
 *
 * <p>Each has SQL for its number by wave, {@code year, events}, for the sort that it is of at each wave, {@code year, event,
 * sort}, and for who signs whatever the wave. The sort of an agreement is its partner group and whether its signatories have a
 * region in common, of a mission whether it is under the convention. {@code told} is whether this pôle told of it, where
 * the survey says so.
 */
public enum EventKind {
    AGREEMENTS(
            "agreements",
            "agreements.in-force",
            "agreements.growth",
            "SELECT year AS year, CAST(SUM(agreements) AS bigint) AS events FROM kinds_in_force GROUP BY year",
            """
            SELECT f.year AS year, f.agreement AS event,
                   p.partner || CASE WHEN r.agreement IS NULL THEN ':outside' ELSE ':inside' END AS sort
            FROM in_force f
            JOIN agreement_partners p ON p.agreement = f.agreement
            LEFT JOIN (SELECT DISTINCT agreement FROM common_regions) r ON r.agreement = f.agreement
            """,
            "SELECT s.agreement AS event, s.cluster AS cluster, %s AS told FROM signatories s",
            "SELECT agreement AS event, lowest, middle, highest FROM agreement_signatories WHERE signatories IN (2, 3)",
            "SELECT agreement AS event, number FROM many_signatories",
            "SELECT agreement AS event, signed AS first_year, ended AS last_year FROM agreements"),
    PROJECTS(
            "projects",
            "projects.co-labelled",
            "projects.growth",
            "SELECT year AS year, COUNT(*) AS events FROM wave_projects WHERE labels > 1 GROUP BY year",
            "SELECT year AS year, project AS event, '' AS sort FROM wave_projects",
            """
            SELECT p.project AS event, l.cluster AS cluster, %s AS told
            FROM wave_projects p
            JOIN labels l ON l.project = p.project
            WHERE p.labels > 1
            """,
            "SELECT project AS event, lowest, middle, highest FROM project_labels WHERE labels IN (2, 3)",
            "SELECT project AS event, number FROM many_labels",
            "SELECT project AS event, year AS first_year, year AS last_year FROM wave_projects"),
    MISSIONS(
            "missions",
            "missions.joint",
            "missions.growth",
            """
            SELECT m.year AS year, COUNT(*) AS events
            FROM missions m
            JOIN waves w ON w.year = m.year
            JOIN mission_participants k ON k.mission = m.mission AND k.participants > 1
            GROUP BY m.year
            """,
            """
            SELECT m.year AS year, m.mission AS event,
                   CASE WHEN m.convention THEN 'under-convention' ELSE 'without-convention' END AS sort
            FROM missions m
            JOIN waves w ON w.year = m.year
            """,
            """
            SELECT p.mission AS event, p.cluster AS cluster, %s AS told
            FROM participants p
            JOIN mission_participants k ON k.mission = p.mission AND k.participants > 1
            """,
            "SELECT mission AS event, lowest, middle, highest FROM mission_participants WHERE participants IN (2, 3)",
            "SELECT mission AS event, number FROM many_participants",
            "SELECT mission AS event, year AS first_year, year AS last_year FROM missions");

    private static final String SIGNATURES = """
            SELECT o.year AS year, m.event AS event, m.cluster AS pole, o.sort AS sort, m.told AS told
            FROM (%s) o
            JOIN (%s) m ON m.event = o.event
            JOIN clusters c ON c.cluster = m.cluster AND c.kind = 'pole'
            """;

    private final String table;
    private final String count;
    private final String growth;
    private final String number;
    private final String sorts;
    private final String members;
    private final String upToThree;
    private final String more;
    private final String lasting;

    EventKind(
            String table,
            String count,
            String growth,
            String number,
            String sorts,
            String members,
            String upToThree,
            String more,
            String lasting) {
        this.table = table;
        this.count = count;
        this.growth = growth;
        this.number = number;
        this.sorts = sorts;
        this.members = members;
        this.upToThree = upToThree;
        this.more = more;
        this.lasting = lasting;
    }

    /** The kind that a measure counts; empty of any other measure. */
    public static Optional<EventKind> countedBy(String measure) {
        return Stream.of(values()).filter(kind -> kind.count.equals(measure)).findFirst();
    }

    /** The kind that a measure is the growth of; empty of any other measure. */
    public static Optional<EventKind> growingIn(String measure) {
        return Stream.of(values()).filter(kind -> kind.growth.equals(measure)).findFirst();
    }

    /** The measure that counts them. */
    public String count() {
        return count;
    }

    /** The measure of their growth. */
    public String growth() {
        return growth;
    }

    public boolean isIn(Survey survey) {
        return survey.has(table) && !survey.waves().isEmpty();
    }

    /** The waves at which they were asked for. */
    public List<Integer> waves(Survey survey) {
        return this == AGREEMENTS ? survey.waves() : survey.collected(table);
    }

    public boolean isAskedAt(Survey survey, int wave) {
        return isIn(survey) && waves(survey).contains(wave);
    }

    /** Of an agreement's sort: between pôles that have a region in common. */
    public static boolean isBetweenPolesInside(String sort) {
        return sort.equals("between-poles:inside");
    }

    /** Of an agreement's sort: without a region in common. */
    public static boolean isOutside(String sort) {
        return sort.endsWith(":outside");
    }

    /** Of a mission's sort. */
    public static boolean isUnderConvention(String sort) {
        return sort.equals("under-convention");
    }

    /** Their number by wave; a wave without one is not among them. */
    public Map<Integer, Long> events(Survey survey) {
        var events = new TreeMap<Integer, Long>();
        if (isIn(survey)) {
            survey.query(number)
                    .forEach(row -> events.put(
                            ((Number) row.getObject("year")).intValue(),
                            ((Number) row.getObject("events")).longValue()));
        }
        return events;
    }

    /** SQL of {@code year, event, pole, sort, told}: a row a wave and pôle that signs. */
    public String signatures(Survey survey) {
        return SIGNATURES.formatted(sorts, members(survey));
    }

    /** SQL of {@code event, cluster, told}: a row for each that signs, whatever the wave; it is quick on millions. */
    public String members(Survey survey) {
        return members.formatted(told(survey));
    }

    /** SQL of {@code event, lowest, middle, highest}: those of two or three that sign, by their numbers. */
    String upToThree() {
        return upToThree;
    }

    /** SQL of {@code event, number}: those of more than three, a row for each that signs. */
    String more() {
        return more;
    }

    /** SQL of {@code event, first_year, last_year}: when each counts; the last is empty of what has no end. */
    public String lasting() {
        return lasting;
    }

    /** Whether the survey says which of those that sign told of it. */
    boolean saysWhoTold(Survey survey) {
        return this == AGREEMENTS && survey.has("signatories", "reported");
    }

    private String told(Survey survey) {
        return saysWhoTold(survey) ? "COALESCE(s.reported, TRUE)" : "TRUE";
    }
}
