package dev.vett.slack;

import dev.vett.language.Language;
import java.util.Optional;

/** Lets in whom the organisation answers. */
final class Door {
    private final Workspaces workspaces;
    private final Members members;
    private final boolean guests;

    /**
     * @param guests whether guests of the workspace, and people of organisations with which a channel is shared, are
     *     answered, too
     */
    Door(Workspaces workspaces, Members members, boolean guests) {
        this.workspaces = workspaces;
        this.members = members;
        this.guests = guests;
    }

    /** Why somebody is not answered. */
    enum Closed {
        /** Vett is not installed in the workspace, or not any more. */
        NOT_INSTALLED("closed.installed"),
        /** Vett has no guideline for the workspace. */
        NO_GUIDELINE("closed.guideline"),
        /** The person is a guest or belongs to another organisation. */
        NOT_A_MEMBER("closed.member");

        private final String key;

        Closed(String key) {
            this.key = key;
        }

        /** Of the words for it. */
        String key() {
            return key;
        }
    }

    /**
     * Somebody at the door.
     *
     * @param workspace where they are; empty if Vett has no token for it
     * @param language for what is not an answer to a text
     * @param closed why they are not answered
     */
    record Visit(Asker asker, Optional<Workspace> workspace, Language language, Optional<Closed> closed) {
        /** The workspace of somebody who is answered. */
        Workspace in() {
            return workspace.orElseThrow();
        }
    }

    /** The language in which to speak where nobody has looked yet who comes. */
    Language fallback() {
        return workspaces.fallback();
    }

    /** Looks who comes; may call Slack. */
    Visit open(Asker asker) {
        Optional<Workspace> workspace = workspaces.of(asker.team(), asker.organisation());
        if (workspace.flatMap(Workspace::guideline).isEmpty()) {
            Closed closed = workspace.isPresent() ? Closed.NO_GUIDELINE : Closed.NOT_INSTALLED;
            return new Visit(asker, workspace, workspaces.fallback(), Optional.of(closed));
        }
        Member member = members.of(asker, workspace.get());
        boolean in = guests || member.standing() == Member.Standing.MEMBER;
        return new Visit(
                asker,
                workspace,
                member.language().orElse(workspace.get().language()),
                in ? Optional.empty() : Optional.of(Closed.NOT_A_MEMBER));
    }
}
