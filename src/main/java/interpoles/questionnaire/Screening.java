package interpoles.questionnaire;

import interpoles.problem.Unreadable;
import interpoles.questionnaire.account.Reason;
import interpoles.questionnaire.decision.Asked;
import interpoles.questionnaire.decision.Objections;
import interpoles.questionnaire.decision.Register;
import interpoles.questionnaire.export.Export;
import interpoles.questionnaire.export.Part;
import interpoles.questionnaire.export.Row;
import interpoles.questionnaire.name.Names;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** Which rows of the exports count: of each cluster that was asked the last complete one of a wave. */
final class Screening {
    /**
     * A row of an export.
     *
     * @param cluster who answered, empty where that is nobody who was asked
     * @param out why the row does not count; none where it does
     */
    record Screened(String file, int part, int wave, long line, String cluster, Optional<Reason> out) {
        private static Screened of(Export export, Row row, String cluster, Optional<Reason> out) {
            return new Screened(export.file(), export.main().number(), export.year(), row.line(), cluster, out);
        }
    }

    private final Asked asked;
    private final Register register;
    private final Names names;
    private final Objections objections;
    private final Map<Integer, Map<Long, Screened>> rows = new TreeMap<>();
    private final Map<Integer, Map<String, Long>> parents = new HashMap<>();
    private final Map<String, Screened> last = new LinkedHashMap<>();

    Screening(Asked asked, Register register, Names names, Objections objections) {
        this.asked = asked;
        this.register = register;
        this.names = names;
        this.objections = objections;
    }

    /**
     * Screens the rows of an export, and hands each row of each sheet to the tallies.
     *
     * @param read told how much was read, again and again
     */
    void read(Export export, Tallies tallies, LongConsumer read) {
        for (var part : export.parts()) {
            var skipped = new int[1];
            try {
                part.grid().read(row -> {
                    read.accept(Responses.size(row));
                    if (skipped[0] < part.layout().header()) {
                        skipped[0]++;
                        return true;
                    }
                    if (part == export.main()) {
                        screen(export, row);
                    }
                    tallies.add(part, row);
                    return true;
                });
            } catch (Unreadable e) {
                objections.add(e, part.grid().name());
            }
        }
    }

    private void screen(Export export, Row row) {
        var part = export.main();
        part.key()
                .ifPresent(key -> parents.computeIfAbsent(part.number(), number -> new HashMap<>())
                        .put(row.text(key).strip(), row.line()));
        if (part.layout().isTest(row)) {
            add(Screened.of(export, row, "", Optional.of(Reason.TEST)));
        } else if (!part.layout().isComplete(row)) {
            add(Screened.of(export, row, cluster(export, row).orElse(""), Optional.of(Reason.INCOMPLETE)));
        } else {
            complete(export, row);
        }
    }

    private void complete(Export export, Row row) {
        var cluster = cluster(export, row);
        if (cluster.isEmpty()) {
            add(Screened.of(export, row, "", Optional.of(Reason.NOT_ASKED)));
            if (!isDecided(export, row)) {
                objections.add(
                        "import-not-asked",
                        export.main().grid().name(),
                        row.line(),
                        export.respondent().orElse(-1),
                        "",
                        export.respondent().isPresent()
                                ? row.text(export.respondent().getAsInt())
                                : "",
                        String.valueOf(export.year()));
            }
            return;
        }
        var screened = Screened.of(export, row, cluster.get(), Optional.empty());
        var before = last.put(export.year() + " " + cluster.get(), screened);
        if (before != null) {
            add(new Screened(
                    before.file,
                    before.part,
                    before.wave,
                    before.line,
                    before.cluster,
                    Optional.of(Reason.ANSWERED_AGAIN)));
        }
        add(screened);
    }

    private void add(Screened screened) {
        rows.computeIfAbsent(screened.part, part -> new TreeMap<>()).put(screened.line, screened);
    }

    /** Whether it was decided that who answered is no cluster. */
    private boolean isDecided(Export export, Row row) {
        return export.respondent().isPresent()
                && names.of(row.text(export.respondent().getAsInt()).strip())
                        .filter(Names.Named::isNone)
                        .isPresent();
    }

    /** The cluster of those asked in the wave that a row's respondent is: by token, by key, or by name. */
    private Optional<String> cluster(Export export, Row row) {
        if (export.respondent().isEmpty()) {
            return Optional.empty();
        }
        var said = row.text(export.respondent().getAsInt()).strip();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return asked.byToken(export.year(), said)
                .or(() -> Optional.of(said).filter(register::has))
                .or(() -> names.of(said).map(Names.Named::cluster))
                .filter(asked.at(export.year())::contains);
    }

    /** The row of an export that a row of one of its sheets belongs to; none where it belongs to none. */
    Optional<Screened> of(Export export, Part part, Row row) {
        var line = part == export.main()
                ? Optional.of(row.line())
                : part.key().isPresent()
                        ? Optional.ofNullable(parents.getOrDefault(export.main().number(), Map.of())
                                .get(row.text(part.key().getAsInt()).strip()))
                        : Optional.<Long>empty();
        return line.map(
                number -> rows.getOrDefault(export.main().number(), Map.of()).get(number));
    }

    /** All rows, in the order of the exports. */
    List<Screened> all() {
        return rows.values().stream().flatMap(part -> part.values().stream()).toList();
    }

    /** Who answered, by wave. */
    Map<Integer, Set<String>> answered() {
        var answered = new TreeMap<Integer, Set<String>>();
        for (var screened : last.values()) {
            answered.computeIfAbsent(screened.wave, wave -> new HashSet<>()).add(screened.cluster);
        }
        return answered;
    }
}
