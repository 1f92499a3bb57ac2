package interpoles.settings;

import interpoles.words.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What whoever starts a program of the project may ask for, by environment variables {@code INTERPOLES_…}. They are read
 * where a program begins and passed on: nothing deeper inside looks at the environment.
 *
 * @param language French or English: that of everything a reader sees ({@code INTERPOLES_LANG})
 * @param survey the address of the survey to open where none is named ({@code INTERPOLES_SURVEY})
 * @param minimumCell counts above 0 and below it are not shown; 0 shows everything ({@code INTERPOLES_MIN_CELL})
 * @param cache the file in which another program left the survey checked and loaded ({@code INTERPOLES_WAREHOUSE})
 * @param memory how much memory SQL may take, such as {@code 8GB} ({@code INTERPOLES_MEMORY})
 * @param temporary the folder for what memory does not hold ({@code INTERPOLES_TEMP})
 * @param trinoProperties the file with the properties of Trino's driver ({@code INTERPOLES_TRINO_PROPERTIES})
 */
public record Settings(
        Locale language,
        Optional<String> survey,
        long minimumCell,
        Optional<Path> cache,
        Optional<String> memory,
        Optional<Path> temporary,
        Optional<Path> trinoProperties) {
    /** Nothing is asked for: English, the project's own survey, everything shown. */
    public static final Settings NONE = of(Map.of());

    /**
     * The settings of this process.
     *
     * @throws IllegalArgumentException if one of them cannot be, in a sentence
     */
    public static Settings ofEnvironment() {
        return of(System.getenv());
    }

    /**
     * The settings that an environment's variables make.
     *
     * @throws IllegalArgumentException if one of them cannot be, in a sentence
     */
    public static Settings of(Map<String, String> environment) {
        var language = asked(environment, "LANG")
                        .filter(tag -> tag.toLowerCase(Locale.ROOT).startsWith("fr"))
                        .isPresent()
                ? Locale.FRENCH
                : Locale.ENGLISH;
        return new Settings(
                language,
                asked(environment, "SURVEY"),
                minimumCell(asked(environment, "MIN_CELL").orElse("0"), Words.in(language)),
                asked(environment, "WAREHOUSE").map(Path::of),
                asked(environment, "MEMORY"),
                asked(environment, "TEMP").map(Path::of),
                asked(environment, "TRINO_PROPERTIES").map(Path::of));
    }

    private static Optional<String> asked(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get("INTERPOLES_" + name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static long minimumCell(String asked, Words words) {
        if (!asked.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(words.text("settings.min-cell", asked));
        }
        return Long.parseLong(asked);
    }

    /** Whether any count is too small to be shown: there is none above 0 and below 1. */
    public boolean withholds() {
        return minimumCell > 1;
    }

    /** The words of the language. */
    public Words words() {
        return Words.in(language);
    }

    /** The same in another language. */
    public Settings in(Locale other) {
        return new Settings(other, survey, minimumCell, cache, memory, temporary, trinoProperties);
    }

    /**
     * The same with another minimum of what is shown, as it is typed.
     *
     * @throws IllegalArgumentException if it is no whole number
     */
    public Settings withMinimumCell(String typed) {
        var other = minimumCell(typed.strip(), words());
        return new Settings(language, survey, other, cache, memory, temporary, trinoProperties);
    }
}
