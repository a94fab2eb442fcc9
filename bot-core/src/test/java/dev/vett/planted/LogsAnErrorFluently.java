package dev.vett.planted;

import org.slf4j.Logger;

public final class LogsAnErrorFluently {
    void fail(Logger logger, Exception e) {
        logger.atError().setCause(e).log("planted");
    }
}
