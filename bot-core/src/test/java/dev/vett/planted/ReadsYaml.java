package dev.vett.planted;

import org.snakeyaml.engine.v2.nodes.Node;

public interface ReadsYaml {
    Node root();
}
