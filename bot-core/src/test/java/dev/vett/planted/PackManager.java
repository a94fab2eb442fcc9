package dev.vett.planted;

public interface PackManager {}
