package org.tocsin.notification.channel;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** A Google service account from its key file, which signs the assertions of token requests. */
record ServiceAccount(String project, String email, String tokenUrl, PrivateKey key) {

    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
    private static final long LIFETIME_SECONDS = 3600;

    /** @throws IllegalArgumentException with a sentence that says what is wrong with the file and quotes nothing of it */
    static ServiceAccount read(Path file, ObjectMapper json) {
        try {
            var node = json.readTree(Files.readAllBytes(file));
            var pem = node.path("private_key").asText("");
            var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            var key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            var account = new ServiceAccount(
                    node.path("project_id").asText(""),
                    node.path("client_email").asText(""),
                    node.path("token_uri").asText("https://oauth2.googleapis.com/token"),
                    key);
            if (account.project.isEmpty() || account.email.isEmpty()) {
                throw new IllegalArgumentException("it has no project_id or no client_email");
            }
            return account;
        } catch (IOException e) {
            throw new IllegalArgumentException("it can't be read as JSON", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("its private_key is not an RSA key in PKCS #8", e);
        }
    }

    /** @return a JSON web token, signed with RS256 */
    String assertion(String audience, Instant now, ObjectMapper json) {
        try {
            var issued = now.getEpochSecond();
            var claims = Map.of(
                    "iss", email, "scope", SCOPE, "aud", audience, "iat", issued, "exp", issued + LIFETIME_SECONDS);
            var signed = encoded(json.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT")))
                    + "."
                    + encoded(json.writeValueAsBytes(claims));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoded(signature.sign());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A token can be signed", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "ServiceAccount[" + email + "]"; // never the key
    }
}
