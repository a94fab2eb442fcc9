package dev.vett.app.planted;

import picocli.CommandLine;

public interface ParsesArguments {
    CommandLine line();
}
