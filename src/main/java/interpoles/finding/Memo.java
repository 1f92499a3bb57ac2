package interpoles.finding;

import interpoles.survey.Survey;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What is made once a survey, as long as memory holds it: findings hold their survey, so it is let go together. */
final class Memo {
    private static final Map<Survey, SoftReference<Map<Class<?>, Object>>> MADE = new WeakHashMap<>();

    private Memo() {}

    static <T> T once(Survey survey, Class<T> type, Function<Survey, T> made) {
        var ofSurvey = of(survey);
        var had = ofSurvey.get(type);
        if (had == null) {
            ofSurvey.putIfAbsent(type, made.apply(survey));
            had = ofSurvey.get(type);
        }
        return type.cast(had);
    }

    private static synchronized Map<Class<?>, Object> of(Survey survey) {
        var reference = MADE.get(survey);
        var had = reference == null ? null : reference.get();
        if (had == null) {
            had = new ConcurrentHashMap<>();
            MADE.put(survey, new SoftReference<>(had));
        }
        return had;
    }
}
