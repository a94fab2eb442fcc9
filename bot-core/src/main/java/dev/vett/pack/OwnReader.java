package dev.vett.pack;

import dev.vett.data.YamlNode;
import dev.vett.screening.OwnData;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code own:} of {@code pack.yaml}. */
final class OwnReader {
    /** An address, or what stands before the @ with it. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@(?:[^\\s@]+\\.[^\\s@]+)?");

    /** At least five digits: a shorter one would let other people's numbers pass. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/-]*(?:[0-9][ ()/-]*){5,}");

    /** At least three letters or digits. */
    private static final Pattern NAME = Pattern.compile("(?:[^\\p{L}\\p{N}]*[\\p{L}\\p{N}]){3,}[\\s\\S]*");

    private OwnReader() {}

    static OwnData read(Optional<YamlNode> node) {
        if (node.isEmpty()) {
            return OwnData.none();
        }
        node.get().allowOnly("emails", "phones", "names", "addresses");
        return OwnData.of(
                texts(node.get(), "emails", EMAIL, "must be an address such as kommun@example.se, or kommun@"),
                texts(node.get(), "phones", PHONE, "must be a phone number of at least five digits"),
                texts(node.get(), "names", NAME, "must have at least three letters"),
                texts(node.get(), "addresses", NAME, "must have at least three letters"));
    }

    private static Set<String> texts(YamlNode node, String key, Pattern form, String problem) {
        Set<String> texts = new HashSet<>();
        for (YamlNode item : node.optional(key).map(YamlNode::items).orElse(List.of())) {
            String text = item.text();
            if (!text.isBlank() && !form.matcher(text).matches()) {
                item.problem(problem);
            }
            if (!text.isBlank() && !texts.add(text.toLowerCase(Locale.ROOT))) {
                item.problem("'" + text + "' stands here twice");
            }
        }
        return texts;
    }
}
