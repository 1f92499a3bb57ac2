package interpoles.trino;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.settings.Settings;
import interpoles.warehouse.QueryFailed;
import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrinoAddressTest {
    private static final Words WORDS = Settings.NONE.words();

    @Test
    void anAddressNamesHostCatalogAndSchema() {
        var address =
                TrinoAddress.of("jdbc:trino://h.example:8443/Hive/Phase_2?SSL=true&user=me", new Properties(), WORDS);
        assertEquals("hive", address.catalog());
        assertEquals("phase_2", address.schema());
        assertEquals("jdbc:trino://h.example:8443/hive/phase_2", address.shown());
        assertFalse(address.properties().containsKey("user"));
    }

    @Test
    void withoutAUserItIsTheMachines() {
        var address = TrinoAddress.of("jdbc:trino://h/c/s", new Properties(), WORDS);
        assertEquals(System.getProperty("user.name"), address.properties().getProperty("user"));
    }

    @Test
    void anotherFormIsRefusedWithoutRepeatingIt() {
        for (var wrong : new String[] {
            "jdbc:trino://h",
            "jdbc:trino://h/c",
            "jdbc:trino:///c/s",
            "jdbc:trino://me:hunter2@h/c/s",
            "jdbc:trino://h/c/s#x",
            "jdbc:trino://h/c/s/t"
        }) {
            var refused = assertThrows(QueryFailed.class, () -> TrinoAddress.of(wrong, new Properties(), WORDS), wrong);
            assertTrue(refused.getMessage()
                    .startsWith("The address of a Trino cluster is jdbc:trino://host:port/catalog/schema"));
            assertFalse(refused.getMessage().contains("hunter2"));
        }
    }

    @Test
    void propertiesComeFromAFileUnlessTheAddressGivesThem(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("trino.properties"), "user=filed\npassword=hunter2\nSSL=true\n");
        var address = TrinoAddress.of("jdbc:trino://h/c/s?SSL=false", named(folder.resolve("trino.properties")));
        assertEquals("{password=hunter2, user=filed}", new java.util.TreeMap<>(address.properties()).toString());
        var refused = assertThrows(
                QueryFailed.class, () -> TrinoAddress.of("jdbc:trino://h/c/s", named(folder.resolve("nowhere"))));
        assertEquals(
                "The file of properties that INTERPOLES_TRINO_PROPERTIES names cannot be read.", refused.getMessage());
    }

    private static Settings named(Path properties) {
        return Settings.of(Map.of("INTERPOLES_TRINO_PROPERTIES", properties.toString()));
    }

    @Test
    void noMessageShowsASecret() {
        var properties = new Properties();
        properties.setProperty("password", "hunter2");
        var url = "jdbc:trino://h/c/s?accessToken=abc123&SSL=true";
        var failed = TrinoFailure.of(
                new SQLException("Bad url " + url + ", hunter2 or abc123"),
                TrinoAddress.of(url, properties, WORDS),
                WORDS);
        assertEquals(
                "jdbc:trino://h/c/s cannot be connected to: Bad url jdbc:trino://h/c/s, … or …", failed.getMessage());
        assertEquals(0, failed.getStackTrace().length);
    }

    @Test
    void noMessageShowsASecretInAnotherSpelling() {
        assertEquals("Bad … or …", masked("?password=p%40ss%20word&SSL=true", "Bad p%40ss%20word or p@ss word"));
        assertEquals("Bad …", masked("?password=a+b", "Bad a+b"));
        assertEquals("Unrecognized PASSWORD: …", masked("?PASSWORD=hunter2", "Unrecognized PASSWORD: hunter2"));
        assertEquals("…: …", masked("?SSLTrustStorePassword=hunter&password=hunter2", "hunter2: hunter"));
        assertEquals("Malformed …", masked("?password=p%zz", "Malformed p%zz"));
        assertEquals(
                "Invalid …; no name before … or …",
                masked("?extraCredentials=s3:one;two", "Invalid s3:one;two; no name before one or two"));
        assertEquals("No property: '…'", masked("?password=half&other&SSL=true", "No property: 'other'"));
        assertEquals("No property: '…'", masked("?password=half%26other&SSL=true", "No property: 'other'"));
        assertEquals("No property: '…'", masked("?password=half%26other=x&SSL=true", "No property: 'other'"));
        assertEquals("At jdbc:trino://h/c/s", masked("?accessToken=abc", "At trino://h/c/s?accessToken=abc"));
        var filed = new Properties();
        filed.setProperty("accessToken", "abc");
        assertEquals("No …", TrinoAddress.of("jdbc:trino://h/c/s", filed, WORDS).masked("No abc"));
    }

    private static String masked(String query, String words) {
        return TrinoAddress.of("jdbc:trino://h/c/s" + query, new Properties(), WORDS)
                .masked(words);
    }

    @Test
    void anAddressThatTellsASecretIsKnown() {
        assertTrue(TrinoAddress.of("jdbc:trino://h/c/s?SSL=true&Password=x", new Properties(), WORDS)
                .tellsSecret());
        assertFalse(TrinoAddress.of("jdbc:trino://h/c/s?SSL=true&user=x", new Properties(), WORDS)
                .tellsSecret());
        assertFalse(
                TrinoAddress.of("jdbc:trino://h/c/s", new Properties(), WORDS).tellsSecret());
    }

    @Test
    void whatTheDriverWouldLogIsRefused() {
        var message = "httpLoggingLevel would write to the log what is kept secret: leave it out.";
        assertEquals(
                message,
                assertThrows(
                                QueryFailed.class,
                                () -> TrinoAddress.of(
                                        "jdbc:trino://h/c/s?httpLoggingLevel=BODY", new Properties(), WORDS))
                        .getMessage());
        var filed = new Properties();
        filed.setProperty("httpLoggingLevel", "HEADERS");
        assertEquals(
                message,
                assertThrows(QueryFailed.class, () -> TrinoAddress.of("jdbc:trino://h/c/s", filed, WORDS))
                        .getMessage());
    }

    @Test
    void anAddressIsNeverTakenForAFolder() {
        for (var address : new String[] {
            " JDBC:Trino://h/c/s?password=hunter2 ",
            "jdbc:trinoo://h/c/s?password=hunter2",
            "jdbc:postgresql://h/c?password=hunter2"
        }) {
            assertTrue(TrinoAddress.isMeantBy(address), address);
        }
        assertFalse(TrinoAddress.isMeantBy("data/phase-2"));
        assertEquals(
                "jdbc:trino://h/c/s?user=me",
                TrinoAddress.of(" JDBC:Trino://h/c/s?user=me\n", new Properties(), WORDS)
                        .url());
        assertThrows(QueryFailed.class, () -> TrinoAddress.of("jdbc:postgresql://h/c/s", new Properties(), WORDS));
    }

    @Test
    void eachKindOfFailureHasItsSentence() {
        assertEquals(
                "Column 'x' cannot be resolved",
                told("Query failed (#2026_1): line 1:8: Column 'x' cannot be resolved", 47));
        assertEquals(
                "jdbc:trino://h/c/s ran out of memory for the query, and stopped it: too much",
                told("Query failed (#1): too much", 131079));
        assertEquals(
                "jdbc:trino://h/c/s stopped the query when its time was over: too long",
                told("Query failed (#1): too long", 131075));
        assertEquals(
                "jdbc:trino://h/c/s could not finish the query; a worker may be lost. Ask again: gone",
                told("Query failed (#1): gone", 65540));
        assertEquals(
                "jdbc:trino://h/c/s had not the means for the query: full", told("Query failed (#1): full", 131074));
        assertEquals(
                "jdbc:trino://h/c/s does not let this user in: check user and password, or token (Authentication failed).",
                told("Authentication failed: ", 0));
        assertEquals("jdbc:trino://h/c/s cannot be connected to: no such property", told("no such property", 0));
        var stranger = new SQLException(
                "Error executing query",
                new java.io.UncheckedIOException(new javax.net.ssl.SSLHandshakeException("PKIX")));
        assertEquals(
                "jdbc:trino://h/c/s cannot be reached safely: its certificate is not trusted, or it speaks no TLS (Error executing query).",
                TrinoFailure.of(stranger, TrinoAddress.of("jdbc:trino://h/c/s", new Properties(), WORDS), WORDS)
                        .getMessage());
    }

    private static String told(String message, int code) {
        return TrinoFailure.of(
                        new SQLException(message, null, code),
                        TrinoAddress.of("jdbc:trino://h/c/s", new Properties(), WORDS),
                        WORDS)
                .getMessage();
    }
}
