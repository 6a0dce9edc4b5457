# SPDX-License-Identifier: Apache-2.0
"""Which word refers back to which: candidates, their pair features and gold chains (word-level coreference).

A mention stands for its head word; a coordination ("A and B") stands for its "and". For each candidate the head scores all
candidates before it within REACH and "none of them" (Dobrovolskii 2021, "Word-Level Coreference Resolution"). The features are
those of org.sayso.reader.Antecedents, in the same order.
"""
import bisect
import collections
import json
import os

import data

REACH = 120  # candidates looked back to
RELATIVE = {"WP", "WDT", "WP$", "EX"}
INSIDE = ("compound", "flat", "amod", "nummod")
SENTENCE_STEPS = (1, 2, 3, 4, 6, 10, 20)   # buckets: 0, 1, 2, 3, 4-5, 6-9, 10-19, 20+
CANDIDATE_STEPS = (2, 3, 4, 5, 8, 16, 32, 64)
MATCHES = 6


class Document:
    """Sentences of one document (or a part of one) with candidates and, where known, their chains."""

    def __init__(self, sentences, chain_of, only_marked):
        self.sentences = sentences
        self.candidates = []  # (sentence number, word, chain or -1)
        self.phrases = []
        for number, s in enumerate(sentences):
            for word in candidate_words(s, {w for n, w in chain_of if n == number}):
                chain = chain_of.get((number, word))
                if only_marked and chain is None:
                    continue
                self.candidates.append((number, word, -1 if chain is None else chain))
                self.phrases.append(Phrase(s, word))

    def pairs(self):
        """(i, j, sentence bucket, candidate bucket, match) for every candidate j and each i before it within reach."""
        for j, (number, _, _) in enumerate(self.candidates):
            for i in range(max(0, j - REACH), j):
                yield (i, j, bisect.bisect_right(SENTENCE_STEPS, number - self.candidates[i][0]),
                       bisect.bisect_right(CANDIDATE_STEPS, j - i), match(self.phrases[i], self.phrases[j]))


class Phrase:
    def __init__(self, s, word):
        self.pronoun = s.upos[word] == "PRON"
        self.head = s.words[word].lower()
        self.words = [s.words[i].lower() for i in range(len(s.words))
                      if i == word or (s.head[i] - 1 == word and s.rel[i].split(":")[0] in INSIDE)]
        self.set = set(self.words)


def match(a, b):
    if a.pronoun or b.pronoun:
        return (4 if a.head == b.head else 5) if a.pronoun and b.pronoun else 0
    if a.words == b.words:
        return 2
    if a.head == b.head:
        return 1
    return 3 if a.head in b.set or b.head in a.set else 0


def candidate_words(s, marked):
    for i, upos in enumerate(s.upos):
        plain = upos in ("NOUN", "PROPN", "PRON") and s.xpos[i] not in RELATIVE and s.rel[i] not in ("expl", "flat", "fixed", "goeswith")
        joining = s.rel[i] == "cc" and s.head[i] > 0 and s.rel[s.head[i] - 1] == "conj" \
            and all(s.upos[k] in ("NOUN", "PROPN", "PRON") for k in (s.head[i] - 1, s.head[s.head[i] - 1] - 1))
        if plain or joining or i in marked:
            yield i


def head_word(s, a, b):
    """The word of [a, b) that hangs from outside; of a coordination the word that joins it."""
    head = next((i for i in range(a, b) if not a < s.head[i] <= b), a)
    conjunct = next((i for i in range(a, b) if s.rel[i] == "conj" and s.head[i] - 1 == head), None)
    if conjunct is not None:
        joining = next((i for i in range(a, b) if s.rel[i] == "cc" and s.head[i] - 1 == conjunct), None)
        if joining is not None:
            return joining
    return head


def chain_heads(sentences, mentions):
    """(sentence number, head word) -> chain, from (start, end, chain) in document positions; the widest mention of a head wins."""
    starts, at = [], 0
    for s in sentences:
        starts.append(at)
        at += len(s.words)
    sizes, out = collections.Counter(m[2] for m in mentions), {}
    for a, b, chain in sorted(mentions, key=lambda m: (sizes[m[2]] > 1, m[1] - m[0])):
        number = bisect.bisect_right(starts, a) - 1
        s, shift = sentences[number], starts[number]
        if b - shift <= len(s.words):
            out[number, head_word(s, a - shift, b - shift)] = chain
    return out


def gum(shared, split, non_commercial=False):
    by_doc = collections.defaultdict(list)
    for s in data.gum(shared, split, non_commercial):
        by_doc[s.doc].append(s)
    for line in data.lines(f"{shared}/data/coref/gum-{split}.jsonl.gz"):
        d = json.loads(line)
        if d["doc"] in by_doc:
            mentions = [(m["start"], m["end"], m["cluster"]) for m in d["mentions"]]
            yield Document(by_doc[d["doc"]], chain_heads(by_doc[d["doc"]], mentions), False)


def litbank(shared, split, trees, words=800):
    """Novels in parts of some hundred words. Their trees were read by the reader before: `sayso annotate --tokens`."""
    parsed = collections.defaultdict(list)
    for doc, _, rows in data.conllu(trees):
        name = os.path.basename(doc).removesuffix(".txt").removeprefix(split + "-")
        parsed[name].append(data.Sentence([r[1] for r in rows], "litbank", name, upos=[r[3] for r in rows], xpos=[r[4] for r in rows],
                                          head=[int(r[6]) for r in rows], rel=[r[7] for r in rows]))
    for line in data.lines(f"{shared}/data/coref/litbank-{split}.jsonl.gz"):
        d = json.loads(line)
        sentences = parsed[d["doc"]]
        if [w for s in sentences for w in s.words] != d["tokens"]:
            raise SystemExit(f"{trees}: the trees of {d['doc']} do not have the words of the corpus; annotate it again with --tokens.")
        chain = {m: k for k, c in enumerate(d["clusters"]) for m in c["mentions"]}
        mentions = [(m["start"], m["end"], chain.get(i, -1000 - i)) for i, m in enumerate(d["mentions"])]
        heads = chain_heads(sentences, mentions)
        lo = 0
        while lo < len(sentences):
            hi, size = lo, 0
            while hi < len(sentences) and (size == 0 or size + len(sentences[hi].words) <= words):
                size += len(sentences[hi].words)
                hi += 1
            part = {(n - lo, w): c for (n, w), c in heads.items() if lo <= n < hi}
            yield Document(sentences[lo:hi], part, True)
            lo = hi
