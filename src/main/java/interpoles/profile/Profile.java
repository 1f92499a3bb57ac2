package interpoles.profile;

import java.util.List;
import java.util.Map;

/**
 * What a survey says of a pôle.
 *
 * @param file the name for its page, without an ending
 * @param positioning a code of the contract; empty where none is stated
 * @param regions their names
 * @param waves what it was at each wave, in their order
 * @param countries its foreign partners at the last wave by country, the most first
 * @param regionsOfPartners its other partners at the last wave by region, the most first; one of two regions counts in
 *     both
 * @param projects what it labelled with other pôles at the last wave, the first of them
 * @param places its place among the pôles that answered at the last wave, by count; none if it did not answer
 */
record Profile(
        String pole,
        String name,
        String file,
        String positioning,
        List<String> regions,
        List<AtWave> waves,
        List<Counted> countries,
        List<Counted> regionsOfPartners,
        List<Project> projects,
        Map<String, Place> places) {

    /** @param counts by the names of {@link Counts#NAMES}; one that was not collected at the wave is not there */
    record AtWave(int year, Response response, Map<String, Long> counts) {}

    /** Partners by what they have in common. */
    record Counted(String name, long partners) {}

    /** A project and the names of the other pôles that labelled it. */
    record Project(String project, List<String> with) {}

    /** Its count, and how many of the pôles that answered have more and how many, itself included, as much. */
    record Place(long count, long above, long equal) {
        static Place among(List<Long> all, long count) {
            return new Place(
                    count,
                    all.stream().filter(other -> other > count).count(),
                    all.stream().filter(other -> other == count).count());
        }
    }

    /** Whether the pôle was asked at a wave, and answered. */
    enum Response {
        ANSWERED,
        SILENT,
        NOT_ASKED
    }
}
