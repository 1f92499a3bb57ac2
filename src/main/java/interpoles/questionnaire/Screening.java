package interpoles.questionnaire;

import interpoles.problem.Unreadable;
import interpoles.questionnaire.account.Reason;
import interpoles.questionnaire.decision.Asked;
import interpoles.questionnaire.decision.Objections;
import interpoles.questionnaire.decision.Register;
import interpoles.questionnaire.export.AnswerTimes;
import interpoles.questionnaire.export.Export;
import interpoles.questionnaire.export.Part;
import interpoles.questionnaire.export.Repeats;
import interpoles.questionnaire.export.Row;
import interpoles.questionnaire.name.Names;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Which rows of the exports count: of each cluster that was asked the last complete one of a wave, by the time of answering
 * where both tell it, or else the one that stands last.
 */
final class Screening {
    /**
     * A row of an export.
     *
     * @param cluster who answered, empty where that is nobody who was asked
     * @param answered when it was answered, where that can be read
     * @param out why the row does not count; none where it does
     */
    record Screened(
            String file,
            int part,
            int wave,
            long line,
            String cluster,
            Optional<LocalDateTime> answered,
            Optional<Reason> out) {
        private Screened answeredAgain() {
            return new Screened(file, part, wave, line, cluster, answered, Optional.of(Reason.ANSWERED_AGAIN));
        }

        /** Whether it does not count only as something is to be mended first. */
        boolean mayCount() {
            return out.filter(reason -> reason == Reason.TO_DECIDE || reason == Reason.NOT_ASKED)
                    .isPresent();
        }

        private boolean isBefore(Screened other) {
            return answered.flatMap(one -> other.answered.map(one::isBefore)).orElse(false);
        }
    }

    /** A row as it is read: who answered and when, as it says itself. */
    private record Arrived(long line, String said, String answered, Optional<Reason> out) {}

    private final Asked asked;
    private final Register register;
    private final Names names;
    private final Objections objections;
    private final Map<Integer, Map<Long, Screened>> rows = new TreeMap<>();
    private final Repeats repeats = new Repeats();
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
        var arrived = new ArrayList<Arrived>();
        for (var part : export.parts()) {
            try {
                part.grid().read(row -> {
                    read.accept(Responses.size(row));
                    if (part.layout().isHeader(row)) {
                        return true;
                    }
                    if (part == export.main()) {
                        arrived.add(arrived(export, row));
                    }
                    if (!export.repeats().isEmpty()) {
                        Stream.of(part.index(), part.parent(), part.parentTable())
                                .forEach(column -> isUnreadable(part, row, column));
                        repeats.add(export, part, row);
                    }
                    tallies.add(part, row);
                    return true;
                });
            } catch (Unreadable e) {
                objections.add(e, part.grid().name());
            }
        }
        names.learn(arrived.stream().map(Arrived::said).toList());
        var times = AnswerTimes.in(arrived.stream().map(Arrived::answered).toList());
        arrived.forEach(row -> screen(export, row, times.of(row.answered)));
    }

    private Arrived arrived(Export export, Row row) {
        var part = export.main();
        var said = export.respondent().isPresent()
                ? row.text(export.respondent().getAsInt()).strip()
                : "";
        boolean isOpen = isUnreadable(part, row, part.layout().status())
                || isUnreadable(part, row, part.layout().complete());
        var out = isOpen
                ? Optional.of(Reason.TO_DECIDE)
                : part.layout().isTest(row)
                        ? Optional.of(Reason.TEST)
                        : part.layout().isComplete(row) ? Optional.<Reason>empty() : Optional.of(Reason.INCOMPLETE);
        var time = part.layout().answered();
        var answered = time.isPresent() ? row.text(time.getAsInt()) : "";
        return out.isEmpty() && isUnreadable(part, row, export.respondent())
                ? new Arrived(row.line(), "", answered, Optional.of(Reason.TO_DECIDE))
                : new Arrived(row.line(), said, answered, out);
    }

    /** Whether a cell that says what the row is cannot be read, which is told. */
    private boolean isUnreadable(Part part, Row row, OptionalInt column) {
        var unreadable = column.isPresent() ? row.unreadable(column.getAsInt()) : Optional.<Unreadable>empty();
        unreadable.ifPresent(cell -> objections.add(cell, part.grid().name()));
        return unreadable.isPresent();
    }

    private void screen(Export export, Arrived row, Optional<LocalDateTime> answered) {
        var cluster = cluster(export, row.said);
        if (row.out.isPresent()) {
            add(screened(export, row, cluster.orElse(""), answered, row.out));
        } else if (cluster.isEmpty()) {
            boolean told = canBeTold(export);
            add(screened(export, row, "", answered, Optional.of(told ? Reason.NOT_ASKED : Reason.TO_DECIDE)));
            if (told && !isDecided(row.said)) {
                object(export, row);
            }
        } else {
            count(screened(export, row, cluster.get(), answered, Optional.empty()));
        }
    }

    /** Tells of a respondent that is none of those asked; a spelling that is not known waits as those of partners do. */
    private void object(Export export, Arrived row) {
        var file = export.main().grid().name();
        int column = export.respondent().orElse(-1);
        if (!row.said.isEmpty() && known(row.said).isEmpty()) {
            names.met(row.said, file + ":" + row.line + ":" + (column + 1), "", "");
        }
        objections.add(problem(row.said), file, row.line, column, "", row.said, String.valueOf(export.year()));
    }

    /** What is wrong with a respondent that is none of those asked in the wave. */
    private String problem(String said) {
        if (said.isEmpty()) {
            return "import-nobody-named";
        }
        return known(said)
                .map(cluster -> register.has(cluster) && !register.isPole(cluster)
                        ? "import-asked-no-pole"
                        : "import-not-asked")
                .orElse("import-unknown-respondent");
    }

    /** Whether it is known who answered, when, and who was asked at all: else that is what is to be mended, once. */
    private boolean canBeTold(Export export) {
        return export.respondent().isPresent()
                && export.year() > 0
                && !asked.waves().isEmpty();
    }

    private static Screened screened(
            Export export, Arrived row, String cluster, Optional<LocalDateTime> answered, Optional<Reason> out) {
        return new Screened(export.file(), export.main().number(), export.year(), row.line, cluster, answered, out);
    }

    /** The last complete answer of a respondent in a wave counts. */
    private void count(Screened screened) {
        var key = screened.wave + " " + screened.cluster;
        var before = last.get(key);
        if (before != null && screened.isBefore(before)) {
            add(screened.answeredAgain());
            return;
        }
        if (before != null) {
            add(before.answeredAgain());
        }
        last.put(key, screened);
        add(screened);
    }

    private void add(Screened screened) {
        rows.computeIfAbsent(screened.part, part -> new TreeMap<>()).put(screened.line, screened);
    }

    /** Whether it was decided that who answered is no cluster, or that a row without a name is nobody's. */
    private boolean isDecided(String said) {
        return names.of(said).filter(Names.Named::isNone).isPresent();
    }

    /** The cluster of those asked in the wave that a respondent is: by token, by key, or by name. */
    private Optional<String> cluster(Export export, String said) {
        return said.isEmpty()
                ? Optional.empty()
                : asked.byToken(export.year(), said).or(() -> known(said)).filter(asked.at(export.year())::contains);
    }

    /** The cluster that a respondent is by key or by name, asked or not. */
    private Optional<String> known(String said) {
        return Optional.of(said).filter(register::has).or(() -> names.of(said).map(Names.Named::cluster));
    }

    /** The row of an export that a row of one of its sheets belongs to; none where it belongs to none. */
    Optional<Screened> of(Export export, Part part, Row row) {
        var within = within(export, part, row);
        return within.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(rows.getOrDefault(export.main().number(), Map.of())
                        .get(within.get(within.size() - 1).line()));
    }

    /** A row of an export and what it is within, up to the row of the answers; nothing where that is missing. */
    List<Repeats.Place> within(Export export, Part part, Row row) {
        return part == export.main() ? List.of(new Repeats.Place(part.number(), row.line())) : repeats.of(part, row);
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
