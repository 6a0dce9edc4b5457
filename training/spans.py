# SPDX-License-Identifier: Apache-2.0
"""From the head word of an argument to its span (the same as org.sayso.reader.ArgumentSpans).

An argument is what hangs from its head word. Where the head governs the predicate ("people who ..."), the way to the predicate and
what else belongs to the clause is left out. Punctuation at the ends is left out unless it closes what opens inside.
"""
CLAUSE = {"nsubj", "csubj", "cop", "aux", "punct", "mark", "cc", "conj", "parataxis", "expl", "discourse", "vocative", "advmod", "obl", "advcl"}
PHRASE = {"case", "mark", "cc", "punct", "nsubj", "cop", "aux", "advcl", "expl", "obl", "advmod"}
MODIFIED = PHRASE | {"acl", "conj", "nmod", "appos", "parataxis"}
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

    def of(self, predicate, word):
        """The span of the argument of a predicate that has this head word."""
        if word == predicate:
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
                if self.rels[c] in dropped and not between:
                    inside -= self.under(c, set())
        return self.trimmed(inside, word)

    def trimmed(self, inside, word):
        a = z = word
        while a - 1 in inside:
            a -= 1
        while z + 1 in inside:
            z += 1
        z += 1
        while a < word and self.upos[a] == "PUNCT" and not self.closed(a, z):
            a += 1
        while z - 1 > word and self.upos[z - 1] == "PUNCT" and not self.closes(a, z):
            z -= 1
        return a, z

    def closed(self, a, z):
        """Whether the mark at a opens what is closed in [a, z)."""
        own = self.words[a]
        return any(OPENS.get(w) == own or (w == own and w in SAME) for w in self.words[a + 1:z])

    def closes(self, a, z):
        last = self.words[z - 1]
        return any(OPENS.get(last) == w or (w == last and w in SAME) for w in self.words[a:z - 1])
