package interpoles.questionnaire;

import interpoles.problem.Unreadable;
import interpoles.progress.Progress;
import interpoles.questionnaire.account.Reason;
import interpoles.settings.Settings;
import interpoles.survey.SurveyAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** Writes the survey that an inquiry gives, and beside it where every answer went; or else drafts of what is to decide. */
record SurveyWriter(Inquiry inquiry, Rule rule, Settings settings) {

    /** @throws IllegalStateException if something else than an earlier import stands where the survey is to be */
    Import writeTo(Path survey) throws IOException {
        var target = survey.toAbsolutePath().normalize();
        if (!SurveyFolder.isFree(target)) {
            throw new IllegalStateException(settings.words().text("import.held", survey));
        }
        var drafts = new ArrayList<String>();
        var toFill = new ArrayList<String>();
        for (var draft : inquiry.drafts()) {
            drafts.add(draft.writeTo(inquiry.folder));
            toFill.add(draft.toFill(inquiry.folder, drafts.get(drafts.size() - 1), settings.words()));
        }
        var tables = Tables.of(inquiry, rule);
        var written = inquiry.objections.none() ? written(target, tables) : Optional.<Path>empty();
        var accounts = accounts(tables, written);
        return new Import(
                written,
                written.isEmpty() && SurveyFolder.isOne(target) ? Optional.of(target) : Optional.empty(),
                inquiry.objections.listed(),
                inquiry.objections.unlisted(),
                inquiry.notes.sentences(),
                drafts,
                toFill,
                accounts);
    }

    /** Writes the survey, unless it would not be accepted: then the reasons are objections. */
    private Optional<Path> written(Path target, Tables tables) throws IOException {
        Files.createDirectories(target.getParent());
        var made = Files.createTempDirectory(target.getParent(), ".import");
        new SurveyFolder(inquiry, tables, rule, settings.words()).writeTo(made);
        var check = new SurveyAddress(made.toString(), settings).check();
        if (!check.valid()) {
            check.problems().stream().map(tables::atItsOrigin).forEach(inquiry.objections::add);
            try (var files = Files.list(made)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(made);
            return Optional.empty();
        }
        SurveyFolder.move(made, target);
        return Optional.of(target);
    }

    private Map<Reason, Long> accounts(Tables tables, Optional<Path> survey) throws IOException {
        long bytes = inquiry.exports.list().stream()
                .mapToLong(export -> export.main().grid().bytes())
                .sum();
        try (var progress = Progress.of(settings.words(), "progress.importing", 0, bytes)) {
            var accounts = inquiry.accounts(tables.ledger());
            if (survey.isEmpty()) {
                return accounts.each((file, line, question, text, fate) -> {}, progress::advance);
            }
            return new ImportFolder(inquiry, tables, rule)
                    .writeTo(ImportFolder.beside(survey.get()), accounts, progress::advance);
        } catch (Unreadable e) {
            inquiry.objections.add(e, "");
            return Map.of();
        }
    }
}
