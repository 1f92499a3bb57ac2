package interpoles.reconstruction;

import interpoles.reconstruction.chance.Chance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One survey of 77 pôles: the panel, its partners, and what they did together. */
record Sample(
        String suffix,
        Panel panel,
        List<Cluster> partners,
        List<Agreement> agreements,
        List<Project> projects,
        List<Mission> missions) {
    Sample {
        partners = List.copyOf(partners);
        agreements = List.copyOf(agreements);
        projects = List.copyOf(projects);
        missions = List.copyOf(missions);
    }

    /** Draws a sample; {@code suffix} ends all of its identifiers. */
    static Sample draw(long seed, String suffix) {
        var chance = new Chance(seed);
        var panel = Panel.draw(chance, suffix);
        var partners = new Partners(chance, suffix);
        var agreements = Agreements.draw(chance, panel, partners);
        return new Sample(
                suffix, panel, partners.all(), agreements, Project.draw(chance, panel), Mission.draw(chance, panel));
    }

    /** Pôles that answered in the wave. */
    long respondents(int wave) {
        return panel.poles().stream().filter(pole -> pole.answers(wave)).count();
    }

    /**
     * Sum, over the pôles that answered in the wave, of the other pôles with which each co-labelled a project of
     * that year.
     */
    long coLabellingPartners(int wave) {
        Map<Pole, Set<Pole>> partnersOf = new HashMap<>();
        for (var project : projects) {
            if (project.year() == wave) {
                project.labels()
                        .forEach(pole -> partnersOf
                                .computeIfAbsent(pole, none -> new HashSet<>())
                                .addAll(project.labels()));
            }
        }
        return partnersOf.entrySet().stream()
                .filter(entry -> entry.getKey().answers(wave))
                .mapToLong(entry -> entry.getValue().size() - 1)
                .sum();
    }
}
