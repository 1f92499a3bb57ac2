package interpoles.profile;

import com.fasterxml.jackson.databind.json.JsonMapper;
import interpoles.profile.Profile.AtWave;
import interpoles.profile.Profile.Place;
import interpoles.profile.Profile.Response;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.api.Row;

/**
 * What a survey says of each of its pôles, in the order of their keys: its partners, its co-labelled projects, what it
 * was at each wave, and its place among the pôles that answered at the last one.
 *
 * <p>A pôle's agreements and partners are those told by whoever signed with it, too, so that one that did not answer has
 * some; but as it could tell less than the others it has no place among them. A count of projects or missions is missing
 * at a wave at which they were not {@linkplain Survey#collected collected}.
 *
 * @param counts the names of what is counted, in the order in which it is shown
 * @param distributions of each count at the last wave, over the pôles that answered; none of what was not collected
 */
public record Profiles(List<String> counts, Map<String, Distribution> distributions, List<Profile> profiles) {
    private record Pole(String key, String name, String positioning) {
        private Pole(Row row) {
            this(row.getString("pole"), row.getString("name"), row.getString("positioning"));
        }
    }

    /** Why there may be no profiles: a page on one pôle shows its small counts. Empty where nothing is withheld. */
    public static Optional<String> refusal(Settings settings) {
        return settings.withholds()
                ? Optional.of(settings.words().text("profile.refused", settings.minimumCell() + ""))
                : Optional.empty();
    }

    /** @throws IllegalStateException if the survey's settings withhold small cells */
    public static Profiles of(Survey survey) {
        refusal(survey.settings()).ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        var poles = survey.query(ProfileQueries.POLES).stream().map(Pole::new).toList();
        var counts = Counts.of(survey);
        var lists = Lists.of(survey);
        var last = survey.waves().stream().reduce((earlier, later) -> later);
        var spread = last.map(year -> spread(poles, counts, year)).orElse(Map.of());
        var distributions = new LinkedHashMap<String, Distribution>();
        spread.forEach((what, all) -> distributions.put(what, Distribution.of(all)));
        var files = new FileNames();
        var profiles = poles.stream()
                .map(pole -> new Profile(
                        pole.key,
                        pole.name,
                        files.of(pole.name, pole.key),
                        pole.positioning,
                        lists.regions().getOrDefault(pole.key, List.of()),
                        survey.waves().stream()
                                .map(year -> at(year, pole, counts))
                                .toList(),
                        lists.countries().getOrDefault(pole.key, List.of()),
                        lists.partnersRegions().getOrDefault(pole.key, List.of()),
                        lists.projects().getOrDefault(pole.key, List.of()),
                        last.map(year -> places(pole, counts, year, spread)).orElse(Map.of())))
                .toList();
        return new Profiles(Counts.NAMES, distributions, profiles);
    }

    /** Each count of the pôles that answered at a wave. */
    private static Map<String, List<Long>> spread(List<Pole> poles, Counts counts, int year) {
        var answering = poles.stream()
                .filter(pole -> counts.response(pole.key, year) == Response.ANSWERED)
                .toList();
        var spread = new LinkedHashMap<String, List<Long>>();
        Counts.NAMES.stream()
                .filter(what -> !answering.isEmpty() && counts.isCollected(what, year))
                .forEach(what -> spread.put(
                        what,
                        answering.stream()
                                .map(pole -> counts.of(pole.key, year, what))
                                .toList()));
        return spread;
    }

    private static AtWave at(int year, Pole pole, Counts counts) {
        var found = new LinkedHashMap<String, Long>();
        Counts.NAMES.stream()
                .filter(what -> counts.isCollected(what, year))
                .forEach(what -> found.put(what, counts.of(pole.key, year, what)));
        return new AtWave(year, counts.response(pole.key, year), found);
    }

    private static Map<String, Place> places(Pole pole, Counts counts, int year, Map<String, List<Long>> spread) {
        var places = new LinkedHashMap<String, Place>();
        if (counts.response(pole.key, year) == Response.ANSWERED) {
            spread.forEach((what, all) -> places.put(what, Place.among(all, counts.of(pole.key, year, what))));
        }
        return places;
    }

    /** As JSON, with the names of the components. */
    public void writeTo(Path file) throws IOException {
        JsonMapper.builder().build().writeValue(file.toFile(), this);
    }
}
