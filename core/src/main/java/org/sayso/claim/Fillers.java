// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sayso.sentence.Mention;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.ClaimType;

/** Sets right among the fillers of one claim what only shows once all of them stand side by side. */
final class Fillers {

    private static final Set<String> COUNTING =
            Set.of("many", "several", "some", "most", "few", "numerous", "various", "other", "more");

    private static final Set<String> ENVOYS =
            Set.of("ambassador", "envoy", "consul", "emissary", "attache", "attaché", "commissioner", "delegate");

    private final Tree tree;
    private final Phrases phrases;

    Fillers(Tree tree, Phrases phrases) {
        this.tree = tree;
        this.phrases = phrases;
    }

    /** @param word that carries the claim */
    void mend(ClaimType type, int word, List<Argument> arguments) {
        if (type.name().equals("kind")) {
            arguments.replaceAll(argument -> sort(argument, arguments));
        }
        if (type.name().equals("role")) {
            arguments.removeIf(argument -> isField(argument, arguments));
            arguments.replaceAll(
                    argument -> isSentTo(word, argument) ? phrases.argument("place", head(argument)) : argument);
        }
    }

    /** "The Freedom Front party", "many countries, among them Chile": of what kind it is says the noun, not the name before it, nor how many there are. */
    private Argument sort(Argument value, List<Argument> arguments) {
        TokenRange range = value.role().equals("value") ? value.range() : null;
        if (range == null || range.size() == 1) {
            return value;
        }
        if (COUNTING.contains(tree.lemma(range.start()))) {
            return from(range.start() + 1, value);
        }
        return arguments.stream()
                .filter(other -> other.role().equals("entity") && other.mention() >= 0)
                .map(other -> tree.reading.mentions().get(other.mention()))
                .map(Mention::range)
                .filter(name -> name.start() == range.start() && name.end() < range.end())
                .findFirst()
                .map(name -> from(name.end(), value))
                .orElse(value);
    }

    private Argument from(int start, Argument value) {
        TokenRange rest =
                new TokenRange(start, Objects.requireNonNull(value.range()).end());
        return new Argument(
                value.role(), phrases.text(rest), rest, value.mention(), value.resolved(), value.quantity());
    }

    /** "The army's director of intelligence": what the title says he directs is no body that he belongs to. */
    private static boolean isField(Argument body, List<Argument> arguments) {
        TokenRange field = body.role().equals("organization") ? body.range() : null;
        return field != null
                && arguments.stream()
                        .filter(other -> other.role().equals("title"))
                        .map(Argument::range)
                        .anyMatch(
                                title -> title != null && title.start() < field.start() && field.end() <= title.end());
    }

    /** "The ambassador to Chile" belongs to another state than Chile. */
    private boolean isSentTo(int post, Argument body) {
        return body.role().equals("organization")
                && body.range() != null
                && ENVOYS.contains(tree.lemma(post))
                && tree.preposition(head(body)).equals("to");
    }

    private int head(Argument argument) {
        return tree.reading.headOf(Objects.requireNonNull(argument.range()));
    }
}
