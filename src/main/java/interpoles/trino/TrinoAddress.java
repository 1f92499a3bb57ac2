package interpoles.trino;

import interpoles.settings.Settings;
import interpoles.warehouse.QueryFailed;
import interpoles.words.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a Trino cluster is and how to sign in: {@code jdbc:trino://host:port/catalog/schema}, then {@code ?} and
 * properties of Trino's driver joined by {@code &}.
 *
 * <p>Properties that must not be read over a shoulder ({@code user}, {@code password}, {@code accessToken}, the
 * passwords of key stores) stand in a file of Java properties that the environment variable
 * {@code INTERPOLES_TRINO_PROPERTIES} names; one that the address gives too is the address's. What is shown of an
 * address is never more than host, catalog and schema.
 */
public final class TrinoAddress {
    /** The environment variable that names the file of properties. */
    static final String PROPERTIES = "INTERPOLES_TRINO_PROPERTIES";

    private static final String SCHEME = "jdbc:trino:";
    /** The driver would write what is sent, credentials too, to standard error. */
    private static final String LOGGING = "httpLoggingLevel";

    private static final Pattern FORM = Pattern.compile(
            "jdbc:trino://([^/?#@\\s]+)/([^/?#\\s]+)/([^/?#\\s]+)/?(?:\\?([^#\\s]*))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECRET = Pattern.compile("password|token|credential|secret", Pattern.CASE_INSENSITIVE);

    private final String url;
    private final String host;
    private final String catalog;
    private final String schema;
    private final Properties properties;

    private TrinoAddress(String url, String host, String catalog, String schema, Properties properties) {
        this.url = url;
        this.host = host;
        this.catalog = catalog;
        this.schema = schema;
        this.properties = properties;
    }

    /** Whether an address is meant for a database: one of another than Trino is refused here, and repeated nowhere. */
    static boolean isMeantBy(String address) {
        return address.strip().toLowerCase(Locale.ROOT).startsWith("jdbc:");
    }

    /**
     * @throws QueryFailed if the address is not of that form, the file of properties cannot be read, or the
     *     driver would log
     */
    static TrinoAddress of(String address, Settings settings) {
        var words = settings.words();
        return of(
                address,
                settings.trinoProperties().map(file -> read(file, words)).orElseGet(Properties::new),
                words);
    }

    static TrinoAddress of(String address, Properties properties, Words words) {
        var form = FORM.matcher(address.strip());
        if (!form.matches()) {
            throw new QueryFailed(words.text("warehouse.trino.address"));
        }
        var given = Stream.of(Optional.ofNullable(form.group(4)).orElse("").split("&"))
                .map(pair -> pair.split("=", 2)[0])
                .collect(Collectors.toSet());
        var merged = new Properties();
        merged.putAll(properties);
        merged.keySet().removeAll(given);
        if (!merged.containsKey("user") && !given.contains("user")) {
            merged.setProperty("user", System.getProperty("user.name"));
        }
        if (merged.containsKey(LOGGING) || given.contains(LOGGING)) {
            throw new QueryFailed(words.text("warehouse.trino.logging", LOGGING));
        }
        var url = SCHEME + address.strip().substring(SCHEME.length());
        return new TrinoAddress(
                url,
                form.group(1),
                form.group(2).toLowerCase(Locale.ROOT),
                form.group(3).toLowerCase(Locale.ROOT),
                merged);
    }

    private static Properties read(Path file, Words words) {
        try (var in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new QueryFailed(words.text("warehouse.trino.properties", PROPERTIES));
        }
    }

    /** As Trino's driver takes it. */
    String url() {
        return url;
    }

    Properties properties() {
        return properties;
    }

    String catalog() {
        return catalog;
    }

    String schema() {
        return schema;
    }

    /** The address as it may be shown. */
    String shown() {
        return "jdbc:trino://" + host + "/" + catalog + "/" + schema;
    }

    /** Whether the address itself gives a secret, which whoever sees it can read. */
    boolean tellsSecret() {
        return secretsOfUrl().findAny().isPresent();
    }

    /** Words of others without the address's properties and without any secret. */
    String masked(String words) {
        var masked = words.replace(url, shown()).replace(url.substring("jdbc:".length()), shown());
        var secrets = Stream.concat(secretsOfUrl(), secretsOfFile())
                .filter(secret -> !secret.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (var secret : secrets) {
            masked = masked.replace(secret, "…");
        }
        return masked;
    }

    /**
     * As the address writes them and as the driver reads them; also what follows an {@code &} that was meant as
     * part of one.
     */
    private Stream<String> secretsOfUrl() {
        int query = url.indexOf('?');
        return query < 0
                ? Stream.empty()
                : Stream.of(url.substring(query + 1).split("&"))
                        .filter(pair -> !pair.contains("=")
                                || SECRET.matcher(pair.substring(0, pair.indexOf('=')))
                                        .find())
                        .map(pair -> pair.substring(pair.indexOf('=') + 1))
                        .flatMap(secret -> Stream.of(secret, decoded(secret)))
                        .flatMap(TrinoAddress::withParts);
    }

    private Stream<String> secretsOfFile() {
        return properties.stringPropertyNames().stream()
                .filter(name -> SECRET.matcher(name).find())
                .map(properties::getProperty)
                .flatMap(TrinoAddress::withParts);
    }

    /**
     * A secret and its parts that the driver's words may repeat by themselves: what follows an {@code &} that
     * stands for a sign of it, and each of several credentials, {@code name:value;name:value}.
     */
    private static Stream<String> withParts(String secret) {
        return Stream.of(
                        Stream.of(secret),
                        Stream.of(secret.split("[&=]")),
                        Stream.of(secret.split(";")).map(part -> part.substring(part.indexOf(':') + 1)))
                .flatMap(parts -> parts);
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return encoded;
        }
    }
}
