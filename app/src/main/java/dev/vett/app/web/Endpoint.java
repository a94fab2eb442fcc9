package dev.vett.app.web;

import org.eclipse.jetty.server.Handler;

/** A path that a chat platform, or whoever connects one, comes to: not part of the page, and open under any host name. */
public abstract class Endpoint extends Handler.Abstract {}
