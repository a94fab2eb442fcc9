package dev.vett.app.web;

import dev.vett.Outcome;
import dev.vett.language.Messages;
import dev.vett.pack.PolicyPack;
import dev.vett.reply.Block;
import dev.vett.reply.Reply;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page itself: the two boxes, and below them the reply or, before there is one, the rules in brief. */
final class StartPage {
    private final Site site;
    private final Page page;

    StartPage(Site site, Page page) {
        this.site = site;
        this.page = page;
    }

    /**
     * What was sent and what came of it.
     *
     * @param question that stays in its box; empty for none
     * @param draft that stays in its box; none at first
     * @param checked what was found in the draft; empty if it was not read
     */
    record Answered(String question, Optional<UserText> draft, Reply reply, Optional<Outcome.Checked> checked) {}

    String html(Visit visit, Optional<Answered> answered) {
        Messages labels = page.labels(visit);
        String main = boxes(visit, labels, answered)
                + answered.map(answer -> reply(visit, labels, answer)).orElseGet(() -> rules(visit, labels));
        return page.html(visit, "/", labels.say("title", visit.pack().name()), main);
    }

    private String boxes(Visit visit, Messages labels, Optional<Answered> answered) {
        String question = answered.map(Answered::question).orElse("");
        String draft = answered.flatMap(Answered::draft).map(UserText::text).orElse("");
        boolean presentation = visit.pack().document().kind() == PolicyPack.Kind.PRESENTATION;
        return """
                <h1>%s</h1>
                <p class="intro">%s</p>
                <div class="boxes">
                <section id="ask" class="card" aria-labelledby="ask-title">
                <h2 id="ask-title">%s</h2>
                <form method="post" action="/ask#reply">
                %s<label for="question">%s</label>
                <input id="question" name="text" value="%s" required autocomplete="off" spellcheck="false" \
                writingsuggestions="false" translate="no" aria-describedby="question-hint">
                <p id="question-hint" class="hint">%s</p>
                <p class="buttons"><button class="main">%s</button></p>
                </form>
                </section>
                <section id="check" class="card" aria-labelledby="check-title">
                <h2 id="check-title">%s</h2>
                <form id="%s" method="post" action="/check#reply">
                %s<label for="draft">%s</label>
                <textarea id="draft" name="text" rows="9" required spellcheck="false" writingsuggestions="false" \
                autocomplete="off" autocorrect="off" autocapitalize="off" translate="no" \
                aria-describedby="draft-hint">%s</textarea>
                <p id="draft-hint" class="hint">%s</p>
                %s\
                <p class="buttons"><button class="main">%s</button></p>
                </form>
                </section>
                </div>
                """.formatted(
                        Html.text(labels.say(
                                presentation ? "heading.presentation" : "heading",
                                visit.pack().name())),
                        Html.text(labels.say("intro")),
                        Html.text(labels.say("ask.title")),
                        Page.hidden(visit),
                        Html.text(labels.say("ask.label")),
                        Html.text(question),
                        Html.text(labels.say(visit.pack().policy().isPresent() ? "ask.hint" : "ask.hint.general")),
                        Html.text(labels.say("ask.button")),
                        Html.text(labels.say("check.title")),
                        HtmlRenderer.DRAFT_FORM,
                        Page.hidden(visit),
                        Html.text(labels.say("check.label")),
                        Html.verbatim(draft),
                        Html.text(labels.say(site.local() ? "check.local" : "check.server")),
                        workplaces(visit, labels),
                        Html.text(labels.say("check.button")));
    }

    /** Where the draft comes from: at some places a name alone may say too much. */
    private static String workplaces(Visit visit, Messages labels) {
        String options = visit.assembly().workplaces().values().stream()
                .map(place -> option(
                        place.id(),
                        place.name().in(visit.language()),
                        visit.workplace().equals(Optional.of(place))))
                .collect(Collectors.joining());
        return "<p class=\"workplace\"><label for=\"workplace\">" + Html.text(labels.say("workplace.label"))
                + "</label> <select id=\"workplace\" name=\"workplace\">\n"
                + option("", labels.say("workplace.none"), visit.workplace().isEmpty()) + options + "</select></p>\n";
    }

    private static String option(String value, String name, boolean selected) {
        return "<option value=\"" + Html.text(value) + "\"" + (selected ? " selected" : "") + ">" + Html.text(name)
                + "</option>\n";
    }

    private static String reply(Visit visit, Messages labels, Answered answered) {
        String drawn = new HtmlRenderer(visit, labels).blocks(answered.reply().blocks());
        String marked = answered.checked()
                .flatMap(checked -> answered.draft()
                        .flatMap(draft -> findings(answered.reply())
                                .map(listed -> new MarkedDraft(
                                                draft,
                                                checked.screening(),
                                                listed,
                                                visit.assembly().screener().dataTypes(),
                                                labels)
                                        .html())))
                .orElse("");
        String stale =
                answered.draft().isPresent() ? " data-stale=\"" + Html.text(labels.say("reply.stale")) + "\"" : "";
        return "<section id=\"reply\" class=\"card reply\" tabindex=\"-1\" aria-label=\""
                + Html.text(labels.say("reply.title")) + "\"" + stale + ">\n" + drawn + "</section>\n" + marked;
    }

    /** The list of findings, wherever it stands in the reply. */
    private static Optional<Block.Findings> findings(Reply reply) {
        return reply.unfolded().stream()
                .filter(Block.Findings.class::isInstance)
                .map(Block.Findings.class::cast)
                .findFirst();
    }

    /** What the guideline says in brief: the details of the help, which the page has room for. */
    private static String rules(Visit visit, Messages labels) {
        Outcome help = visit.assembly().vett().handle(new Request.Help(), visit.context());
        String rules = visit.assembly().replies().write(help, visit.context()).blocks().stream()
                .filter(Block.Details.class::isInstance)
                .map(block -> new HtmlRenderer(visit, labels).blocks(((Block.Details) block).blocks()))
                .findFirst()
                .orElse("");
        return "<section class=\"card rules\" aria-labelledby=\"rules-title\"><h2 id=\"rules-title\">"
                + Html.text(labels.say("rules.title")) + "</h2>\n" + rules + "</section>\n";
    }
}
