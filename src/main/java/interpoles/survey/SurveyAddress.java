package interpoles.survey;

import interpoles.problem.Check;
import interpoles.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a survey is, and under which settings it is asked: what can be done with one before it is open, or short of it.
 *
 * @param address a folder, a workbook, or a schema of a Trino cluster, as {@link Survey#open(String)} takes it
 */
public record SurveyAddress(String address, Settings settings) {
    /** That of the survey which {@link Survey#open()} opens. */
    public static SurveyAddress usual(Settings settings) {
        return new SurveyAddress(Origin.usual(settings), settings);
    }

    /**
     * The survey, if it opens quickly: files of less than 4 MB in all, or one that another program left in a cache. Opening
     * it again then gives the same survey, as long as its files stand.
     *
     * @throws InvalidSurvey as {@link Survey#open(String)}
     */
    public Optional<Survey> openAhead() {
        return origin().isQuick() ? Optional.of(Survey.open(address, settings)) : Optional.empty();
    }

    /**
     * The survey, checked and loaded into a file, whatever was there. Once it is closed, other programs open it from that
     * file by the same address, without reading it again, while their settings name the file as the cache and the survey's
     * own files stand as they stood. A survey in a cluster stays there.
     *
     * @throws InvalidSurvey as {@link Survey#open(String)}
     */
    public Survey openInto(Path cache) {
        return new Survey(origin().loadInto(cache), settings);
    }

    /** Its problems and notes. */
    public Check check() {
        return origin().check();
    }

    /** The same with advice: what is valid and seldom meant, where there are no problems. */
    public Check advised() {
        return origin().advised();
    }

    private Origin origin() {
        return Origin.of(address, settings);
    }
}
