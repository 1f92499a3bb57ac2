package interpoles.table;

import java.util.regex.Pattern;

/** A column of shares, by its name: a query and a finding call it {@code share}, {@code response_rate} and the like. */
public final class ShareColumn {
    private static final Pattern NAME = Pattern.compile("(.*[-_ ])?(share|rate|density)", Pattern.CASE_INSENSITIVE);

    private ShareColumn() {}

    public static boolean isCalled(String name) {
        return NAME.matcher(name).matches();
    }
}
