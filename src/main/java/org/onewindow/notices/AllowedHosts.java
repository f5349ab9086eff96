package org.onewindow.notices;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where gateways may be. An address that somebody could bend must not reach into the centre's own network, so a gateway is
 * spoken to only at a host that the operator named, only over TLS (but for this very machine), and redirects are not
 * followed.
 */
final class AllowedHosts {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private AllowedHosts() {
    }

    /** Why the address may not be spoken to; null if it may. */
    static @Nullable String refuse(URI address, List<String> allowed) {
        var host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty() || address.getRawUserInfo() != null) {
            return "an address needs a host and no user name";
        }
        if (!"https".equals(address.getScheme())
                && !("http".equals(address.getScheme()) && THIS_MACHINE.contains(host))) {
            return "only https leaves this machine";
        }
        return allowed.contains(host) || allowed.contains(host + ":" + address.getPort())
                ? null
                : "the host is not among onewindow.notices.allowed-hosts";
    }
}
