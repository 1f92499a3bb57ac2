package interpoles.questionnaire.report;

import interpoles.questionnaire.account.Fate;
import interpoles.questionnaire.account.Ledger;
import interpoles.questionnaire.account.Reason;
import interpoles.questionnaire.decision.Answers;
import interpoles.questionnaire.decision.Mapped;
import interpoles.questionnaire.decision.Objections;
import interpoles.questionnaire.export.Question;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Answers in the contract's words; what cannot be told waits for {@code answers.csv}. */
final class Values {
    private static final Set<String> YEARS = Set.of("signed", "ended", "year");
    private static final Set<String> YES = Set.of("y", "yes", "o", "oui", "1", "true", "vrai", "x");
    private static final Set<String> NO = Set.of("n", "no", "non", "0", "false", "faux");
    private static final Pattern OTHER = Pattern.compile("(other|others|autre|autres)( ?[(\\[:,].*)?|[0-9a-z]+_text");
    private static final Map<String, String> POSITIONINGS = Map.of(
            "collaborative-rd", "collaborative-rd",
            "rd-collaborative", "collaborative-rd",
            "territorial-development", "territorial-development",
            "developpement-territorial", "territorial-development",
            "both", "both",
            "les-deux", "both");

    private final Answers answers;
    private final Ledger ledger;
    private final Objections objections;
    private final Set<String> objected = new HashSet<>();
    private final OptionColumns columns = new OptionColumns();
    /** Answers about several things that are counted already. */
    private final Set<String> counted = new HashSet<>();

    Values(Answers answers, Ledger ledger, Objections objections) {
        this.answers = answers;
        this.ledger = ledger;
        this.objections = objections;
    }

    /** Learns of all answers which columns stand for an option. */
    void learn(List<Given> given) {
        columns.learn(given);
    }

    /** The value of a column that has one, if the answer has any; what became of the answer is written down. */
    Optional<String> one(Given given) {
        var decided = answers.value(given.use(), given.text());
        if (decided.filter(Answers.NOTHING::equals).isPresent()) {
            ledger.put(given.cell(), Fate.of(Reason.NO_VALUE));
            return Optional.empty();
        }
        var value = typed(given.use(), Question.singleSpaced(decided.orElse(given.text())), decided.isPresent());
        value.ifPresentOrElse(used -> use(given, used), () -> undecided(given, given.text(), expected(given)));
        return value;
    }

    private Optional<String> typed(Mapped use, String text, boolean decided) {
        return switch (use.column()) {
            case "signed", "ended", "year" -> AnsweredYear.of(text);
            case "convention" -> bool(text);
            case "country" -> Countries.code(text);
            case "positioning" -> Optional.ofNullable(POSITIONINGS.get(plain(text)));
            case "project", "mission", "kind" -> readable(text);
            default -> decided || !answers.isDecided(use) ? readable(text) : Optional.empty();
        };
    }

    /** The motives of an answer. */
    List<String> motives(Given given) {
        var use = given.use();
        if (!use.places().option().isEmpty() || isOption(given)) {
            return option(given).map(List::of).orElse(List.of());
        }
        var pieces = pieces(given);
        var values = new java.util.ArrayList<String>();
        boolean complete = true;
        for (var piece : pieces) {
            var value = answers.value(use, piece).or(() -> free(use, piece));
            if (value.isEmpty()) {
                undecided(given, piece, expected(use));
                complete = false;
            } else if (!value.get().equals(Answers.NOTHING) && !values.contains(value.get())) {
                values.add(value.get());
            }
        }
        if (complete && values.isEmpty()) {
            ledger.put(given.cell(), Fate.of(Reason.NO_VALUE));
        } else if (complete) {
            use(given, String.join("|", values));
        }
        return values;
    }

    /** What was chosen: where parts are guarded, exports have commas between them, or else semicolons. */
    private List<String> pieces(Given given) {
        var use = given.use();
        Predicate<String> known = piece -> answers.value(use, piece).isPresent();
        var pieces = Pieces.of(given.text(), use.split(), known);
        if (!use.isGuarded() || pieces.stream().allMatch(known)) {
            return pieces;
        }
        var others = Pieces.of(given.text(), ";", known);
        return pieces.size() == 1 || others.stream().allMatch(known) ? others : pieces;
    }

    /** Whether it is a yes or no in words, which says nothing by itself. */
    private static boolean isWord(String piece) {
        return isYesOrNo(piece) && !piece.matches("[01xX]");
    }

    private Optional<String> free(Mapped use, String piece) {
        return use.isGuarded() || answers.isDecided(use) || piece.contains("|") || isWord(piece)
                ? Optional.empty()
                : readable(Question.singleSpaced(piece));
    }

    /**
     * Whether a yes or no is about the option that the column stands for, though its name in {@code questions.csv} has no
     * place for one.
     */
    boolean isOption(Given given) {
        return given.use().places().number().isEmpty()
                && isYesOrNo(given.text())
                && answers.value(given.use(), given.text()).isEmpty()
                && !offered(given).isEmpty();
    }

    /** The option that a column stands for, by its heading or by its answers; empty where it stands for none. */
    String offered(Given given) {
        var question = given.use().question();
        return question.offered().isEmpty() && columns.has(given.cell()) ? question.name() : question.offered();
    }

    /** The option of a column that stands for one, if it was chosen. */
    private Optional<String> option(Given given) {
        var use = given.use();
        if (isOther(use.places().option())) {
            return one(given);
        }
        var option =
                use.places().option().isEmpty() ? offered(given) : use.places().option();
        var chosen = chosen(given, option);
        if (chosen.isEmpty() || !chosen.get()) {
            return Optional.empty();
        }
        var label = use.question().option().isEmpty() ? option : use.question().option();
        var value = answers.value(use, option)
                .or(() -> answers.value(use, label))
                .or(() -> answers.isDecided(use) ? Optional.empty() : readable(label));
        value.ifPresentOrElse(used -> use(given, used), () -> undecided(given, option, expected(use)));
        return value.filter(used -> !used.equals(Answers.NOTHING));
    }

    /**
     * Whether an option, or a row of a matrix, was chosen; nothing where that cannot be told. That it was not is written
     * down.
     */
    Optional<Boolean> chosen(Given given, String option) {
        var said = answers.value(given.use(), given.text())
                .filter(value -> isYesOrNo(value) || value.equals(Answers.NOTHING))
                .orElse(given.text());
        if (YES.contains(plain(said)) || plain(said).equals(plain(option)) || isLabel(given, said)) {
            return Optional.of(true);
        }
        if (NO.contains(plain(said)) || said.equals(Answers.NOTHING)) {
            ledger.put(given.cell(), Fate.of(Reason.NOT_CHOSEN));
            return Optional.of(false);
        }
        undecided(given, given.text(), objections.expected("yes-or-no"));
        return Optional.empty();
    }

    static boolean isYesOrNo(String text) {
        return YES.contains(plain(text)) || NO.contains(plain(text));
    }

    /** Whether an option is the one under which what is not offered is written. */
    static boolean isOther(String option) {
        return OTHER.matcher(plain(option)).matches();
    }

    private static boolean isLabel(Given given, String said) {
        var label = given.use().question().option();
        return !label.isEmpty() && plain(said).equals(plain(label));
    }

    private void use(Given given, String value) {
        ledger.put(given.cell(), new Fate(value, Reason.USED));
    }

    /** What an answer is to be decided to mean. */
    private String expected(Given given) {
        var shown = YEARS.contains(given.use().column())
                ? AnsweredYear.numberAsDate(Question.oneLine(given.text()))
                : Optional.<String>empty();
        return shown.map(year -> objections.expected("year-as-date", year)).orElseGet(() -> expected(given.use()));
    }

    /** What an answer to a question is to be decided to mean. */
    private String expected(Mapped use) {
        return switch (use.column()) {
            case "positioning" -> objections.expected("enum", String.join(", ", new TreeSet<>(POSITIONINGS.values())));
            case "signed", "ended", "year" -> objections.expected("bad-year");
            case "convention" -> objections.expected("yes-or-no");
            case "country" -> objections.expected("countries");
            default -> objections.expected("known-answer");
        };
    }

    private void undecided(Given given, String answer, String expected) {
        ledger.put(given.cell(), Fate.of(Reason.TO_DECIDE));
        if (!ledger.isShared(given.cell()) || counted.add(given.place() + "\t" + answer)) {
            answers.undecided(given.use(), answer);
        }
        if (objected.add(given.use().name() + "\t" + answer)) {
            objections.add(
                    "import-unknown-answer",
                    given.file(),
                    given.cell().line(),
                    given.cell().column(),
                    given.use().table() + "." + given.use().column(),
                    answer,
                    expected,
                    YEARS.contains(given.use().column()) ? AnsweredYear.meant(answer) : Optional.empty());
        }
    }

    private static Optional<String> bool(String text) {
        return YES.contains(plain(text))
                ? Optional.of("true")
                : NO.contains(plain(text)) ? Optional.of("false") : Optional.empty();
    }

    /** A text that a survey takes: no control character. */
    private static Optional<String> readable(String text) {
        return text.isEmpty() || text.chars().anyMatch(c -> Character.isISOControl(c) || c == '\uFFFF')
                ? Optional.empty()
                : Optional.of(text);
    }

    private static String plain(String text) {
        return Normalizer.normalize(Question.oneLine(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
