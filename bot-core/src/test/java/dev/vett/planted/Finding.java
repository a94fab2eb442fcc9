package dev.vett.planted;

public record Finding(int start, String text, String detector) {}
