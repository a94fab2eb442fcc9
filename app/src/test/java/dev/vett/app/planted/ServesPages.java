package dev.vett.app.planted;

import org.eclipse.jetty.server.Server;

public interface ServesPages {
    Server server();
}
