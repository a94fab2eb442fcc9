package dev.vett.app.planted;

import java.sql.Connection;

public interface SpeaksSql {
    void store(Connection connection);
}
