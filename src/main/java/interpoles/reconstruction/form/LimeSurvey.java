package interpoles.reconstruction.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An export of LimeSurvey: nothing at all stands where a question was not shown, and two quotes where it was not
 * answered.
 */
public final class LimeSurvey {
    private static final String UNSHOWN = "\0";

    private LimeSurvey() {}

    /** The export, with codes as headings. */
    public static String export(List<Telling> tellings) {
        int agreements = Telling.most(tellings, telling -> telling.agreements().size());
        int projects = Telling.most(tellings, telling -> telling.projects().size());
        int missions = Telling.most(tellings, telling -> telling.missions().size());
        var head = new ArrayList<>(List.of(
                "id",
                "submitdate",
                "lastpage",
                "startlanguage",
                "seed",
                "startdate",
                "datestamp",
                "token",
                "Q1",
                "Q2"));
        for (int i = 1; i <= agreements; i++) {
            for (var code : List.of("noms", "annee", "fin", "charte", "modalite")) {
                head.add("Q5[" + i + "_" + code + "]");
            }
        }
        for (int i = 1; i <= agreements; i++) {
            for (var motive : Labels.MOTIVES.keySet()) {
                head.add("Q6[" + i + "_" + Labels.code(Labels.MOTIVES, motive) + "]");
            }
        }
        for (int i = 1; i <= projects; i++) {
            head.addAll(List.of("Q7[" + i + "_projet]", "Q7[" + i + "_poles]"));
        }
        for (int i = 1; i <= missions; i++) {
            var question = "Q8[" + i + "_";
            head.addAll(
                    List.of(question + "mission]", question + "poles]", question + "pays]", question + "convention]"));
        }
        var lines = new StringBuilder(line(head));
        for (int i = 0; i < tellings.size(); i++) {
            lines.append(line(limeSurvey(i + 1, tellings.get(i), agreements, projects, missions)));
        }
        return lines.toString();
    }

    private static List<String> limeSurvey(int id, Telling telling, int agreements, int projects, int missions) {
        var day = String.format(Locale.ROOT, "2008-06-%02d", 1 + id % 28);
        var row = new ArrayList<>(List.of(
                String.valueOf(id),
                telling.complete() ? day + " 10:00:00" : "",
                telling.complete() ? "5" : "2",
                "fr",
                String.valueOf(1_000_003L * id % 2_000_000_011L),
                day + " 09:00:00",
                day + " 10:00:00",
                telling.token(),
                "Merci",
                telling.positioning().isEmpty() ? "" : Labels.code(Labels.POSITIONINGS, telling.positioning())));
        for (int i = 0; i < agreements; i++) {
            row.addAll(
                    i < telling.agreements().size() ? coded(telling.agreements().get(i)) : unshown(5));
        }
        for (int i = 0; i < agreements; i++) {
            row.addAll(
                    i < telling.agreements().size()
                            ? chosen(telling.agreements().get(i).motives())
                            : unshown(Labels.MOTIVES.size()));
        }
        for (int i = 0; i < projects; i++) {
            row.addAll(i < telling.projects().size() ? telling.projects().get(i).cells() : unshown(2));
        }
        for (int i = 0; i < missions; i++) {
            row.addAll(i < telling.missions().size() ? telling.missions().get(i).cells() : unshown(4));
        }
        return row;
    }

    private static List<String> unshown(int questions) {
        return Collections.nCopies(questions, UNSHOWN);
    }

    private static List<String> coded(Telling.OfAgreement agreement) {
        return List.of(
                String.join("; ", agreement.partners()),
                agreement.signed(),
                agreement.ended(),
                agreement.charter().isEmpty() ? "" : Labels.code(Labels.CHARTERS, agreement.charter()),
                agreement.modality().isEmpty() ? "" : Labels.code(Labels.MODALITIES, agreement.modality()));
    }

    private static List<String> chosen(List<String> motives) {
        return Labels.MOTIVES.keySet().stream()
                .map(motive -> motives.contains(motive) ? "Y" : "")
                .toList();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.equals(UNSHOWN) ? "" : "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
