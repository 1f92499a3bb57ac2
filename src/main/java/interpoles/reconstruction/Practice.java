package interpoles.reconstruction;

import interpoles.reconstruction.Plan.Ties;
import interpoles.reconstruction.chance.Chance;
import interpoles.reconstruction.chance.Urn;
import java.util.ArrayList;
import java.util.List;

/**
 * What an agreement says of itself: its charter, how the partners work together, and one to four motives; each may
 * be left unsaid.
 */
record Practice(String charter, String modality, List<String> motives) {
    private static final List<String> CHARTERS = List.of(
            "partnership-convention",
            "memorandum",
            "framework-agreement",
            "consortium",
            "joint-labelling-charter",
            "letter-of-intent");
    private static final List<String> MODALITIES = List.of(
            "joint-events", "project-support", "shared-services", "joint-staff", "shared-premises", "joint-training");
    private static final Urn CHARTER = Urn.of("""
            partnership-convention 30, framework-agreement 20, joint-labelling-charter 18, consortium 12, memorandum 10, letter-of-intent 6, common-charter 4""");
    private static final Urn CHARTER_ABROAD = Urn.of(
            "memorandum 46, letter-of-intent 24, framework-agreement 16, partnership-convention 10, consortium 4");
    private static final Urn MODALITY = Urn.of(
            "joint-events 30, project-support 26, shared-services 16, joint-training 12, joint-staff 9, shared-premises 7");
    private static final Urn MODALITY_ABROAD = Urn.of("joint-events 40, project-support 35, exchange-of-practices 25");
    private static final Urn MOTIVE = Urn.of("""
            technical-competence 24, pooling 20, complementary-roadmaps 18, project-pipeline-renewal 16, support-to-smes 12, international-visibility 10""");
    private static final Urn MOTIVE_ABROAD = Urn.of("""
            international-visibility 34, market-access 20, technical-competence 18, complementary-roadmaps 12, project-pipeline-renewal 10, pooling 6""");
    private static final Urn MOTIVES = Urn.of("0 12, 1 24, 2 32, 3 22, 4 10");

    Practice {
        motives = List.copyOf(motives);
    }

    /** The practice of an agreement; each region has a charter and a way of working together that it prefers. */
    static Practice draw(Ties ties, String region, Chance chance) {
        var isAbroad = ties == Ties.FOREIGN;
        var isLocal = ties == Ties.LOCALS_WITHIN || ties == Ties.LOCALS_BEYOND;
        var rank = Region.of(region).rank();
        var charter = isAbroad ? CHARTER_ABROAD.draw(chance) : preferred(CHARTERS, rank, 45, CHARTER, chance);
        var modality = isAbroad ? MODALITY_ABROAD.draw(chance) : preferred(MODALITIES, rank, 48, MODALITY, chance);
        return new Practice(
                chance.percent(88) ? charter : "",
                chance.percent(isLocal ? 94 : 60) ? modality : "",
                motives(isAbroad ? MOTIVE_ABROAD : MOTIVE, chance));
    }

    private static String preferred(List<String> values, int rank, int percent, Urn otherwise, Chance chance) {
        return chance.percent(percent) ? values.get(rank % values.size()) : otherwise.draw(chance);
    }

    private static List<String> motives(Urn urn, Chance chance) {
        var motives = new ArrayList<String>();
        var count = MOTIVES.number(chance);
        while (motives.size() < count) {
            var motive = urn.draw(chance);
            if (!motives.contains(motive)) {
                motives.add(motive);
            }
        }
        return motives;
    }
}
