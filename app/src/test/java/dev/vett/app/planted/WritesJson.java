package dev.vett.app.planted;

import com.fasterxml.jackson.databind.JsonNode;

public interface WritesJson {
    JsonNode json();
}
