package interpoles.command;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import interpoles.problem.Advice;
import interpoles.problem.Check;
import interpoles.problem.Problem;
import interpoles.survey.Changes.Change;
import interpoles.words.Words;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code check --format json} says: the problems, notes, advice and changes of a survey. */
final class CheckJson {
    private CheckJson() {}

    /** @param changes since an earlier survey, where it is compared with one */
    static String of(Check check, Optional<List<Change>> changes) throws IOException {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("survey", check.address());
        whole.put("valid", check.valid());
        whole.put("problems", check.problems().stream().map(CheckJson::fields).toList());
        whole.put("unlisted", check.unlisted());
        whole.put("notes", check.notes());
        whole.put(
                "advice",
                check.advice().listed().stream()
                        .map(advice -> fields(advice, check.words()))
                        .toList());
        whole.put("unlistedAdvice", check.advice().unlisted());
        whole.put("unansweredAdvice", check.advice().unanswered());
        changes.ifPresent(found -> whole.put("changes", found));
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(whole);
    }

    private static Map<String, Object> fields(Advice advice, Words words) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", advice.code());
        fields.put("file", advice.file());
        fields.put("line", advice.line().isPresent() ? advice.line().getAsLong() : null);
        fields.put("column", advice.column().isPresent() ? advice.column().getAsInt() : null);
        fields.put("found", advice.found());
        fields.put("twin", advice.twin().orElse(null));
        fields.put("twinLine", advice.twinLine().isPresent() ? advice.twinLine().getAsLong() : null);
        fields.put("message", advice.message(words));
        return fields;
    }

    private static Map<String, Object> fields(Problem problem) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", problem.code());
        fields.put("file", problem.file());
        fields.put("line", problem.line().isPresent() ? problem.line().getAsLong() : null);
        fields.put("column", problem.column().isPresent() ? problem.column().getAsInt() : null);
        fields.put("found", problem.found());
        fields.put("expected", problem.expected());
        fields.put("nearest", problem.nearest().orElse(null));
        return fields;
    }
}
