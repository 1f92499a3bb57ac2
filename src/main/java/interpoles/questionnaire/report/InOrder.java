package interpoles.questionnaire.report;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.ToIntBiFunction;

/**
 * Meets reports with agreements, both in the order of their years, so that no two cross: as many as can be, and of all
 * such ways the one in which years are least apart.
 */
record InOrder(BiPredicate<Report, List<Report>> fit, ToIntBiFunction<Report, List<Report>> apart) {
    private static final int MEETING = 10_000;

    Map<Report, List<Report>> meet(List<Report> reports, List<List<Report>> groups) {
        var best = new int[reports.size() + 1][groups.size() + 1];
        for (int i = reports.size() - 1; i >= 0; i--) {
            for (int j = groups.size() - 1; j >= 0; j--) {
                int met = fit.test(reports.get(i), groups.get(j))
                        ? MEETING - apart.applyAsInt(reports.get(i), groups.get(j)) + best[i + 1][j + 1]
                        : -1;
                best[i][j] = Math.max(met, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        var meetings = new IdentityHashMap<Report, List<Report>>();
        for (int i = 0, j = 0; i < reports.size() && j < groups.size(); ) {
            boolean meets = fit.test(reports.get(i), groups.get(j))
                    && best[i][j] == MEETING - apart.applyAsInt(reports.get(i), groups.get(j)) + best[i + 1][j + 1];
            if (meets) {
                meetings.put(reports.get(i), groups.get(j));
                i++;
                j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return meetings;
    }
}
