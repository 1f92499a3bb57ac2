package interpoles.reconstruction.form;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What one pôle tells in one wave, as it stands in its questionnaire: nothing is mended yet.
 *
 * @param token by which the tool knew it
 * @param complete whether it came to the end
 * @param positioning how it says that it is positioned, empty where it does not say
 */
public record Telling(
        String token,
        boolean complete,
        String positioning,
        List<OfAgreement> agreements,
        List<OfProject> projects,
        List<OfMission> missions) {
    /** An agreement told; each text may be empty. */
    public record OfAgreement(
            List<String> partners,
            String signed,
            String ended,
            String charter,
            String modality,
            List<String> motives) {}

    public record OfProject(String name, List<String> partners) {
        List<String> cells() {
            return List.of(name, String.join("; ", partners));
        }
    }

    public record OfMission(String name, List<String> partners, String country, boolean convention) {
        List<String> cells() {
            return List.of(name, String.join("; ", partners), country, convention ? "Oui" : "Non");
        }
    }

    public Telling {
        agreements = List.copyOf(agreements);
        projects = List.copyOf(projects);
        missions = List.copyOf(missions);
    }

    /** Somebody's trial of the questionnaire. */
    public static Telling trial(String token) {
        var nothing = new OfAgreement(List.of("ras"), "2001", "", "", "", List.of());
        return new Telling(token, true, "both", List.of(nothing), List.of(), List.of());
    }

    /** The same, left or sent too early, with nothing but its first agreement. */
    public Telling begun(boolean sent) {
        return new Telling(
                token, sent, positioning, agreements.stream().limit(1).toList(), List.of(), List.of());
    }

    /** The same with an agreement at the end that binds nobody. */
    public Telling withNobody(String written) {
        var nobody = new OfAgreement(List.of(written), "2007", "", "", "", List.of());
        return new Telling(
                token,
                complete,
                positioning,
                Stream.concat(agreements.stream(), Stream.of(nobody)).toList(),
                projects,
                missions);
    }

    /** How many of something one of them tells at most. */
    static int most(List<Telling> tellings, ToIntFunction<Telling> count) {
        return tellings.stream().mapToInt(count).max().orElse(0);
    }
}
