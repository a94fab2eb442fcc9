package dev.vett.planted;

import dev.langchain4j.model.embedding.EmbeddingModel;

public interface KnowsTheModel {
    EmbeddingModel model();
}
