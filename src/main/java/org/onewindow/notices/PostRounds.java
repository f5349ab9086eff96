package org.onewindow.notices;

import java.time.Duration;
import org.onewindow.platform.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets the {@link Postman} of this node go round while the application runs. */
@Component
final class PostRounds extends Rounds {
    /** A message waits this long at most before its first attempt. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(PostRounds.class);

    private final Postman postman;
    private final NoticesSettings settings;

    PostRounds(Postman postman, NoticesSettings settings) {
        super("notices", AFTER_FAILURE);
        this.postman = postman;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.delivers() && !postman.open().isEmpty()) {
            LOG.info("messages leave by {}", postman.open());
            super.start();
        }
    }

    /** After a full batch there may be more. */
    @Override
    protected Duration round() {
        return postman.round() < Postman.BATCH ? PAUSE : Duration.ZERO;
    }
}
