package interpoles.questionnaire;

import interpoles.problem.Notes;
import interpoles.progress.Progress;
import interpoles.questionnaire.account.Cell;
import interpoles.questionnaire.account.Fate;
import interpoles.questionnaire.account.Ledger;
import interpoles.questionnaire.account.Reason;
import interpoles.questionnaire.decision.Answers;
import interpoles.questionnaire.decision.Asked;
import interpoles.questionnaire.decision.Draft;
import interpoles.questionnaire.decision.Exports;
import interpoles.questionnaire.decision.Objections;
import interpoles.questionnaire.decision.Questions;
import interpoles.questionnaire.decision.Register;
import interpoles.questionnaire.export.Export;
import interpoles.questionnaire.name.Names;
import interpoles.questionnaire.name.Spellings;
import interpoles.questionnaire.report.Agreements;
import interpoles.questionnaire.report.Events;
import interpoles.questionnaire.report.Likeness;
import interpoles.questionnaire.report.LinkedReports;
import interpoles.questionnaire.report.Reports;
import interpoles.questionnaire.report.Same;
import interpoles.settings.Settings;
import interpoles.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that a folder of exports and decisions says, read once. */
final class Inquiry {
    final Path folder;
    final Objections objections;
    final Notes notes;
    final Exports exports;
    final Register register;
    final Asked asked;
    final Questions questions;
    final Answers answers;
    final Names names;
    final Tallies tallies = new Tallies();
    final Screening screening;
    final Ledger ledger = new Ledger();
    final Reports reports;
    final List<LinkedReports> agreements;
    final List<LinkedReports> projects;
    final List<LinkedReports> missions;
    private final List<Likeness> alike;
    private final List<Draft> drafts;

    private Inquiry(Path folder, Words words, Spellings spellings) {
        this.folder = folder;
        notes = new Notes(words);
        this.objections = new Objections(words);
        exports = Exports.in(folder, objections, notes);
        register = Register.in(folder, objections, notes);
        asked = Asked.in(folder, register, objections, notes);
        names = Names.in(folder, register, spellings, objections, notes);
        var before = objections.listed().size();
        questions = Questions.in(folder, exports.list(), objections, notes);
        boolean unmapped = questions.none() || objections.listed().size() > before;
        answers = Answers.in(folder, objections, notes);
        var same = Same.in(folder, objections, notes);
        screening = new Screening(asked, register, names, objections);
        reports = new Reports(names, answers, questions.defaults(), ledger, objections);
        read();
        agreements = Agreements.of(reports.of("agreements"), same, objections);
        projects = Events.of(reports.of("projects"), "project");
        missions = Events.of(reports.of("missions"), "mission");
        alike = Likeness.among(agreements, same);
        if (!questions.isPresent()) {
            objections.add(
                    "import-missing-file", "questions.csv", String.join(",", Questions.COLUMNS), "questions.draft.csv");
        }
        drafts = drafts(unmapped, words);
    }

    /** Reads a folder. */
    static Inquiry of(Path folder, Settings settings) {
        try (var spellings = new Spellings(settings)) {
            return new Inquiry(folder, settings.words(), spellings);
        }
    }

    private void read() {
        long bytes = exports.list().stream()
                .flatMap(export -> export.parts().stream())
                .mapToLong(part -> part.grid().bytes())
                .sum();
        try (var progress = Progress.of(objections.words(), "progress.importing", 0, 2 * bytes)) {
            exports.list().forEach(export -> screening.read(export, tallies, progress::advance));
            reports.addAll(Responses.of(exports.list(), questions, screening, objections, progress::advance));
        }
    }

    private List<Draft> drafts(boolean unmapped, Words words) {
        var open = new ArrayList<Draft>();
        if (!exports.isStated()) {
            open.add(exports.draft());
        }
        if (unmapped) {
            open.add(new QuestionsDraft(tallies, names, words).of(exports.list()));
        }
        if (!answers.allDecided()) {
            open.add(answers.draft());
        }
        if (names.undecided() > 0) {
            open.add(names.draft());
            if (names.listed() < names.undecided()) {
                notes.add("import.note.names", names.listed(), names.undecided());
            }
        }
        if (!alike.isEmpty()) {
            open.add(Likeness.draft(alike, waves()));
            notes.add("import.note.alike", Math.min(alike.size(), Likeness.LISTED), alike.size());
        }
        return open;
    }

    /** What is still to decide, as files to fill in. */
    List<Draft> drafts() {
        return drafts;
    }

    /** The waves of the exports, ascending. */
    List<Integer> waves() {
        return exports.list().stream()
                .map(Export::year)
                .filter(year -> year > 0)
                .distinct()
                .sorted()
                .toList();
    }

    int lastWave() {
        return waves().stream().max(Integer::compare).orElse(0);
    }

    /** Who answered, by wave. */
    Map<Integer, Set<String>> answered() {
        return screening.answered();
    }

    /** The file or sheet that a cell stands in. */
    String fileOf(Cell cell) {
        return exports.list().stream()
                .flatMap(export -> export.parts().stream())
                .filter(part -> part.number() == cell.part())
                .findFirst()
                .orElseThrow()
                .grid()
                .name();
    }

    Accounts accounts(Ledger of) {
        return new Accounts(exports.list(), questions, screening, of);
    }

    /** Of what a respondent said of itself in several waves the last counts. */
    Map<String, Reports.Positioning> positionings(Ledger of) {
        var last = new java.util.TreeMap<String, Reports.Positioning>();
        for (var stated : reports.positionings()) {
            var before = last.put(stated.cluster(), stated);
            if (before != null && !before.value().equals(stated.value())) {
                of.put(before.cell(), Fate.of(Reason.STATED_OTHERWISE));
            }
        }
        return last;
    }
}
