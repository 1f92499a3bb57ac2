package interpoles.survey;

import interpoles.contract.Contract;
import interpoles.load.LoadedSurvey;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The files of a survey, each with its rows and the SHA-256 of its bytes. */
final class Digests {
    private Digests() {}

    static Table of(LoadedSurvey survey, String name) {
        var file = StringColumn.create("file");
        var rows = LongColumn.create("rows");
        var sha256 = StringColumn.create("sha256");
        survey.files().description().ifPresent(digest -> {
            file.append(Contract.DESCRIPTOR);
            rows.append(0);
            sha256.append(digest);
        });
        for (var contract : Contract.ofSurveys().tables()) {
            if (survey.tables().containsKey(contract.name())) {
                var table = survey.tables().get(contract.name());
                var source = table.file().source();
                int last = file.size() - 1;
                if (last >= 0 && file.get(last).equals(source.file())) {
                    rows.set(last, rows.getLong(last) + table.rows());
                } else {
                    file.append(source.file());
                    rows.append(table.rows());
                    sha256.append(source.sha256());
                }
            }
        }
        return Table.create(name, file, rows, sha256);
    }
}
