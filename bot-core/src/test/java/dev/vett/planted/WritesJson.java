package dev.vett.planted;

import com.fasterxml.jackson.databind.JsonNode;

public interface WritesJson {
    JsonNode json();
}
