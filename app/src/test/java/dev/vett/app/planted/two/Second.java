package dev.vett.app.planted.two;

import dev.vett.app.planted.one.First;

public interface Second {
    First first();
}
