package interpoles.reconstruction;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A French region of 2011 with the number of pôles that have their home in it and the regions it borders. The
 * numbers follow the regions' populations ({@code data/reference/regions_2011.csv}): several pôles in the big ones,
 * 77 in all.
 */
record Region(int rank, String code, int poles, List<String> neighbours) {
    /** Insee code, pôles, neighbours. */
    private static final String TABLE = """
            11 10 21 22 23 24 26
            82 10 26 43 83 91 93
            93  8 82 91
            31  5 22
            52  5 53 25 24 54
            53  4 52 25
            72  4 54 74 73
            73  4 72 74 83 91
            91  4 73 83 82 93
            24  3 11 23 25 52 54 74 83 26
            41  3 21 42 43
            42  3 41 43
            22  2 31 23 11 21
            23  2 22 25 24 11
            26  2 21 11 24 83 82 43
            83  2 26 24 74 73 91 82
            21  1 22 11 26 43 41
            25  1 23 24 52 53
            43  1 41 42 26 82 21
            54  1 52 24 74 72
            74  1 54 24 83 73 72
            04  1
            """;

    static final List<Region> ALL = all();
    private static final Map<String, Region> BY_CODE =
            ALL.stream().collect(Collectors.toMap(Region::code, Function.identity()));

    static Region of(String code) {
        return BY_CODE.get(code);
    }

    private static List<Region> all() {
        var rows = TABLE.lines().map(line -> List.of(line.split(" +"))).toList();
        return rows.stream()
                .map(row -> new Region(
                        rows.indexOf(row), row.get(0), Integer.parseInt(row.get(1)), row.subList(2, row.size())))
                .toList();
    }
}
