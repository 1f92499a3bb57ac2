package interpoles.reconstruction.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers that the questionnaire offers: codes in the first wave, labels in the last, and what each is in the survey. */
public final class Labels {
    public static final Map<String, String> POSITIONINGS = labels(
            "collaborative-rd", "R&D collaborative",
            "territorial-development", "Développement du territoire",
            "both", "Les deux");
    public static final Map<String, String> CHARTERS = labels(
            "partnership-convention", "Convention de partenariat",
            "memorandum", "Protocole d’accord (memorandum)",
            "framework-agreement", "Accord-cadre",
            "consortium", "Accord de consortium",
            "joint-labelling-charter", "Charte de co-labellisation",
            "letter-of-intent", "Lettre d’intention",
            "common-charter", "Charte commune");
    public static final Map<String, String> MODALITIES = labels(
            "joint-events", "Événements communs",
            "project-support", "Accompagnement de projets",
            "shared-services", "Services partagés",
            "joint-staff", "Personnel commun",
            "shared-premises", "Locaux partagés",
            "joint-training", "Formations communes",
            "exchange-of-practices", "Échange de pratiques");
    public static final Map<String, String> MOTIVES = labels(
            "technical-competence", "Compétences techniques",
            "pooling", "Mutualisation de moyens, de services; de personnel",
            "complementary-roadmaps", "Complémentarité des feuilles de route",
            "project-pipeline-renewal", "Renouvellement du flux de projets",
            "support-to-smes", "Appui aux PME",
            "international-visibility", "Visibilité internationale",
            "market-access", "Accès à des marchés");

    private Labels() {}

    /** The code of a value in the first wave: {@code A1}, or {@code SQ001} where several can be chosen. */
    public static String code(Map<String, String> labels, String value) {
        int place = List.copyOf(labels.keySet()).indexOf(value) + 1;
        return labels == MOTIVES ? "SQ00" + place : "A" + place;
    }

    private static Map<String, String> labels(String... pairs) {
        var labels = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            labels.put(pairs[i], pairs[i + 1]);
        }
        return labels;
    }
}
