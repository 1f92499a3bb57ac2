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
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A column of one survey's table: its place in the file, and what its fields must be. */
public final class Column {
    /** What reading a field that breaks the contract gives: no value, and no further problem. */
    public static final Object BAD = new Object();

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MORE_THAN_A_YEAR =
            Pattern.compile("[\\s\\p{Z}]*((?:19[5-9]|20[0-9])[0-9])(?:[.,]0+|-[0-9]{2}(?:-[0-9]{2}.*)?)?[\\s\\p{Z}]*"
                    + "|[0-9]{1,2}[/.-][0-9]{1,2}[/.-]((?:19[5-9]|20[0-9])[0-9])(?: .*)?");
    private static final Map<String, Boolean> BOOLEANS = Map.of(
            "true", true, "oui", true, "vrai", true, "yes", true, "1", true, "false", false, "non", false, "faux",
            false, "no", false, "0", false);

    private final TableFile file;
    private final FieldContract contract;
    private final String header;
    private final int number;
    private final FieldRules rules;
    private final Constraints constraints;
    private final Set<String> missing;
    private final Map<String, String> vocabulary;
    private final Codes codes;
    private final Problems problems;
    private final Notes notes;

    /** @param number the place of the field in its row, from 1 */
    Column(
            TableFile file,
            FieldContract contract,
            String header,
            int number,
            Codes codes,
            Problems problems,
            Notes notes) {
        this.file = file;
        this.contract = contract;
        this.header = header;
        this.number = number;
        this.rules = file.rules(header, contract);
        this.constraints = rules.constraints();
        this.missing = file.missing(rules);
        this.vocabulary = contract.codesByName();
        this.codes = codes;
        this.problems = problems;
        this.notes = notes;
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
     * contract.
     */
    public Object read(long line, String text) {
        var unreadable = unreadable(text);
        if (unreadable.isPresent()) {
            return bad(line, unreadable.get(), text);
        }
        if (missing.contains(text)) {
            return mustBeStated() ? bad(line, "missing-field", text) : null;
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
                    problems.words());
            if (broken.isPresent()) {
                return bad(
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
                var plain = rules.numbers().plain(text);
                boolean year = YEAR.matcher(plain).matches()
                        && Integer.parseInt(plain) >= FieldContract.FIRST_YEAR
                        && Integer.parseInt(plain) <= FieldContract.LAST_YEAR;
                return year
                        ? Integer.valueOf(plain)
                        : bad(
                                line,
                                "bad-year",
                                text,
                                () -> Expected.of(problems.words(), "bad-year"),
                                () -> yearWithin(text));
            case BOOLEAN:
                if (rules.hasBooleans()) {
                    return rules.truth(text).map(Object.class::cast).orElseGet(() -> notDeclared(line, text));
                }
                var truth = BOOLEANS.get(Fold.of(text));
                if (truth == null) {
                    return bad(
                            line,
                            "bad-boolean",
                            text,
                            () -> Expected.of(problems.words(), "bad-boolean"),
                            () -> Nearest.to(text, List.of("true", "false", "oui", "non")));
                }
                noteIfOther(text, truth.toString());
                return truth;
            case NUMBER:
                var number = rules.numbers().plain(text);
                return Decimal.of(number)
                        .map(decimal -> (Object) decimal.setScale(Decimal.DIGITS_AFTER))
                        .orElseGet(() -> bad(line, "bad-number", text));
            default:
                return contract.separator().isPresent() ? several(line, text) : one(line, text);
        }
    }

    /**
     * The year of a date, or of a number with decimals or blanks that say nothing. A date of long ago is a year that a
     * spreadsheet took for days.
     */
    private static Optional<String> yearWithin(String text) {
        var found = MORE_THAN_A_YEAR.matcher(text);
        return found.matches()
                ? Stream.of(found.group(1), found.group(2))
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }

    private Object notDeclared(long line, String text) {
        var declared = Stream.concat(rules.yes().stream(), rules.no().stream()).toList();
        return bad(
                line,
                "bad-boolean",
                text,
                () -> Expected.of(problems.words(), "vocabulary", String.join(", ", declared)),
                () -> Nearest.to(text, declared));
    }

    private Object one(long line, String text) {
        if (!contract.vocabulary().isEmpty()) {
            var code = vocabulary.get(Fold.of(text));
            if (code == null) {
                return bad(
                        line,
                        "unknown-code",
                        text,
                        () -> Expected.of(
                                problems.words(), "vocabulary", String.join(", ", contract.vocabularyCodes())),
                        () -> Nearest.to(text, vocabulary.keySet()).map(vocabulary::get));
            }
            noteIfOther(text, code);
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
            noteIfOther(code, named.get());
            return named;
        }
        bad(
                line,
                "unknown-code",
                code,
                () -> codes.expected(list.orElseThrow(), code),
                () -> codes.isOfAnother(list.orElseThrow(), code)
                        ? Optional.empty()
                        : Nearest.code(code, allowed.get()));
        return Optional.empty();
    }

    private void noteIfOther(String found, String code) {
        if (!found.equals(code)) {
            notes.normalised(file.source().name(), contract.name(), found, code);
        }
    }

    /** A field that holds something else than text, such as a formula's error. */
    Object unreadable(long line, String shown) {
        return bad(line, "unreadable-cell", shown);
    }

    /** The same where something is asked of its kind. */
    public Object unreadable(long line, String shown, String kind) {
        return bad(line, "unreadable-cell", shown, () -> Expected.of(problems.words(), kind), Optional::empty);
    }

    /** What makes a text unfit to be read at all, if anything does. */
    static Optional<String> unreadable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == Encoding.UNDECODABLE) {
                return Optional.of("undecodable-text");
            }
            if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                return Optional.of("control-character");
            }
        }
        return Optional.empty();
    }

    private Object bad(long line, String code, String found) {
        return bad(line, code, found, () -> Expected.of(problems.words(), code), Optional::empty);
    }

    /** What was expected is put in words only for a problem that is listed. */
    private Object bad(
            long line, String code, String found, Supplier<String> expected, Supplier<Optional<String>> nearest) {
        if (problems.lists(file.contract().order(), file.source().name(), line)) {
            problems.add(
                    file.contract().order(),
                    file.source()
                            .placed(new Problem(
                                    code,
                                    file.source().name(),
                                    OptionalLong.of(line),
                                    OptionalInt.of(number),
                                    contract.name(),
                                    found,
                                    expected.get(),
                                    nearest.get())));
        } else {
            problems.addUnlisted(1);
        }
        return BAD;
    }
}
