package interpoles.questionnaire.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What became of each answer to a question that is mapped, of those respondents whose answers count. */
public final class Ledger {
    private final Map<Cell, Fate> fates = new HashMap<>();
    /** How often an answer to a question about several things would still be in the survey. */
    private final Map<Cell, Integer> shares = new HashMap<>();

    /** The same, to be changed by itself. */
    public Ledger copy() {
        var copy = new Ledger();
        copy.fates.putAll(fates);
        copy.shares.putAll(shares);
        return copy;
    }

    /** Writes down what became of an answer; what is written down later counts. */
    public void put(Cell cell, Fate fate) {
        fates.put(cell, fate);
    }

    /** Writes down that an answer is about several things: it is in the survey while it is of any of them. */
    public void share(Cell cell, int things) {
        shares.put(cell, things);
    }

    public boolean isShared(Cell cell) {
        return shares.containsKey(cell);
    }

    /** Writes down what became of an answer that would be in the survey. */
    public void instead(Cell cell, Reason reason) {
        var left = shares.computeIfPresent(cell, (key, things) -> things - 1);
        if (left != null && left > 0) {
            return;
        }
        fates.computeIfPresent(
                cell,
                (key, fate) ->
                        fate.reason() == Reason.USED || fate.reason() == Reason.USED_IN_PART ? Fate.of(reason) : fate);
    }

    public Optional<Fate> of(Cell cell) {
        return Optional.ofNullable(fates.get(cell));
    }
}
