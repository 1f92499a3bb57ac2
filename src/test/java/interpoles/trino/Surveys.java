package interpoles.trino;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** The surveys that are published: small, and each with something that the others lack. */
final class Surveys {
    private Surveys() {}

    /** Three waves, French headers and codes, the regions of another list, no projects, missions or claims. */
    static Path french(Path folder) {
        return write(
                folder,
                Map.of(
                        "structures.csv", """
                        structure;nom;nature;pays;régions;positionnement
                        P1;Pôle Un;pôle;FRA;R1;rd-collaborative
                        P2;Pôle Deux;Pole;FRA;R1|R2;les-deux
                        P3;Pôle Trois;pôle;FRA;R2;
                        G1;Grappe Une;grappe;FRA;R1;développement-territorial
                        C1;Cluster Un;cluster régional;FRA;R2|R1;développement-territorial
                        E1;Étranger Un;cluster étranger;DEU;;
                        E2;Étranger Deux;cluster étranger;ATA;;
                        """,
                        "réponses.csv", """
                        structure;année;répondu
                        P1;2008;oui
                        P2;2008;non
                        P1;2011;vrai
                        P2;2011;oui
                        P3;2011;0
                        P1;2014;1
                        P2;2014;oui
                        P3;2014;oui
                        """,
                        "accords.csv", """
                        accord;signé;terminé;charte;modalité;motifs
                        A1;2006;2010;convention;échanges;mutualisation|visibilité
                        A2;2008;;consortium;projets communs;mutualisation
                        A3;2009;;;formation;
                        A4;2012;2014;convention;échanges;visibilité|visibilité|
                        A5;2013;;association;;export
                        """,
                        "signataires.csv", """
                        accord;structure
                        A1;P1
                        A1;P2
                        A2;P1
                        A2;G1
                        A2;C1
                        A3;P2
                        A3;E1
                        A4;P3
                        A4;C1
                        A5;P1
                        A5;P3
                        A5;E1
                        A5;E2
                        """,
                        "régions.csv", "région;nom\nR1;Une\nR2;Deux\n"));
    }

    /**
     * More than 2,000 agreements in force at a wave, of two to five signatories of whom some told of them, so that what was
     * heard is counted by SQL.
     */
    static Path large(Path folder) {
        var clusters = new StringBuilder("cluster,name,kind,country,regions\n");
        var responses = new StringBuilder("cluster,year,answered\n");
        for (var pole = 1; pole <= 30; pole++) {
            clusters.append("P%1$02d,Pôle %1$d,pole,FRA,%2$s\n".formatted(pole, pole % 3 == 0 ? "11" : "82"));
            responses.append("P%1$02d,2008,%2$b\nP%1$02d,2011,%3$b\n".formatted(pole, pole % 7 > 0, pole % 10 > 0));
        }
        clusters.append("G1,Grappe,grappe,FRA,82\nF1,Cluster,foreign,DEU,\n");
        var agreements = new StringBuilder("agreement,signed,ended\n");
        var signatories = new StringBuilder("agreement,cluster,reported\n");
        var random = new Random(20082011);
        for (var number = 1; number <= 2800; number++) {
            agreements.append(
                    "A%d,%d,%s\n".formatted(number, 2004 + random.nextInt(5), random.nextInt(9) > 0 ? "" : "2009"));
            var signing = new TreeSet<>(Set.of("P%02d".formatted(1 + random.nextInt(30))));
            signing.add(List.of("G1", "F1", "P01", "P14").get(random.nextInt(4)));
            for (var more = random.nextInt(5); more > 0 || signing.size() < 2; more--) {
                signing.add("P%02d".formatted(1 + random.nextInt(30)));
            }
            for (var cluster : signing) {
                signatories.append("A%d,%s,%s\n"
                        .formatted(
                                number,
                                cluster,
                                List.of("", "true", "false", "false").get(random.nextInt(4))));
            }
        }
        return write(
                folder,
                Map.of(
                        "clusters.csv", clusters.toString(),
                        "responses.csv", responses.toString(),
                        "agreements.csv", agreements.toString(),
                        "signatories.csv", signatories.toString()));
    }

    /** Nothing that is optional, and no wave. */
    static Path bare(Path folder) {
        return write(
                folder,
                Map.of(
                        "clusters.csv", "cluster,name,kind,country,regions\nP1,One,pole,FRA,11\nP2,Two,pole,FRA,82\n",
                        "responses.csv", "cluster,year,answered\n",
                        "agreements.csv", "agreement,signed,ended\nA1,2007,\n",
                        "signatories.csv", "agreement,cluster\nA1,P1\nA1,P2\n"));
    }

    /** Texts that would be something else than text, wherever they were not taken as text. */
    static Path hostile(Path folder) {
        return write(
                folder,
                Map.of(
                        "clusters.csv", """
                        cluster,name,kind,country,regions,positioning,"a ""quoted"" column",Ünknown.column
                        "P'1","Robert'); DROP TABLE clusters; --",pole,FRA,11,both,\\,${x}
                        "P""2","two
                        lines, ""and"" quotes	tab",pole,FRA,11|82,,%s,'
                        "P,3","🧪 \u2028 é é \uFFFD ｆｕｌｌ",pole,FRA,93,,-- comment,/* comment */
                        F'1,"</script><b>&amp;",foreign,NAM,,,NULL,null
                        NULL,=1+1,foreign,USA,,,,
                        """,
                        "responses.csv",
                                "cluster,year,answered\nP'1,2008,true\n\"P\"\"2\",2008,true\n\"P,3\",2008,true\n\"P,3\",2011,true\n",
                        "agreements.csv", """
                        agreement,signed,ended,charter,modality,motives
                        A'1,2007,,"it's; a ""fine"" charter",=cmd(),a'b|c|NULL
                        "A
                        2",2008,,' OR ''='',+1, | |--
                        -A3,2008,,chr(30),@x,🧪|'
                        """,
                        "signatories.csv", """
                        agreement,cluster
                        A'1,P'1
                        A'1,"P""2"
                        "A
                        2","P,3"
                        "A
                        2",F'1
                        -A3,NULL
                        -A3,P'1
                        """,
                        "projects.csv", "project,year\n';,2008\n%,2011\n",
                        "labels.csv", "project,cluster\n';,P'1\n';,\"P,3\"\n%,P'1\n",
                        "missions.csv", "mission,year,country,convention\nM',2008,NAM,yes\n",
                        "participants.csv", "mission,cluster\nM',P'1\nM',\"P,3\"\n"));
    }

    private static Path write(Path folder, Map<String, String> files) {
        try {
            for (var file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
