package dev.vett.app.planted;

import org.slf4j.Logger;

public final class LogsAnError {
    void fail(Logger logger, Exception e) {
        logger.warn("planted", e);
    }
}
