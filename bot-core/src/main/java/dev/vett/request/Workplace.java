package dev.vett.request;

import dev.vett.language.LocalText;
import dev.vett.screening.DataType;

/**
 * Where a user works, if that says something of the people in a draft: a name beside a phone number is harmless in most
 * offices, and a secret where those who are named are clients.
 *
 * @param hint the topic that a person's data may be about there
 * @param question whether they are
 */
public record Workplace(String id, LocalText name, DataType hint, LocalText question) {}
