package interpoles.survey;

import interpoles.load.LoadedSurvey;
import interpoles.problem.Check;
import interpoles.settings.Settings;
import interpoles.trino.Catalog;
import java.nio.file.Path;
import java.util.Optional;

/** A survey in a schema of a Trino cluster: it is checked and asked where it stands. */
record ClusterOrigin(String address, Settings settings) implements Origin {
    @Override
    public Check check() {
        try (var catalog = Catalog.of(address, settings)) {
            return catalog.check();
        }
    }

    /** {@inheritDoc} Rows in a cluster have no lines: advice is given on the files, before they are published. */
    @Override
    public Check advised() {
        return check().withNote(settings.words().text("survey.note.advice-on-files"));
    }

    @Override
    public LoadedSurvey load() {
        var catalog = Catalog.of(address, settings);
        if (!catalog.check().valid()) {
            catalog.close();
            throw new InvalidSurvey(catalog.check());
        }
        return catalog.survey();
    }

    @Override
    public LoadedSurvey loadInto(Path cache) {
        return load();
    }

    @Override
    public Optional<String> fingerprint() {
        return Optional.empty();
    }

    @Override
    public boolean isQuick() {
        return false;
    }
}
