package interpoles.questionnaire.export;

import interpoles.file.xlsx.Workbook;
import interpoles.problem.Notes;
import interpoles.problem.Unreadable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The grids of a file: that of a CSV file, or each sheet of a workbook. */
public final class Grids {
    private Grids() {}

    /**
     * A CSV file; what is recognised of it is noted.
     *
     * @param encoding that which is declared of it, if any is
     */
    public static Grid csv(Path path, Optional<Charset> encoding, Notes notes) throws Unreadable {
        return CsvGrid.of(path, encoding, notes);
    }

    /** The grids of a file, in their order; as {@link #csv} where it is one. */
    public static List<Grid> of(Path path, Optional<Charset> encoding, Notes notes) throws Unreadable {
        if (!Workbook.isOne(path)) {
            return List.of(csv(path, encoding, notes));
        }
        long bytes = bytes(path);
        return Workbook.sheets(path, notes.words()).stream()
                .map(sheet -> (Grid) new SheetGrid(sheet, bytes))
                .toList();
    }

    /** The title of a sheet, or the name of a file without its ending. */
    public static String title(Grid grid) {
        var name = grid.name();
        int colon = name.indexOf(':');
        return colon >= 0 ? name.substring(colon + 1) : stem(name);
    }

    public static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return (dot < 0 ? file : file.substring(0, dot)).toLowerCase(Locale.ROOT);
    }

    private static long bytes(Path path) throws Unreadable {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new Unreadable(
                    "unreadable-file", OptionalLong.empty(), path.getFileName().toString());
        }
    }
}
