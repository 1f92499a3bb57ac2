package interpoles.reconstruction.chance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Words to draw from, each as often as the number written after it; {@code -} stands for a question left
 * unanswered.
 */
public record Urn(List<String> words) {
    public Urn {
        words = List.copyOf(words);
    }

    /** An urn such as {@code "DEU 20, BEL 12"}: twenty times Germany, twelve times Belgium. */
    public static Urn of(String contents) {
        var words = new ArrayList<String>();
        for (var part : contents.strip().split(",\\s*")) {
            var word = part.split(" ");
            words.addAll(Collections.nCopies(Integer.parseInt(word[1]), word[0].equals("-") ? "" : word[0]));
        }
        return new Urn(words);
    }

    public String draw(Chance chance) {
        return chance.one(words);
    }

    public int number(Chance chance) {
        return Integer.parseInt(draw(chance));
    }
}
