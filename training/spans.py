# SPDX-License-Identifier: Apache-2.0
"""From the head word of an argument to its span (the same as org.sayso.reader.ArgumentSpans).

An argument is what hangs from its head word. Where the head governs the predicate ("people who ..."), the way to the predicate, what
else belongs to the clause and what is an argument of its own is left out. An object takes in what is said of it ("found the news
hopeful") unless that is an argument of its own. Punctuation at the ends is left out unless it closes what opens inside.
"""
CLAUSE = {"nsubj", "csubj", "cop", "aux", "punct", "mark", "cc", "conj", "parataxis", "expl", "discourse", "vocative", "advmod", "obl", "advcl"}
PHRASE = {"case", "mark", "cc", "punct", "nsubj", "cop", "aux", "advcl", "expl", "obl", "advmod"}
MODIFIED = PHRASE | {"acl", "conj", "nmod", "appos", "parataxis"}
ALONE = {"ARGM-PRR", "ARGM-LVB"}  # the noun, or the light verb, by itself
ENDS = {",", ".", "?", "!"}
OPENS = {")": "(", "]": "[", "\u201d": "\u201c", "\u2019": "\u2018", "''": "``"}
SAME = {'"', "'"}


def head(heads, a, b):
    """The first word of [a, b) that hangs from outside."""
    return next((i for i in range(a, b) if not a <= heads[i] - 1 < b), a)


class Spans:
    def __init__(self, words, upos, heads, rels):
        self.words, self.upos, self.heads = words, upos, heads
        self.rels = [r.split(":")[0] for r in rels]
        self.children = [[] for _ in words]
        for i, h in enumerate(heads):
            if h > 0:
                self.children[h - 1].append(i)

    def under(self, i, out):
        out.add(i)
        for k in self.children[i]:
            if k not in out:
                self.under(k, out)
        return out

    def of(self, predicate, word, role="", labelled=()):
        """The span of the argument of a predicate that has this head word; labelled are the words with a role of their own."""
        if word == predicate or role in ALONE:
            return word, word + 1
        below, k, seen = None, predicate, set()
        while k >= 0 and k != word and k not in seen:
            seen.add(k)
            below, k = k, self.heads[k] - 1
        inside = self.under(word, set())
        if k == word:
            inside -= self.under(below, set())
            dropped = PHRASE if self.rels[below] == "acl" else MODIFIED if self.rels[below] in ("amod", "compound") else CLAUSE
            for c in self.children[word]:
                between = self.rels[below] == "cop" and predicate < c < word and self.rels[c] != "punct"
                kept = self.rels[below] == "cop" and c > word and self.belongs(c)
                if self.rels[c] in dropped and not between and not kept:
                    inside -= self.under(c, set())
            for c in self.children[word]:
                if c in labelled and c in inside:
                    inside -= self.under(c, set())
        elif self.rels[word] in ("obj", "iobj") and self.heads[word] == predicate + 1:
            for c in self.children[predicate]:
                if self.rels[c] == "xcomp" and c > word and c not in labelled:
                    inside |= self.under(c, set())
        return self.trimmed(inside, word)

    def belongs(self, c):
        """Whether what follows the head of a copula is part of what is said of the subject."""
        if self.rels[c] == "conj":
            return (self.upos[c] != "VERB" or self.upos[self.heads[c] - 1] == "VERB") and not any(self.rels[k] in ("nsubj", "cop", "aux", "expl", "csubj") for k in self.children[c])
        return self.rels[c] in ("obl", "advcl", "advmod")

    def trimmed(self, inside, word):
        a = z = word
        while a - 1 in inside:
            a -= 1
        while z + 1 in inside:
            z += 1
        z += 1
        while z - 1 > word and self.upos[z - 1] == "PUNCT" and not self.closes(a, z):
            z -= 1
        while a < word and self.upos[a] == "PUNCT" and not self.closed(a, z):
            a += 1
        return a, z

    def closed(self, a, z):
        """Whether the mark at a opens what is closed in [a, z)."""
        own = self.words[a]
        return any(OPENS.get(w) == own or (w == own and w in SAME) for w in self.words[a + 1:z])

    def closes(self, a, z):
        """Whether the mark before z closes what opens in [a, z); a quote that ends in a mark of its own is speech, and stands outside."""
        last = self.words[z - 1]
        if self.words[z - 2] in ENDS and OPENS.get(last) not in ("(", "["):
            return False
        return any(OPENS.get(last) == w or (w == last and w in SAME) for w in self.words[a:z - 1])
