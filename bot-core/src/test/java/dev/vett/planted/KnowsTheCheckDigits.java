package dev.vett.planted;

import org.iban4j.Iban;

public interface KnowsTheCheckDigits {
    Iban iban();
}
