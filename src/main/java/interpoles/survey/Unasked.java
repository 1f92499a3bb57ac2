package interpoles.survey;

import interpoles.file.SurveyFiles;
import interpoles.load.LoadedSurvey;
import interpoles.settings.Settings;
import interpoles.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * A survey with one wave and nothing else, not even a database: no SQL is run, none has a row. What is declared of every
 * survey, such as the names of measures, can be seen in it at no cost.
 */
public final class Unasked {
    private static final List<Integer> ONE_WAVE = List.of(2000);

    private Unasked() {}

    public static Survey survey() {
        var files =
                new SurveyFiles("", "", List.of(), List.of(), List.of(), Set.of(), Optional.empty(), Optional.empty());
        var loaded = new LoadedSurvey("", files, Map.of(), List.of(), new NoRows());
        return new Survey(loaded, Settings.NONE, Optional.empty(), ONE_WAVE);
    }

    private static final class NoRows implements Warehouse {
        @Override
        public Table query(String sql, String name) {
            return Table.create(name, IntColumn.create("year"));
        }

        @Override
        public void close() {}
    }
}
