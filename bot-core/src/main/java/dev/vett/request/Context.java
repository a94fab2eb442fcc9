package dev.vett.request;

import dev.vett.language.Language;

/** Where a request comes from: the organisation's pack, the language of the reply and who sees it. */
public record Context(String pack, Language language, Audience audience) {}
