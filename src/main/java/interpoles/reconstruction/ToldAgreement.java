package interpoles.reconstruction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An agreement with the pôles that tell it, and what some of them leave out or state otherwise. */
final class ToldAgreement {
    /** Who tells it, when, and as which of those that it tells then. */
    record Place(int wave, String teller, int number) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::wave)
                .thenComparing(Place::teller)
                .thenComparingInt(Place::number);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        /** As {@code same.csv} has it. */
        String id() {
            return teller + " " + wave + " " + number;
        }

        String answer() {
            return wave + " " + teller;
        }
    }

    private final Agreement agreement;
    private final List<Place> places = new ArrayList<>();
    private final List<Place> apart = new ArrayList<>();
    private String silent = "";
    private String other = "";
    private String forgetful = "";

    ToldAgreement(Agreement agreement) {
        this.agreement = agreement;
    }

    Agreement agreement() {
        return agreement;
    }

    Set<String> clusters() {
        return new TreeSet<>(agreement.signatories());
    }

    /** The pôles that could tell it in a wave: they answered, and it was in force since the first wave. */
    boolean isToldBy(Pole pole, int wave) {
        var period = agreement.period();
        return agreement.poles().contains(pole)
                && !pole.id().equals(silent)
                && pole.answers(wave)
                && period.signed() <= wave
                && period.ended().orElse(Panel.LAST_WAVE) >= Panel.FIRST_WAVE;
    }

    /** The pôles that could tell it in any wave, by their keys. */
    List<String> tellers() {
        return agreement.poles().stream()
                .filter(pole -> Panel.WAVES.stream().anyMatch(wave -> isToldBy(pole, wave)))
                .map(Pole::id)
                .sorted()
                .toList();
    }

    /** One pôle that could tell it does not. */
    void silence(String pole) {
        silent = pole;
    }

    /** One pôle states the year, or the charter, otherwise than the others. */
    void contradict(String pole) {
        other = pole;
    }

    /** One pôle leaves out a partner in the last wave. */
    void forget(String pole) {
        forgetful = pole;
    }

    boolean isContradictedBy(Pole pole) {
        return other.equals(pole.id());
    }

    boolean isForgottenBy(Pole pole, int wave) {
        return wave == Panel.LAST_WAVE && forgetful.equals(pole.id());
    }

    void place(Place place, boolean isForgotten) {
        (isForgotten ? apart : places).add(place);
    }

    /** The reports that tell all of it, the first one first. */
    List<Place> places() {
        return places.stream().sorted().toList();
    }

    /** The reports that leave out a partner. */
    List<Place> apart() {
        return apart;
    }

    /** Whether the two may be one, and no pôle tells both in one answer. */
    boolean mayBe(ToldAgreement second) {
        return !places.isEmpty()
                && !second.places.isEmpty()
                && second.clusters().containsAll(clusters())
                && answers().stream().noneMatch(second.answers()::contains);
    }

    private List<String> answers() {
        return java.util.stream.Stream.concat(places.stream(), apart.stream())
                .map(Place::answer)
                .toList();
    }
}
