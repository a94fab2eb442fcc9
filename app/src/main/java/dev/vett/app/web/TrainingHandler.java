package dev.vett.app.web;

import dev.vett.Fault;
import dev.vett.app.setup.UsageException;
import dev.vett.app.training.Begun;
import dev.vett.app.training.Classroom;
import dev.vett.app.training.Joining;
import dev.vett.app.training.Person;
import dev.vett.app.training.ResultCsv;
import dev.vett.app.training.SessionView;
import dev.vett.app.training.SolvedSet;
import dev.vett.app.training.Training;
import dev.vett.app.training.TrainingWords;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.Steering;
import dev.vett.screening.UserText;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The addresses of the training. Who leads and who takes part is known by a secret in the address, so that no cookie is
 * needed and a reload changes nothing: {@code /training/s/SESSION/lead/SECRET}, {@code …/vote/TICKET}, {@code …/screen}.
 */
final class TrainingHandler extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingHandler.class);
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22}|[A-Za-z0-9_-]{44}");
    private static final int USUAL_LENGTH = 5;

    private final Site site;
    private final Classroom classroom;
    private final SecureRandom random = new SecureRandom();
    private final TrainingFrame frame;
    private final TrainingStartPage start;
    private final OwnPacePage own;
    private final ResultPages results;
    private final ResultCsv csv = new ResultCsv(new TrainingWords());
    private final SessionPages sessions;

    TrainingHandler(Site site, Page page, Classroom classroom) {
        this.site = site;
        this.classroom = classroom;
        this.frame = new TrainingFrame(page);
        this.start = new TrainingStartPage(frame);
        this.own = new OwnPacePage(frame);
        this.results = new ResultPages(frame);
        this.sessions = new SessionPages(frame, results);
    }

    /** What is answered: a page, another address, or a file; empty where there is nothing. */
    private sealed interface Answer {
        record Html(int status, String page) implements Answer {}

        record Elsewhere(String address) implements Answer {}

        record Csv(String text) implements Answer {}
    }

    /** A request in pieces. */
    private record Asked(Request request, Visit visit, String path, List<String> parts, Optional<Fields> form) {
        String part(int number) {
            return parts.size() > number ? parts.get(number) : "";
        }

        String field(String name) {
            return form.map(fields -> fields.getValue(name)).orElse("");
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        if (!path.equals("/training") && !path.startsWith("/training/")) {
            return false;
        }
        boolean posts = HttpMethod.POST.is(request.getMethod());
        if (!posts && !Methods.reads(request)) {
            Methods.refuse(request, response, callback, Methods.READING + ", " + HttpMethod.POST);
            return true;
        }
        if (request.getLength() > FormHandler.MOST_BYTES) {
            TooLarge.refuse(request, response, callback);
            return true;
        }
        Optional<Fields> form;
        try {
            form = posts ? Optional.of(FormFields.getFields(request)) : Optional.empty();
        } catch (RuntimeException e) {
            HttpException refused = HttpException.asHttpException(e);
            Response.writeError(
                    request, response, callback, refused == null ? HttpStatus.BAD_REQUEST_400 : refused.getCode());
            return true;
        }
        try {
            answer(request, path, form)
                    .ifPresentOrElse(
                            found -> send(request, response, callback, found),
                            () -> Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404));
        } catch (RuntimeException e) {
            Fault.log(LOG, e);
            Response.writeError(request, response, callback, HttpStatus.INTERNAL_SERVER_ERROR_500);
        }
        return true;
    }

    /** How many questions a form asks for. */
    static int length(Fields form) {
        String length = String.valueOf(form.getValue("length"));
        return length.matches("[0-9]{1,2}")
                ? Math.min(QuizSession.MOST_QUESTIONS, Math.max(1, Integer.parseInt(length)))
                : USUAL_LENGTH;
    }

    private Optional<Answer> answer(Request request, String path, Optional<Fields> form) {
        Optional<Visit> visit = form.isPresent()
                ? Visit.sending(site, request, form.get(), UserText.of(""))
                : Visit.reading(site, request);
        if (visit.isEmpty()) {
            return Optional.empty();
        }
        // "", "training", then what is asked for
        Asked asked = new Asked(request, visit.get(), path, List.of(path.split("/", -1)), form);
        try {
            return form.isPresent() ? sent(asked) : shown(asked);
        } catch (UsageException e) {
            // The store has logged why.
            String words = frame.words(asked.visit()).say("training.unavailable");
            return Optional.of(new Answer.Html(
                    HttpStatus.SERVICE_UNAVAILABLE_503,
                    frame.html(
                            asked.visit(),
                            "/training",
                            frame.words(asked.visit()).say("training.title"),
                            "<h1>" + Html.text(words) + "</h1>\n")));
        }
    }

    private Optional<Answer> shown(Asked asked) {
        return switch (asked.part(2)) {
            case "" -> page(startPage(asked, "", Optional.empty()));
            case "join" ->
                page(startPage(
                        asked,
                        Optional.ofNullable(Request.extractQueryParameters(asked.request())
                                        .getValue("code"))
                                .orElse(""),
                        Optional.empty()));
            case "sheet" ->
                set(TrainingFrame.sets(asked.visit()).get(0)).flatMap(set -> page(start.sheet(asked.visit(), set)));
            case "s" -> classroom.sessions().flatMap(training -> shown(asked, training));
            default -> Optional.empty();
        };
    }

    private Optional<Answer> shown(Asked asked, Training training) {
        String id = asked.part(3);
        String secret = asked.part(5);
        Visit visit = asked.visit();
        Optional<SessionView> found = PageTag.looks(asked.request()) ? training.recentView(id) : training.view(id);
        boolean leads = SECRET.matcher(secret).matches()
                && found.filter(view -> view.isLedBy(secret)).isPresent();
        return found.flatMap(view -> switch (asked.part(4)) {
            case "screen" -> page(sessions.screen(visit, view, asked.path(), address(asked)));
            case "vote" ->
                SECRET.matcher(secret).matches()
                        ? page(sessions.ballot(visit, view, asked.path(), chosen(training, view, secret)))
                        : Optional.empty();
            case "lead" ->
                leads
                        ? page(sessions.console(visit, view, asked.path(), address(asked), secret, false))
                        : Optional.empty();
            case "result" -> leads ? page(results.printable(visit, view, asked.path())) : Optional.empty();
            case "csv" -> leads ? Optional.of(new Answer.Csv(csv.of(view, visit.language()))) : Optional.empty();
            default -> Optional.empty();
        });
    }

    private Optional<Answer> sent(Asked asked) {
        Optional<Training> training = classroom.sessions();
        return switch (asked.part(2)) {
            case "own" ->
                set(asked.field("set"))
                        .flatMap(set -> page(own.html(
                                asked.visit(), set, asked.form().orElseThrow(), random.nextInt(1_000_000_000))));
            case "start" -> training.filter(there -> mayStart(asked)).flatMap(there -> started(asked, there));
            case "join" -> training.flatMap(there -> joined(asked, there));
            case "s" -> training.flatMap(there -> sent(asked, there));
            default -> Optional.empty();
        };
    }

    private Optional<Answer> sent(Asked asked, Training training) {
        String id = asked.part(3);
        String secret = asked.part(5);
        int question = number(asked.field("question"));
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        if (asked.part(4).equals("lead") && !asked.field(HandsForm.NAME).isEmpty()) {
            return counted(asked, training);
        }
        // What is refused has its reason on the page that is shown again: paused, revealed, another question, ended.
        switch (asked.part(4)) {
            case "lead" ->
                steering(asked.field("steering")).ifPresent(what -> training.lead(id, secret, what, question));
            case "vote" -> training.vote(id, new Person("page", secret), question, number(asked.field("option")));
            default -> {
                return Optional.empty();
            }
        }
        return again(asked);
    }

    /** The page that the form stood on, as it is now; whoever uses the keyboard goes on at the question. */
    private static Optional<Answer> again(Asked asked) {
        return Optional.of(new Answer.Elsewhere(asked.path() + asked.visit().query() + "#stage"));
    }

    /** Hands that the leader has counted. */
    private Optional<Answer> counted(Asked asked, Training training) {
        String id = asked.part(3);
        String secret = asked.part(5);
        Optional<List<Integer>> hands = HandsForm.read(asked.form().orElseThrow());
        if (hands.isPresent()) {
            training.countHands(id, secret, number(asked.field("question")), hands.get());
            return again(asked);
        }
        return training.view(id)
                .filter(view -> view.isLedBy(secret))
                .flatMap(view ->
                        page(sessions.console(asked.visit(), view, asked.path(), address(asked), secret, true)));
    }

    private Optional<Answer> started(Asked asked, Training training) {
        return set(asked.field("set")).map(set -> {
            Begun begun = training.start(set, length(asked.form().orElseThrow()));
            // The first question waits until everybody is in and the leader begins.
            training.lead(begun.session(), begun.secret(), Steering.PAUSE, 0);
            return new Answer.Elsewhere("/training/s/" + begun.session() + "/lead/" + begun.secret()
                    + asked.visit().query());
        });
    }

    private Optional<Answer> joined(Asked asked, Training training) {
        String code = asked.field("code");
        Joining joining = training.find(code);
        if (joining instanceof Joining.Found found) {
            String ticket = training.ticket();
            training.join(found.session(), new Person("page", ticket));
            return Optional.of(new Answer.Elsewhere("/training/s/" + found.session() + "/vote/" + ticket
                    + asked.visit().query()));
        }
        String complaint = joining instanceof Joining.Later
                ? frame.words(asked.visit()).say("training.join.later")
                : frame.words(asked.visit()).say("training.join.unknown");
        return page(startPage(asked, code, Optional.of(complaint)));
    }

    private String startPage(Asked asked, String code, Optional<String> complaint) {
        return start.html(asked.visit(), classroom.sessions().isPresent(), mayStart(asked), code, complaint);
    }

    private boolean mayStart(Asked asked) {
        return classroom
                .trainers()
                .include(classroom
                        .trainers()
                        .header()
                        .map(header -> asked.request().getHeaders().get(header)));
    }

    private Optional<SolvedSet> set(String id) {
        return classroom.sets().now(id);
    }

    /** Asked anew each time, so that a vote is on its own page at once; not where the page does not show it. */
    private static Optional<Integer> chosen(Training training, SessionView view, String ticket) {
        return switch (view.session().phase()) {
            case ASKING, REVEALED ->
                training.chosen(
                        view.id(), new Person("page", ticket), view.session().current());
            case PAUSED, ENDED -> Optional.empty();
        };
    }

    private JoinAddress address(Asked asked) {
        return new JoinAddress(site.address()
                        .map(Object::toString)
                        .orElseGet(
                                () -> "http://" + asked.request().getHeaders().get(HttpHeader.HOST))
                        .replaceFirst("/$", "")
                + "/training");
    }

    private static Optional<Steering> steering(String name) {
        for (Steering each : Steering.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    private static Optional<Answer> page(String html) {
        return Optional.of(new Answer.Html(HttpStatus.OK_200, html));
    }

    private void send(Request request, Response response, Callback callback, Answer answer) {
        if (answer instanceof Answer.Html html) {
            String tag = PageTag.of(html.page());
            response.getHeaders().put(HttpHeader.ETAG, tag);
            if (PageTag.isKnown(request, tag)) {
                response.setStatus(HttpStatus.NOT_MODIFIED_304);
                callback.succeeded();
                return;
            }
            response.setStatus(html.status());
            PageHandler.send(site, response, callback, html.page());
        } else if (answer instanceof Answer.Csv csv) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/csv; charset=utf-8");
            response.getHeaders().put(HttpHeader.CONTENT_DISPOSITION, "attachment; filename=\"vett-training.csv\"");
            // The mark tells spreadsheets that this is UTF-8.
            Content.Sink.write(response, true, "\uFEFF" + csv.text(), callback);
        } else if (answer instanceof Answer.Elsewhere there) {
            response.setStatus(HttpStatus.SEE_OTHER_303);
            response.getHeaders().put(HttpHeader.LOCATION, there.address());
            callback.succeeded();
        }
    }
}
