package interpoles.questionnaire.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The answers to one table's questions in blocks: those to {@code Q5[1_nom]} and {@code Q5[1_annee]} together. A block is
 * told by its number, by the partner whose row of a matrix it is, or by the row of a sheet of repeats; and, where several
 * series of blocks name partners, by the series. What is asked once beside blocks, and names nothing, is about each of
 * those of its series that does not state it itself.
 */
final class Blocks {
    /**
     * Which block it is.
     *
     * @param number its own number, 0 where it has none
     * @param first the first column in which it is met, where nothing else orders it
     */
    private record Block(String series, int repeat, int number, int first, String partner)
            implements Comparable<Block> {
        private static final Comparator<Block> ORDER = Comparator.comparing(Block::series)
                .thenComparingInt(Block::repeat)
                .thenComparingInt(Block::number)
                .thenComparingInt(Block::first)
                .thenComparing(Block::partner);

        @Override
        public int compareTo(Block other) {
            return ORDER.compare(this, other);
        }

        /** Where there is one series of blocks, a block's own number is its number. */
        private int own() {
            return series.isEmpty() ? Math.max(number, repeat) : 0;
        }

        private boolean isUnnumbered() {
            return number == 0 && repeat == 0 && partner.isEmpty();
        }
    }

    private Blocks() {}

    /** The blocks by their numbers, from 1. */
    static Map<Integer, List<Given>> of(List<Given> given) {
        var firsts = new TreeMap<String, Integer>();
        var blocks = new TreeMap<Block, List<Given>>();
        var once = new TreeMap<Integer, List<Given>>();
        for (var answer : given) {
            if (isAskedOnce(answer)) {
                once.computeIfAbsent(answer.use().series().size(), few -> new ArrayList<>())
                        .add(answer);
            } else {
                blocks.computeIfAbsent(block(answer, firsts), key -> new ArrayList<>())
                        .add(answer);
            }
        }
        // What is about fewer series is the closer statement.
        once.values().forEach(answers -> share(answers, blocks, firsts));
        var numbered = new LinkedHashMap<Integer, List<Given>>();
        blocks.forEach((block, answers) -> {
            int number = block.own() > 0 && !numbered.containsKey(block.own()) ? block.own() : numbered.size() + 1;
            while (numbered.containsKey(number)) {
                number++;
            }
            numbered.put(number, answers);
        });
        return numbered;
    }

    private static boolean isAskedOnce(Given answer) {
        return !answer.use().isNaming() && !answer.use().isInBlock() && answer.repeat() == 0;
    }

    /** Hands what is asked once to the blocks that it is about and that do not state it; what is about none is a block. */
    private static void share(List<Given> once, Map<Block, List<Given>> blocks, Map<String, Integer> firsts) {
        var own = new HashMap<Block, Set<String>>();
        blocks.forEach((block, answers) -> own.put(block, columns(answers)));
        for (var answer : once) {
            var about = answer.use().series().stream()
                    .flatMap(series -> about(series, own.keySet()).stream())
                    .filter(block -> !own.get(block).contains(answer.use().column()))
                    .toList();
            about.forEach(block -> blocks.get(block).add(answer));
            if (about.isEmpty()) {
                blocks.computeIfAbsent(block(answer, firsts), key -> new ArrayList<>())
                        .add(answer);
            }
        }
    }

    /** The blocks of a series: the one without a number, which such a question stands beside, or else all. */
    private static List<Block> about(String series, Set<Block> blocks) {
        var all = blocks.stream().filter(block -> block.series().equals(series)).toList();
        var unnumbered = all.stream().filter(Block::isUnnumbered).toList();
        return unnumbered.isEmpty() ? all : unnumbered;
    }

    private static Set<String> columns(Collection<Given> answers) {
        return answers.stream().map(answer -> answer.use().column()).collect(Collectors.toSet());
    }

    private static Block block(Given answer, Map<String, Integer> firsts) {
        var use = answer.use();
        var places = use.places();
        var series = use.series().get(0);
        int number = places.number().matches("[0-9]{1,9}") ? Integer.parseInt(places.number()) : 0;
        int first = places.partner().isEmpty()
                ? 0
                : firsts.computeIfAbsent(
                        series + "\t" + places.partner(), key -> answer.cell().column());
        return new Block(series, answer.repeat(), number, first, places.partner());
    }
}
