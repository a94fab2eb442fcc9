package dev.vett.app.web;

import dev.vett.language.Language;
import dev.vett.language.Messages;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Citation;
import dev.vett.reply.Block.Quote;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Block.ToolLine;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import dev.vett.request.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Draws a reply as HTML. Buttons that answer a question belong to the form of the draft, so that the draft stays in its box;
 * what only leads elsewhere is a link. The list of findings is left to {@link MarkedDraft}, which shows the draft beside it.
 */
final class HtmlRenderer implements Block.Visitor<String> {
    /** The form that holds the draft. */
    static final String DRAFT_FORM = "draft-form";

    private final Visit visit;
    private final Messages labels;

    HtmlRenderer(Visit visit, Messages labels) {
        this.visit = visit;
        this.labels = labels;
    }

    String blocks(List<Block> blocks) {
        return blocks.stream().map(block -> block.accept(this)).collect(Collectors.joining());
    }

    @Override
    public String lead(Block.Lead block) {
        String symbol = switch (block.tone()) {
            case ALLOWED -> symbol("✓");
            case DEPENDS -> symbol("?");
            case STOP -> symbol("✗");
            case INFORMATION -> "";
            case ERROR -> symbol("!");
        };
        return "<h2 class=\"lead " + Page.name(block.tone()) + "\">" + symbol + Html.text(block.text()) + "</h2>\n";
    }

    @Override
    public String text(Block.Text block) {
        return paragraph(block.text());
    }

    @Override
    public String quote(Quote block) {
        return "<blockquote>" + words(block) + "<footer>" + link(block.citation()) + "</footer></blockquote>\n";
    }

    @Override
    public String verdicts(Block.Verdicts block) {
        return block.lines().stream()
                .map(this::line)
                .collect(Collectors.joining("", "<ul class=\"verdicts\">\n", "</ul>\n"));
    }

    private String line(ToolLine line) {
        String clauses = line.clauses().stream().map(this::words).collect(Collectors.joining());
        String place = line.clauses().stream()
                .findFirst()
                .map(clause -> "<details class=\"clause\"><summary>"
                        + Html.text(labels.say("clause.words", clause.citation().label())) + "</summary><blockquote>"
                        + clauses + "<footer>" + link(clause.citation()) + "</footer></blockquote></details>")
                .orElse("");
        return "<li class=\"" + Page.name(line.verdict()) + "\"><span class=\"said\">"
                + symbol(symbol(line.verdict())) + "<strong>"
                + Html.text(line.tool()) + ":</strong> " + Html.text(line.words()) + "</span>" + place + "</li>\n";
    }

    @Override
    public String findings(Block.Findings block) {
        return "";
    }

    @Override
    public String question(Block.Question block) {
        String asked =
                block.asked().map(citation -> " (" + link(citation) + ")").orElse("");
        return "<div class=\"question\" role=\"group\" aria-labelledby=\"deciding\"><p id=\"deciding\">"
                + Html.text(block.text()) + asked + "</p>" + buttons(block.answers()) + "</div>\n";
    }

    @Override
    public String actions(Block.Actions block) {
        return block.next()
                        .map(next -> "<p class=\"next\">" + Html.text(next) + "</p>\n")
                        .orElse("")
                + (block.buttons().isEmpty() ? "" : buttons(block.buttons()));
    }

    @Override
    public String copy(Block.Copy block) {
        return """
                <form class="copy" method="post" action="/check#reply">
                %s<label for="copy">%s</label>
                <textarea id="copy" name="text" rows="8" readonly spellcheck="false" writingsuggestions="false" \
                autocomplete="off" translate="no">%s</textarea>
                <p class="buttons"><button type="button" data-copy="copy" data-done="%s" hidden>%s</button>
                <button>%s</button></p>
                </form>
                """.formatted(
                        Page.hidden(visit) + workplace(),
                        Html.text(block.title()),
                        Html.verbatim(block.text().text()),
                        Html.text(labels.say("copy.done")),
                        Html.text(labels.say("copy.button")),
                        Html.text(labels.say("copy.check")));
    }

    /** The copy comes from the same place as the draft. */
    private String workplace() {
        return "<input type=\"hidden\" name=\"workplace\" value=\""
                + Html.text(visit.workplace().map(Workplace::id).orElse("")) + "\">\n";
    }

    @Override
    public String note(Block.Note block) {
        return block.warning()
                ? "<p class=\"note warning\">" + symbol("!") + Html.text(block.text()) + "</p>\n"
                : "<p class=\"note\">" + Html.text(block.text()) + "</p>\n";
    }

    @Override
    public String details(Block.Details block) {
        return "<details class=\"more\"><summary>" + Html.text(block.summary()) + "</summary>\n"
                + blocks(block.blocks()) + "</details>\n";
    }

    /** The words of the guideline, marked with the document's language; the sentence that matters most stands out. */
    private String words(Quote quote) {
        String shown = quote.emphasis()
                .filter(sentence -> quote.text().contains(sentence))
                .map(sentence -> {
                    int at = quote.text().indexOf(sentence);
                    return Html.text(quote.text().substring(0, at)) + "<strong>" + Html.text(sentence) + "</strong>"
                            + Html.text(quote.text().substring(at + sentence.length()));
                })
                .orElseGet(() -> Html.text(quote.text()));
        return "<p lang=\"" + language(quote.citation().pack()).code() + "\"><q>" + shown + "</q></p>";
    }

    private Language language(String pack) {
        return Optional.ofNullable(visit.assembly().readable().get(pack))
                .map(found -> found.languages().get(0))
                .orElse(visit.language());
    }

    private String link(Citation citation) {
        return "<a href=\"" + guideline(citation.pack(), citation.section()) + "\">" + Html.text(citation.label())
                + "</a>";
    }

    private String guideline(String pack, String section) {
        return visit.href("/guideline/" + Html.inAddress(pack), "#" + Html.inAddress(section));
    }

    private String buttons(List<Button> buttons) {
        return buttons.stream().map(this::button).collect(Collectors.joining("\n", "<p class=\"buttons\">", "</p>\n"));
    }

    private String button(Button button) {
        if (button.target() instanceof Target.Send send) {
            return send(button.label(), send.request());
        }
        return switch (((Target.Form) button.target()).box()) {
            case ASK -> anchor("#question", button.label());
            case CHECK -> anchor("#draft", button.label());
            case COPY -> submit("/check#reply", "copy", "yes", button.label());
        };
    }

    private String send(String label, Request.WithoutText request) {
        if (request instanceof Request.Open open) {
            return anchor(guideline(open.pack(), open.section()), label);
        }
        if (request instanceof Request.Resolve) {
            String code = new RequestCode(visit.pack().id(), request).write();
            return submit("/resolve#reply", "code", code, label);
        }
        return anchor(visit.href(request instanceof Request.About ? "/about" : "/", ""), label);
    }

    private static String submit(String action, String name, String value, String label) {
        return "<button form=\"" + DRAFT_FORM + "\" formaction=\"" + action + "\" formnovalidate name=\"" + name
                + "\" value=\"" + Html.text(value) + "\">" + Html.text(label) + "</button>";
    }

    private static String anchor(String href, String label) {
        return "<a class=\"button\" href=\"" + href + "\">" + Html.text(label) + "</a>";
    }

    private static String paragraph(String text) {
        return "<p>" + Html.text(text) + "</p>\n";
    }

    /** The words beside it say the same. */
    private static String symbol(String symbol) {
        return "<span class=\"symbol\" aria-hidden=\"true\">" + symbol + "</span> ";
    }

    private static String symbol(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> "✓";
            case ALLOWED_IF, NEEDS_APPROVAL -> "?";
            case NOT_COVERED -> "–";
            case NOT_ALLOWED -> "✗";
        };
    }
}
