package org.tocsin.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses such as {@code 10.20.0.0/16} or {@code fd00::/8}; a single address is a range of one. */
record Network(InetAddress base, int prefix) {

    static Network of(String text) {
        var slash = text.indexOf('/');
        var address = slash < 0 ? text : text.substring(0, slash);
        if (!address.matches("[0-9a-fA-F:.]+")) {
            throw new IllegalArgumentException("Not a network: " + text); // a name would be looked up
        }
        try {
            var base = InetAddress.getByName(address);
            var bits = base.getAddress().length * 8;
            var prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            if (prefix < 0 || prefix > bits) {
                throw new IllegalArgumentException("Not a network: " + text);
            }
            return new Network(base, prefix);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("Not a network: " + text, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] ours = base.getAddress(), theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
