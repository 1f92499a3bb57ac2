package interpoles.survey;

import interpoles.problem.Check;
import interpoles.problem.Problem;
import interpoles.settings.Settings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A small valid survey in a folder, for a test to break: three pôles, a grappe, a foreign cluster, three
 * agreements.
 */
public final class SurveyFolder {
    private final Path folder;

    private SurveyFolder(Path folder) {
        this.folder = folder;
    }

    /** A survey that stands in the folder. */
    public static SurveyFolder at(Path folder) {
        return new SurveyFolder(folder);
    }

    public static SurveyFolder in(Path folder) {
        return new SurveyFolder(folder)
                .with("clusters.csv", """
                        cluster,name,kind,country,regions,positioning
                        P1,Pole 1,pole,FRA,11,collaborative-rd
                        P2,Pole 2,pole,FRA,11|82,
                        P3,Pole 3,pole,FRA,93,both
                        G1,Grappe 1,grappe,FRA,82,territorial-development
                        F1,Abroad 1,foreign,DEU,,
                        """)
                .with("responses.csv", """
                        cluster,year,answered
                        P1,2008,true
                        P2,2008,true
                        P3,2008,false
                        """)
                .with("agreements.csv", """
                        agreement,signed,ended
                        A1,2007,
                        A2,2006,2009
                        A3,2008,
                        """)
                .with("signatories.csv", """
                        agreement,cluster
                        A1,P1
                        A1,P2
                        A2,P2
                        A2,G1
                        A3,P3
                        A3,F1
                        """);
    }

    /** The small survey with every table of the contract, and in each a column that the contract does not know. */
    public static SurveyFolder complete(Path folder) {
        return in(folder)
                .with("clusters.csv", """
                        cluster,name,kind,country,regions,positioning,successor,note
                        P1,Pole 1,pole,FRA,11,collaborative-rd,P2,é
                        P2,Pole 2,pole,FRA,11|82,both,,é
                        P3,Pole 3,pole,FRA,93,both,,é
                        G1,Grappe 1,grappe,FRA,82,territorial-development,,é
                        F1,Abroad 1,foreign,DEU,,,,é
                        """)
                .with("responses.csv", "cluster,year,answered,note\nP1,2008,true,é\nP2,2008,oui,é\nP3,2008,0,é\n")
                .with("agreements.csv", """
                        agreement,signed,ended,charter,modality,motives,note
                        A1,2007,2009,consortium,formal,pooling|visibility,é
                        A2,2006,2009,consortium,formal,pooling,é
                        A3,2008,2010,memorandum,light,visibility,é
                        """)
                .with(
                        "signatories.csv",
                        "agreement,cluster,reported,note\nA1,P1,true,é\nA1,P2,non,é\nA2,P2,1,é\nA2,G1,,é\nA3,P3,oui,é\nA3,F1,,é\n")
                .with("projects.csv", "project,year,note\nR1,2008,é\nR2,2008,é\n")
                .with("labels.csv", "project,cluster,note\nR1,P1,é\nR1,P2,é\nR2,P3,é\n")
                .with("missions.csv", "mission,year,country,convention,note\nM1,2008,CHN,1,é\nM2,2008,DEU,non,é\n")
                .with("participants.csv", "mission,cluster,note\nM1,P1,é\nM2,P3,é\n")
                .with("claims.csv", """
                        claim,statement_fr,statement_en,measure,year,group,published,above,at_least,below,at_most,source,from,to,published_en,note
                        one,un,one,respondents,2008,all,2,1,1.5,3,2.5,article,2008,2008,two,é
                        two,deux,two,projects.co-labelled,2008,all,2,1,1.5,3,2.5,article,2008,2008,two,é
                        """)
                .with("regions.csv", "region,name,note\n11,Île,é\n82,Rhône,é\n93,Côte,é\n")
                .with(
                        "countries.csv",
                        "country,continent,european_union,note\nFRA,Europe,true,é\nDEU,Europe,vrai,é\nCHN,Asia,no,é\n");
    }

    public SurveyFolder with(String file, String text) {
        return with(file, text, StandardCharsets.UTF_8);
    }

    public SurveyFolder with(String file, String text, Charset encoding) {
        return with(file, text.getBytes(encoding));
    }

    public SurveyFolder with(String file, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    public SurveyFolder without(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** With more rows in a file. */
    public SurveyFolder more(String file, String rows) {
        try {
            return with(file, Files.readString(folder.resolve(file)) + rows);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public SurveyFolder change(String file, String from, String to) {
        try {
            var text = Files.readString(folder.resolve(file));
            if (!text.contains(from)) {
                throw new IllegalArgumentException(file + " has no " + from);
            }
            return with(file, text.replace(from, to));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A link in place of a file; {@link #unlink} takes it away before JUnit finds where it leads. */
    public SurveyFolder link(String file, Path target) throws IOException {
        Files.deleteIfExists(folder.resolve(file));
        Files.createSymbolicLink(folder.resolve(file), target);
        return this;
    }

    public void unlink() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var link : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    public Path path() {
        return folder;
    }

    public Survey open() {
        return Survey.open(folder.toString(), Settings.NONE);
    }

    public Check check() {
        return new SurveyAddress(folder.toString(), Settings.NONE).check();
    }

    /** The problems as {@code file:line:column code "found" nearest}, a line each. */
    public String problems() {
        return brief(check());
    }

    public static String brief(Check check) {
        return check.problems().stream().map(SurveyFolder::brief).collect(Collectors.joining("\n"));
    }

    public List<String> notes() {
        return check().notes();
    }

    private static String brief(Problem problem) {
        return problem.file()
                + (problem.line().isPresent() ? ":" + problem.line().getAsLong() : "")
                + (problem.column().isPresent() ? ":" + problem.column().getAsInt() : "")
                + " " + problem.code()
                + (problem.found().isEmpty() ? "" : " \"" + problem.found() + "\"")
                + problem.nearest().map(nearest -> " > " + nearest).orElse("");
    }
}
