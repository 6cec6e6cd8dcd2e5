package org.tocsin.notification.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server with STARTTLS, which GreenMail lacks. It accepts every mail and records its commands. */
public class StartTlsMailServer implements AutoCloseable {

    /** GreenMail's self-signed certificate, which no client trusts by default. */
    private static final String CERTIFICATE = "/greenmail.p12", PASSWORD = "changeit";

    public final List<String> inPlainText = new CopyOnWriteArrayList<>(), encrypted = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final SSLContext tls;

    public StartTlsMailServer() throws IOException, GeneralSecurityException {
        tls = tls();
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "STARTTLS mail server");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                say(socket, "220 ready");
                talk(socket, inPlainText);
            } catch (IOException e) {
                // clients that don't trust the certificate hang up
            }
        }
    }

    private void talk(Socket socket, List<String> heard) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            heard.add(line);
            switch (line.split(" ")[0]) {
                case "EHLO" -> say(socket, heard == inPlainText ? "250-test\r\n250 STARTTLS" : "250 test");
                case "STARTTLS" -> {
                    say(socket, "220 go ahead");
                    talk(encrypted(socket), encrypted);
                    return;
                }
                case "DATA" -> {
                    say(socket, "354 go ahead");
                    for (var text = lines.readLine(); !".".equals(text); text = lines.readLine()) {
                        heard.add(text);
                    }
                    say(socket, "250 taken");
                }
                case "QUIT" -> say(socket, "221 bye");
                default -> say(socket, "250 fine");
            }
        }
    }

    private SSLSocket encrypted(Socket socket) throws IOException {
        var secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    private static void say(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static SSLContext tls() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var file = StartTlsMailServer.class.getResourceAsStream(CERTIFICATE)) {
            store.load(file, PASSWORD.toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
