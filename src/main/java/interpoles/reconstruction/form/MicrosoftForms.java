package interpoles.reconstruction.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An export of Microsoft Forms in French: a semicolon ends each choice, and only what was sent is there. */
public final class MicrosoftForms {
    /** What is asked of each agreement. */
    public static final List<String> ABOUT =
            List.of("partenaires", "année de signature", "dernière année en vigueur", "charte", "modalité", "motifs");

    private MicrosoftForms() {}

    /** The rows of the export, its header first. */
    public static List<List<String>> export(List<Telling> all) {
        var tellings = all.stream().filter(Telling::complete).toList();
        int agreements = Telling.most(tellings, telling -> telling.agreements().size());
        int projects = Telling.most(tellings, telling -> telling.projects().size());
        int missions = Telling.most(tellings, telling -> telling.missions().size());
        var head = new ArrayList<>(List.of(
                "ID",
                "Heure de début",
                "Heure de fin",
                "Adresse de messagerie",
                "Nom",
                "Votre pôle",
                "Positionnement de votre pôle"));
        for (int i = 1; i <= agreements; i++) {
            for (var about : ABOUT) {
                head.add("Accord " + i + " : " + about);
            }
        }
        for (int i = 1; i <= projects; i++) {
            head.addAll(List.of("Projet " + i + " : nom", "Projet " + i + " : autres pôles"));
        }
        for (int i = 1; i <= missions; i++) {
            var mission = "Mission " + i + " : ";
            head.addAll(
                    List.of(mission + "nom", mission + "autres pôles", mission + "pays", mission + "sous convention"));
        }
        var rows = new ArrayList<List<String>>(List.of(head));
        for (int i = 0; i < tellings.size(); i++) {
            rows.add(forms(i + 1, tellings.get(i), agreements, projects, missions));
        }
        return rows;
    }

    private static List<String> forms(int id, Telling telling, int agreements, int projects, int missions) {
        var day = String.format(Locale.ROOT, "2011-09-%02d", 1 + id % 28);
        var row = new ArrayList<>(List.of(
                String.valueOf(id),
                day + " 09:00:00",
                day + " 10:00:00",
                "anonymous",
                "",
                telling.token(),
                telling.positioning().isEmpty() ? "" : Labels.POSITIONINGS.get(telling.positioning())));
        for (int i = 0; i < agreements; i++) {
            row.addAll(
                    i < telling.agreements().size()
                            ? labelled(telling.agreements().get(i))
                            : empty(ABOUT.size()));
        }
        for (int i = 0; i < projects; i++) {
            row.addAll(i < telling.projects().size() ? telling.projects().get(i).cells() : empty(2));
        }
        for (int i = 0; i < missions; i++) {
            row.addAll(i < telling.missions().size() ? telling.missions().get(i).cells() : empty(4));
        }
        return row;
    }

    private static List<String> empty(int questions) {
        return Collections.nCopies(questions, "");
    }

    private static List<String> labelled(Telling.OfAgreement agreement) {
        return List.of(
                String.join("; ", agreement.partners()),
                agreement.signed(),
                agreement.ended(),
                Labels.CHARTERS.getOrDefault(agreement.charter(), ""),
                Labels.MODALITIES.getOrDefault(agreement.modality(), ""),
                agreement.motives().stream()
                        .map(motive -> Labels.MOTIVES.get(motive) + ";")
                        .collect(Collectors.joining()));
    }
}
