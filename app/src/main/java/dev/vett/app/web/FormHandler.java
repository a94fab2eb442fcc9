package dev.vett.app.web;

import dev.vett.Fault;
import dev.vett.Outcome;
import dev.vett.reply.Block;
import dev.vett.reply.Reply;
import dev.vett.request.Request.Ask;
import dev.vett.request.Request.Check;
import dev.vett.request.Request.Resolve;
import dev.vett.request.RequestCode;
import dev.vett.screening.UserText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The forms of the page: {@code /ask}, {@code /check} and {@code /resolve}, the answer to a deciding question. Each answers
 * with the page again, the text still in its box.
 */
final class FormHandler extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(FormHandler.class);
    private static final Set<String> PATHS = Set.of("/ask", "/check", "/resolve");

    /** Of a form, in bytes: a letter outside ASCII takes six or more, percent signs included. */
    static final int MOST_BYTES = 12 * UserText.LIMIT + 1_000;

    private final Site site;
    private final StartPage page;

    FormHandler(Site site, StartPage page) {
        this.site = site;
        this.page = page;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        if (!PATHS.contains(path)) {
            return false;
        }
        if (!HttpMethod.POST.is(request.getMethod())) {
            Methods.refuse(request, response, callback, HttpMethod.POST.asString());
            return true;
        }
        if (request.getLength() > MOST_BYTES) {
            TooLarge.refuse(request, response, callback);
            return true;
        }
        // Whatever went wrong is told without its exception: Jetty would log the message, which may repeat the text.
        Fields form;
        try {
            // The body only: a text in the address would stand in the logs of proxies.
            form = FormFields.getFields(request);
        } catch (RuntimeException e) {
            HttpException refused = HttpException.asHttpException(e);
            int status = refused == null ? HttpStatus.BAD_REQUEST_400 : refused.getCode();
            Response.writeError(request, response, callback, status);
            return true;
        }
        try {
            answer(path, request, response, callback, form);
        } catch (RuntimeException e) {
            Fault.log(LOG, e);
            Response.writeError(request, response, callback, HttpStatus.INTERNAL_SERVER_ERROR_500);
        }
        return true;
    }

    private void answer(String path, Request request, Response response, Callback callback, Fields form) {
        UserText text = UserText.of(Optional.ofNullable(form.getValue("text")).orElse(""));
        Optional<Visit> visit = Visit.sending(site, request, form, text);
        Optional<StartPage.Answered> answered = visit.flatMap(from -> switch (path) {
            case "/ask" -> Optional.of(asked(from, text));
            case "/check" -> Optional.of(checked(from, text, form.getValue("copy") != null));
            default -> resolved(from, text, form);
        });
        if (answered.isEmpty()) {
            Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
            return;
        }
        PageHandler.send(site, response, callback, page.html(visit.get(), answered));
    }

    private static StartPage.Answered asked(Visit visit, UserText text) {
        Outcome outcome = visit.assembly().vett().handle(new Ask(text), visit.context());
        return new StartPage.Answered(text.text(), Optional.empty(), reply(visit, outcome), Optional.empty());
    }

    private static StartPage.Answered checked(Visit visit, UserText text, boolean copy) {
        Outcome outcome = visit.assembly().vett().handle(new Check(text, copy), visit.context());
        return new StartPage.Answered("", Optional.of(text), reply(visit, outcome), screened(outcome));
    }

    /** The answer is decided without the draft; the draft, if there is one, is marked as before. */
    private static Optional<StartPage.Answered> resolved(Visit visit, UserText text, Fields form) {
        return RequestCode.read(String.valueOf(form.getValue("code")))
                .filter(code -> code.pack().equals(visit.pack().id()))
                .map(code -> {
                    Outcome outcome = visit.assembly().vett().handle(code.request(), visit.context());
                    boolean copy = code.request() instanceof Resolve resolve
                            && !resolve.evidence().replaced().isEmpty();
                    Outcome before = visit.assembly().vett().handle(new Check(text, copy), visit.context());
                    Reply reply = withCopy(reply(visit, outcome), outcome, before, visit);
                    return new StartPage.Answered("", Optional.of(text), reply, screened(before));
                });
    }

    /** The safe copy stays below the answer that is about it, unless the draft in the box is another one by now. */
    private static Reply withCopy(Reply answer, Outcome outcome, Outcome before, Visit visit) {
        boolean same = outcome instanceof Outcome.Resolved resolved
                && before instanceof Outcome.Checked checked
                && checked.safeCopy()
                        .map(copied -> copied.decision().evidence())
                        .filter(resolved.decision().evidence().withAnswers(Map.of())::equals)
                        .isPresent();
        if (!same) {
            return answer;
        }
        List<Block> blocks = new ArrayList<>(answer.blocks());
        reply(visit, before).blocks().stream()
                .filter(Block.Copy.class::isInstance)
                .forEach(copy -> blocks.add(blocks.size() - 1, copy));
        return new Reply(answer.language(), answer.audience(), blocks);
    }

    private static Reply reply(Visit visit, Outcome outcome) {
        return visit.assembly().replies().write(outcome, visit.context());
    }

    private static Optional<Outcome.Checked> screened(Outcome outcome) {
        return outcome instanceof Outcome.Checked checked ? Optional.of(checked) : Optional.empty();
    }
}
