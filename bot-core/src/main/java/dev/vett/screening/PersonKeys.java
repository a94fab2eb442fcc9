package dev.vett.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells persons apart by their names: "Anna Svenssons", "Anna" and "Svensson" are one person as long as only one of the
 * full names of the text fits. Not thread-safe.
 */
final class PersonKeys {
    static final String TYPE = "person-name";

    /** More names than this are told apart by their text alone: a register is many people anyway. */
    private static final int MOST = 500;

    private final Map<String, List<String>> people = new LinkedHashMap<>();

    void add(String name) {
        List<String> parts = parts(name);
        if (!parts.isEmpty()) {
            people.putIfAbsent(String.join(" ", parts), parts);
        }
    }

    /** The same for every way in which a text names one person. */
    String key(String name) {
        return key(parts(name));
    }

    private String key(List<String> parts) {
        String own = String.join(" ", parts);
        if (people.size() > MOST) {
            return own;
        }
        String fit = own;
        int fits = 0;
        for (Map.Entry<String, List<String>> person : people.entrySet()) {
            if (person.getValue().size() > parts.size() && person.getValue().containsAll(parts)) {
                fit = person.getKey();
                fits++;
            }
        }
        return fits == 1 ? fit : own;
    }

    int count() {
        return (int) people.values().stream().map(this::key).distinct().count();
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : Letters.lower(NormalizedText.of(name).text()).split("[\\s,.]+", -1)) {
            String plain = part.endsWith("'s") ? part.substring(0, part.length() - 2) : part;
            // The genitive of Swedish and Norwegian; a name that ends with s loses it everywhere, so it stays itself.
            plain = plain.endsWith("s") && plain.length() > 3 ? plain.substring(0, plain.length() - 1) : plain;
            if (!plain.isEmpty()) {
                parts.add(plain);
            }
        }
        return parts;
    }
}
