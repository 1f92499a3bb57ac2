package interpoles.reconstruction;

import interpoles.reconstruction.chance.Chance;
import interpoles.reconstruction.chance.Urn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The pôles that the survey asked: 77, of which 71 in each wave and 65 in both. In 2010 six lost the label and six
 * were created. In 2008 five did not answer, in 2011 two. A few pôles are much better connected than the others
 * (weight 1/rank), and a fifth belong to two or three regions.
 */
record Panel(List<Pole> poles) {
    static final int FIRST_WAVE = 2008;
    static final int LAST_WAVE = 2011;
    static final List<Integer> WAVES = List.of(FIRST_WAVE, LAST_WAVE);

    private static final int POLES = 77;
    private static final int CREATED = 6;
    private static final int GONE = 6;
    private static final int SILENT_2008 = 5;
    private static final int SILENT_2011 = 2;
    private static final int TWO_REGIONS = 12;
    private static final int THREE_REGIONS = 3;
    private static final Urn POSITIONINGS = Urn.of("collaborative-rd 53, both 12, territorial-development 4, - 8");

    Panel {
        poles = List.copyOf(poles);
    }

    /** Draws the panel; {@code panel} is the ending of its identifiers. */
    static Panel draw(Chance chance, String panel) {
        var regions = regions(chance);
        var positionings = chance.shuffled(POSITIONINGS.words());
        var ranks = chance.shuffled(IntStream.range(0, POLES).boxed().toList());
        var modest = chance.shuffled(IntStream.range(0, POLES - CREATED)
                .filter(pole -> ranks.get(pole) >= POLES / 2)
                .boxed()
                .toList());
        var gone = Set.copyOf(modest.subList(0, GONE));
        var silent2008 = Set.copyOf(modest.subList(GONE, GONE + SILENT_2008));
        var silent2011 = Set.copyOf(modest.subList(GONE + SILENT_2008, GONE + SILENT_2008 + SILENT_2011));
        return new Panel(IntStream.range(0, POLES)
                .mapToObj(pole -> new Pole(
                        Cluster.french("P", pole + 1, panel, "pole", regions.get(pole), positionings.get(pole)),
                        1000 / (4 + ranks.get(pole)),
                        pole < POLES - CREATED ? 2005 : 2010,
                        gone.contains(pole) ? 2009 : Integer.MAX_VALUE,
                        silent2008.contains(pole) ? FIRST_WAVE : silent2011.contains(pole) ? LAST_WAVE : 0))
                .toList());
    }

    List<Pole> labelled(int year) {
        return poles.stream().filter(pole -> pole.isLabelled(year)).toList();
    }

    private static List<List<String>> regions(Chance chance) {
        var homes = chance.shuffled(Region.ALL.stream()
                .flatMap(region -> Collections.nCopies(region.poles(), region).stream())
                .toList());
        var wide = chance.shuffled(IntStream.range(0, POLES)
                .filter(pole -> homes.get(pole).neighbours().size() > 1)
                .boxed()
                .toList());
        var regions = new ArrayList<List<String>>();
        for (var pole = 0; pole < POLES; pole++) {
            var home = homes.get(pole);
            var place = wide.indexOf(pole);
            var more = place < 0 || place >= TWO_REGIONS + THREE_REGIONS ? 0 : place < TWO_REGIONS ? 1 : 2;
            var all = new ArrayList<>(List.of(home.code()));
            all.addAll(chance.shuffled(home.neighbours()).subList(0, more));
            regions.add(all);
        }
        return regions;
    }
}
