package interpoles.survey;

import interpoles.load.LoadedSurvey;
import interpoles.problem.Check;
import interpoles.settings.Settings;
import interpoles.trino.Trino;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a survey is: in files, or in a cluster. */
interface Origin {
    /**
     * The address of the survey that settings name, or of the project's own, looked for from the working directory
     * upwards.
     */
    static String usual(Settings settings) {
        return settings.survey().orElseGet(Origin::own);
    }

    private static String own() {
        var own = "data/phase-2";
        for (var here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.isDirectory(here.resolve(own))) {
                return here.resolve(own).toString();
            }
        }
        return own;
    }

    /** That of an address. */
    static Origin of(String address, Settings settings) {
        return Trino.isNamedBy(address) ? new ClusterOrigin(address, settings) : new FileOrigin(address, settings);
    }

    /** Its problems and notes. */
    Check check();

    /** The same, and advice where there is no problem: it asks more of the survey. */
    Check advised();

    /**
     * The survey, checked.
     *
     * @throws InvalidSurvey if anything in it is not as the contract asks
     */
    LoadedSurvey load();

    /**
     * The same, and a file from which other programs open it again. A survey in a cluster stays there.
     *
     * @throws InvalidSurvey as {@link #load()}
     */
    LoadedSurvey loadInto(Path cache);

    /** What tells the survey from any other, by its bytes; none where nothing short of asking it again does. */
    Optional<String> fingerprint();

    /** Whether loading it takes but a moment. */
    boolean isQuick();
}
