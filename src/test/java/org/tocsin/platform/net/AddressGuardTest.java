package org.tocsin.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "fe80::1",
                "fec0::1",
                "fd12:3456::1",
                "ff02::1"
            })
    void refusesPrivateAddresses(String address) throws UnknownHostException {
        assertThat(new AddressGuard(List.of()).isAllowed(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.169.0.1", "2606:4700::1111", "2a00:1450::1"})
    void letsPublicAddressesThrough(String address) throws UnknownHostException {
        assertThat(new AddressGuard(List.of()).isAllowed(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void letsThroughWhatIsListed() throws UnknownHostException {
        var guard = new AddressGuard(List.of("10.20.0.0/16", "::1"));
        assertThat(guard.isAllowed(InetAddress.getByName("10.20.7.7"))).isTrue();
        assertThat(guard.isAllowed(InetAddress.getByName("10.21.0.1"))).isFalse();
        assertThat(guard.isAllowed(InetAddress.getByName("::1"))).isTrue();
    }

    @Test
    void refusesANameWithAPrivateAddress() throws UnknownHostException {
        var twoFaced = names("8.8.8.8", "127.0.0.1");
        assertThatThrownBy(() -> new AddressGuard(twoFaced, List.of()).resolve("hooks.example"))
                .isInstanceOf(AddressGuard.RefusedAddress.class);
        assertThat(new AddressGuard(names("8.8.8.8"), List.of()).resolve("hooks.example"))
                .containsExactly(InetAddress.getByName("8.8.8.8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/x", "inside.example/8", "10.0.0/8/8", ""})
    void namesABrokenNetwork(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DnsResolver names(String... addresses) throws UnknownHostException {
        var resolved = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            resolved[i] = InetAddress.getByName(addresses[i]);
        }
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return resolved;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
