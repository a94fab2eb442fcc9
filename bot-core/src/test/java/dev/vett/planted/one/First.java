package dev.vett.planted.one;

import dev.vett.planted.two.Second;

public interface First {
    Second second();
}
