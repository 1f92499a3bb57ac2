package interpoles.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A query as text, read just far enough to know its names and to put definitions before it. */
public final class SqlText {
    /**
     * In this order: comments, texts, quoted names, words, and any other sign; possessive, so that a long text
     * needs no deep stack.
     */
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|'(?:[^']++|'')*+'|\"((?:[^\"]++|\"\")*+)\"|([\\p{L}_][\\p{L}\\p{N}_$]*)|\\S",
            Pattern.DOTALL);

    private static final Set<String> READING = Set.of("select", "with", "values", "table", "(", "show", "describe");

    /** @param name the name that it may be, in lower case; empty for what is none */
    private record Token(String text, String name, int start, int end) {
        boolean is(String word) {
            return text.equalsIgnoreCase(word);
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    public SqlText(String sql) {
        var found = TOKEN.matcher(sql);
        while (found.find()) {
            var token = found.group();
            if (!token.startsWith("--") && !token.startsWith("/*")) {
                var name = found.group(1) != null
                        ? found.group(1).replace("\"\"", "\"")
                        : found.group(2) == null ? "" : found.group(2);
                tokens.add(new Token(token, name.toLowerCase(Locale.ROOT), found.start(), found.end()));
            }
        }
        while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).is(";")) {
            tokens.remove(tokens.size() - 1);
        }
        text = tokens.isEmpty() ? "" : sql.substring(0, tokens.get(tokens.size() - 1).end);
    }

    /** The query without what ends a statement. */
    public String text() {
        return text;
    }

    /** Whether this can do nothing but read. */
    public boolean reads() {
        return !tokens.isEmpty() && READING.contains(tokens.get(0).text.toLowerCase(Locale.ROOT));
    }

    /** Every word that could name a table, in lower case. */
    public Set<String> names() {
        return tokens.stream().map(Token::name).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    /** The names that the query's own {@code WITH} defines, in lower case. */
    Set<String> defined() {
        var defined = new HashSet<String>();
        if (!tokens.isEmpty() && tokens.get(0).is("with")) {
            int depth = 0;
            boolean awaited = true;
            for (var token : tokens.subList(1, tokens.size())) {
                if (depth == 0 && awaited && !token.name.isEmpty() && !token.is("recursive")) {
                    defined.add(token.name);
                    awaited = false;
                } else if (depth == 0 && token.is("select")) {
                    break;
                }
                awaited |= depth == 0 && token.is(",");
                depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            }
        }
        return defined;
    }

    /** The query with these definitions, by name, before its own. */
    String with(Collection<Map.Entry<String, String>> definitions) {
        if (definitions.isEmpty()) {
            return text;
        }
        var before = definitions.stream()
                .map(definition ->
                        definition.getKey() + " AS (\n" + definition.getValue().strip() + "\n)")
                .collect(Collectors.joining(",\n"));
        if (!tokens.get(0).is("with")) {
            return "WITH " + before + "\n" + text;
        }
        var last = tokens.size() > 1 && tokens.get(1).is("recursive") ? tokens.get(1) : tokens.get(0);
        return text.substring(0, last.end) + " " + before + ",\n" + text.substring(last.end);
    }
}
