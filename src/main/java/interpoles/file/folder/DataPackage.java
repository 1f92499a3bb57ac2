package interpoles.file.folder;

import com.fasterxml.jackson.databind.JsonNode;
import interpoles.contract.Contract;
import interpoles.contract.TableContract;
import interpoles.file.Declared;
import interpoles.problem.Notes;
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import interpoles.words.Noun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A survey's {@code datapackage.json} (Frictionless Data Package 1 or 2), as far as DATA.md section 1 honours it.
 * Whatever in it is not of the standard's form is a problem, and so is what changes the meaning of a field and is not
 * supported; with any, it names no tables. A resource that the contract does not know is left alone.
 *
 * @param files the files that it names, known or not
 * @param unknown the names of the resources that were left alone
 */
record DataPackage(
        String name,
        String title,
        List<String> sources,
        List<String> licenses,
        Declared declared,
        List<Resource> resources,
        Set<String> files,
        List<String> unknown) {

    static DataPackage of(Path file, Problems problems, Notes notes) throws IOException {
        var folder = file.toAbsolutePath().normalize().getParent();
        var name = folder.getFileName();
        return new Reader(new Json(Contract.DESCRIPTOR, problems), folder, problems, notes)
                .read(file, name == null ? "survey" : name.toString());
    }

    /** The files that a resource names, whatever and wherever they are. */
    static List<String> paths(JsonNode resource) {
        var paths = new ArrayList<String>();
        for (var key : List.of("path", "extrapaths")) {
            var value = resource.path(key);
            if (value.isTextual()) {
                paths.add(value.asText());
            }
            value.forEach(path -> paths.add(path.asText()));
        }
        return paths;
    }

    private static final class Reader {
        private static final Set<String> NAMED = Set.of("pole", "grappe");
        /** What is said of a table, and would be passed over where it is said of the whole package. */
        private static final List<String> OF_TABLES = List.of("dialect", "schema", "missingValues");

        private static final List<String> LANGUAGES = List.of("en", "fr");

        private final Json json;
        private final Path folder;
        private final Problems problems;
        private final Notes notes;
        private final Map<String, List<Integer>> collected = new LinkedHashMap<>();
        private final Set<String> files = new TreeSet<>();
        private final List<String> unknown = new ArrayList<>();
        private final Set<String> tables = new LinkedHashSet<>();

        private Reader(Json json, Path folder, Problems problems, Notes notes) {
            this.json = json;
            this.folder = folder;
            this.problems = problems;
            this.notes = notes;
        }

        private DataPackage read(Path file, String fallback) throws IOException {
            var whole = json.read(file);
            if (whole.isEmpty()) {
                return new DataPackage(
                        fallback, fallback, List.of(), List.of(), Declared.NOTHING, List.of(), files, unknown);
            }
            var described = whole.get();
            if (!described.has("resources")) {
                json.malformed("resources");
            }
            var name = json.text(described, "name").orElse(fallback);
            var title = json.text(described, "title").orElse(name);
            var sources = titles(described, "sources");
            var licenses = titles(described, "licenses");
            var home = home(described);
            var names = names(described);
            json.refuse(described, OF_TABLES, "", "in-each-resource");
            var resources = resources(described);
            stated(described);
            return new DataPackage(
                    name,
                    title,
                    sources,
                    licenses,
                    new Declared(home, collected, names, contributors(described), json.others()),
                    json.isWhole() ? resources : List.of(),
                    files,
                    unknown);
        }

        private List<Resource> resources(JsonNode described) throws IOException {
            var resources = new ArrayList<Resource>();
            int nth = 0;
            for (var resource : json.array(described, "resources")) {
                var name =
                        resource.path("name").isMissingNode() ? Optional.<String>empty() : json.text(resource, "name");
                if (resource.path("name").isMissingNode()) {
                    json.malformed("name: resources[" + nth + "]" + place(resource), "name-of-resource");
                }
                nth++;
                if (name.isEmpty()) {
                    continue;
                }
                paths(resource).stream().map(Reader::direct).forEach(files::add);
                var contract = Contract.ofSurveys().table(name.get());
                if (contract.isEmpty()) {
                    unknown.add(name.get());
                } else if (tables.add(contract.get().name())) {
                    new ResourceReader(json, folder, contract.get(), name.get(), notes)
                            .read(resource)
                            .ifPresent(resources::add);
                    collected(resource, contract.get());
                } else {
                    problems.add(
                            contract.get().order(),
                            Problem.of("duplicate-table", Contract.DESCRIPTOR, name.get(), problems.words()));
                }
            }
            return resources;
        }

        /** By what a resource without a name can be found, if anything tells. */
        private static String place(JsonNode resource) {
            var paths = paths(resource);
            return paths.isEmpty() ? "" : " (" + String.join(", ", paths) + ")";
        }

        /** A path as a folder lists it, without steps that lead nowhere. */
        private static String direct(String path) {
            return Stream.of(path.split("/"))
                    .filter(step -> !step.isEmpty() && !step.equals("."))
                    .collect(Collectors.joining("/"));
        }

        /** What the description says for its readers, such as by which rule an import made the survey. */
        private void stated(JsonNode described) {
            var given = described.path("notes");
            if (given.isValueNode() && !given.isTextual() || given.isObject()) {
                json.malformed("notes: " + given, "notes");
                return;
            }
            for (var note : given.isTextual() ? List.of(given) : json.array(described, "notes")) {
                var sentence = note.asText().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
                if (!note.isTextual() || sentence.isEmpty()) {
                    json.malformed("notes: " + note, "notes");
                } else {
                    notes.add("survey.note.stated", Contract.DESCRIPTOR, sentence);
                }
            }
        }

        private String home(JsonNode described) {
            var home = json.text(described, "home");
            if (home.isPresent() && !home.get().matches("[A-Z]{3}")) {
                json.malformed("home: " + home.get(), "home");
                return Declared.FRANCE;
            }
            return home.orElse(Declared.FRANCE);
        }

        private void collected(JsonNode resource, TableContract contract) {
            if (!resource.has("collected")) {
                return;
            }
            if (!resource.get("collected").isArray()) {
                json.malformed("collected: " + resource.get("collected"), "collected");
                return;
            }
            var years = new ArrayList<Integer>();
            for (var year : json.array(resource, "collected")) {
                if (year.asText().matches("(19|20)\\d\\d|2100") && year.isValueNode()) {
                    years.add(Integer.valueOf(year.asText()));
                } else {
                    json.malformed("collected: " + year, "collected");
                }
            }
            collected.put(contract.name(), years.stream().distinct().sorted().toList());
        }

        /** The survey's nouns by language: for each either one pair for all languages or a pair a language. */
        private Map<String, Map<String, Noun>> names(JsonNode described) {
            var names = new LinkedHashMap<String, Map<String, Noun>>();
            if (described.has("names") && !described.get("names").isObject()) {
                json.malformed("names: " + described.get("names"), "names");
                return names;
            }
            json.object(described, "names").fields().forEachRemaining(entry -> {
                var given = entry.getValue();
                for (var language : LANGUAGES) {
                    var noun = noun(noun(given).isPresent() ? given : given.path(language));
                    if (!NAMED.contains(entry.getKey()) || noun.isEmpty()) {
                        json.malformed("names: " + entry.getKey(), "names");
                        return;
                    }
                    names.computeIfAbsent(language, any -> new LinkedHashMap<>())
                            .put(entry.getKey(), noun.get());
                }
            });
            return names;
        }

        /** A word for one thing and one for several: {@code ["cluster", "clusters"]}, or by their names. */
        private static Optional<Noun> noun(JsonNode given) {
            var singular = given.isArray() ? given.path(0) : given.path("singular");
            var plural = given.isArray() ? given.path(1) : given.path("plural");
            return isWord(singular) && isWord(plural)
                    ? Optional.of(
                            new Noun(singular.asText().strip(), plural.asText().strip()))
                    : Optional.empty();
        }

        private static boolean isWord(JsonNode word) {
            return word.isTextual() && !word.asText().isBlank();
        }

        /** Who made the survey, as a reader calls them; nothing depends on it, and what says no name is passed over. */
        private static List<String> contributors(JsonNode described) {
            var names = new ArrayList<String>();
            for (var one : described.path("contributors")) {
                var own = (one.path("givenName").asText() + " "
                                + one.path("familyName").asText())
                        .strip();
                Stream.of(
                                one.path("title").asText().strip(),
                                own,
                                one.path("organization").asText().strip())
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .ifPresent(names::add);
            }
            return names;
        }

        private List<String> titles(JsonNode described, String key) {
            var titles = new ArrayList<String>();
            for (var source : json.array(described, key)) {
                if (!source.isObject()) {
                    json.malformed(key + ": " + source, key);
                    continue;
                }
                json.text(source, "title")
                        .or(() -> json.text(source, "name"))
                        .or(() -> json.text(source, "path"))
                        .ifPresent(titles::add);
            }
            return titles;
        }
    }
}
