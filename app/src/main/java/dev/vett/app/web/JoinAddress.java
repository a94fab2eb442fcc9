package dev.vett.app.web;

import java.util.regex.Pattern;

/**
 * Where people go to take part.
 *
 * @param page the training's page, as short as it can be on a wall
 */
record JoinAddress(String page) {
    private static final Pattern THIS_COMPUTER = Pattern.compile(
            "https?://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?/.*", Pattern.CASE_INSENSITIVE);

    /** Whether another device can get there; an address of this computer alone leads a phone to itself. */
    boolean reachesPhones() {
        return !THIS_COMPUTER.matcher(page).matches();
    }

    /** The form with the code in it, for whoever does not want to type. */
    String withCode(Visit visit, String code) {
        // Where several organisations are offered, the participants' pages are this one's.
        String pack = visit.assembly().packs().size() > 1
                ? "&pack=" + Html.inAddress(visit.pack().id())
                : "";
        return page + "/join?code=" + code + pack;
    }
}
