// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.claim.LexiconTable;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;

/** Joins names: the same words, a surname after the full name, an acronym, a company without its legal form. */
final class NameSieve {

    private static final Set<String> LEGAL = Set.of(
            "inc",
            "corp",
            "co",
            "ltd",
            "plc",
            "llc",
            "ag",
            "gmbh",
            "sa",
            "nv",
            "group",
            "holdings",
            "technologies",
            "company",
            "corporation",
            "limited",
            "incorporated",
            "party");
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "de", "du", "la", "al", "&");
    private static final Set<EntityType> APART = Set.of(EntityType.TITLE, EntityType.TIME);
    private static final Set<String> TITLES = titles();

    private final Chains chains;
    private final Reading reading;
    private final List<Candidate> names;

    NameSieve(Chains chains) {
        this.chains = chains;
        this.reading = chains.reading();
        this.names = chains.candidates(Mention.Kind.NAME).stream()
                .filter(name -> !APART.contains(name.type()))
                .toList();
    }

    private static Set<String> titles() {
        Set<String> titles = new LinkedHashSet<>(LexiconTable.words("reference-nouns", "person"));
        titles.addAll(Set.of(
                "mr", "mrs", "ms", "miss", "dr", "sir", "prof", "sen", "gov", "rep", "gen", "lt", "col", "lord"));
        return Set.copyOf(titles);
    }

    void run() {
        sameWords();
        aliases();
        shortPersons();
        shortBodies();
    }

    private void sameWords() {
        Map<String, Candidate> first = new HashMap<>();
        for (Candidate name : names) {
            String key = String.join(" ", words(name));
            String sort = name.type() == EntityType.NORP ? "norp " : name.type() == EntityType.PER ? "per " : "thing ";
            Candidate earlier = first.putIfAbsent(sort + key, name);
            if (earlier != null && !chains.of(earlier).gender().agrees(name.gender())) {
                earlier = first.putIfAbsent(name.gender() + key, name); // "Mr Berg" and "Mrs Berg"
            }
            if (earlier != null && !key.isEmpty()) {
                chains.join(earlier, name);
            }
        }
    }

    /** "World Health Organization (WHO)", and the acronym later on. */
    private void aliases() {
        Map<String, Candidate> byAcronym = new HashMap<>();
        for (Candidate name : names) {
            List<String> words = words(name);
            if (words.size() > 1 && name.type() != EntityType.PER && name.type() != EntityType.NORP) {
                byAcronym.putIfAbsent(initials(words, true), name);
                byAcronym.putIfAbsent(initials(words, false), name);
            } else if (words.size() == 1 && acronym(name)) {
                Candidate full = byAcronym.get(words.get(0));
                if (full != null && (full.type() == name.type() || inBrackets(full, name))) {
                    chains.join(full, name);
                }
            }
        }
    }

    private boolean acronym(Candidate name) {
        String form = reading.tokens().get(name.head()).form().replace(".", "");
        return form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
    }

    private boolean inBrackets(Candidate full, Candidate name) {
        int before = name.range().start() - 1;
        return before >= full.range().end() - 1
                && before - full.range().end() <= 1
                && reading.tokens().get(before).form().matches("[(\\[-]");
    }

    private static String initials(List<String> words, boolean small) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (small || !SMALL.contains(word)) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    /** "Mr Rudd" and "Kevin" after "Kevin Rudd", where only one person of that name was told of. */
    private void shortPersons() {
        Map<String, List<Candidate>> full = new HashMap<>();
        for (Candidate name : names) {
            if (name.type() == EntityType.PER) {
                List<String> words = words(name);
                if (words.size() > 1) {
                    full.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(name);
                    full.computeIfAbsent(words.get(words.size() - 1), w -> new ArrayList<>())
                            .add(name);
                } else if (words.size() == 1) {
                    joinOnly(name, full.getOrDefault(words.get(0), List.of()));
                }
            }
        }
    }

    private void joinOnly(Candidate name, List<Candidate> full) {
        Set<Referent> bearers = new LinkedHashSet<>();
        for (Candidate person : full) {
            if (chains.of(person).gender().agrees(name.gender())) {
                bearers.add(chains.of(person));
            }
        }
        if (bearers.size() == 1) {
            chains.join(bearers.iterator().next().mentions().get(0), name);
        }
    }

    /** "Huawei" and "Huawei Technologies Ltd". */
    private void shortBodies() {
        Map<String, Candidate> byCore = new HashMap<>();
        for (Candidate name : names) {
            if (name.type() == EntityType.ORG) {
                List<String> words = new ArrayList<>(words(name));
                while (words.size() > 1 && LEGAL.contains(words.get(words.size() - 1))) {
                    words.remove(words.size() - 1);
                }
                Candidate earlier = byCore.putIfAbsent(String.join(" ", words), name);
                if (earlier != null) {
                    chains.join(earlier, name);
                }
            }
        }
    }

    /** The words of a name in lower case, without titles before a person, articles and the possessive s. */
    private List<String> words(Candidate name) {
        return words(reading, name.range(), name.type());
    }

    static List<String> words(Reading reading, TokenRange name, EntityType type) {
        List<String> words = new ArrayList<>();
        for (int i = name.start(); i < name.end(); i++) {
            Token token = reading.tokens().get(i);
            String word = token.form().toLowerCase(Locale.ROOT).replace(".", "");
            boolean dropped = word.isEmpty()
                    || token.xpos().equals("POS")
                    || token.upos().equals("PUNCT")
                    || (words.isEmpty() && word.equals("the"))
                    || (words.isEmpty() && type == EntityType.PER && TITLES.contains(word));
            if (!dropped) {
                words.add(word);
            }
        }
        return words;
    }
}
