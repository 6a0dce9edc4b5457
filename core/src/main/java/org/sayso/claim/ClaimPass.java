// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.ClaimReader.Asked;
import org.sayso.claim.ClaimReader.Attempt;
import org.sayso.claim.ClaimReader.Start;
import org.sayso.sentence.ClaimMarks;
import org.sayso.sentence.ClaimScores;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Predicate;
import org.sayso.sentence.Reading;
import org.sayso.sentence.SettingQuestion;
import org.sayso.sentence.TokenRange;
import org.sayso.time.ArticleDate;
import org.sayso.time.ClaimTimes;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeSpan;
import org.sayso.time.TimeTagger;
import org.sayso.vocabulary.ClaimType;
import org.sayso.vocabulary.ClaimType.Nature;
import org.sayso.vocabulary.Kind;
import org.sayso.vocabulary.Measured;
import org.sayso.vocabulary.Role;
import org.sayso.vocabulary.Wording;
import org.sayso.vocabulary.Wording.Trigger;

/** One pass over one reading: holds what is computed once for it. Not for use by several threads. */
final class ClaimPass {

    private static final TimeTagger TIMES = TimeTagger.create();
    private static final int MOST_CLAIMS_OF_ONE_WORDING = 12;
    /** What a guess takes from the confidence. */
    private static final double UNSURE = 0.2;
    /** A slot of frames whose words take for granted what they say: "the Zika virus spreads". */
    static final String GIVEN = "given";
    /** The type that is tried after all others. */
    private static final String STATEMENT = "statement";

    /** What somebody may say, shall say or would say is no statement yet. */
    private static final Set<Modality> SAID =
            EnumSet.of(Modality.ASSERTED, Modality.REPORTED, Modality.ALLEGED, Modality.DENIED);

    /** Tags of the words that what is said consists of. */
    private static final Set<String> SAYING = Set.of("NOUN", "PROPN", "VERB", "NUM", "ADJ", "SYM");
    /** Verbs that add nothing to what their object names. */
    private static final Set<String> LIGHT = Set.of("be", "have", "do", "get", "make");
    /** Of so many words one may be in no typed claim, and yet the whole is told. */
    private static final int LEFT_OVER = 4;

    private static final Pattern ASKED_FOR = Pattern.compile("(?i)how (many|much) .*");
    private static final Pattern CUT = Pattern.compile("(?i).* (the|an?|and|msgr)");
    private static final Set<String> OPINION = LexiconTable.words("reporting-verbs", "opinion");

    private static final Set<String> SUSPECTING = Set.of("accuse", "suspect");
    private static final Set<String> PRESUMED = Set.of("alleged", "presumed", "suspected", "supposed");

    private static final int MOST_NAMES = 2;
    /** Verbs that say nothing of what their subject thinks. */
    private static final Set<String> EMPTY = Set.of(
            "be", "take", "deem", "sound", "react", "count", "have", "make", "do", "get", "give", "go", "say", "tell",
            "thank");

    private static final Set<String> WANTING = Set.of("want", "wish", "need", "like", "expect", "hope", "ask");

    private static final Set<String> BETWEEN_TWO =
            Set.of("kinship", "alliance", "comparison", "stance", "membership", "part_of");

    private final ClaimReader reader;
    private final Reading reading;
    private final ArticleDate published;
    private final Consumer<Attempt> attempts;
    private final Tree tree;
    private final Kinds kinds;
    private final Frames frames;
    private final Matcher matcher;
    private final Phrases phrases;
    private final Places places;
    private final Fillers fillers;
    private final Shapes shapes;
    private final Measures measures;
    private final Speakers speakers;
    private final Others others;
    private final Carriers carriers;
    private final List<TimeExpression> times;
    private final Appraisal appraisal;
    private final Incidents incidents;
    private final List<Quotation> quotations;
    private final List<Incidents.Told> told = new ArrayList<>();
    /** What was known of a claim before the encoder was asked whether it is right. */
    private final Map<Claim, List<Double>> known = new IdentityHashMap<>();
    /** The type that the encoder finds likeliest for each word it was asked about. */
    private final Map<Integer, String> likeliest = new HashMap<>();
    /** The words that say that somebody says something. */
    private final BitSet says;
    /** The words between quotation marks. */
    private final BitSet quoted = new BitSet();
    /** The words that carry claims. */
    private final BitSet carried = new BitSet();
    /** The words that say statements. */
    private final BitSet cues = new BitSet();
    /** The words of statements. */
    private final BitSet stated = new BitSet();

    ClaimPass(ClaimReader reader, Reading reading, ArticleDate published, Consumer<Attempt> attempts) {
        this.reader = reader;
        this.reading = reading;
        this.published = published;
        this.attempts = attempts;
        this.tree = new Tree(reading);
        this.times = TIMES.times(reading, published).stream()
                .filter(time -> reading.mentions().stream().noneMatch(name -> isPartOf(time, name)))
                .filter(time -> !isTitleOfWork(time))
                .toList();
        this.kinds = new Kinds(tree, tokens(times));
        this.frames = new Frames(tree);
        this.matcher = new Matcher(tree, kinds, frames);
        Quantities quantities = new Quantities(tree, tokens(times));
        this.phrases = new Phrases(tree, kinds, quantities);
        this.speakers = Speakers.in(reading);
        this.shapes = new Shapes(tree, kinds, frames, speakers);
        this.measures = new Measures(tree, kinds, frames, phrases, quantities);
        this.places = new Places(tree, kinds, frames);
        this.fillers = new Fillers(tree, phrases);
        this.says = speakers.cues();
        this.others = new Others(tree, frames, says);
        this.carriers = new Carriers(tree, kinds, frames, says);
        this.appraisal = new Appraisal(tree, kinds, quoted);
        this.incidents = new Incidents(reading, tree, this::mention);
        this.quotations = Quotation.in(reading);
        quotations.forEach(quotation ->
                quoted.set(quotation.range().start(), quotation.range().end()));
    }

    /** "Said on 'This Week'": in quotation marks, with capitals, a time is the name of a programme. */
    private boolean isTitleOfWork(TimeExpression time) {
        int start = time.range().start();
        int end = time.range().end();
        boolean marked = start > 0
                && reading.tokens().get(start - 1).form().matches("[\"“‘]|''|``")
                && reading.sentenceOf(start).first() < start - 1;
        boolean capital =
                Character.isUpperCase(reading.tokens().get(end - 1).form().charAt(0));
        return marked && capital && time.range().size() < 4;
    }

    /** "Today" in "Russia Today". */
    private static boolean isPartOf(TimeExpression time, Mention name) {
        return name.kind() == Mention.Kind.NAME
                && name.type() != EntityType.TIME
                && name.type() != EntityType.EVENT
                && name.range().contains(time.range())
                && name.range().size() > time.range().size();
    }

    private static BitSet tokens(List<TimeExpression> times) {
        BitSet tokens = new BitSet();
        times.forEach(time -> tokens.set(time.range().start(), time.range().end()));
        return tokens;
    }

    List<Claim> claims() {
        readAll();
        return Duplicates.without(settled().stream().map(Incidents.Told::claim).toList());
    }

    /** All that is told, in its order, with the times, places and speakers of other sentences. */
    private List<Incidents.Told> settled() {
        List<Incidents.Told> settled = settings()
                .settled(
                        told,
                        word -> ClaimTimes.of(reading, word, times, published),
                        place -> phrases.argument("place", place));
        List<Incidents.Told> voiced = reading.claimScores() == ClaimScores.UNKNOWN ? settled : voices().voiced(settled);
        return voiced.stream()
                .map(one -> new Incidents.Told(
                        one.trigger(), one.claim().saidBy(eachOnce(one.claim().speakers()))))
                .toList();
    }

    /** "We note that it fell, wrote Berg": whoever says "we" within the words of another is no second speaker. */
    private List<Speaker> eachOnce(List<Speaker> chain) {
        List<Speaker> speakers = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            Speaker one = chain.get(i);
            boolean self = i + 1 < chain.size() && one.text().matches("(?i)i|we");
            if (!self && speakers.stream().noneMatch(other -> isOneChain(other.mention(), one.mention()))) {
                speakers.add(one);
            }
        }
        return speakers;
    }

    private boolean isOneChain(int mention, int other) {
        return mention >= 0
                && other >= 0
                && reading.mentions().get(mention).chain() >= 0
                && reading.mentions().get(mention).chain()
                        == reading.mentions().get(other).chain();
    }

    private void readAll() {
        readTyped();
        addOthers();
    }

    /** All that is typed, what is unlikely left out. */
    private void readTyped() {
        readWordings();
        askEncoder();
        appraise(claim -> !claim.type().equals(STATEMENT));
        addStatements();
        addSpokenOf();
        appraise(claim -> claim.type().equals(STATEMENT));
    }

    /** What the encoder is asked about each claim that may be right. */
    List<Asked> appraisals() {
        readWordings();
        askEncoder();
        addStatements();
        addSpokenOf();
        List<Incidents.Told> settled = settled();
        return IntStream.range(0, told.size())
                .mapToObj(i -> new Asked(settled.get(i).claim(), marks(told.get(i))))
                .toList();
    }

    private ClaimMarks marks(Incidents.Told one) {
        double share = one.claim().reading().confidence();
        return appraisal.of(
                one.trigger(),
                one.claim(),
                likeliest.getOrDefault(one.trigger(), ""),
                known.getOrDefault(one.claim(), Sureness.numbers(share)));
    }

    /**
     * The encoder is asked whether claims are right as they stand, all at once; what it and all that was known before find
     * unlikely is left out.
     */
    private void appraise(java.util.function.Predicate<Claim> which) {
        if (reading.claimScores() == ClaimScores.UNKNOWN) {
            return;
        }
        List<Incidents.Told> asked =
                told.stream().filter(one -> which.test(one.claim())).toList();
        List<ClaimMarks> marks = asked.stream().map(this::marks).toList();
        List<Double> right = reading.claimScores().right(marks);
        Set<Integer> emptied = asked.stream().map(Incidents.Told::trigger).collect(Collectors.toSet());
        List<Incidents.Told> all = List.copyOf(told);
        told.clear();
        int next = 0;
        for (Incidents.Told one : all) {
            if (!which.test(one.claim())) {
                told.add(one);
                continue;
            }
            double sure = right.isEmpty() || right.get(next).isNaN()
                    ? one.claim().reading().confidence()
                    : Sureness.whole(right.get(next), marks.get(next).numbers());
            next++;
            if (sure >= reader.least(one.claim().reading().by())) {
                told.add(new Incidents.Told(one.trigger(), one.claim().withConfidence(sure)));
            } else {
                attempts.accept(unlikely(wordingOf(one.claim()), one.trigger(), sure));
            }
        }
        told.forEach(one -> emptied.remove(one.trigger()));
        emptied.forEach(carried::clear);
    }

    private static Attempt unlikely(Wording wording, int trigger, double sure) {
        return new Attempt(wording, trigger, String.format(Locale.ROOT, "unlikely (%.2f)", sure));
    }

    private Wording wordingOf(Claim claim) {
        return claim.reading().by().endsWith("/" + Measured.ENCODER)
                ? reader.proposal(reader.type(claim.type()), true)
                : reader.wording(claim.reading().by());
    }

    private Settings settings() {
        return new Settings(tree, kinds, incidents, times, says, quoted, told);
    }

    private Voices voices() {
        return new Voices(tree, frames, speakers, incidents, quoted, quotations, told);
    }

    /** What is asked of the time, the place and the speaker of each claim. */
    List<SettingQuestion> settingQuestions() {
        readAll();
        return Stream.concat(settings().questions(told).stream(), voices().questions(told).stream())
                .toList();
    }

    private void readWordings() {
        for (int token = 0; token < tree.size(); token++) {
            Set<String> said = new HashSet<>();
            if (tree.isVerb(token) && !isGeneric(token)) {
                tryAll(Trigger.VERB, token, said);
            }
            if (isNoun(token)) {
                tryAll(Trigger.NOUN, token, said);
                tryAll(Trigger.DENOTES, token, said);
            }
            if (!tree.at(token).xpos().matches("VB[DPZ]?|MD")) {
                tryAll(Trigger.ADJECTIVE, token, said);
            }
            tryShapes(token, said);
        }
    }

    /** What a word that makes no claim says of an incident: where and when it was. */
    private Claim mention(int word) {
        List<Argument> arguments = new ArrayList<>();
        Frame frame = tree.isVerb(word) ? frames.verb(word) : frames.phrase(word);
        List<Integer> hit = Stream.of("object", "on", "at")
                .flatMap(slot -> frame.fillers(slot).stream())
                .map(Frame.Filler::token)
                .toList();
        hit.forEach(token -> arguments.add(phrases.argument("target", token)));
        addPlaces(arguments, frame, Map.of("target", hit), Map.of(), true);
        Certainty certainty = Certainty.of(reading, word);
        return new Claim(
                Incidents.MENTION,
                tree.lemma(word),
                arguments,
                certainty.polarity(),
                certainty.modality(),
                ClaimTimes.of(reading, word, times, published).orElse(null),
                List.of(),
                reading.sentenceOf(word).span(),
                new ReadBy("", reading.version(), 1));
    }

    /** "barring a surprise" bars nothing; "convicted felons may not vote": a participle before a bare plural tells of a sort, not of what happened. */
    private boolean isGeneric(int verb) {
        boolean preposition = tree.form(verb).equalsIgnoreCase("barring") && !tree.has(verb, "aux");
        if (preposition && tree.is(verb, "advcl") && !tree.has(verb, "mark") && !tree.has(verb, "advcl")) {
            return true;
        }
        if (isForbidden(verb)) {
            return true;
        }
        int noun = tree.is(verb, "amod") ? tree.head(verb) : -1;
        return noun > verb
                && tree.at(noun).xpos().equals("NNS")
                && !tree.has(noun, "det")
                && !tree.has(noun, "nummod")
                && !tree.has(noun, "nmod:poss");
    }

    /** "Banned from entering the country": what a rule forbids did not happen. */
    private boolean isForbidden(int verb) {
        int rule = tree.isAny(verb, "advcl", "xcomp", "obl") ? tree.head(verb) : -1;
        int mark = tree.child(verb, "mark");
        return rule >= 0
                && mark >= 0
                && tree.lemma(mark).equals("from")
                && Set.of("ban", "bar", "prohibit", "forbid", "restrict", "exclude")
                        .contains(tree.lemma(rule));
    }

    private boolean isNoun(int token) {
        String upos = tree.at(token).upos();
        return upos.equals("NOUN")
                || upos.equals("PROPN")
                || tree.at(token).xpos().startsWith("NNP");
    }

    private void tryAll(Trigger trigger, int token, Set<String> said) {
        if (trigger == Trigger.DENOTES && isInsideTitle(token)) {
            return;
        }
        for (Start start : reader.starts(trigger, tree.lemma(token))) {
            Wording wording = start.wording();
            boolean last = wording.type().equals(STATEMENT);
            if (!last && !said.contains(wording.type()) && isSaid(start, trigger, token)) {
                if (attempt(wording, token)) {
                    said.add(wording.type());
                }
            }
        }
    }

    /** "Chief" in "Chief Justice Roberts", "Detective" in "Detective Senior Sergeant Horan": the last word speaks for all. */
    private boolean isInsideTitle(int token) {
        if (tree.isInsideName(token) || isMarkup(token) || isSurname(token) || isOwnerOfTitle(token)) {
            return true;
        }
        boolean modifier = tree.isAny(token, "compound", "nmod:desc", "amod");
        for (int next = token + 1; modifier && next < Math.min(token + 4, tree.size()); next++) {
            boolean title = isNoun(next) || tree.at(next).upos().equals("ADJ");
            if (!title || tree.nameFrom(next) >= 0) {
                return false;
            }
            if (tree.form(next).endsWith(".")) {
                return tree.form(token).matches("(?i)(lt|maj|brig|col|sgt|vice|rear)\\.?");
            }
            if (Kinds.ofNoun(tree.lemma(next)).contains(Kind.POST)) {
                return true;
            }
        }
        return false;
    }

    /** {@code author="Anna"}: the word of a tag, not of a sentence. */
    private boolean isMarkup(int token) {
        return token + 1 < tree.size()
                && tree.form(token + 1).startsWith("=")
                && tree.at(token).span().end() == tree.at(token + 1).span().start();
    }

    /** "Peter T. King": the word behind an initial is a surname, whatever it means elsewhere. */
    private boolean isSurname(int token) {
        int before = token - 1;
        return before > 0
                && Character.isUpperCase(tree.form(token).charAt(0))
                && tree.form(before).matches("[A-Z]\\.")
                && (tree.is(token, "flat") || tree.nameUpTo(token) >= 0);
    }

    /** "Sheriff's Sgt. Anna Berg", with the mark set apart: whose sergeant she is. */
    private boolean isOwnerOfTitle(int token) {
        return token + 3 < tree.size()
                && tree.form(token + 1).matches("['’]")
                && tree.form(token + 2).equals("s")
                && Kinds.ofNoun(tree.lemma(token + 3)).contains(Kind.POST);
    }

    private void tryShapes(int token, Set<String> said) {
        reader.shapes().forEach((shape, wordings) -> {
            for (Frame frame : shapes.at(shape, token)) {
                wordings.stream()
                        .filter(wording -> !said.contains(wording.type()))
                        .forEach(wording -> attempt(wording, frame));
            }
        });
        reader.shapes().getOrDefault("count", List.of()).forEach(wording -> addMeasure(wording, measures.at(token)));
    }

    /**
     * Each word that may carry a claim is put to the encoder: what wordings read there is as sure as both of them are, and
     * left out where the encoder finds it unlikely; what no wording reads and the encoder is sure of is a claim.
     */
    private void askEncoder() {
        if (reading.claimScores() == ClaimScores.UNKNOWN) {
            return;
        }
        Map<Integer, List<Incidents.Told>> worded = byTrigger();
        Map<Integer, Carrier> asked = new LinkedHashMap<>();
        for (Predicate predicate : reading.predicates()) {
            List<Incidents.Told> here = worded.getOrDefault(predicate.token(), List.of());
            Carrier carrier = carriers.of(predicate, claimsOf(here));
            asked.put(predicate.token(), carrier);
            likeliest.put(predicate.token(), carrier.type());
        }
        List<Incidents.Told> likely = told.stream()
                .flatMap(one -> weighed(asked.get(one.trigger()), one).stream())
                .toList();
        told.clear();
        told.addAll(likely);
        Map<Integer, List<Incidents.Told>> kept = byTrigger();
        worded.keySet().stream().filter(token -> !kept.containsKey(token)).forEach(carried::clear);
        asked.forEach((token, carrier) -> {
            Set<String> taken = kept.getOrDefault(token, List.of()).stream()
                    .map(one -> one.claim().type())
                    .collect(Collectors.toCollection(HashSet::new));
            worded.getOrDefault(token, List.of()).stream()
                    .filter(one -> saysOpposite(one.claim()))
                    .forEach(one -> taken.add(one.claim().type()));
            int deed = tree.child(token, frames.isPassive(token) ? "nsubj" : "obj");
            kept.getOrDefault(deed, List.of()).stream()
                    .map(Incidents.Told::claim)
                    .filter(claim -> reader.type(claim.type()).nature() == Nature.EVENT)
                    .forEach(claim -> taken.add(claim.type())); // "foiled an attack" is told by its noun
            told.addAll(proposed(carrier, token, taken));
        });
    }

    /** "Lifted the ban": what the encoder would read there is the ban. */
    private boolean saysOpposite(Claim claim) {
        return reader.wording(claim.reading().by()).negative();
    }

    /** A claim of a wording, as sure as the encoder and the wording together are; nothing where it is unlikely. */
    private Optional<Incidents.Told> weighed(@Nullable Carrier carrier, Incidents.Told one) {
        Claim claim = one.claim();
        ClaimType type = reader.type(claim.type());
        if (carrier == null || !Sureness.knows(type)) {
            return Optional.of(one);
        }
        double share = claim.reading().confidence();
        double stated = carrier.likely(claim.type());
        double filled = likelyRoles(carrier, type, claim);
        double likely = Sureness.of(share, stated, filled);
        if (likely < Sureness.WORTH_ASKING) {
            attempts.accept(unlikely(reader.wording(claim.reading().by()), one.trigger(), likely));
            return Optional.empty();
        }
        Claim sure = claim.withConfidence(likely);
        known.put(sure, Sureness.numbers(share, stated, filled));
        return Optional.of(new Incidents.Told(one.trigger(), sure));
    }

    /** How likely the least likely of a claim's fillers is the right one. */
    private double likelyRoles(Carrier carrier, ClaimType type, Claim claim) {
        double least = 1;
        for (Argument argument : claim.arguments()) {
            TokenRange range = argument.range();
            Double likely = range == null
                            || argument.role().equals("place")
                                    && type.role("place").isEmpty()
                    ? null
                    : carrier.likely(type, argument.role(), reading.headOf(range));
            least = likely == null ? least : Math.min(least, likely);
        }
        return least;
    }

    private Map<Integer, List<Incidents.Told>> byTrigger() {
        return told.stream()
                .collect(Collectors.groupingBy(Incidents.Told::trigger, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Claim> claimsOf(List<Incidents.Told> here) {
        return here.stream().map(Incidents.Told::claim).toList();
    }

    /** What the encoder is asked about each predicate. */
    List<Question> questions() {
        readWordings();
        Map<Integer, List<Incidents.Told>> worded = byTrigger();
        return reading.predicates().stream()
                .map(predicate ->
                        carriers.question(predicate, claimsOf(worded.getOrDefault(predicate.token(), List.of()))))
                .toList();
    }

    private double alone(Carrier carrier, ClaimType type, double roles) {
        return Sureness.alone(reader.shareOfEncoder(type), carrier.likely(type.name()), roles);
    }

    /**
     * What the encoder alone reads.
     *
     * @param taken the types of claim that wordings read there
     */
    private List<Incidents.Told> proposed(Carrier carrier, int token, Set<String> taken) {
        ClaimType type = reader.proposable(carrier.type());
        if (type == null
                || taken.contains(type.name())
                || tree.isVerb(token) && isGeneric(token)
                || type.name().equals("injury") && carriers.isIllness(token)
                || type.name().equals("attack") && carriers.isNoAttack(token)
                || type.name().equals("operation") && carriers.isByOutlaws(token)
                || alone(carrier, type, 1) < Sureness.WORTH_ASKING) {
            return List.of();
        }
        Carrier.Read read = carrier.read(type, tree);
        double sure = read == null ? 0 : alone(carrier, type, read.likely());
        if (read == null
                || sure < Sureness.WORTH_ASKING
                || type.name().equals("stance") && isNoStance(token, read.roles())) {
            return List.of();
        }
        Wording wording = reader.proposal(type, tree.isVerb(token));
        Matcher.Outcome outcome = matcher.accept(wording, type, token, read.roles());
        attempts.accept(new Attempt(wording, token, outcome.failure()));
        if (outcome.failure() != null) {
            return List.of();
        }
        boolean named = !tree.isVerb(token) && isSpareDoer(type);
        List<Incidents.Told> claims = new ArrayList<>();
        for (Map<String, List<Integer>> roles : shared(type, outcome.roles())) {
            Claim claim = claim(wording, type, carrier.frame(), roles, outcome).withConfidence(sure);
            if (saysSomething(token, claim, type, named)) {
                known.put(
                        claim,
                        Sureness.numbers(reader.shareOfEncoder(type), carrier.likely(type.name()), read.likely()));
                claims.add(new Incidents.Told(token, claim));
                carried.set(token, !isPresupposed(carrier.frame()) || carried.get(token));
            }
        }
        return claims;
    }

    /** "Is", "reacted": words that hold no position; "wants the mayor to go" wants no mayor. */
    private boolean isNoStance(int word, Map<String, List<Integer>> roles) {
        int object = tree.child(word, "obj");
        boolean wish = WANTING.contains(tree.lemma(word)) && object >= 0 && tree.child(word, "xcomp") > object;
        boolean empty = tree.isVerb(word) && EMPTY.contains(tree.lemma(word)) && !tree.has(word, "compound:prt");
        return wish || empty && roles.getOrDefault("position", List.of(word)).contains(word);
    }

    private void addStatements() {
        Statements statements = new Statements(tree, kinds, phrases, matcher);
        for (Wording wording : reader.shapes().getOrDefault("speech", List.of())) {
            for (Statements.Said said : statements.in(speakers.attributions(), carried)) {
                Claim claim = claim(wording, said.trigger(), List.of(said.speaker(), said.topic()), false, false);
                if (SAID.contains(claim.modality()) && !isTold(said.topic().range())) {
                    told.add(new Incidents.Told(said.trigger(), claim));
                    markStated(said);
                }
            }
        }
    }

    /** "The army confirmed the attack": the attack is told. */
    private void leaveOutTold(int token) {
        told.removeIf(one -> one.trigger() == token
                && one.claim().type().equals(STATEMENT)
                && one.claim().arguments().stream()
                        .anyMatch(argument -> argument.role().equals("topic") && isTold(argument.range())));
    }

    /** "The plant will have an output of 400,000 tonnes, the newspaper said": a typed claim, or several, say the whole of it. */
    private boolean isTold(@Nullable TokenRange topic) {
        if (topic == null) {
            return false;
        }
        BitSet typed = new BitSet();
        for (Incidents.Told one : told) {
            if (topic.contains(one.trigger()) && !one.claim().type().equals(STATEMENT)) {
                typed.set(one.trigger());
                one.claim().arguments().stream()
                        .map(Argument::range)
                        .filter(Objects::nonNull)
                        .forEach(range -> typed.set(range.start(), range.end()));
            }
        }
        BitSet untold = new BitSet();
        for (int i = topic.start(); i < topic.end(); i++) {
            untold.set(i, SAYING.contains(tree.at(i).upos()) && !LIGHT.contains(tree.lemma(i)) && !kinds.isTime(i));
        }
        int words = untold.cardinality();
        untold.andNot(typed);
        return untold.cardinality() * LEFT_OVER <= words;
    }

    /** "He spoke about the harvest": what somebody says of a thing, where no typed claim and no clause holds it. */
    private void addSpokenOf() {
        for (int token = 0; token < tree.size(); token++) {
            boolean free = tree.isVerb(token)
                    && !carried.get(token)
                    && !cues.get(token)
                    && !isGeneric(token)
                    && !isGloss(token);
            for (Start start : free ? reader.starts(Trigger.VERB, tree.lemma(token)) : List.<Start>of()) {
                Wording wording = start.wording();
                if (wording.type().equals(STATEMENT)
                        && isSaid(start, Trigger.VERB, token)
                        && SAID.contains(Certainty.of(reading, token).modality())
                        && attempt(wording, token)) {
                    leaveOutTold(token);
                    break;
                }
            }
        }
    }

    /** "She said, referring to the mayor": whom she means is no more than what she says. */
    private boolean isGloss(int verb) {
        int governor = tree.is(verb, "advcl") && tree.at(verb).xpos().equals("VBG") ? tree.head(verb) : -1;
        return governor >= 0 && (says.get(governor) || cues.get(governor));
    }

    private void markStated(Statements.Said said) {
        TokenRange topic = said.topic().range();
        stated.set(said.trigger());
        cues.set(said.trigger());
        if (topic != null) {
            stated.set(topic.start(), topic.end());
        }
    }

    /** What no typed claim and no statement holds, verb by verb. */
    private void addOthers() {
        for (Wording wording : reader.shapes().getOrDefault("predicate", List.of())) {
            for (int token = 0; token < tree.size(); token++) {
                Frame frame = stated.get(token) || isGeneric(token) ? null : others.at(token, carried);
                if (frame != null) {
                    addOther(wording, frame);
                }
            }
        }
    }

    private void addOther(Wording wording, Frame frame) {
        Matcher.Outcome outcome = matcher.match(wording, reader.type(wording.type()), frame);
        attempts.accept(new Attempt(wording, frame.trigger(), outcome.failure()));
        if (outcome.failure() == null && outcome.roles().size() > Others.LEAST) {
            told.add(new Incidents.Told(
                    frame.trigger(), claim(wording, reader.type(wording.type()), frame, outcome.roles(), outcome)));
        }
    }

    private void addMeasure(Wording wording, Measures.@Nullable Measured measured) {
        if (measured == null) {
            return;
        }
        List<Argument> arguments = new ArrayList<>();
        arguments.add(measured.entity());
        arguments.add(measured.measure());
        arguments.add(measured.value());
        boolean verb = tree.isVerb(measured.trigger());
        Frame frame = verb ? frames.verb(measured.trigger()) : frames.phrase(measured.trigger());
        if (!measured.measure().text().matches("aged?|years?[- ]old")) { // an age is the same everywhere
            addPlaces(arguments, frame, Map.of(), Map.of(), false);
            addPlacesOfClause(arguments, measured.trigger());
        }
        if (isBareCount(arguments)) {
            return;
        }
        int governor = tree.head(measured.trigger());
        if (verb) {
            carried.set(measured.trigger());
        } else if (governor >= 0 && SpeechGrammar.isTelling(tree.lemma(governor))) {
            carried.set(governor); // "confirmed two deaths" is told with their number
        }
        told.add(new Incidents.Told(measured.trigger(), claim(wording, measured.trigger(), arguments, false, false)));
    }

    /** "The 131 delegates": a number of things of which neither owner nor sort nor place is told says nothing. */
    private static boolean isBareCount(List<Argument> arguments) {
        Map<String, String> words =
                arguments.stream().collect(Collectors.toMap(Argument::role, Argument::text, (first, second) -> first));
        String measure = words.getOrDefault("measure", "");
        boolean figure = arguments.stream()
                .map(Argument::quantity)
                .anyMatch(number -> number != null
                        && number.unit() != null
                        && number.unit().matches("%|[A-Z]{3}")); // "turnout rose to 18 percent"
        return !figure && measure.equals(words.get("entity")) && !measure.contains(" ") && !words.containsKey("place");
    }

    /** "In Velmora, sixty delegates are at stake": what is counted as subject or object of a clause is where that clause holds. */
    private void addPlacesOfClause(List<Argument> arguments, int counted) {
        boolean placed = arguments.stream().anyMatch(argument -> argument.role().equals("place"));
        if (placed || !tree.isAny(counted, "nsubj", "nsubj:pass", "obj")) {
            return;
        }
        int clause = tree.head(counted);
        Frame frame = tree.isVerb(clause) ? frames.verb(clause) : frames.phrase(clause);
        addPlaces(arguments, frame, Map.of(), Map.of(), false);
    }

    private boolean isSaid(Start start, Trigger trigger, int token) {
        if (start.words().length == 1) {
            return trigger != Trigger.VERB || !tree.has(token, "compound:prt");
        }
        Set<String> near = new HashSet<>();
        for (int child : tree.children(token)) {
            boolean before = child < token && tree.isAny(child, "mark", "case");
            boolean subject = trigger == Trigger.VERB && tree.at(child).deprel().equals("nsubj");
            if (!subject && !(trigger == Trigger.VERB && before) && Math.abs(child - token) < 9) {
                near.add(tree.lemma(child));
                for (int inner : tree.children(child)) {
                    if (tree.isAny(inner, "case", "mark", "fixed", "advmod", "compound", "amod")) {
                        near.add(tree.lemma(inner));
                    }
                }
            }
        }
        for (String word : start.words()) {
            if (!near.contains(word) && !tree.lemma(token).equals(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean attempt(Wording wording, int token) {
        Frame frame = frames.of(wording.trigger(), token);
        return frame != null && attempt(wording, frame);
    }

    private boolean attempt(Wording wording, Frame frame) {
        ClaimType type = reader.type(wording.type());
        Matcher.Outcome outcome = matcher.match(wording, type, frame);
        attempts.accept(new Attempt(wording, frame.trigger(), outcome.failure()));
        if (outcome.failure() != null) {
            return false;
        }
        if (type.name().equals("alias")
                && outcome.roles().getOrDefault("name", List.of()).size() > MOST_NAMES) {
            return false; // "the project named Leeds, Derby and Bradford" as its targets
        }
        for (Map<String, List<Integer>> roles : shared(type, outcome.roles())) {
            Claim claim = claim(wording, type, frame, roles, outcome);
            if (isSeveralByOneName(claim)) {
                continue;
            }
            if (!isPresupposed(frame)) {
                carried.set(frame.trigger());
            }
            if (saysSomething(frame.trigger(), claim, type, namesWhat(wording, type))) {
                told.add(new Incidents.Told(frame.trigger(), claim));
            }
        }
        return true;
    }

    /** "The dead were identified as Anna Berg and Karl Ott": several people have no name together. */
    private boolean isSeveralByOneName(Claim claim) {
        if (!claim.type().equals("alias")) {
            return false;
        }
        boolean several = false;
        boolean one = false;
        for (Argument argument : claim.arguments()) {
            if (argument.range() == null) {
                continue;
            }
            int head = reading.headOf(argument.range());
            Mention name = tree.name(head);
            several |= argument.role().equals("entity")
                    && name == null
                    && tree.at(head).xpos().equals("NNS");
            one |= argument.role().equals("name") && name != null && name.type() == EntityType.PER;
        }
        return several && one;
    }

    /** "The mayor says that ...": that she is the mayor is taken for granted and is not what is said. */
    private static boolean isPresupposed(Frame frame) {
        return frame.fillers("self").stream().anyMatch(filler -> filler.token() == frame.trigger())
                || frame.has(GIVEN)
                || frame.has("itself") && !frame.has("self");
    }

    /**
     * A doer alone, where a claim can do without one ("it attacked"), says nothing, nor does what was won by nobody, or
     * what only pronouns tell of; a noun tells of what it names: "a raid by rebels", "the attack in Lima".
     */
    private boolean saysSomething(int trigger, Claim claim, ClaimType type, boolean named) {
        boolean spare = isSpareDoer(type);
        boolean says = claim.arguments().stream()
                        .anyMatch(argument -> named
                                || !Set.of("place", "title").contains(argument.role())
                                        && !(spare && argument.role().equals("actor")))
                && claim.arguments().stream().anyMatch(ClaimPass::isSomebody);
        boolean anyone = type.nature() == Nature.STATE
                && !type.name().equals("stance")
                && claim.arguments().stream()
                        .anyMatch(argument -> !argument.resolved()
                                && (argument.role().equals("relative")
                                        || argument.text().equalsIgnoreCase("we")));
        return says
                && !isOfItself(claim)
                && !isTitleAlone(claim)
                && !anyone
                && !isCut(claim)
                && !isSomeOfThem(claim)
                && !isOnlyThose(trigger, claim);
    }

    /** "Women he does not like": those women, and not women; "any candidate they like". */
    private boolean isOnlyThose(int verb, Claim claim) {
        int noun = tree.at(verb).deprel().equals("acl:relcl") ? tree.head(verb) : -1;
        int article = noun < 0 ? -1 : tree.child(noun, "det");
        boolean any = article >= 0 && Set.of("any", "every", "whatever").contains(tree.lemma(article));
        boolean bare = noun >= 0
                && tree.at(noun).xpos().equals("NNS")
                && article < 0
                && !tree.has(noun, "amod")
                && !tree.has(noun, "compound")
                && !tree.has(noun, "nummod")
                && !tree.has(noun, "nmod:poss");
        return (any || bare)
                && claim.type().equals("stance")
                && claim.arguments().stream()
                        .filter(argument -> argument.role().equals("target"))
                        .map(Argument::range)
                        .anyMatch(range -> range != null && range.contains(noun));
    }

    /** "Most of which", "the majority of whom": of whom it is said stands in another clause. */
    private boolean isSomeOfThem(Claim claim) {
        return claim.arguments().stream()
                .map(Argument::range)
                .filter(Objects::nonNull)
                .anyMatch(range -> IntStream.of(tree.children(reading.headOf(range)))
                        .anyMatch(child -> tree.is(child, "nmod") && tree.isRelative(child)));
    }

    /** A name or phrase of which the end is missing: "Empire of the", "the murder of msgr"; or what is asked for: "how many shops". */
    private static boolean isCut(Claim claim) {
        return claim.arguments().stream()
                .anyMatch(argument -> CUT.matcher(argument.text()).matches()
                        || argument.role().equals("entity")
                                && ASKED_FOR.matcher(argument.text()).matches());
    }

    private static boolean isSpareDoer(ClaimType type) {
        return type.role("actor").map(Role::optional).orElse(false);
    }

    /** A noun of what was done, or a wording that asks for nobody: "Valdara held an election". */
    private static boolean namesWhat(Wording wording, ClaimType type) {
        boolean nobody = wording.arguments().stream()
                .allMatch(rule -> Set.of("place", "title").contains(String.valueOf(rule.role())));
        return nobody || isSpareDoer(type) && (wording.trigger() == Trigger.NOUN || asksForMore(wording));
    }

    /** "They staged an ambush": a word that fills no role says what was done. */
    private static boolean asksForMore(Wording wording) {
        return wording.conditions().stream()
                .filter(condition -> condition.wanted()
                        && !(condition.lemmas().isEmpty() && condition.kinds().isEmpty()))
                .anyMatch(condition -> wording.arguments().stream()
                        .flatMap(rule -> rule.slots().stream())
                        .noneMatch(condition.slots()::contains));
    }

    /**
     * "The general asked the attorney general": where neither he nor a body is named, that he is attorney general says nothing; nor that the
     * French president is president of France.
     */
    private boolean isTitleAlone(Claim claim) {
        TokenRange body = rangeOf(claim, "organization");
        if (!claim.type().equals("role") || body != null && !kinds.canBe(reading.headOf(body), Kind.STATE)) {
            return false;
        }
        TokenRange title = rangeOf(claim, "title");
        TokenRange holder = rangeOf(claim, "holder");
        return title != null
                && holder != null
                && reading.headOf(title) == reading.headOf(holder)
                && !tree.hasName(reading.headOf(holder));
    }

    private static @Nullable TokenRange rangeOf(Claim claim, String role) {
        return claim.arguments().stream()
                .filter(argument -> argument.role().equals(role))
                .map(Argument::range)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Nobody is his own husband or ally: a pronoun was taken for the one it stands beside. */
    private boolean isOfItself(Claim claim) {
        List<Integer> chains = claim.arguments().stream()
                .filter(argument -> argument.mention() >= 0)
                .map(argument -> reading.mentions().get(argument.mention()).chain())
                .filter(chain -> chain >= 0)
                .toList();
        return BETWEEN_TWO.contains(claim.type()) && Set.copyOf(chains).size() < chains.size();
    }

    /** A word, or a pronoun for one person; "their protests" tells of nobody. */
    private static boolean isSomebody(Argument argument) {
        boolean one = Set.of("he", "she", "him", "i", "me", "one", "no one", "nobody")
                .contains(argument.text().toLowerCase(Locale.ROOT));
        return argument.range() != null && (argument.resolved() || one);
    }

    /** Shares conjunctions out: a role that does not repeat gives one claim for each of its fillers. */
    private List<Map<String, List<Integer>>> shared(ClaimType type, Map<String, List<Integer>> roles) {
        if (type.name().equals("presence") && isSpread(roles)) {
            return List.of();
        }
        List<Map<String, List<Integer>>> all = List.of(roles);
        for (Role role : type.roles()) {
            List<Integer> fillers = roles.getOrDefault(role.name(), List.of());
            if (!role.repeats() && fillers.size() > 1) {
                all = split(all, role.name(), fillers);
            }
        }
        return all.subList(0, Math.min(all.size(), MOST_CLAIMS_OF_ONE_WORDING));
    }

    /** "Ninety cases in Leeds and Lyon", "in the provinces of A and B": how many there are in each is not told. */
    private boolean isSpread(Map<String, List<Integer>> roles) {
        List<Integer> places = roles.getOrDefault("place", List.of());
        boolean several = places.size() > 1
                || places.stream()
                        .filter(tree::isPlural)
                        .flatMap(place -> Arrays.stream(tree.children(place)).boxed())
                        .anyMatch(part -> tree.is(part, "nmod")
                                && tree.preposition(part).equals("of")
                                && tree.conjuncts(part).size() > 1);
        return several
                && roles.getOrDefault("entity", List.of()).stream().anyMatch(entity -> tree.has(entity, "nummod"));
    }

    private static List<Map<String, List<Integer>>> split(
            List<Map<String, List<Integer>>> all, String role, List<Integer> fillers) {
        List<Map<String, List<Integer>>> parts = new ArrayList<>();
        for (Map<String, List<Integer>> roles : all) {
            for (int filler : fillers) {
                Map<String, List<Integer>> part = new LinkedHashMap<>(roles);
                part.put(role, List.of(filler));
                parts.add(part);
            }
        }
        return parts;
    }

    private Claim claim(
            Wording wording, ClaimType type, Frame frame, Map<String, List<Integer>> roles, Matcher.Outcome outcome) {
        int token = frame.trigger();
        List<Argument> arguments = new ArrayList<>();
        Set<Integer> taken =
                roles.values().stream().flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
        addFirstConjuncts(taken);
        roles.forEach((role, fillers) -> fillers.forEach(filler ->
                arguments.add(argument(role, filler, token, wording, withOthers(taken, role, outcome.roles())))));
        fillers.mend(type, token, arguments);
        wording.set().forEach((role, words) -> addSet(arguments, role, words));
        if (!type.name().equals("nationality")) {
            addPlaces(
                    arguments,
                    frame,
                    roles,
                    outcome.roles(),
                    type.nature() == Nature.EVENT); // one is of a people anywhere
        }
        boolean given = type.nature() == Nature.STATE
                && wording.trigger() != Trigger.VERB
                && isPresupposed(frame)
                && !isDoubted(token);
        Certainty told = Certainty.of(reading, token);
        int article = tree.child(token, "det");
        boolean wanted = article >= 0
                && tree.lemma(article).equals("a")
                && told.modality() == Modality.HYPOTHETICAL; // "we need a pact of"
        Certainty certainty = given && !wanted ? Certainty.FACT : told;
        return claim(wording, token, arguments, certainty, outcome.negated(), outcome.guessed());
    }

    /** "The ministers of Chile, Peru and Cuba": those of Peru are not "ministers of Chile". */
    private static Set<Integer> withOthers(Set<Integer> taken, String role, Map<String, List<Integer>> all) {
        if (!role.equals("holder")) {
            return taken;
        }
        Set<Integer> more = new HashSet<>(taken);
        all.forEach((other, fillers) -> more.addAll(other.equals("organization") ? fillers : List.of()));
        return more;
    }

    /** "Alleged FBI agents". */
    private boolean isDoubted(int noun) {
        for (int child : tree.children(noun)) {
            if (tree.is(child, "amod") && LocalScope.ATTRIBUTES.containsKey(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    private Claim claim(Wording wording, int token, List<Argument> arguments, boolean negated, boolean guessed) {
        return claim(wording, token, arguments, Certainty.of(reading, token), negated, guessed);
    }

    private Claim claim(
            Wording wording,
            int token,
            List<Argument> arguments,
            Certainty certainty,
            boolean negated,
            boolean guessed) {
        Polarity polarity = negated ? Polarity.NEGATIVE : certainty.polarity();
        boolean alleged = isUnderSuspicion(wording, token) || arguments.stream().anyMatch(this::isPresumed);
        Certainty whole = alleged ? certainty.atMost(Modality.ALLEGED) : certainty;
        return new Claim(
                wording.type(),
                tree.lemma(token),
                arguments,
                wording.negative() ? opposite(polarity) : polarity,
                whole.modality(),
                time(wording, token, whole),
                speakers(wording, token, arguments),
                reading.sentenceOf(token).span(),
                new ReadBy(wording.key(), reading.version(), confidence(wording, arguments, guessed)));
    }

    /** "Is accused of the theft", "a man suspected of murder": nobody is named who answers for it. */
    private boolean isUnderSuspicion(Wording wording, int token) {
        return wording.type().equals("responsibility")
                && SUSPECTING.contains(tree.lemma(token))
                && frames.isPassive(token)
                && frames.verb(token).fillers("subject").isEmpty();
    }

    /** "Presumed rebels killed two": that it was rebels is only presumed. */
    private boolean isPresumed(Argument argument) {
        TokenRange range = argument.role().equals("actor") ? argument.range() : null;
        return range != null
                && IntStream.of(tree.children(reading.headOf(range)))
                        .anyMatch(child -> tree.is(child, "amod")
                                && PRESUMED.contains(tree.form(child).toLowerCase(Locale.ROOT)));
    }

    private List<Speaker> speakers(Wording wording, int token, List<Argument> arguments) {
        if (isBackground(token)) {
            return List.of();
        }
        List<Speaker> own = wording.type().equals(STATEMENT)
                ? speakers.of(token).stream()
                        .filter(speaker -> arguments.stream().noneMatch(argument -> isSame(argument, speaker)))
                        .toList()
                : speakers.of(token);
        if (isSaidAloud(wording, token)) {
            return Stream.concat(sayer(wording, token, arguments), own.stream()).toList();
        }
        return own.isEmpty() && isShareOfPeople(arguments) ? speakers.surveyBefore(token) : own;
    }

    /** "Berg said she believed the plan was dead": nobody else says what she believed. */
    private boolean isSame(Argument argument, Speaker speaker) {
        return argument.role().equals("speaker") && isOneChain(argument.mention(), speaker.mention());
    }

    /** "Berg called the plan unfair", "Berg blames the bank" tell what Berg said; "Berg fears the plan" need not. */
    private boolean isSaidAloud(Wording wording, int token) {
        return Set.of("stance", "responsibility").contains(wording.type())
                && tree.isVerb(token)
                && OPINION.contains(tree.lemma(token));
    }

    private Stream<Speaker> sayer(Wording wording, int token, List<Argument> arguments) {
        Stream<Argument> sayer = wording.type().equals("stance")
                ? arguments.stream().filter(argument -> argument.role().equals("holder"))
                : frames.verb(token).fillers("subject").stream()
                        .map(subject -> phrases.argument("speaker", matcher.named(subject.token())));
        return sayer.filter(argument -> argument.range() != null)
                .limit(1)
                .map(one -> new Speaker(one.text(), one.range(), one.mention(), tree.form(token)));
    }

    /** "Berg is backed by 42 percent", "19 percent would vote for neither": a share that only a survey can know. */
    private boolean isShareOfPeople(List<Argument> arguments) {
        boolean share = arguments.stream()
                .map(Argument::quantity)
                .anyMatch(quantity -> quantity != null && quantity.unit() != null && isShare(quantity.unit()));
        boolean things = arguments.stream() // "would need 69 percent of the delegates"
                .filter(argument -> argument.role().equals("measure"))
                .map(Argument::range)
                .filter(Objects::nonNull)
                .map(reading::headOf)
                .anyMatch(head -> tree.at(head).xpos().equals("NNS"));
        return !things
                && arguments.stream()
                        .filter(argument -> argument.role().equals("entity") && argument.range() != null)
                        .map(argument -> reading.headOf(argument.range()))
                        .anyMatch(head -> isShare(tree.lemma(head)) || share && kinds.canBe(head, Kind.PERSON));
    }

    private static boolean isShare(String unit) {
        return unit.equals("%") || unit.startsWith("percent") || unit.startsWith("point");
    }

    /** "The poll shows that Democrat Anna Berg leads": outside quotation marks what is put beside a name is the writer's. */
    private boolean isBackground(int token) {
        boolean title = tree.isAny(token, "nmod:desc", "appos", "compound", "amod", "flat")
                || tree.at(token).upos().equals("NOUN") && tree.has(token, "flat");
        boolean counted = tree.is(token, "appos") && tree.has(token, "nummod"); // "nine people - seven civilians"
        return title && !counted && !tree.isVerb(token) && !quoted.get(token);
    }

    /** "I" and "we" of whom nothing is known: whoever is quoted. */
    private boolean isSpeaker(int filler) {
        return Set.of("i", "we").contains(tree.lemma(filler).toLowerCase(Locale.ROOT))
                && tree.at(filler).upos().equals("PRON")
                && !tree.isKnown(tree.mention(filler));
    }

    /** "We work with them, the statement adds": the statement works with nobody. */
    private boolean canAct(int speaker) {
        return kinds.canBe(speaker, Kind.PERSON)
                || kinds.canBe(speaker, Kind.GROUP)
                || kinds.canBe(speaker, Kind.STATE);
    }

    /** "Support for the mayor and the council": what a word governs through its first conjunct is told in another role as well. */
    private void addFirstConjuncts(Set<Integer> taken) {
        for (int token : List.copyOf(taken)) {
            for (int first = token; tree.is(first, "conj"); first = tree.head(first)) {
                taken.add(tree.head(first));
            }
        }
    }

    /** "Changes need to be made": the need is told with what needs them. */
    private int withNeed(int deed) {
        int need = tree.is(deed, "xcomp") ? tree.head(deed) : -1;
        return need >= 0 && tree.lemma(need).equals("need") ? need : deed;
    }

    /** "Took on", "firm against": a verb without an object, or an adjective, with the words that turn it round. */
    private boolean isBareWord(int word) {
        return tree.isVerb(word) && !tree.has(word, "obj") && !tree.has(word, "xcomp") && !tree.has(word, "ccomp")
                || tree.at(word).upos().equals("ADJ") && !tree.has(word, "amod");
    }

    private Argument argument(String role, int filler, int trigger, Wording wording, Set<Integer> taken) {
        if (role.equals("predicate")) {
            return new Argument(role, others.word(filler), null, -1, true, null);
        }
        int speaker = isSpeaker(filler) ? Judgements.speaker(speakers, tree, filler) : -1;
        if (speaker >= 0 && !taken.contains(speaker) && canAct(speaker)) {
            return phrases.argument(role, matcher.named(tree.antecedent(speaker)), taken);
        }
        if (role.equals("organization") && filler == trigger && wording.trigger() == Trigger.DENOTES) {
            return phrases.bare(role, filler);
        }
        if (role.equals("organization") && wording.name().equals("party-bracket")) {
            return phrases.bare(role, filler); // "(R-S.C.)": the party without the state
        }
        if (role.equals("topic") && wording.name().equals("should") && !frames.isPassive(filler)) {
            return phrases.deed(role, filler);
        }
        if (role.equals("topic") && wording.name().equals("should")) {
            return phrases.argument(role, withNeed(filler), taken);
        }
        boolean ofEncoder = wording.name().equals(Measured.ENCODER);
        if (role.equals("position") && filler == trigger && wording.trigger() == Trigger.VERB
                || role.equals("position") && ofEncoder && isBareWord(filler)) {
            return phrases.phrasal(role, filler, wording.phrases());
        }
        if (role.equals("dimension") && wording.trigger() == Trigger.SHAPE) {
            return phrases.rank(role, filler);
        }
        if (role.equals("value")
                && wording.type().equals("kind")
                && tree.at(filler).upos().equals("ADJ")) {
            return phrases.word(role, filler);
        }
        if (role.equals("value") && wording.type().equals("kind")) {
            Argument sort = phrases.argument(role, filler, taken);
            return sort.quantity() == null
                    ? unnamed(sort)
                    : phrases.bare(role, filler); // one of thirty countries is a country
        }
        if (role.equals("position") && filler == trigger && tree.isNominal(filler)) {
            return phrases.directed(role, filler);
        }
        boolean clause = role.equals("position") && kinds.canBe(filler, Kind.CLAUSE);
        boolean own = clause
                || filler == trigger
                        && (role.equals("position")
                                || role.equals("relation")
                                || role.equals("title")
                                || wording.trigger() == Trigger.DENOTES
                                        && !role.equals("entity")
                                        && !role.equals("holder"));
        boolean title = role.equals("title") && kinds.canBe(filler, Kind.POST) && tree.name(filler) == null;
        return own || title || (filler == trigger && wording.trigger() == Trigger.ADJECTIVE)
                ? phrases.word(role, filler)
                : phrases.argument(new Restrictions.Part(wording.type(), role, trigger), filler, taken);
    }

    /** A sort is a word, not one of those that the text elsewhere calls by it. */
    private static Argument unnamed(Argument sort) {
        return new Argument(sort.role(), sort.text(), sort.range(), -1, true, null);
    }

    /** Words that the wording itself gives; no words leave the role unsaid: "they were told to leave". */
    private static void addSet(List<Argument> arguments, String role, String words) {
        if (!words.isEmpty()) {
            arguments.add(new Argument(role, words, null, -1, true, null));
        }
    }

    /** @param all the fillers of all roles, those included that another claim of the same words has */
    private void addPlaces(
            List<Argument> arguments,
            Frame frame,
            Map<String, List<Integer>> roles,
            Map<String, List<Integer>> all,
            boolean event) {
        if (roles.containsKey("place")) {
            return;
        }
        Set<Integer> used = all.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        for (int place : places.of(frame, roles, used, event)) {
            boolean post =
                    tree.lemma(place).equals("office") && !tree.has(place, "det") && !tree.has(place, "nmod:poss");
            if (post) {
                continue; // "died in office"
            }
            Argument where = phrases.argument("place", place);
            if (where.resolved() || !tree.at(place).upos().equals("PRON")) {
                arguments.add(where); // "the boats that were closing in on it"
            }
        }
    }

    private static Polarity opposite(Polarity polarity) {
        return polarity == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.POSITIVE;
    }

    /** As often as the wording was right where it was judged; less where a filler was guessed or is not known. */
    private double confidence(Wording wording, List<Argument> arguments, boolean guessed) {
        double sure = reader.share(wording) - (guessed ? UNSURE : 0);
        boolean resolved = arguments.stream().allMatch(Argument::resolved);
        return Math.round(100 * (resolved ? sure : sure - UNSURE)) / 100.0;
    }

    /** "Became a citizen in 2013": has been one since. */
    private boolean isBeginning(int token) {
        int verb = tree.isVerb(token) ? token : tree.is(token, "xcomp") ? tree.head(token) : -1;
        return verb >= 0 && tree.lemma(verb).equals("become");
    }

    /** The present tense dates states and what goes on, not what is only thought of, nor what a noun tells of. */
    private @Nullable TimeSpan time(Wording wording, int token, Certainty certainty) {
        boolean event = reader.type(wording.type()).nature() == Nature.EVENT;
        boolean undated = event && (!tree.isVerb(token) || certainty.modality() != Modality.ASSERTED);
        return ClaimTimes.of(reading, token, times, published)
                .filter(time -> !undated || !time.text().isEmpty())
                .map(time -> !event && isBeginning(token) ? time.onwards() : time)
                .orElse(null);
    }
}
