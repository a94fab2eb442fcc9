package dev.vett.app.planted;

import javax.swing.JFrame;

public interface Frames {
    JFrame frame();
}
