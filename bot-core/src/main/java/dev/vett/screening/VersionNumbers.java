package dev.vett.screening;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Versions of four numbers, which look like addresses: "Agent 10.14.2.1 -> 10.14.3.0", and the other lines of such a list.
 * A word for a computer's address on the line goes before. Linear.
 */
final class VersionNumbers {
    private static final String ADDRESS = "ip-address";
    private static final int PARTS = 4;
    private static final int MOST_AT_ONCE = 5;
    /** How much of its line is looked at on each side. */
    private static final int LONGEST = 160;

    /** What no version of a program begins with, as "2.8" does, so that a line of its own tells. */
    private static final int GREAT_FIRST = 10;

    private static final int GREAT_SECOND = 20;

    /** With an arrow between them, or in two columns. */
    private static final Pattern UPGRADE = Pattern.compile(
            "(\\d{1,4}(?:\\.\\d{1,5}){2,3})(?:\\s{0,2}(?:-{1,2}>|=>|→)\\s{0,2}|[ \\t]{2,12}|\\t| ?[|;] ?)v?(\\d{1,4}(?:\\.\\d{1,5}){2,3})");

    /** "Klient 2.8.11.204 : mörkt läge": a thing, its number, and what is new or nothing. */
    private static final Pattern ENTRY = Pattern.compile(
            "(?m)^[ \\t*•-]{0,6}\\p{L}[\\p{L} ._-]{0,30} v?(\\d{1,4}(?:\\.\\d{1,5}){2,3})[ \\t]{0,3}(?:[:(,;-]|$)");

    private static final Pattern NEWS = Pattern.compile("^[ \\t]{0,2}[:-][ \\t]{1,2}\\p{L}");

    private static final String NET =
            "(?i)(?:^|[^\\p{L}])(?:ip|ip-?adress\\p{L}*|dns|gateway|hosts?|vlan|nettverk\\p{L}*|network|"
                    + "brandvägg\\p{L}*|brannmur\\p{L}*|firewall|";

    private static final Pattern COMPUTER = Pattern.compile(NET
            + "ip-?nummer|subnät\\p{L}*|subnett?\\p{L}*|servern?|serveren|tjener(?:en)?|lan|nät\\p{L}*|nett(?:et)?|vpn|proxy|nat|"
            + "src|dst|addr|från|fra|frå|from|via|ping\\p{L}*|log(?:gade|get|ged|in)\\p{L}*)(?:[^\\p{L}]|$)");

    /** What has an address of the house's own network, and a version as well. */
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(?:skrivar|skriver|printer|kamera|camera|switch|svitsj|router|ruter|access|aksess|kopiator|kopimaskin|"
                    + "copier|projektor|projector|telefon|phone|dator|datamaskin|comput|laptop|skärm|skjerm|screen|display|sensor)");

    /** "fw 4.1.9.12", "build 4.12.0.255", "AirSwitch OS 10.4.12.2": whose word stands before its number. */
    private static final Pattern TITLED = Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:fw|firmware|build|rev|sw|os)[.:]? v?(\\d{1,4}\\.\\d{1,5}\\.)\\d{1,5}\\.\\d{1,5}");

    /** What has versions and no addresses: the notes of a release, things with serial numbers. "fw" may be a firewall, too. */
    private static final Pattern RELEASE =
            Pattern.compile("(?i)(?:release notes|changelog|ändringslogg|endringslogg|bulletin|firmware|s/n)");

    private static final Pattern OWN_NETWORK = Pattern.compile("^(?:10|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\.");

    /** A text about networks, whose tables say from which address to which something moves. */
    private static final Pattern NETWORK = Pattern.compile(
            NET + "adress\\p{L}*|address\\p{L}*|subn\\p{L}*|dhcp|nätverk\\p{L}*|networks|firewalls)(?:[^\\p{L}]|$)");

    private final String text;
    private final boolean network;
    /** The first two parts of the versions that the text names so. */
    private final Set<String> titled = new HashSet<>();

    private int blockEnd = -1;
    private boolean list;

    private VersionNumbers(String text) {
        this.text = text;
        this.network = NETWORK.matcher(text).find();
        boolean release = RELEASE.matcher(text).find();
        Matcher title = TITLED.matcher(text);
        while (!network && title.find()) {
            if (release || !isOwn(title.group(1))) {
                titled.add(title.group(1));
            }
        }
    }

    /** Takes such numbers out; the candidates stand in the order of the text. */
    static void drop(String text, List<Candidate> found) {
        if (found.stream().noneMatch(VersionNumbers::isAddress)) {
            return;
        }
        VersionNumbers versions = new VersionNumbers(text);
        found.removeIf(candidate -> isAddress(candidate) && versions.holds(candidate));
    }

    private static boolean isAddress(Candidate candidate) {
        return candidate.type().id().equals(ADDRESS);
    }

    /** Whether an address, or how it begins, is of the house's own network. */
    private static boolean isOwn(String address) {
        return OWN_NETWORK.matcher(address).find();
    }

    private boolean holds(Candidate address) {
        int before = Math.max(0, address.start() - LONGEST);
        int line = text.substring(before, address.start()).lastIndexOf('\n');
        boolean begins = line >= 0 || before == 0;
        int from = before + line + 1;
        String rest = text.substring(address.end(), Math.min(text.length(), address.end() + LONGEST));
        int end = rest.indexOf('\n');
        String near = text.substring(from, end < 0 ? address.end() + rest.length() : address.end() + end);
        if (COMPUTER.matcher(near).find()) {
            return false;
        }
        if (titled.stream().anyMatch(parts -> text.startsWith(parts, address.start()))) {
            return true;
        }
        if (isOwn(text.substring(address.start(), address.end()))
                && (network || DEVICE.matcher(near).find())) {
            return false;
        }
        if (hasUpgrade(near)) {
            return true;
        }
        Matcher entry = ENTRY.matcher(near);
        if (!begins || !entry.find() || from + entry.start(1) != address.start()) {
            return false;
        }
        return isInList(address.start())
                || (isSmall(entry.group(1))
                        && NEWS.matcher(near.substring(entry.end(1))).find());
    }

    /** Whether the block of lines holds an upgrade, or an entry of three numbers. */
    private boolean isInList(int at) {
        if (at < blockEnd) {
            return list;
        }
        int gap = text.lastIndexOf("\n\n", at);
        int end = text.indexOf("\n\n", at);
        blockEnd = end < 0 ? text.length() : end;
        String block = text.substring(gap < 0 ? 0 : gap + 2, blockEnd);
        list = hasUpgrade(block);
        Matcher entry = ENTRY.matcher(block);
        while (!list && entry.find()) {
            list = entry.group(1).split("\\.", -1).length < PARTS;
        }
        return list;
    }

    private static boolean hasUpgrade(String lines) {
        Matcher matcher = UPGRADE.matcher(lines);
        while (matcher.find()) {
            if (isUpgrade(numbers(matcher.group(1)), numbers(matcher.group(2)))) {
                return true;
            }
        }
        return false;
    }

    /** One of the first numbers is a little greater, and those behind it begin again. */
    private static boolean isUpgrade(int[] old, int[] next) {
        int at = 0;
        while (at < old.length && at < next.length && old[at] == next[at]) {
            at++;
        }
        if (at >= PARTS - 1 || at >= old.length || at >= next.length) {
            return false;
        }
        boolean again = true;
        for (int i = at + 1; i < old.length && i < next.length; i++) {
            again &= next[i] < old[i] || next[i] == 0;
        }
        return again && next[at] > old[at] && next[at] - old[at] <= MOST_AT_ONCE;
    }

    private static boolean isSmall(String version) {
        int[] numbers = numbers(version);
        return numbers[0] < GREAT_FIRST && numbers[1] < GREAT_SECOND;
    }

    private static int[] numbers(String version) {
        String[] parts = version.split("\\.", -1);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            for (int k = 0; k < parts[i].length(); k++) {
                numbers[i] = numbers[i] * 10 + (parts[i].charAt(k) - '0');
            }
        }
        return numbers;
    }
}
