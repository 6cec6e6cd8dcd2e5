package org.tocsin.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private final SecretBox box = new SecretBox("one key");

    @Test
    void whatWasSealedIsOpenedForItsPurposeOnly() {
        var sealed = box.seal("s3cret — ü", "rotation 1");

        assertThat(sealed).doesNotContain("s3cret").isNotEqualTo(box.seal("s3cret — ü", "rotation 1"));
        assertThat(box.open(sealed, "rotation 1")).isEqualTo("s3cret — ü");
        refused(() -> box.open(sealed, "rotation 2"));
        refused(() -> new SecretBox("another key").open(sealed, "rotation 1"));
        refused(() -> new SecretBox("").open(sealed, "rotation 1"));
        refused(() -> box.open("v1:AAAA", "rotation 1"));
        refused(() -> box.open(sealed.substring(0, sealed.length() - 6) + "AAAA==", "rotation 1"));
    }

    @Test
    void withoutAKeyItSaysSo() {
        assertThat(box.usable()).isTrue();
        assertThat(new SecretBox(" ").usable()).isFalse();
        refused(() -> new SecretBox("").seal("x", "y"));
    }

    private static void refused(Runnable use) {
        assertThatExceptionOfType(SecretBox.Locked.class).isThrownBy(use::run);
    }
}
