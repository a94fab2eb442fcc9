package dev.vett.app.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Settings from the environment and an optional file; the README's table lists them.
 *
 * <p>An option of the command line beats the environment, the environment beats the file.
 */
public final class Settings {
    /** Every setting that is an option, too; the option of the same name without {@code VETT_} overrides it. */
    public static final List<String> OPTIONS = List.of(
            "VETT_HOST",
            "VETT_PORT",
            "VETT_BEHIND_PROXY",
            "VETT_PAGE_URL",
            "VETT_PACKS",
            "VETT_DETECTORS",
            "VETT_PACK",
            "VETT_LANG",
            "VETT_WORKPLACE",
            "VETT_MODEL",
            "VETT_DATA",
            "VETT_TEAMS_TAB",
            "VETT_LOCAL_TEAMS");

    /** The others: what connects chat platforms. Secrets are no options, since everybody on a machine sees those. */
    private static final List<String> CHAT = List.of(
            "VETT_DRAFTS",
            "VETT_SLACK_PACK",
            "VETT_SLACK_GUESTS",
            "SLACK_SIGNING_SECRET",
            "SLACK_APP_TOKEN",
            "SLACK_BOT_TOKEN",
            "SLACK_CLIENT_ID",
            "SLACK_CLIENT_SECRET",
            "SLACK_API_URL",
            "VETT_TEAMS_PACK",
            "VETT_TEAMS_TENANTS",
            "VETT_TEAMS_TARGETED",
            "MICROSOFT_APP_ID",
            "MICROSOFT_APP_PASSWORD",
            "MICROSOFT_APP_TENANT_ID");

    /** A database in the place of the embedded one; the URL may hold a password, too. */
    private static final List<String> DATABASE =
            List.of("VETT_DATABASE_URL", "VETT_DATABASE_USER", "VETT_DATABASE_PASSWORD");

    private static final List<String> TRAINING =
            List.of("VETT_TRAINERS", "VETT_SIGNED_IN_HEADER", "VETT_TRAINING_DAYS");

    private static final List<String> KNOWN =
            Stream.of(OPTIONS, CHAT, DATABASE, TRAINING).flatMap(List::stream).toList();

    /** Names the file; stands in the environment only. */
    public static final String FILE = "VETT_SETTINGS";

    /** Set by the launcher, not by people. */
    private static final List<String> LAUNCHER = List.of("VETT_JAVA_OPTS");

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads what is set.
     *
     * @throws UsageException if a setting is unknown, or the file cannot be read or holds anything but settings
     */
    public static Settings read(Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        String file = environment.get(FILE);
        if (file != null) {
            values.putAll(load(file));
            requireKnown(values, "in " + file);
        }
        Map<String, String> set = new HashMap<>();
        environment.forEach((name, value) -> {
            boolean own = name.startsWith("VETT_") && !name.equals(FILE) && !LAUNCHER.contains(name);
            if (own || CHAT.contains(name)) {
                set.put(name, value);
            }
        });
        requireKnown(set, "in the environment");
        values.putAll(set);
        return new Settings(values);
    }

    /** The value for a command-line option such as {@code --port}. */
    public Optional<String> forOption(String option) {
        return value(nameOf(option));
    }

    /** The value of a setting by its name; empty if it is not set or blank. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * Whether a setting that is true or false is true; false if it is not set.
     *
     * @throws UsageException if it is anything else
     */
    public boolean flag(String name) {
        String value = value(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new UsageException(name + " is true or false");
        }
        return value.equals("true");
    }

    /** The setting for a command-line option, such as {@code VETT_PORT}. */
    public static String nameOf(String option) {
        return "VETT_" + option.replaceFirst("^--", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static void requireKnown(Map<String, String> values, String where) {
        for (String name : new TreeSet<>(values.keySet())) {
            if (!KNOWN.contains(name)) {
                throw new UsageException(
                        "unknown setting " + name + " " + where + "; known are " + String.join(", ", KNOWN));
            }
        }
    }

    /** Reads NAME=value lines; not a properties file, which would swallow the backslashes of a Windows path. */
    private static Map<String, String> load(String file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("the settings file " + file + " (" + FILE + ") cannot be read");
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            // Windows editors start a file with a byte order mark.
            String line = lines.get(i).replace("\uFEFF", "").strip();
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (equals < 0) {
                throw new UsageException(file + ":" + (i + 1) + ": must be NAME=value, or # and a remark");
            }
            String name = line.substring(0, equals).strip();
            if (values.put(name, line.substring(equals + 1).strip()) != null) {
                throw new UsageException(file + ":" + (i + 1) + ": " + name + " stands here twice");
            }
        }
        return values;
    }
}
