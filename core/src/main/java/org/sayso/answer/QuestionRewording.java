// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings the many ways of asking for one thing to one: "Name the X that ..." to "Which X ...". In order, each once.
 *
 * @param text   the plain question
 * @param source whose word alone is asked for: "according to X", "X says that ..."; null for anybody's
 */
record QuestionRewording(String text, @Nullable String source) {

    private record Rule(Pattern pattern, String replacement) {}

    private static final String DEATHS = "How many people were killed in ";

    private static final String VIOLENCE = "(?:attack|bombing|bomb|blast|explosion|shooting|killing|assault|raid|murder"
            + "|assassination|ambush|strike|hijacking|kidnapping|abduction|stabbing|massacre)(?:e?s)?";

    private static final String GATHERING =
            "(?:exercise|drill|manoeuvre|maneuver|meeting|summit|conference|ceremony|talk"
                    + "|match|game|race|trial|funeral|wedding|concert|election|festival|congress|parade|rally|protest|battle)s?";

    private static final String PLACE =
            "(?:place|location|spot|venue|area|site|locality|city|town|village|region|province|country)";

    /** Words of a noun phrase before anything hangs on it. */
    private static final String NOUNS =
            "((?:(?!(?:of|in|on|for|to|from|at|by|with|about|number|count|total|figure|toll)\\b)(?-i:[a-z])[\\w-]* ){1,4}?)";

    private static final String MODIFIERS = "(?:(?!(?:of|in|on|for|to|from|at|by|with|after)\\b)[\\w'’-]+ ){0,7}?";

    private static final List<Pattern> SOURCES = List.of(
            Pattern.compile(
                    "^(?<before>.+?),? (?:and )?according to (?!whom|who\\b|which|what)(?<source>[^?]+)(?<after>\\?)$",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "^(?<before>)according to (?!whom|who\\b|which|what)(?<source>[^?]+?),? (?<after>(?:(?:in|on|at|by) )?(?:how|who|what|which|where|when)\\b.*)$",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "^(?<before>how many [\\w -]+? |(?:which|what) [\\w -]+? )(?:do|does|did) (?<source>[^?]+?) (?:say|claim|report|estimate)(?: that)? (?!about|on|in|at|of|to|when|during|after|before|for)(?<after>.+)$",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "^(?<before>)(?!.*\\b(?:who|what|which|how)\\b.*\\bsa(?:id|ys?)\\b)(?<source>[^?]+?) (?:says|said|reports|reported|estimates|estimated) (?:that )?(?<after>.*\\b(?:how many|which|what|who|whom|where)\\b.*)$",
                    Pattern.CASE_INSENSITIVE));

    private static final Pattern PERFECT = Pattern.compile(
            "^((?:which|what)(?: [\\w-]+){0,4}?|who|whom) (?:has|have|had) (?=(?-i:[A-Z])|the )",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BY_VERB = Pattern.compile(
            "^(?:who|(?:which|what) (?:man|woman|person)) (?:(?<is>is|has) |was |had )?(?<verb>[a-z]+) (?<rest>(?:the )?(?-i:[A-Z]).*)$",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> POSTS = Map.ofEntries(
            Map.entry("lead", "leader"),
            Map.entry("led", "leader"),
            Map.entry("head", "head"),
            Map.entry("command", "commander"),
            Map.entry("chair", "chairman"),
            Map.entry("coach", "coach"),
            Map.entry("govern", "governor"),
            Map.entry("found", "founder"),
            Map.entry("own", "owner"));

    private static final List<Rule> RULES = List.of(
            rule("^(what|who|where|when|how)['’]s ", "$1 is "),
            rule("^(?:please[, ]+)?(?:can|could|would) you (?:please )?(?:tell|say|show) (?:me )?", ""),
            rule(
                    "^(?:please[, ]+)?(?:do you know|i(?:'d| would) (?:like|want) to know|i wonder|tell me|say|state) (?=who|what|which|where|when|how|in|at|on|by)",
                    ""),
            rule(",? (?:and )?according to (?:whom|who|which source|what source|which sources)\\b", ""),
            rule(",? and (?:who|which source) (?:says|said|reports|reported) (?:so|that|it|this)\\b", ""),
            rule(
                    "^according to (?:whom|who|which source|what source),? (?=(?:(?:in|on|at|by) )?(?:how|who|what|which|where|when)\\b)",
                    ""),
            rule(
                    "^according to (?:whom|who|which source|what source),? (?:did|do|does|have|has|are|is|were|was)? ?",
                    "Who said that "),
            rule("^(what|who|where|when|(?:which|what|how many) [\\w -]+?) (?:is|was) it (?:that|which|who) ", "$1 "),
            rule(
                    "^(?:name|identify|list|give|state|(?:what|which) (?:is|was)) the [\\w -]*?" + PLACE + "s? where ",
                    "Where "),
            rule(
                    "^(?:what|which) (ban|boycott)s? (did|does|do) (.+?) (?:impose|introduce|issue|announce|enact|order|declare)\\b",
                    "What $2 $3 $1"),
            rule("^who (?:is|was|were|are) the founders? of ", "Who founded "),
            rule("^who (?:is|was|were|are) (.+?)['’]s founders?\\?", "Who founded $1?"),
            rule("^who (?:is|was|were|are) the owners? of ", "Who owns "),
            rule("^where (?:exactly|precisely|specifically) ", "Where "),
            rule("^(?:the )?use of (what|which)\\b", "$1"),
            rule("^whose (?=[\\w -]+? (?:did|has|have|had|does|do)\\b)", "which "),
            rule(
                    "^how (?:big|large|high|great|heavy) (?:is|was|were|are) the (?=(?:total |exact )?(?:number|count|figure|death toll|toll)\\b)",
                    "What is the "),
            rule("^(?:the )?(?=(?:total |exact )?(?:number of|death toll)\\b)", "What is the "),
            rule(
                    "^(?:name|identify|list|give|tell|state|show)(?: me)? the (?=(?:total |exact )?(?:death toll|toll)\\b)",
                    "What is the "),
            rule("^(?:name|identify|list|give|tell me|state) (?:the |all the |all )?(number|figure) of ", "How many "),
            rule(
                    "^what (?:was|is|were) (?:the )?(?:total |exact |official |reported )?(?:number of (?:deaths|fatalities|victims|dead)|death toll|toll) (?:of|from|in|at|after) ",
                    DEATHS),
            rule(
                    "^what (?:was|is|were) the (?:total |exact )?(?:number|count|total) of ([\\w ]+?) (?:that|who|which) (.*)",
                    "How many $1 $2"),
            rule(
                    "^what (?:was|is|were) the (?:total |exact )?(?:number|count|total) of ([\\w ]+?) (killed|injured|wounded|arrested|running|using|held|detained) (.*)",
                    "How many $1 were $2 $3"),
            rule("\\b(?:what|which) (?:total |exact )?(?:number|count|quantity) of\\b", "how many"),
            rule(
                    "^how (?:many|large a number of) (?:people |persons )?lives (?:were lost|were claimed) (?:in|by) ",
                    DEATHS),
            rule("^how many lives did (.*?) (?:claim|cost|take)\\b", DEATHS + "$1"),
            rule(
                    "^how many (people|persons|men|women|civilians|victims)? ?(?:lost their lives|lost their life|were left dead|met their deaths?) (?:in|at|during|from|after|by) ",
                    DEATHS),
            rule(
                    "^how many (?:deaths|fatalities|dead|casualties|victims) (?:were there|did|resulted|came|were|was there) ?(?:in|from|of|caused by)? ?(.*?)(?: (?:cause|leave|claim|have))?\\?",
                    DEATHS + "$1?"),
            rule("^how deadly was ", DEATHS),
            rule(
                    "^(?:which|what|who) (?:is|was|are|were) (?:the names? of )?the " + NOUNS
                            + "(?:that|which|who) (.+)",
                    "Which $1$2"),
            rule(
                    "^(?:which|what|who) (?:is|was|are|were) (?:the names? of )?the " + NOUNS + "((?-i:[A-Z]).+)",
                    "Which $1$2"),
            rule("^(?:name|identify|list|state) the " + NOUNS + "(?:that|which|who) (.+)", "Which $1$2"),
            rule("^(?:name|identify|list|state) the " + NOUNS + "((?-i:[A-Z]).+)", "Which $1$2"),
            rule(
                    "\\b(?:said|says|claimed|claims|stated|announced) (?:that )?(?:it|they|he|she) (?:was|were|is|are|had been) (?:behind|responsible for) ",
                    "claimed responsibility for "),
            rule(
                    "\\b(?:said|says|claimed|claims|stated|announced) (?:that )?(?:it|they|he|she) (?:had |has |have )?(?:carried out|perpetrated|committed) ",
                    "claimed responsibility for "),
            rule(
                    "^(who|(?:which|what) [\\w ]+?) (?:was|were|is|are) (?:behind|responsible for) ",
                    "$1 claimed responsibility for "),
            rule("\\b(?:took|take|claimed|claim) credit for ", "claimed responsibility for "),
            rule(
                    "\\b(claims?|claimed) ((?:the|this|that|an?|its|last) " + MODIFIERS + VIOLENCE + ")\\b",
                    "$1 responsibility for $2"),
            rule(
                    "^(by whom? (?:was|were) )((?:the|an?) " + MODIFIERS + VIOLENCE + "\\b.*? claimed)",
                    "$1responsibility for $2"),
            rule(
                    "^((?:the|an?) " + MODIFIERS + VIOLENCE + "\\b.*? (?:was|were|has been|have been) claimed by )",
                    "Responsibility for $1"),
            rule("^(?:what|which) ((?:[\\w-]+ )?" + PLACE + ") (?:hosted|saw) (.*?)\\?", "In which $1 was $2 held?"),
            rule("\\b(?:in|at|on|near) (?:what|which) (?:place|location|spot|venue|area|site|locality)\\b", "where"),
            rule("^(?:what|which) (?:was|is) the (?:location|place|venue|site) of (.*?)\\?", "Where was $1 held?"),
            rule("^where did (.*) (?:take place|happen|occur|go on)\\b", "Where was $1 held"),
            rule(
                    "^where (?!did|was|were|is|are|has|have|had)(.+?) (?:took place|happened|occurred|went on)\\b",
                    "Where was $1 held"),
            rule("^where (?:has|have|had) (.*) taken place\\b", "Where was $1 held"),
            rule(
                    "^(where (?:was|were|is|are) (?:the|an?|this|that|their|its|last|this) [^?]*?\\b" + GATHERING
                            + "(?: (?:of|between|by|with|for|against|on|in) [^?]*)?)(?<!ed)(?<!held)(?<!en)\\?",
                    "$1 held?"),
            rule(
                    "^(which|what) ([\\w -]+?) (is|was) (.+?) ((?:an? )?(?:member|part|citizen|branch|ally|supporter) of)\\?",
                    "$4 $3 $5 which $2?"),
            rule("\\b(?:on|at|in) (?:what|which) (?:date|day|time|year|month)\\b", "when"),
            rule("^(?:what|which) (?:date|day|year|month) (?=did|was|were|has|had|is)", "When "));

    /** The plain question for one that was typed. */
    static QuestionRewording of(String question) {
        String text = question.strip();
        text = text.matches(".*[?.!]$") ? text.replaceFirst("[.!]+$", "?") : text + "?";
        String source = null;
        for (Pattern pattern : SOURCES) {
            Matcher matcher = pattern.matcher(text);
            if (source == null && matcher.matches()) {
                source = matcher.group("source").strip();
                text = matcher.group("before") + matcher.group("after");
            }
        }
        for (Rule rule : RULES) {
            text = rule.pattern.matcher(text).replaceFirst(rule.replacement);
        }
        return new QuestionRewording(capital(text), source);
    }

    /** "Which system has X outsold" as "Which system did X outsold", for a reader that takes "has" for the verb. */
    Optional<String> withoutPerfect() {
        Matcher matcher = PERFECT.matcher(text);
        return matcher.find() ? Optional.of(matcher.replaceFirst("$1 did ")) : Optional.empty();
    }

    /** The same asked by the post: "Who leads X" is also "Who is the leader of X"; empty where the verb makes no post. */
    Optional<String> byPost() {
        Matcher matcher = BY_VERB.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String verb = matcher.group("verb").toLowerCase(Locale.ROOT);
        String post = POSTS.getOrDefault(verb, POSTS.get(verb.replaceFirst("(?:ed|s|ing)$", "")));
        if (post == null) {
            return Optional.empty();
        }
        boolean now = verb.endsWith("s") || matcher.group("is") != null;
        return Optional.of("Who " + (now ? "is" : "was") + " the " + post + " of " + matcher.group("rest"));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Rule rule(String pattern, String replacement) {
        return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), replacement);
    }
}
