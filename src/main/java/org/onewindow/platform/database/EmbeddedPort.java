package org.onewindow.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port of the embedded server: any free one at first, then the same at each start while it is free. */
final class EmbeddedPort {
    private EmbeddedPort() {
    }

    static int choose(Path file) throws IOException {
        int last = last(file);
        if (last > 0 && isFree(last)) {
            return last;
        }
        int port = PostgresServer.freePort();
        OwnerOnly.write(file, (port + "\n").getBytes(StandardCharsets.US_ASCII));
        return port;
    }

    private static int last(Path file) throws IOException {
        if (Files.notExists(file)) {
            return 0;
        }
        try {
            int port = Integer.parseInt(Files.readString(file).strip());
            return port > 1_023 && port < 65_536 ? port : 0;
        } catch (NumberFormatException e) {
            return 0; // a spoilt file costs a new port, nothing else
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
