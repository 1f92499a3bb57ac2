package interpoles.reconstruction;

import interpoles.reconstruction.chance.Chance;
import interpoles.reconstruction.form.Telling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The survey of a sample as its pôles told it in two waves: each side for itself, with names as they were typed, trials,
 * questionnaires left or sent twice, and a few statements that differ. What is in force, who signed it and what it says
 * can all be found again from what was told and decided.
 */
final class Questionnaires {
    private static final int SILENT_PERCENT = 12;
    private static final int CONTRADICTED_PERCENT = 5;
    private static final int NAMELESS_PERCENT = 8;
    private static final int FORGOTTEN = 4;
    private static final int BEGUN_PERCENT = 8;

    private final Sample sample;
    private final Chance chance;
    private final Handwriting hand;
    private final Map<String, Cluster> clusters = new LinkedHashMap<>();
    private final List<ToldAgreement> agreements = new ArrayList<>();
    private final Map<Integer, List<Telling>> tellings = new LinkedHashMap<>();

    private Questionnaires(Sample sample, Chance chance) {
        this.sample = sample;
        this.chance = chance;
        this.hand = new Handwriting(chance);
        Stream.concat(sample.panel().poles().stream().map(Pole::cluster), sample.partners().stream())
                .forEach(cluster -> clusters.put(cluster.id(), cluster));
        sample.agreements().forEach(agreement -> agreements.add(new ToldAgreement(agreement)));
    }

    static Questionnaires tell(Sample sample, Chance chance) {
        var told = new Questionnaires(sample, chance);
        told.disagree();
        for (var wave : Panel.WAVES) {
            told.tellings.put(wave, told.wave(wave));
        }
        return told;
    }

    /** The rows of a wave's export, in their order. */
    List<Telling> tellings(int wave) {
        return tellings.get(wave);
    }

    Sample sample() {
        return sample;
    }

    List<Cluster> clusters() {
        return List.copyOf(clusters.values());
    }

    /** Who each spelling is that the register does not know. */
    Map<String, String> names() {
        return hand.decisions();
    }

    /** Pairs of reports, and whether they tell the same. */
    List<List<String>> same() {
        var rows = new ArrayList<List<String>>();
        for (var told : agreements) {
            told.apart().forEach(place -> rows.add(List.of(told.places().get(0).id(), place.id(), "same")));
        }
        for (var one : agreements) {
            for (var other : agreements) {
                boolean ordered = one.clusters().size() < other.clusters().size()
                        || agreements.indexOf(one) < agreements.indexOf(other);
                if (one != other && ordered && one.mayBe(other)) {
                    rows.add(List.of(
                            one.places().get(0).id(), other.places().get(0).id(), "distinct"));
                }
            }
        }
        return rows;
    }

    /** Which agreements a side leaves out or states otherwise: only such as cannot be taken for another. */
    private void disagree() {
        var counts = new HashMap<Set<String>, Integer>();
        agreements.forEach(told -> counts.merge(told.clusters(), 1, Integer::sum));
        int forgotten = 0;
        for (var told : agreements) {
            var tellers = told.tellers();
            if (counts.get(told.clusters()) > 1 || tellers.size() < 2) {
                continue;
            }
            var last = tellers.get(tellers.size() - 1);
            if (chance.percent(SILENT_PERCENT)) {
                told.silence(last);
            } else if (chance.percent(CONTRADICTED_PERCENT)) {
                told.contradict(last);
            } else if (forgotten < FORGOTTEN && canForget(told, last, counts.keySet())) {
                told.forget(last);
                forgotten++;
            }
        }
    }

    /** Without its last partner an agreement must not be within, or around, another. */
    private boolean canForget(ToldAgreement told, String teller, Set<Set<String>> others) {
        var left = without(told, teller);
        return told.clusters().size() > 2
                && told.agreement().period().isInForce(Panel.LAST_WAVE)
                && told.agreement().poles().stream()
                        .anyMatch(pole -> pole.id().equals(teller) && told.isToldBy(pole, Panel.LAST_WAVE))
                && told.tellers().size() > 1
                && others.stream()
                        .filter(other -> !other.equals(told.clusters()))
                        .noneMatch(other -> other.containsAll(left) || left.containsAll(other));
    }

    private static Set<String> without(ToldAgreement told, String teller) {
        var left = new HashSet<>(told.clusters());
        left.remove(told.clusters().stream()
                .filter(cluster -> !cluster.equals(teller))
                .findFirst()
                .orElseThrow());
        return left;
    }

    private List<Telling> wave(int wave) {
        var rows = new ArrayList<Telling>();
        rows.add(Telling.trial("test-" + wave));
        for (var pole : chance.shuffled(sample.panel().labelled(wave))) {
            if (pole.answers(wave)) {
                var told = telling(pole, wave);
                if (chance.percent(BEGUN_PERCENT)) {
                    rows.add(told.begun(false));
                }
                if (chance.percent(BEGUN_PERCENT)) {
                    rows.add(told.begun(true));
                }
                rows.add(chance.percent(BEGUN_PERCENT) ? told.withNobody(nobody(pole)) : told);
            } else if (wave == Panel.FIRST_WAVE) {
                rows.add(new Telling(token(pole, wave), false, "", List.of(), List.of(), List.of()));
            }
        }
        return rows;
    }

    private String nobody(Pole pole) {
        return chance.one(
                List.of("ras", "aucun", "plusieurs pôles", pole.cluster().name()));
    }

    /** In the first wave the tool knew pôles by tokens, in the last they typed their names. */
    String token(Pole pole, int wave) {
        return wave == Panel.FIRST_WAVE
                ? "tk" + wave + pole.id().toLowerCase(java.util.Locale.ROOT)
                : hand.of(pole.cluster());
    }

    private Telling telling(Pole pole, int wave) {
        var told = new ArrayList<Telling.OfAgreement>();
        for (var agreement : agreements) {
            if (agreement.isToldBy(pole, wave)) {
                boolean forgotten = agreement.isForgottenBy(pole, wave);
                told.add(agreement(agreement, pole, forgotten));
                agreement.place(new ToldAgreement.Place(wave, pole.id(), told.size()), forgotten);
            }
        }
        return new Telling(
                token(pole, wave),
                true,
                pole.cluster().positioning(),
                told,
                projects(pole, wave),
                missions(pole, wave));
    }

    private Telling.OfAgreement agreement(ToldAgreement told, Pole pole, boolean forgotten) {
        var agreement = told.agreement();
        var practice = agreement.practice();
        var partners = new ArrayList<>(agreement.signatories());
        partners.remove(pole.id());
        if (forgotten) {
            partners.retainAll(without(told, pole.id()));
        }
        boolean otherwise = told.isContradictedBy(pole);
        var signed = agreement.period().signed();
        boolean later = otherwise && agreement.period().ended().isEmpty() && signed < Panel.FIRST_WAVE;
        return new Telling.OfAgreement(
                written(partners),
                later ? String.valueOf(signed + 1) : otherwise ? "" : String.valueOf(signed),
                agreement.period().ended().isPresent()
                        ? String.valueOf(agreement.period().ended().getAsInt())
                        : "",
                otherwise && practice.charter().equals("memorandum") ? "letter-of-intent" : practice.charter(),
                practice.modality(),
                otherwise ? practice.motives().stream().limit(1).toList() : practice.motives());
    }

    private List<Telling.OfProject> projects(Pole pole, int wave) {
        var all = sample.projects();
        var told = new ArrayList<Telling.OfProject>();
        for (int i = 0; i < all.size(); i++) {
            var project = all.get(i);
            if (project.year() == wave && project.labels().contains(pole)) {
                boolean alone = project.labels().size() == 1;
                boolean named = alone
                        || !pole.equals(last(project.labels(), wave))
                        || isRepeated(
                                all.stream()
                                        .filter(other -> other.year() == wave)
                                        .map(Project::labels)
                                        .toList(),
                                project.labels())
                        || !chance.percent(NAMELESS_PERCENT);
                told.add(new Telling.OfProject(
                        named ? "Projet " + (i + 1) : "", written(others(project.labels(), pole))));
            }
        }
        return told;
    }

    private List<Telling.OfMission> missions(Pole pole, int wave) {
        var all = sample.missions();
        var told = new ArrayList<Telling.OfMission>();
        for (int i = 0; i < all.size(); i++) {
            var mission = all.get(i);
            if (mission.year() == wave && mission.participants().contains(pole)) {
                told.add(new Telling.OfMission(
                        "Mission " + (i + 1),
                        written(others(mission.participants(), pole)),
                        mission.country(),
                        mission.convention()));
            }
        }
        return told;
    }

    private static Pole last(List<Pole> poles, int wave) {
        return poles.stream()
                .filter(pole -> pole.answers(wave))
                .max(java.util.Comparator.comparing(Pole::id))
                .orElse(poles.get(0));
    }

    private static boolean isRepeated(List<List<Pole>> all, List<Pole> poles) {
        return all.stream()
                        .filter(other -> Set.copyOf(other).equals(Set.copyOf(poles)))
                        .count()
                > 1;
    }

    private static List<String> others(List<Pole> poles, Pole pole) {
        return poles.stream().filter(other -> other != pole).map(Pole::id).toList();
    }

    private List<String> written(List<String> ids) {
        return ids.stream().map(id -> hand.of(clusters.get(id))).toList();
    }
}
