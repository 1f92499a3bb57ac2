package interpoles.command;

import interpoles.problem.Check;
import interpoles.settings.Settings;
import interpoles.survey.InvalidSurvey;
import interpoles.survey.SurveyAddress;
import interpoles.words.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where commands say things, by the settings of their user: results alone on standard output, in UTF-8 on every machine,
 * all else on standard error.
 */
public final class Console {
    /** What a command exits with where the survey has problems. */
    static final int INVALID = 1;
    /** And on anything else than a survey that is valid or has problems. */
    static final int FAILED = 2;

    private final Settings settings;

    public Console(Settings settings) {
        this.settings = settings;
    }

    Settings settings() {
        return settings;
    }

    /** @param minCell the minimum frequency that a command was given, if it was */
    Settings settings(String minCell) {
        return minCell == null ? settings : settings.withMinimumCell(minCell);
    }

    Words words() {
        return settings.words();
    }

    String text(String key, Object... values) {
        return words().text(key, values);
    }

    /** The survey that a command was given, or the usual one. */
    String address(String survey) {
        return survey == null || survey.isBlank()
                ? SurveyAddress.usual(settings).address()
                : survey;
    }

    PrintStream results() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    void say(String sentence) {
        System.err.println(sentence);
    }

    void tell(Check check) {
        say(check.summary());
        if (!check.valid()) {
            say(check.list());
        }
        check.notes().forEach(note -> say(text("main.note", note)));
        check.advice().sentences(check.words()).forEach(advice -> say(text("main.advice", advice)));
    }

    /** Says why a command failed, and gives the code to exit with. */
    public int fail(Exception failure) {
        if (failure instanceof InvalidSurvey invalid) {
            say(invalid.getMessage());
            return INVALID;
        }
        var why = Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
        say(text("main.failed", why));
        return FAILED;
    }
}
