// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Incidents.Told;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.TokenRange;

/**
 * What is known of a voice as that of a claim, as short names: whether what it is known to say holds the claim, where it stands to
 * the claim in tree and text, whose it is.
 *
 * <p>The shipped head has learnt these names; who changes one trains it anew.
 */
final class VoiceClues {

    private static final int MOST = 3;
    private static final int MOST_NAMED = 4;
    private static final int STEPS = 8;
    private static final Set<String> SELF = Set.of("i", "we", "me", "us", "my", "our");
    private static final Set<String> OPENING = Set.of("(", "[");
    private static final Set<String> CLOSING = Set.of(")", "]");
    private static final Set<String> SHARES = Set.of("%", "percent", "percentage", "point");

    private final Reading reading;
    private final Tree tree;
    private final Speakers speakers;
    private final Incidents incidents;
    private final int[] sentences;
    private final BitSet quoted;
    private final List<Quotation> quotations;
    private final int[] paragraphs;
    /** The words between brackets. */
    private final BitSet bracketed;
    /** In how many of ten sentences the text outside quotation marks speaks of itself as "I" or "we". */
    private final int spoken;

    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * @param sentences the number of the sentence that each word stands in
     * @param quoted    the words between quotation marks, which are those of the quotations
     */
    VoiceClues(
            Tree tree,
            Speakers speakers,
            Incidents incidents,
            int[] sentences,
            BitSet quoted,
            List<Quotation> quotations) {
        this.tree = tree;
        this.reading = tree.reading;
        this.speakers = speakers;
        this.incidents = incidents;
        this.sentences = sentences;
        this.quoted = quoted;
        this.quotations = quotations;
        this.paragraphs = paragraphs(reading);
        this.bracketed = bracketed(tree);
        long self = reading.sentences().stream().filter(this::speaksOfItself).count();
        this.spoken =
                (int) Math.min(MOST, 10 * self / Math.max(1, reading.sentences().size()));
    }

    private static BitSet bracketed(Tree tree) {
        BitSet bracketed = new BitSet();
        int open = 0;
        for (int word = 0; word < tree.size(); word++) {
            open += OPENING.contains(tree.form(word)) ? 1 : CLOSING.contains(tree.form(word)) && open > 0 ? -1 : 0;
            bracketed.set(word, open > 0);
        }
        return bracketed;
    }

    private static int[] paragraphs(Reading reading) {
        int[] paragraphs = new int[reading.tokens().size()];
        for (int i = 1; i < paragraphs.length; i++) {
            boolean parted = reading.text()
                    .substring(
                            reading.tokens().get(i - 1).span().end(),
                            reading.tokens().get(i).span().start())
                    .contains("\n");
            paragraphs[i] = paragraphs[i - 1] + (parted ? 1 : 0);
        }
        return paragraphs;
    }

    private boolean speaksOfItself(Sentence sentence) {
        return IntStream.range(sentence.first(), sentence.last())
                .anyMatch(word -> !quoted.get(word) && isSelf(tree.lemma(word)));
    }

    /** "I", "our": one who speaks of himself. */
    static boolean isSelf(String lemma) {
        return SELF.contains(lemma);
    }

    /** Counts by how many words each one who speaks is named. */
    void count(Set<Integer> words) {
        words.forEach(word -> counts.merge(tree.who(word), 1, Integer::sum));
    }

    /** Who it is, alike for all words that name the same. */
    String who(Speaker speaker) {
        TokenRange range = speaker.range();
        return range == null ? speaker.text() : tree.who(reading.headOf(range));
    }

    /** @param near those who may say a claim */
    Of of(Told one, List<Voice> near) {
        return new Of(one, near);
    }

    /** What is known of the voices near one claim. */
    final class Of {

        private final Claim claim;
        private final int trigger;
        private final int sentence;
        private final List<Voice> near;
        private final String group;
        private final String marked;
        private final String self;
        private final String given;
        private final String speech;
        private final List<String> aspects;
        /** The quotation that the claim stands in, and the last one before it. */
        private @Nullable Quotation around;

        private @Nullable Quotation before;

        private Of(Told one, List<Voice> near) {
            this.claim = one.claim();
            this.trigger = one.trigger();
            this.sentence = sentences[trigger];
            this.near = near;
            for (Quotation quotation : quotations) {
                around = quotation.range().contains(trigger) ? quotation : around;
                before = quotation.range().end() <= trigger ? quotation : before;
            }
            Sentence own = reading.sentences().get(sentence);
            this.group = "group:" + Settings.group(claim.type());
            this.marked = "quoted:" + quoted.get(trigger);
            this.self = "self:" + hasAny(own, SELF) + quoted.get(trigger);
            this.given = "given:" + Math.min(2, claim.speakers().size());
            this.speech = "spoken:" + spoken;
            this.aspects = List.of(
                    group,
                    "type:" + claim.type(),
                    marked,
                    self,
                    given,
                    speech,
                    "index:" + Math.min(2, sentence),
                    "word:" + tree.at(trigger).upos(),
                    "relation:" + tree.at(trigger).deprel(),
                    "tense:" + incidents.tense(trigger),
                    "share:" + share(own));
        }

        private boolean hasAny(Sentence own, Set<String> lemmas) {
            return IntStream.range(own.first(), own.last()).anyMatch(token -> lemmas.contains(tree.lemma(token)));
        }

        /** Whether a sentence tells shares, where the article begins with a survey. */
        private String share(Sentence own) {
            boolean survey = near.stream()
                    .anyMatch(voice -> voice.sentence() < Settings.LEAD && speakers.isSurvey(voice.word()));
            return (hasAny(own, SHARES) ? "share" : "none") + (survey ? " surveyed" : "");
        }

        /** What speaks of nobody but the outlet. */
        List<String> ofNobody() {
            Set<String> known = new TreeSet<>(Set.of("none", "none many:" + Math.min(MOST, near.size())));
            aspects.forEach(aspect -> known.add("none " + aspect));
            known.add("none " + group + " " + given);
            known.add("none " + marked + " " + given);
            known.add("none " + self + " " + speech);
            known.add("none modality:" + claim.modality());
            claim.speakers().stream()
                    .limit(1)
                    .forEach(first -> known.add("none cue:" + first.cue().toLowerCase(Locale.ROOT)));
            return List.copyOf(known);
        }

        List<String> of(Voice voice) {
            Set<String> known = new TreeSet<>();
            int distance = sentence - voice.sentence();
            String far = distance == 0 ? "in" : "at:" + Settings.far(distance);
            String sort = voice.sort().name().toLowerCase(Locale.ROOT);
            String held = "holds:" + Math.min(2, rank(voice));
            known.addAll(List.of(far, sort, sort + " " + far, held, held + " " + sort));
            cross(held, known);
            cross(sort + " " + far, known);
            int place = given(voice);
            if (place >= 0) {
                known.add("given:" + Math.min(2, place));
                cross("given:" + Math.min(2, place), known);
            }
            addWho(voice, far, held, known);
            addPlace(voice, far, held, known);
            addLead(voice, sort, known);
            known.add("turn:" + (voice.sort() == Voice.Sort.TURN) + " " + held + " " + speech);
            addCue(voice, held, known);
            return List.copyOf(known);
        }

        private void cross(String name, Set<String> known) {
            aspects.forEach(aspect -> known.add(name + " " + aspect));
        }

        private void addWho(Voice voice, String far, String held, Set<String> known) {
            String kind = " who:" + kind(voice.word());
            known.addAll(List.of(kind.strip(), held + kind, far + kind));
            known.add("lemma:" + tree.lemma(voice.word()));
            known.add("named:" + Math.min(MOST_NAMED, counts.getOrDefault(tree.who(voice.word()), 1)));
            for (Argument argument : claim.arguments()) {
                TokenRange range = argument.range();
                if (range != null && tree.who(reading.headOf(range)).equals(tree.who(voice.word()))) {
                    known.add("fills:" + argument.role());
                    known.add("fills:" + argument.role() + " " + held);
                }
            }
            if (speakers.isSurvey(voice.word())) {
                cross("survey", known);
                known.add("survey " + far);
                known.add("survey " + held);
            }
        }

        private void addPlace(Voice voice, String far, String held, Set<String> known) {
            known.add("quotes:" + quoted.get(trigger) + quoted.get(voice.word()));
            known.add("quotation:" + quotation(voice) + " " + held);
            String says = "says near:" + says(voice, sentence - 1) + says(voice, sentence) + says(voice, sentence + 1);
            known.add(says);
            known.add(says + " " + held + " " + self);
            known.add(voice.word() < trigger ? "before" : "behind");
            known.add("between:" + between(voice) + " " + held);
            known.add("between:" + between(voice) + " " + far);
            int apart = Math.abs(paragraphs[trigger] - paragraphs[voice.word()]);
            known.add("paragraphs:" + Math.min(MOST, apart) + " " + held);
        }

        private void addLead(Voice voice, String sort, Set<String> known) {
            String bracket = bracketed.get(voice.word()) ? " bracketed" : "";
            String lead = "lead:" + Math.min(2, voice.sentence()) + " " + sort + bracket;
            known.add(lead);
            known.add(lead + " " + self + " " + speech);
            known.add(lead + " " + speech + " who:" + kind(voice.word()));
        }

        private void addCue(Voice voice, String held, Set<String> known) {
            if (voice.cue() < 0) {
                known.add("no cue " + held);
                return;
            }
            String cue = "cue:" + tree.lemma(voice.cue());
            known.add(cue);
            known.add(held + " " + cue);
            known.add(held + " cue:" + tree.at(voice.cue()).xpos());
            known.add("cue " + way(voice.cue()) + " " + held);
            if (voice.cue() == trigger) {
                known.add("cue itself");
                cross("cue itself", known);
            }
        }

        /** How many say less around the claim; -1 where the voice is not known to say it. */
        private int rank(Voice voice) {
            return voice.holds(trigger)
                    ? (int) near.stream()
                            .filter(other -> other.holds(trigger) && other.size() < voice.size())
                            .count()
                    : -1;
        }

        /** Which of the speakers that grammar gives the claim it is; -1 for none. */
        private int given(Voice voice) {
            List<Speaker> own = claim.speakers();
            for (int i = 0; i < own.size(); i++) {
                if (tree.who(voice.word()).equals(who(own.get(i)))) {
                    return i;
                }
            }
            return -1;
        }

        private String kind(int word) {
            String name = Carriers.sort(tree, word);
            return name.isEmpty() ? tree.at(word).upos() : name;
        }

        /** Whether the voice says words of a sentence. */
        private boolean says(Voice voice, int number) {
            if (number < 0 || number >= reading.sentences().size()) {
                return false;
            }
            Sentence one = reading.sentences().get(number);
            return voice.overlaps(new TokenRange(one.first(), one.last()));
        }

        /** Whether the voice says words of the quotation in which the claim stands, or of the one before. */
        private String quotation(Voice voice) {
            if (around != null && voice.overlaps(around.range())) {
                return "own";
            }
            String last = before == null ? "none" : voice.overlaps(before.range()) ? "before" : "other";
            return around == null ? last + " out" : last;
        }

        private long between(Voice voice) {
            int from = Math.min(trigger, voice.word());
            int to = Math.max(trigger, voice.word());
            return Math.min(
                    MOST,
                    near.stream()
                            .filter(other -> !other.said().isEmpty() && other.word() > from && other.word() < to)
                            .count());
        }

        /** The way from the claim's word up to a cue. */
        private String way(int cue) {
            StringBuilder path = new StringBuilder();
            int at = trigger;
            for (int steps = 0; at >= 0 && steps < STEPS; steps++) {
                if (at == cue) {
                    return steps > 2 ? "up far" : "up" + path;
                }
                path.append('^').append(tree.at(at).relation());
                at = tree.head(at);
            }
            return "apart";
        }
    }
}
