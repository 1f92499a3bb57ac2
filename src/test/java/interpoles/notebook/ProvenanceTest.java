package interpoles.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.survey.Survey;
import interpoles.words.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a notebook's numbers come from, and whether that is a reconstruction. */
class ProvenanceTest {

    @Test
    void theProjectsOwnSurveySaysThatItIsAReconstruction() {
        var provenance = Provenance.of(Survey.open(Path.of("data", "phase-2")));
        var said = provenance.reconstruction().orElseThrow();
        assertEquals(said + "\n" + provenance.line(), provenance.toString());
        assertTrue(provenance
                .bundle(Words.in(Locale.ENGLISH))
                .get("text/html")
                .toString()
                .contains("<p>" + said + "</p>"));
        assertTrue(provenance
                .bundle(Words.in(Locale.ENGLISH))
                .get("text/plain")
                .toString()
                .startsWith(said));
    }

    @Test
    void anyOtherSurveySaysNothingOfIt() {
        var provenance = Provenance.of(Given.survey(2008, """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                """));
        assertEquals(Optional.empty(), provenance.reconstruction());
        assertEquals(provenance.line(), provenance.toString());
        assertTrue(provenance
                .bundle(Words.in(Locale.ENGLISH))
                .get("text/html")
                .toString()
                .contains("ignore\"><p><small>"));
    }
}
