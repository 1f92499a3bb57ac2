package interpoles.questionnaire.decision;

import interpoles.problem.Unreadable;
import interpoles.questionnaire.export.DeclaredEncoding;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code datapackage.json} beside the exports declares of their encodings and those of the decisions. */
final class Encodings {
    private Encodings() {}

    /** The encoding that is declared of a file, if any is; a declaration that cannot be read is a problem of its own. */
    static Optional<Charset> of(Path folder, String file, Objections objections) {
        try {
            return DeclaredEncoding.of(folder, file);
        } catch (Unreadable e) {
            objections.add(e, DeclaredEncoding.DECLARED_IN);
            return Optional.empty();
        }
    }
}
