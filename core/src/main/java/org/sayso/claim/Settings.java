// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Incidents.Told;
import org.sayso.sentence.ClaimScores;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.SettingQuestion;
import org.sayso.sentence.SettingQuestion.Choice;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeSpan;
import org.sayso.vocabulary.Kind;

/**
 * When and where what a claim tells was: of the times and places that its article names, in its own clause or elsewhere,
 * the one that is likely enough its own. What is known of each (where it stands to the claim in tree and text, what else was
 * then and there) is put to the encoder, with the words; where none read the text, a claim keeps what its clause says.
 */
final class Settings {

    /** How likely a time or a place must be to be taken where the claim's clause names none. */
    private static final double LEAST_TIME = 0.5;

    private static final double LEAST_PLACE = 0.45;
    /** How likely another one must be to take the place of what the claim's clause names. */
    private static final double LEAST_OTHER = 0.55;

    /** How many sentences apart a claim and its setting are at most, but for the first sentences of the article. */
    private static final int FAR = 8;

    /** How many sentences an article begins with. */
    static final int LEAD = 2;

    private static final int STEPS = 12;
    private static final Set<String> BOUNDS =
            Set.of("since", "until", "till", "before", "after", "from", "by", "through");
    private static final Set<String> INCIDENTS =
            Set.of("attack", "killing", "death", "injury", "disaster", Incidents.MENTION);
    private static final Set<String> SPEECH = Set.of("stance", "statement", "request", "order", "agreement");
    private static final Set<String> STATES = Set.of(
            "role",
            "membership",
            "part_of",
            "composition",
            "presence",
            "control",
            "ownership",
            "developer_of",
            "based_on",
            "compatibility",
            "nationality",
            "kinship",
            "alias",
            "kind");
    /** Types whose claims hold without a time and a place of their own, or keep those of their clause. */
    private static final Set<String> UNSETTLED =
            Set.of("kind", "alias", "kinship", "nationality", "part_of", "based_on", "compatibility", "other");

    /** "Berg, who lives in Lyon, was arrested": where one is at home is not where else something happens. */
    private static final Set<String> RESIDING = Set.of("live", "reside", "dwell", "bear", "hail", "grow", "settle");

    /**
     * A time or a place that the article names.
     *
     * @param host the verb or the noun of a deed that its words hang on; -1 for none
     */
    private record Setting(
            int sentence, int token, int host, @Nullable TimeExpression time) {}

    private final Reading reading;
    private final Tree tree;
    private final Kinds kinds;
    private final Incidents incidents;
    private final BitSet cues;
    private final BitSet quoted;
    private final int[] sentences;
    private final List<Setting> times = new ArrayList<>();
    private final List<Setting> places = new ArrayList<>();
    private final Map<Integer, List<Told>> told = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final boolean oneTime;
    private final boolean onePlace;

    /**
     * @param cues   the words that say that somebody says something
     * @param quoted the words between quotation marks
     */
    Settings(
            Tree tree,
            Kinds kinds,
            Incidents incidents,
            List<TimeExpression> times,
            BitSet cues,
            BitSet quoted,
            List<Told> told) {
        this.tree = tree;
        this.reading = tree.reading;
        this.kinds = kinds;
        this.incidents = incidents;
        this.cues = cues;
        this.quoted = quoted;
        this.sentences = sentences(reading);
        for (TimeExpression time : times) {
            if (time.kind() == TimeExpression.Kind.POINT || time.kind() == TimeExpression.Kind.INTERVAL) {
                int head = reading.headOf(time.range());
                if (!namesThing(head)) {
                    this.times.add(new Setting(sentences[head], head, host(head), time));
                }
            }
        }
        IntStream.range(0, tree.size()).filter(this::isPlace).forEach(token -> {
            places.add(new Setting(sentences[token], token, host(token), null));
            counts.merge(tree.who(token), 1, Integer::sum);
        });
        incidents
                .withMentions(told)
                .forEach(one -> this.told
                        .computeIfAbsent(one.trigger(), key -> new ArrayList<>())
                        .add(one));
        this.oneTime = this.times.stream().map(Settings::value).distinct().count() == 1;
        this.onePlace = counts.size() == 1;
    }

    /** "Sold a 1968 aircraft": a year before a noun tells which one is meant, not when it was sold. */
    private boolean namesThing(int time) {
        int noun = tree.isAny(time, "nummod", "compound", "amod") ? tree.head(time) : -1;
        return noun > time && !tree.isVerb(noun) && tree.predicate(noun) == null;
    }

    /** The number of the sentence that each word stands in. */
    static int[] sentences(Reading reading) {
        int[] sentences = new int[reading.tokens().size()];
        for (int i = 0; i < reading.sentences().size(); i++) {
            for (int token = reading.sentences().get(i).first();
                    token < reading.sentences().get(i).last();
                    token++) {
                sentences[token] = i;
            }
        }
        return sentences;
    }

    private static String value(Setting setting) {
        return setting.time() == null
                ? ""
                : String.valueOf(setting.time().value().value());
    }

    private boolean isPlace(int token) {
        Mention name = tree.name(token);
        if (name != null) {
            return name.type() == EntityType.LOC && reading.headOf(name.range()) == token;
        }
        return tree.isAny(token, "obl", "nmod")
                && Places.isPreposition(tree.preposition(token))
                && (kinds.canBe(token, Kind.PLACE) || kinds.canBe(token, Kind.FACILITY));
    }

    private int host(int token) {
        int at = tree.head(token);
        for (int steps = 0; at >= 0 && steps < STEPS; at = tree.head(at), steps++) {
            if (tree.isVerb(at) || tree.predicate(at) != null) {
                return at;
            }
        }
        return -1;
    }

    /** What is asked of the claims, times and places each. */
    List<SettingQuestion> questions(List<Told> claims) {
        return asked(claims.stream()
                .filter(one -> !UNSETTLED.contains(one.claim().type()))
                .map(Claimed::new)
                .toList());
    }

    /** Of each claim first its time, then its place. */
    private static List<SettingQuestion> asked(List<Claimed> claimed) {
        return claimed.stream()
                .flatMap(one -> Stream.of(one.question(true), one.question(false)))
                .toList();
    }

    /**
     * The claims with the times and places that are likely enough theirs.
     *
     * @param when  what the clause of a word says of its time
     * @param where a word as the place of a claim
     */
    List<Told> settled(List<Told> claims, IntFunction<Optional<TimeSpan>> when, IntFunction<Argument> where) {
        List<Optional<Claimed>> claimed = claims.stream()
                .map(one -> UNSETTLED.contains(one.claim().type())
                        ? Optional.<Claimed>empty()
                        : Optional.of(new Claimed(one)))
                .toList();
        answer(claimed.stream().flatMap(Optional::stream).toList());
        List<Told> settled = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Told one = claims.get(i);
            settled.add(claimed.get(i).map(own -> own.settled(when, where)).orElse(one));
        }
        return incidents.counted(settled);
    }

    /** Asks the encoder for the times and places of all claims at once. */
    private void answer(List<Claimed> claimed) {
        if (reading.claimScores() == ClaimScores.UNKNOWN) {
            return;
        }
        List<List<Double>> shares = reading.claimScores().settings(asked(claimed));
        for (int i = 0; i < shares.size(); i += 2) {
            Claimed one = claimed.get(i / 2);
            one.ofTimes = shares.get(i);
            one.ofPlaces = shares.get(i + 1);
        }
    }

    private final class Claimed {

        private final Told one;
        private final int trigger;
        private final int sentence;
        private final String group;
        private final List<String> aspects;
        private final Map<Integer, String> above = new HashMap<>();
        /** The shares of none of the times, or places, near and of each. */
        private List<Double> ofTimes = List.of();

        private List<Double> ofPlaces = List.of();
        private final List<Setting> timesNear;
        private final List<Setting> placesNear;

        Claimed(Told one) {
            this.one = one;
            this.trigger = one.trigger();
            this.sentence = sentences[trigger];
            this.timesNear = times.stream().filter(this::isNear).toList();
            this.placesNear = places.stream()
                    .filter(place -> isNear(place) && !isHome(place))
                    .toList();
            this.group = group(one.claim().type());
            this.aspects = aspects();
            StringBuilder path = new StringBuilder();
            int at = trigger;
            for (int steps = 0; at >= 0 && steps < STEPS; steps++) {
                above.put(at, steps > 2 ? "far" : path.toString());
                path.append('^').append(edge(at));
                at = tree.head(at);
            }
        }

        SettingQuestion question(boolean time) {
            List<Setting> near = time ? timesNear : placesNear;
            List<SettingQuestion.Candidate> candidates = near.stream()
                    .map(one -> new SettingQuestion.Candidate(
                            one.token(),
                            one.host(),
                            one.time() == null ? tree.who(one.token()) : value(one),
                            features(one)))
                    .toList();
            return new SettingQuestion(
                    trigger,
                    one.claim().type(),
                    time ? Choice.TIME : Choice.PLACE,
                    this.one.fillers(reading),
                    none(time, near),
                    candidates);
        }

        Told settled(IntFunction<Optional<TimeSpan>> when, IntFunction<Argument> where) {
            Told timed = one;
            Setting time = likely(true, one.time() == null ? LEAST_TIME : LEAST_OTHER);
            if (time != null && time.time() != null && !isOwn(time)) {
                String words = time.time().text();
                TimeSpan named = time.time().value();
                timed = one.at(
                        time.host() < 0
                                ? named
                                : when.apply(time.host())
                                        .filter(span -> span.text().contains(words))
                                        .orElse(named));
            }
            boolean placeless = one.places().isEmpty();
            Setting place = hasPlace() ? null : likely(false, placeless ? LEAST_PLACE : LEAST_OTHER);
            return place == null || isOwn(place) || isArgument(place) ? timed : timed.in(where.apply(place.token()));
        }

        /** Whether a place is what the claim tells. */
        private boolean hasPlace() {
            return Set.of("presence", "control", "visit", "disaster")
                            .contains(one.claim().type())
                    && !one.places().isEmpty();
        }

        private boolean isArgument(Setting setting) {
            return one.claim().arguments().stream()
                    .anyMatch(argument ->
                            argument.range() != null && argument.range().contains(setting.token()));
        }

        private @Nullable Setting likely(boolean time, double least) {
            List<Double> shares = time ? ofTimes : ofPlaces;
            int best = 0;
            for (int i = 1; i < shares.size(); i++) {
                best = shares.get(i) > shares.get(best) ? i : best;
            }
            return best > 0 && shares.get(best) >= least ? (time ? timesNear : placesNear).get(best - 1) : null;
        }

        private boolean isNear(Setting setting) {
            return setting.sentence() < LEAD || Math.abs(setting.sentence() - sentence) <= FAR;
        }

        private boolean isHome(Setting place) {
            return place.host() >= 0 && place.host() != trigger && RESIDING.contains(tree.lemma(place.host()));
        }

        /** What is known of a claim that none of the settings may be its own. */
        private List<String> none(boolean time, List<Setting> near) {
            Set<String> known = new TreeSet<>();
            long here = near.stream().filter(s -> s.sentence() == sentence).count();
            String own = (time ? one.time() != null : !one.places().isEmpty()) ? "own" : "bare";
            known.add("none");
            known.add("none " + own);
            known.add("none many:" + Math.min(5, near.size()));
            known.add("none here:" + Math.min(2, here));
            for (String aspect : aspects) {
                known.add("none " + aspect);
                known.add("none " + own + " " + aspect);
            }
            return List.copyOf(known);
        }

        /** What is known of a setting as that of the claim. */
        private List<String> features(Setting setting) {
            Set<String> known = new TreeSet<>();
            int distance = sentence - setting.sentence();
            boolean here = distance == 0;
            String near = here ? "in " : "out ";
            String far = here ? "in" : "at:" + far(distance);
            String where = here ? "in:" + relation(setting.host()) : far;
            known.add(where);
            known.add(here ? "in" : distance > 0 ? "earlier" : "later");
            aspects.forEach(aspect -> known.add(where + " " + aspect));
            boolean none =
                    setting.time() != null ? one.time() == null : one.places().isEmpty();
            if (isOwn(setting)) {
                known.add("own");
                aspects.forEach(aspect -> known.add("own " + aspect));
            } else if (here) {
                known.add(none ? "free" : "other");
            }
            if (setting.sentence() == 0) {
                known.add("first");
                aspects.forEach(aspect -> known.add("first " + aspect));
            }
            String between = " between:" + between(setting);
            known.add(between.strip());
            known.add(far + between);
            known.add(near.strip() + between + " " + aspects.get(2));
            if (setting.time() != null ? oneTime : onePlace) {
                known.add(near + "only");
                aspects.forEach(aspect -> known.add("only " + aspect));
            }
            known.add("quotes:" + quoted.get(trigger) + quoted.get(setting.token()));
            known.add((setting.host() >= 0 && cues.get(setting.host()) ? "said " : "told ") + near.strip());
            hosted(setting.host(), near, far, known);
            if (setting.time() != null) {
                timed(setting.time(), near, known);
            } else {
                placed(setting.token(), near, known);
            }
            return List.copyOf(known);
        }

        private void hosted(int host, String near, String far, Set<String> known) {
            if (host < 0) {
                known.add(near + "no host");
                return;
            }
            known.add(near + "host:" + tree.at(host).upos());
            known.add(near + "host:" + tree.at(host).xpos() + " word:"
                    + tree.at(trigger).xpos());
            known.add(near + "host lemma:" + tree.lemma(host));
            if (tree.lemma(host).equals(tree.lemma(trigger))) {
                known.add(near + "same word");
            }
            if (incidents.isJoined(trigger, host)) {
                known.add(near + "joined");
            }
            for (Told other : told.getOrDefault(host, List.of())) {
                String groups = group(other.claim().type()) + " " + group;
                known.add(near + "host type:" + groups);
                known.add(far + " host type:" + groups);
                if (other.claim().type().equals(one.claim().type())) {
                    known.add(near + "same type");
                }
                if (incidents.sharesOne(other, one)) {
                    known.add(near + "shares");
                }
                if (sharesAny(other)) {
                    known.add(near + "shares any");
                }
            }
        }

        private boolean sharesAny(Told other) {
            return one.claim().arguments().stream()
                    .filter(argument -> argument.mention() >= 0)
                    .anyMatch(argument -> other.claim().arguments().stream()
                            .filter(that -> that.mention() >= 0)
                            .anyMatch(that -> chain(argument) >= 0 && chain(argument) == chain(that)));
        }

        private void timed(TimeExpression time, String near, Set<String> known) {
            String value = time.value().value();
            String grain = value == null
                    ? "open"
                    : time.kind() == TimeExpression.Kind.INTERVAL
                            ? "interval"
                            : Integer.toString(Math.min(10, value.length()));
            known.add(near + "grain:" + grain);
            known.add(near + "rule:" + time.rule());
            aspects.forEach(aspect -> known.add("grain:" + grain + " " + aspect));
            int before = time.range().start() - 1;
            String bound = before < 0 ? "" : tree.form(before).toLowerCase(Locale.ROOT);
            known.add(near + "bound:" + (BOUNDS.contains(bound) ? bound : ""));
        }

        private void placed(int token, String near, Set<String> known) {
            String sort = tree.name(token) != null ? "name" : kinds.canBe(token, Kind.PLACE) ? "place" : "facility";
            String preposition = near + "preposition:" + tree.preposition(token);
            known.add(near + "sort:" + sort);
            known.add(near + "sort:" + sort + " " + group);
            known.add(near + "relation:" + tree.at(token).relation());
            known.add(preposition);
            known.add(preposition + " " + group);
            known.add(near + "named:" + Math.min(4, counts.getOrDefault(tree.who(token), 1)));
            for (Argument argument : one.claim().arguments()) {
                String role = one.claim().type() + ":" + argument.role();
                boolean head = argument.range() != null && reading.headOf(argument.range()) == token;
                if (head && !argument.role().equals("place")) {
                    known.add("argument");
                    known.add("argument:" + role);
                } else if (argument.range() != null && argument.range().contains(token)) {
                    known.add("inside argument");
                    known.add("inside argument:" + role);
                }
            }
        }

        /** Whether the clause itself gives the claim this setting. */
        private boolean isOwn(Setting setting) {
            if (setting.time() == null) {
                return one.places().stream()
                        .anyMatch(place -> place.range() != null && reading.headOf(place.range()) == setting.token());
            }
            TimeSpan time = one.time();
            return time != null
                    && setting.sentence() == sentence
                    && time.text().contains(setting.time().text());
        }

        private long between(Setting setting) {
            int from = Math.min(trigger, setting.token());
            int to = Math.max(trigger, setting.token());
            return Math.min(
                    3,
                    (setting.time() != null ? times : places)
                            .stream()
                                    .filter(other -> other.token() > from
                                            && other.token() < to
                                            && other.token() != setting.token())
                                    .count());
        }

        private List<String> aspects() {
            String tense = incidents.tense(trigger);
            List<String> known = new ArrayList<>(List.of(
                    "group:" + group,
                    "tense:" + tense,
                    "group:" + group + " tense:" + tense,
                    "type:" + one.claim().type(),
                    "index:" + Math.min(2, sentence)));
            known.add("fact:"
                    + switch (one.claim().modality()) {
                        case ASSERTED, REPORTED, ALLEGED, DENIED -> "fact";
                        default -> "other";
                    });
            if (incidents.takesUp(trigger)) {
                known.add("takes up");
            }
            if (incidents.isOther(trigger)) {
                known.add("another");
            }
            if (quoted.get(trigger)) {
                known.add("quoted");
            }
            return known;
        }

        /** How the claim's word stands to the word that a setting hangs on. */
        private String relation(int host) {
            if (host == trigger) {
                return "self";
            }
            String up = host < 0 ? null : above.get(host);
            if (up != null) {
                return up.equals("far") ? "up far" : "up" + up;
            }
            StringBuilder down = new StringBuilder();
            int at = host;
            for (int steps = 0; at >= 0 && steps < STEPS; steps++) {
                if (at == trigger) {
                    return steps > 2 ? "down far" : "down" + down;
                }
                if (above.containsKey(at)) {
                    return steps > 1 || above.get(at).equals("far") ? "side" : "side" + above.get(at) + down;
                }
                down.insert(0, ">" + edge(at));
                at = tree.head(at);
            }
            return "apart";
        }
    }

    private int chain(Argument argument) {
        return reading.mentions().get(argument.mention()).chain();
    }

    /** What types have in common as to when and where their claims hold. */
    static String group(String type) {
        if (type.equals("measure")) {
            return type;
        }
        return INCIDENTS.contains(type)
                ? "incident"
                : SPEECH.contains(type) ? "speech" : STATES.contains(type) ? "state" : "event";
    }

    /** How many sentences apart, roughly. */
    static String far(int distance) {
        int size = Math.abs(distance);
        return (distance < 0 ? "-" : "+") + (size < 4 ? size : size < 7 ? 4 : size <= FAR ? 7 : 9);
    }

    private String edge(int token) {
        String relation = tree.at(token).relation();
        if (relation.equals("advcl")) {
            int mark = tree.child(token, "mark");
            return relation + (mark < 0 ? "" : ":" + tree.lemma(mark));
        }
        return relation.equals("obl") || relation.equals("nmod") ? relation + ":" + tree.preposition(token) : relation;
    }
}
