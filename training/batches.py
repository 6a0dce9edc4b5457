# SPDX-License-Identifier: Apache-2.0
"""Windows -> padded tensors and the index lists of their gold layers."""
import numpy as np
import torch

import coref
import paths
import spans
import wordpieces
from data import NAMES

QUOTE = ["O", "SOURCE", "CUE", "CONTENT"]

MASKED = 0.06  # of the words are hidden in training: their neighbours must tell what they are
MISSPELT = 0.015
UNHEARD = 0.12  # of the names are replaced by made-up ones, so that the words around a name must tell what it is
SYLLABLES = ("ba be bo bra bre da de dor dra el fa fen ga gor ha hel ka kel kor la lan lo lor ma mar mel mi mo na nel no or pa per ra rin "
             "ro sa sel so ta tel tor tre ul va vel vi vor wa wen za zel zo").split()
IGNORE = -100  # the label that the loss leaves out


def up(size, block):
    return -(-size // block) * block


class Batcher:
    """Reusable maker of batches: knows the label sets. Case noise (seeded) makes all-capitals and lost capitals familiar."""

    def __init__(self, pieces, labels, noise=None, common=frozenset()):
        """Common words, such as "Council" and "National", stay as they are in a made-up name."""
        self.pieces, self.labels, self.noise, self.common = pieces, labels, noise, common
        self.id = {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}
        self.of_lemma = {}
        for line in labels["lemmas"]:
            lemma, *rolesets = line.split(" ")
            self.of_lemma[lemma] = [self.id["rolesets"][r] for r in rolesets]

    def size(self, window):
        return 1 + sum(len(self.pieces.of(w)) for s in window.sentences for w in s.words) + len(window.sentences)

    def encode(self, window):
        ids, cases, first, bounds = [self.pieces.cls], [0], [], []
        forced = None
        if self.noise is not None:
            r = self.noise.random()
            forced = wordpieces.LOWER if r < 0.03 else wordpieces.UPPER if r < 0.05 else None
        unheard = {}
        for s in window.sentences:
            start = len(first)
            for i, w in enumerate(s.words):
                if self.noise is not None and s.names is not None and s.names[i] is not None and 0 not in s.names[i]:
                    w = self._unheard(w, unheard)
                case = wordpieces.word_case(w)
                if forced is not None and any(c.isalpha() for c in w):
                    case = forced
                own = self.pieces.of(w)
                if self.noise is not None:
                    own = self._disturbed(w, own)
                first.append(len(ids))
                ids.extend(own)
                cases.extend([case] * len(own))
            ids.append(self.pieces.sep)
            cases.append(0)
            bounds.append((start, len(first)))
        return ids, cases, first, bounds

    def _unheard(self, word, unheard):
        """A name's word, or one made up for it: the same throughout a window."""
        if word not in unheard:
            made = word[:1].isupper() and word.isalpha() and word.lower() not in self.common and self.noise.random() < UNHEARD
            parts = "".join(self.noise.choice(SYLLABLES) for _ in range(self.noise.choice((2, 2, 3)))) if made else word
            unheard[word] = word if not made else parts.upper() if word.isupper() and len(word) > 1 else parts.capitalize()
        return unheard[word]

    def _disturbed(self, word, own):
        """A few words are hidden or misspelt."""
        r = self.noise.random()
        if r < MASKED:
            return [self.pieces.mask] * len(own)
        if r < MASKED + MISSPELT and len(word) > 3:
            k = self.noise.randrange(len(word) - 1)
            swapped = word[:k] + word[k + 1] + word[k] + word[k + 2:]
            return self.pieces.of(self.noise.choice((swapped, word[:k] + word[k + 1:])))
        return own

    def make(self, windows, document=None):
        """Tensors of the windows; with a document (its windows in order) also its pairs of candidates for one chain."""
        coded = [self.encode(w) for w in windows]
        # Few different shapes: a processor's matrix kernels are compiled once for each.
        b, p, n = len(windows), up(max(len(c[0]) for c in coded), 16), up(max(len(c[2]) for c in coded), 16)
        ids, cases = np.full((b, p), self.pieces.pad), np.zeros((b, p), int)
        first = np.zeros((b, n), int)
        mask = np.zeros((b, p), bool)
        sentence = np.full((b, n), -1)
        g = {k: [] for k in ("upos", "xpos", "names", "arc", "rel", "pred", "roleset", "role", "fact", "cue", "quote")}
        predicates, anchors, senses, places = [], [], [], []
        for k, (window, (i, c, f, bounds)) in enumerate(zip(windows, coded)):
            ids[k, :len(i)], cases[k, :len(c)], first[k, :len(f)], mask[k, :len(i)] = i, c, f, True
            for si, (s, (lo, hi)) in enumerate(zip(window.sentences, bounds)):
                sentence[k, lo:hi] = si
                at = k * n + lo
                self._sentence(g, predicates, senses, s, at, lo)
                places.append(at)
            self._attributions(g, anchors, window, k * n, len(f))
        for key, block, label in (("rel", 256, 2), ("role", 1024, 2), ("quote", 1024, 2)):
            if g[key]:
                last = g[key][-1]
                g[key] += [last[:label] + (IGNORE,) + last[label + 1:]] * (up(len(g[key]), block) - len(g[key]))
        t = lambda x, kind=torch.long: torch.as_tensor(np.asarray(x), dtype=kind)
        out = {"ids": t(ids), "cases": t(cases), "first": t(first), "mask": t(np.where(mask, 0.0, -1e4), torch.float32)[:, None, None, :],
               "pieces": int(mask.sum()),
               "sentence": t(sentence), "windows": windows, "predicates": predicates, "anchors": anchors}
        for key, rows in g.items():
            out[key] = rows if key == "names" else (t(rows) if rows else None)
        if g["fact"]:
            out["fact"] = (t([x[0] for x in g["fact"]]), t([x[1] for x in g["fact"]], torch.float32))
        if g["names"]:
            allowed = np.zeros((len(g["names"]), len(NAMES)), bool)
            for r, (_, labels) in enumerate(g["names"]):
                allowed[r, list(labels)] = True
            out["names"] = (t([x[0] for x in g["names"]]), torch.as_tensor(allowed))
        else:
            out["names"] = None
        if senses:
            allowed = np.zeros((len(senses), len(self.labels["rolesets"])), bool)
            for r, rolesets in enumerate(senses):
                allowed[r, rolesets] = True
            out["senses"] = torch.as_tensor(allowed)
        out["coref"] = self._chains(document, places) if document is not None else None
        return out

    @staticmethod
    def _chains(document, places):
        at = [places[n] + w for n, w, _ in document.candidates]
        chains = [c for _, _, c in document.candidates]
        rows = [(at[i], at[j], a, b, m, j, i - max(0, j - coref.REACH), int(chains[i] == chains[j] and chains[j] != -1))
                for i, j, a, b, m in document.pairs()]
        if not rows:
            return None
        return torch.as_tensor(np.array(at)), torch.as_tensor(np.array(rows))

    def _sense(self, roleset):
        """The feature that names a roleset; 0 is none, so that a role is not lost with a roleset never seen."""
        if self.noise is not None and self.noise.random() < 0.15:
            return 0
        return self.id["rolesets"].get(roleset, -1) + 1

    def _paths(self, s, index):
        """Path numbers of a predicate's sentence, kept on the sentence; training leaves out one predicate in eight."""
        if self.noise is not None and self.noise.random() < 0.125:
            return [0] * len(s.words)
        cache = s.__dict__.setdefault("paths", {})
        if index not in cache:
            if "left" not in cache:
                cache["left"] = paths.yields(s.head)
                cache["rels"] = [self.id["rel"].get(r, self.id["rel"]["dep"]) for r in s.rel]
            cache[index] = paths.of(s.head, cache["rels"], index, cache["left"], len(self.labels["rel"]))
        return cache[index]

    def _sentence(self, g, predicates, senses, s, at, lo):
        size = len(s.words)
        if s.xpos is not None:
            for i in range(size):
                g["upos"].append((at + i, self.id["upos"][s.upos[i]]))
                g["xpos"].append((at + i, self.id["xpos"].get(s.xpos[i], 0)))
                h = s.head[i]
                g["arc"].append((at + i, 0 if h == 0 else lo + h))
                if h:
                    g["rel"].append((at + h - 1, at + i, self.id["rel"].get(s.rel[i], self.id["rel"]["dep"])))
        if s.names is not None:
            g["names"].extend((at + i, a) for i, a in enumerate(s.names) if a is not None)
        if s.predicates is not None:
            marked = {p[0]: p for p in s.predicates}
            g["pred"].extend((at + i, int(i in marked)) for i in range(size))
            for index, roleset, args in s.predicates:
                if roleset in self.id["rolesets"]:
                    possible = self.of_lemma.get(s.lemma[index], [])
                    label = self.id["rolesets"][roleset]
                    if label in possible or self.noise is None:
                        g["roleset"].append((at + index, label))
                        senses.append(possible or list(range(len(self.labels["rolesets"]))))
                roles = ["O"] * size
                for role, a, b in args:
                    at_head = spans.head(s.head, a, b)
                    if role in self.id["roles"] and role != "V" and roles[at_head] == "O":
                        roles[at_head] = role
                predicates.append((len(g["role"]), at, s, index, args))
                way, sense = self._paths(s, index), self._sense(roleset)
                g["role"].extend((at + index, at + i, self.id["roles"][role], way[i], sense) for i, role in enumerate(roles))
        if s.factuality:
            g["fact"].extend((at + i, v) for i, v in s.factuality)

    @staticmethod
    def _attributions(g, anchors, window, at, size):
        if window.corpus != "polnear":
            return
        first = {cue[0] for _, cue, _ in window.attributions}
        g["cue"].extend((at + i, int(i in first)) for i in range(size))
        for source, cue, content in window.attributions:
            tags = [0] * size
            for value, part in ((3, content), (1, source), (2, cue)):
                for i in part:
                    tags[i] = value
            anchors.append((at, size, cue[0], source, cue, content))
            g["quote"].extend((at + cue[0], at + i, tags[i]) for i in range(size))
