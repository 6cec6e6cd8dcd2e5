package org.tocsin.platform.net;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signatures under a shared secret (RFC 2104). */
public final class Hmac {

    private final SecretKeySpec key;

    private Hmac(String algorithm, byte[] key) {
        this.key = new SecretKeySpec(key, algorithm);
    }

    public static Hmac sha256(byte[] key) {
        return new Hmac("HmacSHA256", key);
    }

    public static Hmac sha256(String key) {
        return sha256(key.getBytes(StandardCharsets.UTF_8));
    }

    /** For systems that sign with SHA-1 only. */
    public static Hmac sha1(String key) {
        return new Hmac("HmacSHA1", key.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] of(String text) {
        return of(text, new byte[0]);
    }

    /** @return the signature of the text followed by the bytes */
    public byte[] of(String text, byte[] bytes) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(text.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(key.getAlgorithm() + " is part of every Java", e);
        }
    }

    /** Compares in constant time. */
    public static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    /** @see #same(byte[], byte[]) */
    public static boolean same(String one, @Nullable String other) {
        return other != null && same(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
