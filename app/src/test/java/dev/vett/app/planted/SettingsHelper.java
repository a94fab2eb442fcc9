package dev.vett.app.planted;

public interface SettingsHelper {}
