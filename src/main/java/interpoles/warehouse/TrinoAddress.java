package interpoles.warehouse;

import interpoles.words.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
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
final class TrinoAddress {
    private static final String PROPERTIES = "INTERPOLES_TRINO_PROPERTIES";
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

    /** @throws QueryFailed if the address is not of that form, or the file of properties cannot be read */
    static TrinoAddress of(String address) {
        var file = Optional.ofNullable(System.getProperty("interpoles.trino.properties")).or(() -> Optional.ofNullable(System.getenv(PROPERTIES)));
        return of(address, file.filter(named -> !named.isBlank()).map(TrinoAddress::read).orElseGet(Properties::new));
    }

    static TrinoAddress of(String address, Properties properties) {
        var form = FORM.matcher(address);
        if (!form.matches()) {
            throw new QueryFailed(Words.current().text("warehouse.trino.address"));
        }
        var merged = new Properties();
        merged.putAll(properties);
        Stream.of(Optional.ofNullable(form.group(4)).orElse("").split("&"))
                .forEach(given -> merged.remove(given.split("=", 2)[0]));
        if (!merged.containsKey("user") && !Pattern.compile("[?&]user=").matcher(address).find()) {
            merged.setProperty("user", System.getProperty("user.name"));
        }
        return new TrinoAddress(address, form.group(1), form.group(2).toLowerCase(Locale.ROOT), form.group(3).toLowerCase(Locale.ROOT), merged);
    }

    private static Properties read(String file) {
        try (var in = new InputStreamReader(Files.newInputStream(Path.of(file)), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new QueryFailed(Words.current().text("warehouse.trino.properties", PROPERTIES));
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

    /** Words of others without the address's properties and without any secret. */
    String masked(String words) {
        var masked = words.replace(url, shown());
        int query = url.indexOf('?');
        var given = query < 0 ? Stream.<String>empty() : Stream.of(url.substring(query + 1).split("&")).filter(SECRET.asPredicate())
                .filter(pair -> pair.contains("=")).map(pair -> pair.substring(pair.indexOf('=') + 1));
        var kept = properties.stringPropertyNames().stream().filter(SECRET.asPredicate()).map(properties::getProperty);
        for (var secret : Stream.concat(given, kept).filter(value -> !value.isEmpty()).toList()) {
            masked = masked.replace(secret, "…");
        }
        return masked;
    }
}
