package interpoles.file;

import interpoles.contract.Fold;
import interpoles.problem.Problem;
import interpoles.problem.Unreadable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A table in several files, one below the other. The first row of a later part is no row where it is the header
 * again. A line tells its part, too, until a problem says both.
 */
public record PartedFile(List<RowSource> parts) implements RowSource {
    private static final long LINES = 1L << 40;

    @Override
    public String name() {
        return parts.get(0).name();
    }

    @Override
    public String file() {
        return parts.stream().map(RowSource::file).collect(Collectors.joining(", "));
    }

    @Override
    public List<String> files() {
        return parts.stream().map(RowSource::file).toList();
    }

    @Override
    public Problem placed(Problem problem) {
        if (problem.line().isEmpty()) {
            return problem;
        }
        long line = problem.line().getAsLong();
        return new Problem(
                problem.code(),
                parts.get((int) (line / LINES)).name(),
                line % LINES == 0 ? OptionalLong.empty() : OptionalLong.of(line % LINES),
                problem.column(),
                problem.field(),
                problem.found(),
                problem.expected(),
                problem.nearest());
    }

    @Override
    public long bytes() {
        return parts.stream().mapToLong(RowSource::bytes).sum();
    }

    @Override
    public long lines() {
        return parts.stream().mapToLong(RowSource::lines).sum();
    }

    /** Of one file its own; of several that of theirs, one after the other. */
    @Override
    public String sha256() {
        try {
            var all = parts.stream().map(RowSource::sha256).collect(Collectors.joining("\n"));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void read(Taker taker) throws Unreadable {
        var all = new Whole(taker);
        for (int part = 0; part < parts.size(); part++) {
            all.part = part;
            try {
                parts.get(part).read(all);
            } catch (Unreadable e) {
                throw part == 0 ? e : e.from(0).shifted(part * LINES);
            }
        }
    }

    /** The parts as one table. */
    private static final class Whole implements Taker {
        private final Taker taker;
        private List<String> names;
        private int part;

        private Whole(Taker taker) {
            this.taker = taker;
        }

        @Override
        public void header(long line, List<String> found) throws Unreadable {
            if (part == 0) {
                names = found;
                taker.header(line, found);
            } else if (!found.isEmpty() && !folded(found).equals(folded(names))) {
                if (isHeader(found)) {
                    throw new Unreadable("other-header", OptionalLong.of(line), String.join(",", found));
                }
                taker.row(part * LINES + line, found, Map.of());
            }
        }

        /** Whether a row that is not the header has names of columns in it all the same. */
        private boolean isHeader(List<String> found) {
            return folded(found).stream()
                    .anyMatch(name -> !name.isEmpty() && folded(names).contains(name));
        }

        private static List<String> folded(List<String> names) {
            return names.stream().map(Fold::name).toList();
        }

        @Override
        public void row(long line, List<String> fields, Map<Integer, String> unreadable) {
            taker.row(part * LINES + line, fields, unreadable);
        }

        @Override
        public void note(String key, Object... values) {
            taker.note(key, values);
        }

        @Override
        public void merged(long line, long lastLine, int first, int last, String shown) {
            taker.merged(part * LINES + line, part * LINES + lastLine, first, last, shown);
        }
    }
}
