package interpoles.reconstruction;

import java.util.List;
import java.util.stream.Stream;

/** An agreement of one or more pôles with each other or with other clusters. */
record Agreement(Period period, List<Pole> poles, List<Cluster> partners, Practice practice) {
    Agreement {
        poles = List.copyOf(poles);
        partners = List.copyOf(partners);
        if (poles.isEmpty() || poles.size() + partners.size() < 2) {
            throw new IllegalArgumentException("an agreement binds at least two clusters, one of them a pôle");
        }
    }

    /** The identifiers of all that signed, pôles first. */
    List<String> signatories() {
        return Stream.concat(poles.stream().map(Pole::id), partners.stream().map(Cluster::id))
                .toList();
    }

    Agreement during(Period other) {
        return new Agreement(other, poles, partners, practice);
    }
}
