package dev.vett.app.planted;

import dev.langchain4j.model.embedding.EmbeddingModel;

public interface KnowsTheModel {
    EmbeddingModel model();
}
