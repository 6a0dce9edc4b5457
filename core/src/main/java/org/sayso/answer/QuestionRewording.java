// SPDX-License-Identifier: Apache-2.0
package org.sayso.answer;

import java.util.List;
import java.util.regex.Pattern;

/** Brings the many ways of asking for one thing to one: "Name the X that ..." to "Which X ...". In order, each once. */
final class QuestionRewording {

    private record Rule(Pattern pattern, String replacement) {}

    private static final String DEATHS = "How many people were killed in ";

    private static final List<Rule> RULES = List.of(
            rule("^(?:please[, ]+)?(?:can|could|would) you (?:please )?(?:tell|say|show) (?:me )?", ""),
            rule(
                    "^(?:please[, ]+)?(?:do you know|i(?:'d| would) (?:like|want) to know|i wonder|tell me|say|state) (?=who|what|which|where|when|how|in|at|on|by)",
                    ""),
            rule(",? (?:and )?according to (?:whom|who|which source|what source|which sources)\\b", ""),
            rule(",? and (?:who|which source) (?:says|said|reports|reported) (?:so|that|it|this)\\b", ""),
            rule(
                    "^according to (?:whom|who|which source|what source),? (?:did|do|does|have|has|are|is|were|was)? ?",
                    "Who said that "),
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
                    "\\b(?:said|says|claimed|claims|stated) (?:that )?(?:it|they|he|she) (?:was|were|is|are|had been) (?:behind|responsible for) ",
                    "claimed responsibility for "),
            rule(
                    "^(who|(?:which|what) [\\w ]+?) (?:was|were|is|are) (?:behind|responsible for) ",
                    "$1 claimed responsibility for "),
            rule("\\b(?:took|take|claimed|claim) credit for ", "claimed responsibility for "),
            rule("\\b(?:in|at|on|near) (?:what|which) (?:place|location|spot|venue|area|site|locality)\\b", "where"),
            rule("^(?:what|which) (?:was|is) the (?:location|place|venue|site) of (.*?)\\?", "Where was $1 held?"),
            rule("^where did (.*) take place\\b", "Where was $1 held"),
            rule("^(?:what|which) (?:place|location|venue|site) (?:hosted|saw) ", "Where was held "),
            rule("\\b(?:on|at|in) (?:what|which) (?:date|day|time|year|month)\\b", "when"),
            rule("^(?:what|which) (?:date|day|year|month) (?=did|was|were|has|had|is)", "When "));

    private QuestionRewording() {}

    static String apply(String question) {
        String text = question.strip();
        text = text.matches(".*[?.!]$") ? text : text + "?";
        for (Rule rule : RULES) {
            text = rule.pattern.matcher(text).replaceFirst(rule.replacement);
        }
        text = text.replaceFirst("[.!]+$", "?");
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Rule rule(String pattern, String replacement) {
        return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), replacement);
    }
}
