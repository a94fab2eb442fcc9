package dev.vett.planted.two;

import dev.vett.planted.one.First;

public interface Second {
    First first();
}
