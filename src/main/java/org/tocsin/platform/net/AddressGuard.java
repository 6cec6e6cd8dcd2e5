package org.tocsin.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names for outgoing calls and refuses private addresses, so that nobody can make Tocsin call its own network (SSRF). The
 * connection uses the very address that was checked, so a changing DNS answer has no effect.
 */
public final class AddressGuard implements DnsResolver {

    /** The name resolves to an address that must not be called. */
    public static final class RefusedAddress extends UnknownHostException {
        RefusedAddress() {
            super("leads to an address that is not allowed");
        }
    }

    private static final List<Network> INSIDE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carrier-grade NAT
                    "127.0.0.0/8",
                    "169.254.0.0/16", // link-local, and the metadata service of clouds
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3", // multicast and reserved
                    "::/96", // unspecified, loopback and IPv4-compatible
                    "64:ff9b::/32", // NAT64 embeds an IPv4 address that would have to be checked again
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16", // 6to4 likewise
                    "fc00::/7",
                    "fe80::/9",
                    "ff00::/8")
            .map(Network::of)
            .toList();

    private final DnsResolver names;
    private final List<Network> allowed;

    /** @param allowedNetworks private networks that may be called, for instance {@code 10.20.0.0/16} */
    public AddressGuard(List<String> allowedNetworks) {
        this(SystemDefaultDnsResolver.INSTANCE, allowedNetworks);
    }

    AddressGuard(DnsResolver names, List<String> allowedNetworks) {
        this.names = names;
        this.allowed = allowedNetworks.stream().map(Network::of).toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        for (var address : addresses) {
            if (!isAllowed(address)) {
                throw new RefusedAddress();
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    /** @return whether the host is plainly a private address; other names are checked when they are called */
    public boolean isPlainlyInside(String host) {
        var bare = host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        if (bare.equals("localhost") || bare.endsWith(".localhost")) {
            return !isAllowed(InetAddress.getLoopbackAddress());
        }
        if (!bare.matches("[0-9.]+|[0-9a-f.:%]*:[0-9a-f.:%]*")) {
            return false;
        }
        try {
            return !isAllowed(InetAddress.getByName(bare)); // a number needs no lookup
        } catch (UnknownHostException e) {
            return true;
        }
    }

    boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(n -> n.contains(address))
                || INSIDE.stream().noneMatch(n -> n.contains(address));
    }
}
