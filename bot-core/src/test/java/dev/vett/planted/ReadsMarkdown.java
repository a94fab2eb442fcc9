package dev.vett.planted;

import org.commonmark.node.Node;

public interface ReadsMarkdown {
    Node document();
}
