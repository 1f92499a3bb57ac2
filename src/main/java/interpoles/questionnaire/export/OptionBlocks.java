package interpoles.questionnaire.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of columns of options that are asked again and again, a block an agreement: {@code Q6[{i}_{option}]} where
 * blocks and options are a grid that is full or lacks few columns, {@code Q8[{i}_convention]} where such a column is one of
 * several things that are asked in each block. A number in a name is that of a block where it stands beside the option in
 * LimeSurvey's brackets, or where something else is asked by the very same numbers; any other may be a question's own.
 */
public final class OptionBlocks {
    /** How the columns were answered. */
    public enum Answered {
        /** By a yes, a no, or the option that a column stands for. */
        CHOSEN,
        OTHERWISE,
        NEVER
    }

    /** A name as a block's number and an option, with what stands around them. */
    private record Place(Question question, String name, String number, String option, boolean inBrackets) {
        /** The name with the option as it is. */
        String oneField() {
            return name.replace(OPTION, option);
        }
    }

    public static final String OPTION = "{option}";
    private static final String BLOCK = "{i}";

    /** What of a code stands for an option: between its last brackets, or behind its last slash or underscore. */
    private static final Pattern OF_CODE = Pattern.compile("(.*\\[|.*/|.*_)([^\\[\\]/_]+)(\\]?)");
    /** The same of a text, where an option may hold any of these itself once it is in brackets. */
    private static final Pattern IN_BRACKETS = Pattern.compile("(.*\\[)([^\\[\\]]+)(\\])");

    private static final Pattern BEHIND = Pattern.compile("(.*(?: / | [-–:] |/|_))([^/_]+?)()");

    /** What stands before a number at the end: an option, behind and before what parts a code. */
    private static final Pattern BEFORE = Pattern.compile("(.*[\\[/_])([^\\[\\]/_]+)([\\[\\]/_]+)");

    /** A number of a block follows no letter or a word, so that {@code Q6} has none. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])(?<=^|[^\\p{L}0-9]|\\p{L}{3})([0-9]{1,3})(?![0-9])");

    private static final Pattern NUMBER_IN_BRACKETS = Pattern.compile("(?<![0-9])([0-9]{1,3})(?![0-9])");
    private static final Pattern OTHER = Pattern.compile("(?i)(other|autre)s?\\b.*");

    private final List<Question> questions;
    private final Function<Question, Answered> answered;
    private final Set<Set<String>> numbered;

    private OptionBlocks(List<Question> questions, Function<Question, Answered> answered) {
        this.questions = questions;
        this.answered = answered;
        this.numbered = numbered();
    }

    /** The names of those columns that are options of blocks, by their columns. */
    public static Map<Integer, String> of(List<Question> questions, Function<Question, Answered> answered) {
        return new OptionBlocks(questions, answered).names();
    }

    /** The name with {@code {option}} in the place of its option; none where it has no such place. */
    public static Optional<String> withOption(Question question) {
        return parts(question).map(parts -> parts.group(1) + OPTION + parts.group(3));
    }

    private static Optional<Matcher> parts(Question question) {
        var patterns = question.code().isEmpty() ? List.of(IN_BRACKETS, BEHIND) : List.of(OF_CODE);
        return patterns.stream()
                .map(pattern -> pattern.matcher(question.name()))
                .filter(Matcher::matches)
                .findFirst();
    }

    private Map<Integer, String> names() {
        var blocks = questions.stream()
                .filter(question -> !question.technical())
                .flatMap(question -> places(question).stream())
                .collect(Collectors.groupingBy(Place::name, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(this::isNumbered)
                .sorted(Comparator.comparing(block -> !hasOtherQuestions(block)))
                .toList();
        var names = new HashMap<Integer, String>();
        blocks.stream()
                .filter(this::isGrid)
                .forEach(grid -> grid.forEach(place -> names.putIfAbsent(place.question.column(), place.name)));
        blocks.stream()
                .filter(block -> !isOfOptions(block) || options(block).size() == 1)
                .flatMap(this::oneOfSeveral)
                .forEach(place -> names.putIfAbsent(place.question.column(), place.oneField()));
        return names;
    }

    /** The choices of a block that are asked in another block, too. */
    private Stream<Place> oneOfSeveral(List<Place> block) {
        var times = block.stream().collect(Collectors.groupingBy(Place::option, Collectors.counting()));
        return block.stream()
                .filter(place -> answered.apply(place.question) == Answered.CHOSEN && times.get(place.option) > 1);
    }

    private static List<Place> places(Question question) {
        var places = new ArrayList<Place>();
        parts(question).ifPresent(parts -> {
            var before = parts.group(1);
            var option = parts.group(2);
            int bracket = question.code().isEmpty() ? -1 : before.indexOf('[');
            var number = (bracket < 0 ? NUMBER : NUMBER_IN_BRACKETS).matcher(before);
            while (number.find()) {
                var name = before.substring(0, number.start()) + BLOCK + before.substring(number.end());
                if (number.start() > bracket) {
                    places.add(
                            new Place(question, name + OPTION + parts.group(3), number.group(), option, bracket >= 0));
                }
            }
            var first = BEFORE.matcher(before);
            if (option.matches("[0-9]{1,3}") && first.matches()) {
                var name = first.group(1) + OPTION + first.group(3) + BLOCK + parts.group(3);
                places.add(new Place(question, name, option, first.group(2), false));
            }
        });
        return places;
    }

    /** The numbers of each series of questions that are answered otherwise than by a choice. */
    private Set<Set<String>> numbered() {
        var series = new HashMap<String, Set<String>>();
        var other = new HashSet<String>();
        for (var question : questions) {
            if (question.technical() || answered.apply(question) == Answered.CHOSEN) {
                continue;
            }
            var number = NUMBER_IN_BRACKETS.matcher(question.name());
            while (number.find()) {
                var name = question.name().substring(0, number.start())
                        + BLOCK
                        + question.name().substring(number.end());
                series.computeIfAbsent(name, key -> new HashSet<>()).add(number.group());
                if (answered.apply(question) == Answered.OTHERWISE) {
                    other.add(name);
                }
            }
        }
        series.keySet().retainAll(other);
        return new HashSet<>(series.values());
    }

    private boolean isNumbered(List<Place> block) {
        return numbers(block).size() > 1 && (block.get(0).inBrackets || hasOtherQuestions(block));
    }

    private boolean hasOtherQuestions(List<Place> block) {
        return numbered.contains(numbers(block));
    }

    private boolean isGrid(List<Place> block) {
        int options = options(block).size();
        int cells = numbers(block).size() * options;
        return options > 1
                && block.size() <= cells
                && block.size() * 8 >= cells * 7
                && isOfOptions(block)
                && haveOneLabelEach(block)
                && namesNothingElse(block);
    }

    /** Whether no question that is answered otherwise has the name, too: any text may stand in the place of an option. */
    private boolean namesNothingElse(List<Place> block) {
        var name = Pattern.compile(
                Pattern.quote(block.get(0).name).replace(BLOCK, "\\E[0-9]+\\Q").replace(OPTION, "\\E.+\\Q"));
        var own = block.stream().map(place -> place.question).collect(Collectors.toSet());
        return questions.stream()
                .filter(question -> !own.contains(question) && answered.apply(question) == Answered.OTHERWISE)
                .noneMatch(question -> name.matcher(question.name()).matches());
    }

    private boolean isOfOptions(List<Place> block) {
        return block.stream().anyMatch(place -> answered.apply(place.question) == Answered.CHOSEN)
                && block.stream()
                        .allMatch(place -> answered.apply(place.question) != Answered.OTHERWISE
                                || OTHER.matcher(place.option).matches());
    }

    /** Whether an option is called the same in each block, as far as the export says: else they are different questions. */
    private static boolean haveOneLabelEach(List<Place> block) {
        return block.stream()
                .collect(Collectors.groupingBy(
                        Place::option,
                        Collectors.mapping(
                                place -> place.question.option().replaceAll("[0-9]+", ""), Collectors.toSet())))
                .values()
                .stream()
                .allMatch(labels -> labels.size() == 1);
    }

    private static Set<String> numbers(List<Place> block) {
        return block.stream().map(Place::number).collect(Collectors.toSet());
    }

    private static Set<String> options(List<Place> block) {
        return block.stream().map(Place::option).collect(Collectors.toSet());
    }
}
