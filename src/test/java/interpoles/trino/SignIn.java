package interpoles.trino;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * How the tests' cluster lets users in over TLS: a certificate of its own for 127.0.0.1, and one user with a password.
 *
 * @param folder where keys and passwords lie
 */
record SignIn(Path folder) {
    static final String USER = "tester";
    static final String PASSWORD = "correct horse; battery=%41";
    /** The password of both stores. */
    static final String KEY = "changeit";

    private static final int ROUNDS = 2_000;

    /** Makes the key, the store in which a client trusts its certificate, and the file of passwords. */
    static SignIn in(Path folder) {
        var made = new SignIn(folder);
        made.keytool(
                "-genkeypair",
                "-alias",
                "trino",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                made.keys());
        made.keytool(
                "-exportcert",
                "-alias",
                "trino",
                "-file",
                folder.resolve("trino.cer").toString(),
                "-keystore",
                made.keys());
        made.keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "trino",
                "-file",
                folder.resolve("trino.cer").toString(),
                "-keystore",
                made.trusted());
        try {
            Files.writeString(folder.resolve("passwords"), USER + ":" + hashed() + "\n");
            Files.writeString(
                    folder.resolve("authenticator.properties"),
                    "password-authenticator.name=file\nfile.password-file=" + folder.resolve("passwords") + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return made;
    }

    String keys() {
        return folder.resolve("keys.p12").toString();
    }

    /** The store in which a client trusts the certificate. */
    String trusted() {
        return folder.resolve("trusted.p12").toString();
    }

    /** The coordinator's configuration: users of its plain port are not asked for a password. */
    String configuration(int port) {
        return """
                http-server.https.enabled=true
                http-server.https.port=%d
                http-server.https.keystore.path=%s
                http-server.https.keystore.key=%s
                http-server.authentication.type=PASSWORD
                http-server.authentication.allow-insecure-over-http=true
                password-authenticator.config-files=%s
                """.formatted(port, keys(), KEY, folder.resolve("authenticator.properties"));
    }

    private void keytool(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", KEY));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As Trino's file of passwords wants it: the rounds, the salt, and the hash. */
    private static String hashed() {
        var salt = "interpoles".getBytes(StandardCharsets.UTF_8);
        try {
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1")
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, ROUNDS, 160))
                    .getEncoded();
            return ROUNDS + ":" + HexFormat.of().formatHex(salt) + ":"
                    + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
