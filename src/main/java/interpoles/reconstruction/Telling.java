package interpoles.reconstruction;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one pôle tells in one wave, as it stands in its questionnaire: nothing is mended yet.
 *
 * @param token by which the tool knew it
 * @param complete whether it came to the end
 * @param positioning how it says that it is positioned, empty where it does not say
 */
record Telling(
        String token,
        boolean complete,
        String positioning,
        List<OfAgreement> agreements,
        List<OfProject> projects,
        List<OfMission> missions) {
    /** An agreement told; each text may be empty. */
    record OfAgreement(
            List<String> partners,
            String signed,
            String ended,
            String charter,
            String modality,
            List<String> motives) {}

    record OfProject(String name, List<String> partners) {}

    record OfMission(String name, List<String> partners, String country, boolean convention) {}

    Telling {
        agreements = List.copyOf(agreements);
        projects = List.copyOf(projects);
        missions = List.copyOf(missions);
    }

    /** Somebody's trial of the questionnaire. */
    static Telling trial(String token) {
        var nothing = new OfAgreement(List.of("ras"), "2001", "", "", "", List.of());
        return new Telling(token, true, "both", List.of(nothing), List.of(), List.of());
    }

    /** The same, left or sent too early, with nothing but its first agreement. */
    Telling begun(boolean sent) {
        return new Telling(
                token, sent, positioning, agreements.stream().limit(1).toList(), List.of(), List.of());
    }

    /** The same with an agreement at the end that binds nobody. */
    Telling withNobody(String written) {
        var nobody = new OfAgreement(List.of(written), "2007", "", "", "", List.of());
        return new Telling(
                token,
                complete,
                positioning,
                Stream.concat(agreements.stream(), Stream.of(nobody)).toList(),
                projects,
                missions);
    }
}
