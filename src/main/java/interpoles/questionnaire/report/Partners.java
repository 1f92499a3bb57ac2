package interpoles.questionnaire.report;

import interpoles.questionnaire.account.Fate;
import interpoles.questionnaire.account.Ledger;
import interpoles.questionnaire.account.Reason;
import interpoles.questionnaire.decision.Objections;
import interpoles.questionnaire.name.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The clusters that answers name as partners. */
final class Partners {
    private final Names names;
    private final Ledger ledger;
    private final Objections objections;
    private final Set<String> objected = new HashSet<>();

    Partners(Names names, Ledger ledger, Objections objections) {
        this.names = names;
        this.ledger = ledger;
        this.objections = objections;
    }

    /**
     * The clusters that an answer names beside the respondent; what became of it is written down.
     *
     * @param polesAlone whether only pôles can be partners, as of projects and missions
     * @param kind what the respondent says that the partner is
     */
    List<String> of(
            String respondent, Given given, List<String> written, boolean polesAlone, String kind, String country) {
        var used = new LinkedHashSet<String>();
        var becoming = new ArrayList<String>();
        var reasons = new ArrayList<Reason>();
        for (var name : written) {
            var named = names.met(name, given.place(), kind, country);
            var reason = named.map(who -> reason(who, respondent, polesAlone)).orElse(Reason.TO_DECIDE);
            if (reason == Reason.USED) {
                used.add(named.get().cluster());
            } else if (reason == Reason.TO_DECIDE) {
                object(given, name);
            }
            becoming.add(reason == Reason.USED ? named.get().cluster() : "(" + reason.slug() + ")");
            reasons.add(reason);
        }
        if (!reasons.isEmpty() || ledger.of(given.cell()).isEmpty()) {
            ledger.put(given.cell(), fate(becoming, reasons));
        }
        return List.copyOf(used);
    }

    private Reason reason(Names.Named named, String respondent, boolean polesAlone) {
        if (named.isNone()) {
            return Reason.NO_CLUSTER;
        }
        if (named.cluster().equals(respondent)) {
            return Reason.SELF;
        }
        return polesAlone && !names.isPole(named.cluster()) ? Reason.NOT_A_POLE : Reason.USED;
    }

    private static Fate fate(List<String> becoming, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return Fate.of(Reason.NO_CLUSTER);
        }
        if (reasons.stream().allMatch(Reason.USED::equals)) {
            return new Fate(String.join("|", becoming), Reason.USED);
        }
        if (reasons.contains(Reason.USED)) {
            return new Fate(String.join("|", becoming), Reason.USED_IN_PART);
        }
        return reasons.contains(Reason.TO_DECIDE) ? Fate.of(Reason.TO_DECIDE) : Fate.of(reasons.get(0));
    }

    private void object(Given given, String name) {
        if (objected.add(name)) {
            objections.add(
                    "import-unknown-name",
                    given.file(),
                    given.cell().line(),
                    given.cell().column(),
                    given.use().table() + "." + given.use().column(),
                    name,
                    "");
        }
    }
}
