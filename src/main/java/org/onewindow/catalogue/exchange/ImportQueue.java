package org.onewindow.catalogue.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.onewindow.platform.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reads lists in the background, one after the other, so that a page answers at once and two long lists do not share the
 * database. A list that a stopped node left in the middle is handed in again: what was taken stays and changes nothing.
 */
@Component
public final class ImportQueue implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private final ItemImports imports;
    private final ExecutorService one = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    ImportQueue(ItemImports imports) {
        this.imports = imports;
    }

    /** Takes over the file, which is gone when it was read, and tells the id of the report. */
    public UUID add(Actor actor, ImportOrder order, Path file) {
        var id = imports.begin(actor, order);
        one.execute(() -> read(actor, id, order, file));
        return id;
    }

    @Override
    public void destroy() {
        one.shutdown();
    }

    private void read(Actor actor, UUID id, ImportOrder order, Path file) {
        try (var source = new BufferedInputStream(Files.newInputStream(file))) {
            imports.read(actor, id, order, source, lines -> LOG.debug("{} lines of {} read", lines, id));
        } catch (IOException | RuntimeException e) {
            LOG.error("list {} was not read to its end", id, e);
            imports.fail(id);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} is left behind", file, e);
        }
    }
}
