package interpoles.problem;

import interpoles.words.Words;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the reader recognised or normalised, so that nothing is done silently. */
public final class Notes {
    private record Normalised(String file, String field, String code) {}

    private static final class Seen {
        private final String example;
        private long count;

        private Seen(String example) {
            this.example = example;
        }
    }

    private static final int LISTED = 1_000;

    private final Set<String> sentences = new LinkedHashSet<>();
    private final Map<Normalised, Seen> values = new LinkedHashMap<>();
    private final Words words;
    private long unlisted;

    /** @param words those that notes are told in */
    public Notes(Words words) {
        this.words = words;
    }

    /** The words that notes are told in. */
    public Words words() {
        return words;
    }

    public void add(String key, Object... values) {
        list(words.text(key, values));
    }

    private void list(String sentence) {
        if (sentences.size() == LISTED) {
            unlisted++;
        } else {
            sentences.add(sentence);
        }
    }

    /** A value that was taken for a code which is written otherwise. */
    public void normalised(String file, String field, String found, String code) {
        normalised(file, field, found, code, 1);
    }

    /** The same so many times. */
    public void normalised(String file, String field, String found, String code, long times) {
        values.computeIfAbsent(new Normalised(file, field, code), key -> new Seen(found)).count += times;
    }

    /** Adds what others have noted after these. */
    public void addAll(Notes others) {
        for (var sentence : others.sentences) {
            list(sentence);
        }
        unlisted += others.unlisted;
        others.values.forEach(
                (value, seen) -> normalised(value.file, value.field, seen.example, value.code, seen.count));
    }

    public List<String> sentences() {
        var more = unlisted == 0
                ? Stream.<String>empty()
                : Stream.of(words.text("survey.problems.more", String.valueOf(unlisted)));
        return Stream.concat(
                        Stream.concat(sentences.stream(), more),
                        values.entrySet().stream()
                                .map(entry -> words.text(
                                        "survey.note.normalised",
                                        entry.getKey().file,
                                        entry.getKey().field,
                                        entry.getValue().example,
                                        entry.getKey().code,
                                        entry.getValue().count)))
                .toList();
    }
}
