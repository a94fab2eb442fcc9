package dev.vett.screening;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an organisation has made public about itself, so that it is nobody's personal data: function mailboxes, the
 * switchboard, its own names and addresses. A national identity number or a secret never belongs here, and there is no place
 * for one. Immutable.
 */
public final class OwnData {
    private static final OwnData NONE = of(Set.of(), Set.of(), Set.of(), Set.of());

    /** The country codes of the two countries; inside them a number begins with 0 or, in Norway, with its first digit. */
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)4[67]");

    private final Set<String> emails;
    private final Set<String> phones;
    private final Set<String> names;
    private final Set<String> addresses;

    private OwnData(Set<String> emails, Set<String> phones, Set<String> names, Set<String> addresses) {
        this.emails = emails;
        this.phones = phones;
        this.names = names;
        this.addresses = addresses;
    }

    /**
     * What was made public.
     *
     * @param emails whole addresses, or what stands before the @ with it, such as {@code kommun@}
     */
    public static OwnData of(
            Collection<String> emails,
            Collection<String> phones,
            Collection<String> names,
            Collection<String> addresses) {
        return new OwnData(
                emails.stream().map(OwnData::lower).collect(Collectors.toUnmodifiableSet()),
                phones.stream().map(OwnData::phone).collect(Collectors.toUnmodifiableSet()),
                names.stream().map(OwnData::name).collect(Collectors.toUnmodifiableSet()),
                addresses.stream().map(OwnData::letters).collect(Collectors.toUnmodifiableSet()));
    }

    /** Nothing is known of the organisation. */
    public static OwnData none() {
        return NONE;
    }

    /** Whether a value that was found is the organisation's own. */
    boolean covers(DataType type, String value) {
        return switch (type.id()) {
            case "email" ->
                emails.contains(lower(value)) || emails.contains(lower(value).replaceFirst("@.*", "@"));
            case "phone" -> phones.contains(phone(value));
            case PersonKeys.TYPE -> names.contains(name(value));
            case "postal-address" -> addresses.contains(letters(value));
            default -> false;
        };
    }

    private static String lower(String text) {
        return Letters.lower(NormalizedText.of(text).text()).strip();
    }

    /** The digits of a number inside its country, without the 0 before it. */
    private static String phone(String text) {
        String bare = lower(text).replace("(0)", "").replaceAll("[^+0-9]", "");
        return COUNTRY.matcher(bare).replaceFirst("").replaceAll("\\D", "").replaceFirst("^0+", "");
    }

    /** Without the genitive of Swedish and Norwegian, which a name that ends in s loses everywhere. */
    private static String name(String text) {
        return lower(text).replaceAll("[\\s,.]+", " ").strip().replaceFirst("s$", "");
    }

    private static String letters(String text) {
        return lower(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
