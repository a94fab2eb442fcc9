package dev.vett.app.planted;

import com.google.zxing.common.BitMatrix;

public interface DrawsCodes {
    BitMatrix code();
}
