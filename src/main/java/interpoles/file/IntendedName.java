package interpoles.file;

import interpoles.contract.Contract;
import interpoles.contract.FieldContract;
import interpoles.contract.Fold;
import interpoles.contract.TableContract;
import interpoles.problem.Nearest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which table or column of the contract a name may have been meant for that is not one: a letter or two off, of the same
 * stem, with a unit, a remark, a copy's number or another ending, or with words around it.
 */
public final class IntendedName {
    private static final Pattern REMARK = Pattern.compile("[(\\[{:*\\n\\r].*", Pattern.DOTALL);
    private static final Pattern COPY =
            Pattern.compile("^(copie|copy|kopie)( de| of| von)?\\b|\\b(copie|copy|kopie|final|old|new|v\\d+)\\b|\\d+");
    private static final Pattern ENDING =
            Pattern.compile("(\\.(csv|tsv|txt|tab|xlsx|xlsm|xlsb|xls|ods|gz|zip|bak|old|json|numbers|tmp|orig))+~?$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final int LONG = 5;

    private IntendedName() {}

    /** The column of the contract that a header was probably meant for, among those that the file lacks. */
    public static Optional<FieldContract> column(String header, Collection<FieldContract> lacking) {
        return lacking.stream()
                .filter(field -> field.names().stream().anyMatch(name -> isNear(header, name)))
                .findFirst();
    }

    /** The table that a file, a sheet or a resource was probably meant for. */
    public static Optional<TableContract> table(String name) {
        var bare = ENDING.matcher(Fold.name(name)).replaceAll("");
        return Contract.ofSurveys().table(bare).or(() -> {
            var words = COPY.matcher(bare.replace('_', ' ')).replaceAll(" ");
            return Contract.ofSurveys().tables().stream()
                    .filter(table -> table.names().stream().anyMatch(known -> isNear(words, known)))
                    .findFirst();
        });
    }

    /** Whether a file may have been meant as the survey's description: other case or ending, a copy of it. */
    public static boolean descriptor(String file) {
        return letters(file).contains(letters(Contract.DESCRIPTOR.replace(".json", "")));
    }

    private static boolean isNear(String found, String name) {
        var known = letters(name);
        var bare = letters(REMARK.matcher(found).replaceAll(""));
        if (bare.isEmpty() && found.isBlank()) {
            return false;
        }
        if (bare.equals(known) || Nearest.distance(bare, known) <= tolerated(known)) {
            return true;
        }
        return words(found).contains(known)
                || known.length() >= LONG
                        && (bare.contains(known) || shared(bare, known) >= Math.max(LONG, known.length() * 2 / 3));
    }

    /** How many letters two words begin with alike: motives and motivations are of one kind. */
    private static int shared(String one, String other) {
        int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return mismatch < 0 ? one.length() : mismatch;
    }

    private static int tolerated(String known) {
        return known.length() < LONG ? (known.length() < 4 ? 0 : 1) : known.length() < 9 ? 2 : 3;
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(Fold.name(text)).replaceAll("");
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(NO_LETTER.split(Fold.name(text))));
    }
}
