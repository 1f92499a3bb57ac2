package interpoles.load.column;

import interpoles.contract.Decimal;
import interpoles.contract.FieldContract;
import interpoles.contract.Fold;
import interpoles.file.Constraints;
import interpoles.file.ErrorText;
import interpoles.file.FieldRules;
import interpoles.file.TableFile;
import interpoles.file.csv.Encoding;
import interpoles.problem.Expected;
import interpoles.problem.Nearest;
import interpoles.problem.Notes;
import interpoles.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A column of one survey's table: its place in the file, and what its fields must be. */
public final class Column {
    /** What reading a field that breaks the contract gives: no value, and no further problem. */
    public static final Object BAD = new Object();

    private static final Map<String, Boolean> BOOLEANS = Map.of(
            "true", true, "oui", true, "vrai", true, "yes", true, "1", true, "false", false, "non", false, "faux",
            false, "no", false, "0", false);

    private final TableFile file;
    private final FieldContract contract;
    private final String header;
    private final int number;
    private final boolean second;
    private final FieldRules rules;
    private final Constraints constraints;
    private final Set<String> missing;
    private final Map<String, String> vocabulary;
    private final Codes codes;
    private final ColumnProblems told;

    /**
     * @param number the place of the field in its row, from 1
     * @param second whether another column before it has its name
     */
    Column(
            TableFile file,
            FieldContract contract,
            String header,
            int number,
            boolean second,
            Codes codes,
            Problems problems,
            Notes notes) {
        this.file = file;
        this.contract = contract;
        this.header = header;
        this.number = number;
        this.second = second;
        this.rules = file.rules(header, contract);
        this.constraints = rules.constraints();
        this.missing = file.missing(rules);
        this.vocabulary = contract.codesByName();
        this.codes = codes;
        this.told = new ColumnProblems(file, contract, number, problems, notes);
    }

    /** Its name as the file writes it. */
    String header() {
        return header;
    }

    public FieldContract contract() {
        return contract;
    }

    public int number() {
        return number;
    }

    public boolean unique() {
        return constraints.unique();
    }

    /** Whether every row must state it. */
    public boolean mustBeStated() {
        return contract.required() || constraints.required();
    }

    /** Whether it is free text, of which nothing is asked but, perhaps, that it is stated. */
    public boolean takesAnyText() {
        return contract.type() == FieldContract.Type.STRING
                && contract.vocabulary().isEmpty()
                && contract.codes().isEmpty()
                && constraints.takeAnyText()
                && missing.equals(file.missing());
    }

    /**
     * The value of a field: as the contract types it, null where it is missing, {@link #BAD} where it breaks the
     * contract, or where nothing tells which of two columns is meant.
     */
    public Object read(long line, String text) {
        if (second) {
            return BAD;
        }
        var unreadable = unreadable(text);
        if (unreadable.isPresent()) {
            return told.bad(
                    line,
                    unreadable.get(),
                    text,
                    () -> Expected.of(told.words(), isHalved(text) ? "halved-character" : unreadable.get()),
                    Optional::empty);
        }
        if (missing.contains(text)) {
            return mustBeStated() ? told.bad(line, "missing-field", text) : null;
        }
        if (ErrorText.is(text)) {
            return unreadable(line, text);
        }
        var value = typed(line, text);
        if (value != BAD && value != null) {
            var broken = constraints.broken(
                    contract.vocabulary().isEmpty() && contract.type() != FieldContract.Type.BOOLEAN
                                    || constraints.allowed().contains(text)
                            ? rules.numbers().plain(text)
                            : String.valueOf(value),
                    told.words());
            if (broken.isPresent()) {
                return told.bad(
                        line,
                        "broken-constraint",
                        text,
                        broken::get,
                        () -> Nearest.to(text, constraints.allowed()).filter(allowed -> !allowed.equals(text)));
            }
        }
        return value;
    }

    private Object typed(long line, String text) {
        switch (contract.type()) {
            case YEAR:
                return Year.of(rules.numbers().plain(text))
                        .map(Object.class::cast)
                        .orElseGet(() -> told.bad(
                                line,
                                "bad-year",
                                text,
                                () -> Expected.of(told.words(), "bad-year"),
                                () -> Year.within(text)));
            case BOOLEAN:
                if (rules.hasBooleans()) {
                    return rules.truth(text).map(Object.class::cast).orElseGet(() -> notDeclared(line, text));
                }
                var truth = BOOLEANS.get(Fold.of(text));
                if (truth == null) {
                    return told.bad(
                            line,
                            "bad-boolean",
                            text,
                            () -> Expected.of(told.words(), "bad-boolean"),
                            () -> Nearest.to(text, List.of("true", "false", "oui", "non")));
                }
                told.normalised(text, truth.toString());
                return truth;
            case NUMBER:
                var number = rules.numbers().plain(text);
                return Decimal.of(number)
                        .map(decimal -> (Object) decimal.setScale(Decimal.DIGITS_AFTER))
                        .orElseGet(() -> told.bad(line, "bad-number", text));
            default:
                return contract.separator().isPresent() ? several(line, text) : one(line, text);
        }
    }

    private Object notDeclared(long line, String text) {
        var declared = Stream.concat(rules.yes().stream(), rules.no().stream()).toList();
        return told.bad(
                line,
                "bad-boolean",
                text,
                () -> Expected.of(told.words(), "vocabulary", String.join(", ", declared)),
                () -> Nearest.to(text, declared));
    }

    private Object one(long line, String text) {
        if (!contract.vocabulary().isEmpty()) {
            var code = vocabulary.get(Fold.of(text));
            if (code == null) {
                return told.bad(
                        line,
                        "unknown-code",
                        text,
                        () -> Expected.of(told.words(), "vocabulary", String.join(", ", contract.vocabularyCodes())),
                        () -> Nearest.to(text, vocabulary.keySet()).map(vocabulary::get));
            }
            told.normalised(text, code);
            return code;
        }
        return known(line, text).map(Object.class::cast).orElse(BAD);
    }

    /** Several values in one field: the text as it is, or missing if no piece of it holds anything. */
    private Object several(long line, String text) {
        var pieces = pieces(text);
        var known = new ArrayList<String>();
        for (var piece : pieces) {
            if (ErrorText.is(piece)) {
                return unreadable(line, piece);
            }
            known(line, piece).ifPresent(known::add);
        }
        if (known.size() < pieces.size()) {
            return BAD;
        }
        if (pieces.isEmpty()) {
            return null;
        }
        return known.equals(pieces)
                ? text
                : String.join(contract.separator().orElseThrow(), new LinkedHashSet<>(known));
    }

    /** The distinct values that a field of several holds, in their order. */
    public List<String> pieces(String text) {
        return Arrays.stream(text.split(Pattern.quote(contract.separator().orElseThrow()), -1))
                .filter(piece -> !piece.isEmpty())
                .distinct()
                .toList();
    }

    /** A code of the column's list, or that of the thing that is named; none where it is neither, which is told. */
    private Optional<String> known(long line, String code) {
        var list = contract.codes();
        Optional<Set<String>> allowed = list.flatMap(codes::of);
        if (allowed.isEmpty() || allowed.get().contains(code)) {
            return Optional.of(code);
        }
        var named = codes.named(list.orElseThrow(), code).filter(allowed.get()::contains);
        if (named.isPresent()) {
            told.normalised(code, named.get());
            return named;
        }
        told.bad(
                line,
                "unknown-code",
                code,
                () -> codes.expected(list.orElseThrow(), code),
                () -> codes.meant(list.orElseThrow(), code, allowed.get()));
        return Optional.empty();
    }

    /** A field that holds something else than text, such as a formula's error. */
    Object unreadable(long line, String shown) {
        return told.bad(line, "unreadable-cell", shown);
    }

    /** The same where something is asked of its kind. */
    public Object unreadable(long line, String shown, String kind) {
        return told.bad(line, "unreadable-cell", shown, () -> Expected.of(told.words(), kind), Optional::empty);
    }

    /** What makes a text unfit to be read at all, if anything does. */
    static Optional<String> unreadable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == Encoding.UNDECODABLE || Character.isSurrogate(c) && isHalf(text, i)) {
                return Optional.of("undecodable-text");
            }
            if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                return Optional.of("control-character");
            }
        }
        return Optional.empty();
    }

    /** Whether half of a character stands alone in a text, as JSON can write it and no encoding can. */
    private static boolean isHalved(String text) {
        return IntStream.range(0, text.length())
                .anyMatch(i -> Character.isSurrogate(text.charAt(i)) && isHalf(text, i));
    }

    private static boolean isHalf(String text, int i) {
        boolean begins = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        boolean ends = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
        return !begins && !ends;
    }
}
