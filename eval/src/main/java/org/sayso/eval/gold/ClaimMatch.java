// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.ClaimType;

/**
 * Whether an exported claim says what a gold claim says: one of its types, every needed role filled by one of its names, the same
 * polarity, a fact or none, and its numbers. A filler of more than ten words is no name.
 */
final class ClaimMatch {

    /** What a claim may be right in beside its type and roles. */
    enum Qualifier {
        SPEAKER,
        POLARITY,
        MODALITY,
        TIME,
        PLACE,
        NUMBER
    }

    private static final Set<String> SYMMETRIC = Set.of("alliance", "meeting", "agreement", "exercise", "alias");
    private static final Set<String> FACTS = Set.of("asserted", "reported");
    private static final Set<String> EMPTY = Set.of(
            "the",
            "a",
            "an",
            "of",
            "in",
            "on",
            "at",
            "to",
            "and",
            "or",
            "its",
            "his",
            "their",
            "so-called",
            "then",
            "former",
            "new",
            "some");
    private static final Pattern WORD = Pattern.compile("[\\w']+");
    /** "Aged" and "46-year-old" name an age. */
    private static final Pattern AGE = Pattern.compile("\\b(aged|\\d*yearold)\\b");

    private static final int LONGEST_NAME = 10;

    private ClaimMatch() {}

    static boolean same(GoldClaim gold, JsonNode claim) {
        boolean denied = text(claim, "modality").equals("denied");
        boolean polarity = text(claim, "polarity").equals(gold.polarity()) || denied;
        boolean fact = FACTS.contains(gold.modality()) == FACTS.contains(text(claim, "modality"))
                || (gold.polarity().equals("negative") && denied);
        return polarity
                && fact
                && numbers(claim).containsAll(gold.numbers())
                && gold.options().stream().anyMatch(option -> fits(option, claim));
    }

    /** Why a gold claim has no partner, by the nearest of the claims that were read. */
    enum Miss {
        TAKEN("read, but counted for another gold claim"),
        QUALIFIED("same type and roles, other polarity, certainty or number"),
        FILLED("same type, a needed role empty or filled otherwise"),
        TYPED("the same fillers in a claim of another type"),
        UNTYPED("the same fillers with a verb that no type covers"),
        UNREAD("nothing like it was read");

        private final String words;

        Miss(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The nearest of the claims that were read; null where none is near. */
    record Nearest(Miss miss, @Nullable JsonNode claim) {}

    static Nearest miss(GoldClaim gold, List<JsonNode> claims) {
        Nearest nearest = new Nearest(Miss.UNREAD, null);
        for (JsonNode claim : claims) {
            Miss miss = miss(gold, claim);
            nearest = miss.ordinal() < nearest.miss().ordinal() ? new Nearest(miss, claim) : nearest;
        }
        return nearest;
    }

    private static Miss miss(GoldClaim gold, JsonNode claim) {
        if (same(gold, claim)) {
            return Miss.TAKEN;
        }
        Miss nearest = Miss.UNREAD;
        for (GoldClaim.Option option : gold.options()) {
            long needed =
                    option.needs().stream().filter(need -> !need.optional()).count();
            long held = option.needs().stream()
                    .filter(need -> !need.optional() && holds(claim, need))
                    .count();
            boolean type = text(claim, "type").equals(option.type());
            boolean other = text(claim, "type").equals(ClaimType.OTHER);
            Miss miss = fits(option, claim)
                    ? Miss.QUALIFIED
                    : type && held > 0 ? Miss.FILLED : held < needed ? Miss.UNREAD : other ? Miss.UNTYPED : Miss.TYPED;
            nearest = miss.ordinal() < nearest.ordinal() ? miss : nearest;
        }
        return nearest;
    }

    private static boolean holds(JsonNode claim, GoldClaim.Need need) {
        for (JsonNode argument : claim.get("args")) {
            if (named(need.names(), names(argument))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(GoldClaim.Option option, JsonNode claim) {
        if (!text(claim, "type").equals(option.type())) {
            return false;
        }
        BitSet used = new BitSet();
        for (GoldClaim.Need need : option.needs()) {
            int filler = filler(need, option, claim.get("args"), used);
            if (filler < 0 && !need.optional()) {
                return false;
            }
            if (filler >= 0) {
                used.set(filler);
            }
        }
        return true;
    }

    private static int filler(GoldClaim.Need need, GoldClaim.Option option, JsonNode arguments, BitSet used) {
        for (int i = 0; i < arguments.size(); i++) {
            JsonNode argument = arguments.get(i);
            // "China and Russia" may fill both places of a pair
            boolean joint = names(argument).stream().anyMatch(name -> name.contains(" and "));
            boolean place =
                    SYMMETRIC.contains(option.type()) || text(argument, "role").equals(need.role());
            if ((!used.get(i) || joint) && place && named(need.names(), names(argument))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a qualifier of the gold is right in the claim; null where the gold says nothing of it. */
    static @Nullable Boolean right(Qualifier qualifier, GoldClaim gold, JsonNode claim) {
        return switch (qualifier) {
            case SPEAKER -> gold.speakers().isEmpty() ? null : named(gold.speakers(), speakers(claim));
            case POLARITY -> gold.polarity().equals(text(claim, "polarity"));
            case MODALITY -> gold.modality().equals(text(claim, "modality"));
            case TIME -> gold.time() == null ? null : time(gold.time(), claim.path("time"));
            case PLACE -> gold.places().isEmpty() ? null : named(gold.places(), fillers(claim, "place"));
            case NUMBER -> gold.numbers().isEmpty() ? null : numbers(claim).containsAll(gold.numbers());
        };
    }

    private static boolean time(String wanted, JsonNode time) {
        StringBuilder said = new StringBuilder();
        for (String field : List.of("value", "from", "to", "from_latest", "to_earliest", "text")) {
            said.append(time.path(field).asText("")).append(' ');
        }
        String digits = wanted.startsWith("-") ? wanted.substring(1) : wanted;
        return Arrays.stream(digits.split("/")).allMatch(part -> said.indexOf(part) >= 0);
    }

    private static List<String> names(JsonNode argument) {
        List<String> names = new ArrayList<>(List.of(text(argument, "text"), text(argument, "name")));
        argument.path("aliases").forEach(alias -> names.add(alias.asText()));
        names.removeIf(String::isBlank);
        return names;
    }

    /** Who says it: of a statement its own speaker too. */
    private static List<String> speakers(JsonNode claim) {
        List<String> names = new ArrayList<>(fillers(claim, "speaker"));
        for (JsonNode speaker : claim.path("attribution")) {
            names.add(text(speaker, "speaker"));
            names.add(text(speaker, "name"));
        }
        return names;
    }

    private static List<String> fillers(JsonNode claim, String role) {
        List<String> names = new ArrayList<>();
        for (JsonNode argument : claim.get("args")) {
            if (text(argument, "role").equals(role)) {
                names.addAll(names(argument));
            }
        }
        return names;
    }

    private static Set<Double> numbers(JsonNode claim) {
        Set<Double> numbers = new HashSet<>();
        for (JsonNode argument : claim.get("args")) {
            for (String field : List.of("value", "min", "max")) {
                if (argument.path(field).isNumber()) {
                    numbers.add(argument.get(field).asDouble());
                }
            }
        }
        return numbers;
    }

    private static boolean named(List<String> wanted, List<String> said) {
        return said.stream().anyMatch(one -> wanted.stream().anyMatch(name -> sameName(name, one)));
    }

    /** Whether two names are the same words, or one holds the other with at most three words more, or most are shared. */
    static boolean sameName(String wanted, String said) {
        Set<String> a = words(wanted);
        Set<String> b = words(said);
        if (a.isEmpty() || b.isEmpty() || WORD.matcher(said).results().count() > LONGEST_NAME + 4) {
            return false;
        }
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        int all = a.size() + b.size() - shared.size();
        boolean within = shared.size() == a.size() && b.size() - a.size() <= 3 && b.size() <= LONGEST_NAME;
        return within || shared.size() * 10 >= all * 6;
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        String plain = AGE.matcher(
                        name.toLowerCase(Locale.ROOT).replace('’', '\'').replace("-", ""))
                .replaceAll("age");
        WORD.matcher(plain)
                .results()
                .map(found -> found.group())
                .filter(w -> !EMPTY.contains(w))
                .forEach(words::add);
        return words;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
