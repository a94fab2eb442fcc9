package dev.vett.app.planted.one;

import dev.vett.app.planted.two.Second;

public interface First {
    Second second();
}
