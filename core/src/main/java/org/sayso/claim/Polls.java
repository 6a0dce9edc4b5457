// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Measures.Measured;

/** Shares in polls and votes: "X leads Y by 43 percent to 38 percent", "X is supported by 42 percent", "rose one percentage point". */
final class Polls {

    private static final Set<String> AHEAD =
            Set.of("lead", "beat", "defeat", "edge", "top", "best", "outpoll", "trounce", "rout", "win");
    private static final Set<String> BEHIND = Set.of("trail", "lag");
    private static final Set<String> BACK = Set.of(
            "support", "back", "favor", "favour", "prefer", "endorse", "choose", "approve", "oppose", "reject",
            "trust");
    private static final Set<String> VOTES = Set.of("support", "backing", "approval", "vote");
    private static final Set<String> GET = Set.of(
            "receive", "get", "have", "win", "draw", "garner", "attract", "hold", "enjoy", "command", "earn", "take");
    private static final Set<String> VOTED =
            Set.of("win", "poll", "receive", "get", "take", "garner", "capture", "score", "secure", "have", "draw");
    private static final Set<String> CHANGE = Set.of(
            "rise", "fall", "drop", "gain", "lose", "climb", "slip", "increase", "decline", "dip", "jump", "surge");

    private final Tree tree;
    private final Frames frames;
    private final Phrases phrases;
    private final Quantities quantities;

    Polls(Tree tree, Frames frames, Phrases phrases, Quantities quantities) {
        this.tree = tree;
        this.frames = frames;
        this.phrases = phrases;
        this.quantities = quantities;
    }

    /** The share that a number gives to a side; null where it gives none. */
    @Nullable
    Measured at(int token, Quantities.Found number) {
        int above = tree.head(token);
        boolean second = above >= 0 && tree.preposition(token).equals("to") && quantities.isPercent(above);
        int verb = second ? tree.head(above) : above;
        if (verb >= 0
                && tree.is(token, "compound")
                && VOTES.contains(tree.lemma(verb))
                && quantities.isPercent(token)) {
            return received(verb, number);
        }
        if (verb < 0 || !tree.isVerb(verb)) {
            return null;
        }
        String lemma = tree.lemma(verb);
        boolean percent = quantities.isPercent(token);
        if (percent && (AHEAD.contains(lemma) || BEHIND.contains(lemma))) {
            Measured side = side(token, verb, number);
            return side == null ? share(token, verb, number) : side;
        }
        if (percent
                && BACK.contains(lemma)
                && frames.isPassive(verb)
                && tree.preposition(token).equals("by")) {
            return of(verb, Frames.first(frames.verb(verb), "object"), tree.form(verb), number);
        }
        Measured share = percent ? share(token, verb, number) : null;
        if (share != null) {
            return share;
        }
        boolean points = tree.lemma(token).equals("point") && tree.is(token, "obj");
        return points && CHANGE.contains(lemma)
                ? of(verb, Frames.first(frames.verb(verb), "subject"), tree.form(verb), number)
                : null;
    }

    /** "The Liberals won 24.7 percent", "a survey puts X on 33 percent". */
    private @Nullable Measured share(int token, int verb, Quantities.Found number) {
        Frame frame = frames.verb(verb);
        boolean got = tree.is(token, "obj")
                && VOTED.contains(tree.lemma(verb))
                && !frame.has("passive")
                && !frames.phrase(token).has("of");
        boolean put = Set.of("on", "at").contains(tree.preposition(token))
                && Set.of("put", "place", "have", "show", "see").contains(tree.lemma(verb))
                && frame.has("object");
        int misread = tree.child(token, "nsubj"); // "X won 37 percent, Y had 36 percent"
        int bearer = got && misread >= 0
                ? misread
                : got ? Frames.first(frame, "subject") : put ? Frames.first(frame, "object") : -1;
        boolean known = bearer >= 0 && bearer != token && tree.isNominal(bearer);
        return known ? of(verb, bearer, got ? "share" : "support", number) : null;
    }

    /** "X received 38 percent support". */
    private @Nullable Measured received(int noun, Quantities.Found number) {
        int verb = tree.head(noun);
        boolean got = verb >= 0 && tree.is(noun, "obj") && GET.contains(tree.lemma(verb));
        int subject = got ? Frames.first(frames.verb(verb), "subject") : -1;
        return subject < 0
                ? null
                : new Measured(
                        verb,
                        phrases.argument("entity", subject),
                        phrases.bare("measure", noun),
                        Measures.value(tree, phrases, number));
    }

    /** Of two shares the larger one is his who leads. */
    private @Nullable Measured side(int token, int verb, Quantities.Found number) {
        List<Integer> shares = new ArrayList<>();
        for (int child : tree.children(verb)) {
            if (quantities.isPercent(child) && quantities.of(child) != null) {
                shares.add(child);
                int other = Frames.first(frames.phrase(child), "to");
                if (other >= 0 && quantities.isPercent(other)) {
                    shares.add(other);
                }
            }
        }
        if (shares.size() != 2 || !isBehindTo(shares.get(1)) || frames.isPassive(verb)) {
            return null;
        }
        int rival = shares.get(0) == token ? shares.get(1) : shares.get(0);
        Quantities.Found against = quantities.of(rival);
        Number own = number.quantity().min();
        Number his = against == null ? null : against.quantity().min();
        if (own == null || his == null || own.doubleValue() == his.doubleValue()) {
            return null;
        }
        boolean larger = own.doubleValue() > his.doubleValue();
        boolean subject = larger == AHEAD.contains(tree.lemma(verb));
        Frame frame = frames.verb(verb);
        String object = frame.has("iobject") ? "iobject" : "object";
        return of(verb, Frames.first(frame, subject ? "subject" : object), "support", number);
    }

    /** "43 percent to 38 percent". */
    private boolean isBehindTo(int share) {
        Quantities.Found number = quantities.of(share);
        return number != null && number.start() > 0 && Set.of("to", "-", "–").contains(tree.lemma(number.start() - 1));
    }

    private @Nullable Measured of(int verb, int entity, String measure, Quantities.Found number) {
        if (entity < 0 || !tree.isNominal(entity)) {
            return null;
        }
        Argument what = phrases.argument("measure", verb);
        return new Measured(
                verb,
                phrases.argument("entity", entity),
                new Argument("measure", measure, what.range(), -1, true, null),
                Measures.value(tree, phrases, number));
    }
}
