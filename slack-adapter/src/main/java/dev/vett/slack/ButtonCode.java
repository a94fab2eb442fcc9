package dev.vett.slack;

import dev.vett.language.Language;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Block.Target.Box;
import dev.vett.request.RequestCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button tells when it is clicked: in its id the language of the reply that it stands in, in its value ids. Reading
 * trusts neither: whatever was not written here is empty.
 *
 * @param language in which to go on
 * @param request that it sends, with its pack; empty for a form
 * @param form that it opens
 */
record ButtonCode(Language language, Optional<RequestCode> request, Optional<Box> form) {
    private static final Pattern ID = Pattern.compile("vett:([a-z]{2}):[0-9]{1,4}");
    private static final String FORM = "form|";

    /** The id of a button, which no other one in the reply may have. */
    static String id(Language language, int number) {
        return "vett:" + language.code() + ":" + number;
    }

    static String value(String pack, Target target) {
        return target instanceof Target.Send send
                ? new RequestCode(pack, send.request()).write()
                : FORM + name(((Target.Form) target).box());
    }

    static Optional<ButtonCode> read(String id, String value) {
        Matcher matcher = ID.matcher(id);
        Optional<Language> language = matcher.matches() ? Language.of(matcher.group(1)) : Optional.empty();
        Optional<Box> form = Arrays.stream(Box.values())
                .filter(box -> value.equals(FORM + name(box)))
                .findFirst();
        Optional<RequestCode> request = form.isPresent() ? Optional.empty() : RequestCode.read(value);
        return language.filter(known -> form.isPresent() || request.isPresent())
                .map(known -> new ButtonCode(known, request, form));
    }

    private static String name(Box box) {
        return box.name().toLowerCase(Locale.ROOT);
    }
}
