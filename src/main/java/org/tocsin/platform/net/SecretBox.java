package org.tocsin.platform.net;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts the secrets of other systems before they are stored: AES-256-GCM under a key that is not in the database ({@code
 * TOCSIN_SECRETS_KEY}). A secret encrypted for one purpose can't be decrypted for another.
 */
@Component
public class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding", FORM = "v1:";
    private static final int NONCE = 12, TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable SecretKeySpec key;

    /** @param secret a random text, for instance 32 bytes in base64; blank if none was set */
    SecretBox(@Value("${tocsin.secrets.key:}") String secret) {
        this.key = secret.isBlank()
                ? null
                : new SecretKeySpec(Sha256.of(secret.strip().getBytes(StandardCharsets.UTF_8)), "AES");
    }

    /** The key is missing, or differs from the one that encrypted the secret. */
    public static final class Locked extends RuntimeException {
        Locked(String message) {
            super(message);
        }
    }

    public boolean usable() {
        return key != null;
    }

    /** @param purpose for instance the id of the row that stores it */
    public String seal(String secret, String purpose) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return FORM + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java", e);
        }
    }

    /** @throws Locked if it can't be decrypted; the reason is not given */
    public String open(String sealed, String purpose) {
        try {
            var whole = Base64.getDecoder().decode(sealed.substring(FORM.length()));
            var nonce = Arrays.copyOf(whole, NONCE);
            var text = cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(whole, NONCE, whole.length - NONCE);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new Locked("The secret can't be opened: is TOCSIN_SECRETS_KEY the one it was sealed with?");
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        if (key == null) {
            throw new Locked("TOCSIN_SECRETS_KEY is not set");
        }
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
