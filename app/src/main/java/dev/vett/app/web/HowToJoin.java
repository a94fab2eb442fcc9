package dev.vett.app.web;

import dev.vett.app.training.SessionView;
import dev.vett.language.Messages;

/** How people get into a running session: an address, a code to type, and both together as a picture. */
final class HowToJoin {
    private final TrainingFrame frame;

    HowToJoin(TrainingFrame frame) {
        this.frame = frame;
    }

    /** Everything, in large until the first question; nothing once the session has ended. */
    String html(Visit visit, SessionView view, JoinAddress address) {
        return view.code()
                .map(code -> "<div class=\"joining" + (view.isWaiting() ? " waiting" : "") + "\">\n"
                        + words(visit, view, code, address) + picture(visit, code, address) + "</div>\n")
                .orElse("");
    }

    private String words(Visit visit, SessionView view, String code, JoinAddress address) {
        Messages say = frame.words(visit);
        String unreachable = address.reachesPhones() || !view.isWaiting()
                ? ""
                : "<p class=\"note\">" + Html.text(say.say("training.join.unreachable")) + "</p>\n";
        return "<div><p>" + Html.text(say.say("training.screen.join", address.page())) + " <strong class=\"code\">"
                + Html.text(code) + "</strong></p>\n" + unreachable + "</div>\n";
    }

    private String picture(Visit visit, String code, JoinAddress address) {
        if (!address.reachesPhones()) {
            return "";
        }
        String target = address.withCode(visit, code);
        return QrCode.svg(target, frame.words(visit).say("training.join.qr", target));
    }
}
