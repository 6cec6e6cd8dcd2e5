package org.tocsin.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Reads the log; an error that no test line expects fails the test. Normal events, such as a lost race, are not logged as errors. */
public final class LoggedErrors extends AppenderBase<ILoggingEvent> {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> logged = new CopyOnWriteArrayList<>();

    /** Fails unless that error was logged and no earlier line expected it. */
    public void expect(String words) {
        var match = logged.stream().filter(line -> line.contains(words)).findFirst();
        if (match.isEmpty()) {
            throw new AssertionError("Expected an error saying \"" + words + "\" in the log, but it has " + logged);
        }
        logged.remove(match.get());
    }

    void expectNothingElse() {
        if (!logged.isEmpty()) {
            throw new AssertionError("Errors in the log: " + logged);
        }
    }

    /** Registers again, since another application that starts in this JVM resets the log. */
    void begin() {
        setContext(root.getLoggerContext());
        start();
        root.detachAppender(this);
        root.addAppender(this);
        logged.clear();
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            logged.add(event.getLoggerName() + ": " + event.getFormattedMessage());
        }
    }
}
