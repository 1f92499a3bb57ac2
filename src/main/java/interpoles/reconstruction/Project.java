package interpoles.reconstruction;

import interpoles.reconstruction.chance.Chance;
import interpoles.reconstruction.chance.Urn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An R&D project and the pôles that labelled it in its year: one, or two to four together. */
record Project(int year, List<Pole> labels) {
    /**
     * Projects of a year: co-labelled 36 in 2008 and 99 in 2011, 2.75 times as many; and more that one pôle
     * labelled alone.
     */
    private record Year(int year, int coLabelled, int alone) {}

    private static final List<Year> YEARS =
            List.of(new Year(2008, 36, 74), new Year(2009, 55, 88), new Year(2010, 77, 101), new Year(2011, 99, 117));
    private static final Urn LABELS = Urn.of("2 70, 3 22, 4 8");
    /** A co-labelling pôle is this much likelier to be of the first one's region than its weight says. */
    private static final int NEIGHBOUR = 3;

    Project {
        labels = List.copyOf(labels);
    }

    static List<Project> draw(Chance chance, Panel panel) {
        var projects = new ArrayList<Project>();
        for (var year : YEARS) {
            var poles = panel.labelled(year.year());
            var projectsOfYear = new ArrayList<Project>();
            for (var number = 0; number < year.coLabelled() + year.alone(); number++) {
                projectsOfYear.add(
                        one(chance, year.year(), poles, number < year.coLabelled() ? LABELS.number(chance) : 1));
            }
            projects.addAll(chance.shuffled(projectsOfYear));
        }
        return projects;
    }

    private static Project one(Chance chance, int year, List<Pole> poles, int labels) {
        var first = chance.one(poles, Pole::weight);
        var others = poles.stream().filter(pole -> pole != first).toList();
        var joining =
                chance.some(labels - 1, others, pole -> pole.isNear(first) ? NEIGHBOUR * pole.weight() : pole.weight());
        return new Project(
                year, Stream.concat(Stream.of(first), joining.stream()).toList());
    }
}
