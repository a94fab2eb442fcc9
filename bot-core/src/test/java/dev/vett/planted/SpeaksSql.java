package dev.vett.planted;

import java.sql.Connection;

public interface SpeaksSql {
    void store(Connection connection);
}
