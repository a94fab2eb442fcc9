package dev.vett.app.setup;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** The version and the commit that it was built from, as the jar's manifest names them. */
public final class Version {
    private Version() {}

    /** Such as {@code 0.1.0 (1a2b3c4)}; {@code development} when not run from the jar. */
    public static String text() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        if (version == null) {
            return "development";
        }
        return version + " (" + commit() + ")";
    }

    private static String commit() {
        try {
            URL location = Version.class.getProtectionDomain().getCodeSource().getLocation();
            URL manifest = new URL("jar:" + location + "!/META-INF/MANIFEST.MF");
            try (InputStream input = manifest.openStream()) {
                String commit = new Manifest(input).getMainAttributes().getValue(new Attributes.Name("Vett-Commit"));
                return commit == null ? "unknown" : commit;
            }
        } catch (IOException e) {
            return "unknown";
        }
    }
}
