package interpoles.questionnaire.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interpoles.file.NoJson;
import interpoles.file.csv.Encoding;
import interpoles.problem.Unreadable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/** The encoding of a file, as a {@code datapackage.json} beside it declares it of the resource with its path. */
public final class DeclaredEncoding {
    public static final String DECLARED_IN = "datapackage.json";

    private DeclaredEncoding() {}

    /**
     * The encoding that is declared of a file of a folder, if any is.
     *
     * @throws Unreadable where the declaration is none, or of no known encoding
     */
    public static Optional<Charset> of(Path folder, String file) throws Unreadable {
        var resources = described(folder).path("resources");
        var name = StreamSupport.stream(resources.spliterator(), false)
                .filter(resource -> isOf(resource.path("path"), file))
                .map(resource -> resource.path("encoding"))
                .filter(encoding -> !encoding.isMissingNode())
                .findFirst();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var encoding = name.filter(JsonNode::isTextual).map(JsonNode::asText).flatMap(Encoding::named);
        if (encoding.isEmpty()) {
            throw new Unreadable(
                            "malformed-datapackage",
                            OptionalLong.empty(),
                            "encoding: " + name.get().asText())
                    .asking("datapackage.encoding");
        }
        return encoding;
    }

    private static boolean isOf(JsonNode path, String file) {
        return path.isArray()
                ? StreamSupport.stream(path.spliterator(), false).anyMatch(one -> isOf(one, file))
                : path.asText().replaceFirst("^\\./", "").equals(file);
    }

    private static JsonNode described(Path folder) throws Unreadable {
        var path = folder.resolve(DECLARED_IN);
        var json = new ObjectMapper();
        var bytes = new byte[0];
        try {
            if (!Files.isRegularFile(path)) {
                return json.createObjectNode();
            }
            bytes = Files.readAllBytes(path);
            return json.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw NoJson.of(e, bytes);
        } catch (IOException e) {
            throw new Unreadable("unreadable-file", OptionalLong.empty(), DECLARED_IN);
        }
    }
}
