# SPDX-License-Identifier: Apache-2.0
"""What org.sayso.eval.ClaimQuestions asked about the words of texts, with the labels of those that are labelled, as tensors."""
import collections
import random
import zlib

import numpy as np
import torch

from wordpieces import word_case

WINDOW = 160  # pieces
RAREST_WORD, RAREST_PART = 4, 8  # how often a feature stands in the questions of labelled words at least
HIDE_WORDINGS = 0.3  # share of the words at which the head is not told what wordings read
NOISY_WINDOWS, NOISY_PIECES = 0.5, 0.12  # shares that are disturbed where a teacher says what a disturbed window still means
HELD_OUT = 10  # of so many texts one is only scored
NONE = "none"
OPEN = -1  # no label


def windows(words, sentences, pieces):
    """Neighbouring sentences that fit one run of the encoder, as org.sayso.reader.Window cuts all but very long ones."""
    start, used = 0, 1
    for i, (first, last) in enumerate(sentences):
        size = 1 + sum(len(pieces.of(words[t][0])) for t in range(first, last))
        if i > start and used + size > WINDOW:
            yield sentences[start:i]
            start, used = i, 1
        used += size
    if start < len(sentences):
        yield sentences[start:]


def pieced(words, window, pieces):
    ids, cases, first = [pieces.cls], [0], {}
    for start, last in window:
        for t in range(start, last):
            own = pieces.of(words[t][0])
            first[t] = len(ids)
            ids += own
            cases += [word_case(words[t][0])] * len(own)
        ids.append(pieces.sep)
        cases.append(0)
    return ids[:512], cases[:512], first


class Names:
    """Types, roles and features by number; 0 is none."""

    def __init__(self, types, roles, words, parts):
        self.types, self.roles, self.words, self.parts = types, roles, words, parts
        # what wordings read at a word and its fillers
        self.hidden_words, self.hidden_parts = self.mask(words, ("W:", "WT:")), self.mask(parts, ("w:",))

    @staticmethod
    def mask(features, prefixes):
        mask = np.zeros(len(features) + 1, bool)
        mask[[i for name, i in features.items() if name.startswith(prefixes)]] = True
        return mask

    @staticmethod
    def of(answers, texts):
        roles = {role for _, _, own in answers.values() for role in own}
        kinds = {kind.lstrip("!") for kind, _, _ in answers.values()} - {"-"}
        words, parts = collections.Counter(), collections.Counter()
        for text in texts:
            for question in text["questions"]:
                if (text["doc"], text["words"][question["token"]][1]) in answers:
                    words.update(question["features"])
                    parts.update(name for features in question["parts"].values() for name in features)
        number = lambda count, least: {f: i + 1 for i, f in enumerate(sorted(f for f, n in count.items() if n >= least))}
        return Names([NONE, *sorted(kinds)], [NONE, "place", *sorted(roles - {"place"})], number(words, RAREST_WORD), number(parts, RAREST_PART))


class Rows:
    """Rows of different lengths, one behind the other."""

    def __init__(self, rows, kind=np.int64):
        self.size = np.array([len(row) for row in rows], np.int64)
        self.start = np.concatenate([[0], np.cumsum(self.size)])
        self.all = np.concatenate([np.asarray(row, kind) for row in rows]) if rows else np.zeros(0, kind)

    def within(self, chosen):
        """Where the rows' parts stand among all parts, and which of the chosen rows each is of."""
        size = self.size[chosen]
        at = np.repeat(self.start[chosen] - np.cumsum(size) + size, size) + np.arange(size.sum())
        return at, np.repeat(np.arange(len(chosen)), size)

    def padded(self, chosen, values=None):
        """The chosen rows as a table that ends in zeros, and where it has values."""
        size = self.size[chosen]
        there = np.arange(max(1, size.max(initial=1)))[None, :] < size[:, None]
        table = np.zeros(there.shape, np.int64)
        table[there] = (self.all if values is None else values)[self.within(chosen)[0]]
        return table, there


class Lesson:
    """All windows that ask anything."""

    def __init__(self, texts, answers, names, pieces):
        self.names, self.docs, self.ends = names, [], (pieces.cls, pieces.sep)
        ids, cases, asked_words, asked_parts, word_features, part_features = [], [], [], [], [], []
        for text in texts:
            words, asked = text["words"], {q["token"]: q for q in text["questions"]}
            for window in windows(words, text["sentences"], pieces):
                own_ids, own_cases, first = pieced(words, window, pieces)
                items = []
                for token in (t for t in asked if first.get(t, len(own_ids)) < len(own_ids)):
                    question, answer = asked[token], answers.get((text["doc"], words[token][1]))
                    kind, known, opposite, fills = self.answer(answer, question)
                    items.append((first[token], kind, known, opposite))
                    word_features.append([names.words[f] for f in question["features"] if f in names.words])
                    own = []
                    for t, features in question["parts"].items():
                        if first.get(int(t), len(own_ids)) < len(own_ids):
                            role = names.roles.index(fills.get(words[int(t)][1], NONE)) if known else OPEN
                            own.append((first[int(t)], role, "out" in features))
                            part_features.append([names.parts[f] for f in features if f in names.parts])
                    asked_parts.append(own)
                if items:
                    self.docs.append(text["doc"])
                    ids.append(own_ids)
                    cases.append(own_cases)
                    asked_words.append(items)
        self.ids, self.cases = Rows(ids), np.concatenate(cases)
        self.words = Rows([[i[0] for i in items] for items in asked_words])
        self.kinds, self.known, self.opposite = (np.array([i[k] for items in asked_words for i in items]) for k in (1, 2, 3))
        self.features = Rows(word_features)
        self.parts = Rows([[p[0] for p in own] for own in asked_parts])
        self.roles, self.outside = (np.array([p[k] for own in asked_parts for p in own]) for k in (1, 2))
        self.part_features = Rows(part_features)

    def answer(self, answer, question):
        """-> the type's number, whether its roles are known, whether the words say the opposite, {offset: role}"""
        if not answer:
            return OPEN, False, False, {}
        kind, known, roles = answer
        opposite = kind.startswith("!")
        # what says the opposite of its type is read by wordings alone: "lifted the ban"
        nothing = kind == "-" or opposite and "WT:" + kind[1:] not in question["features"]
        number = 0 if nothing else self.names.types.index(kind.lstrip("!"))
        return number, number > 0 and known, opposite, {offset: role for role, offsets in roles.items() for offset in offsets}

    def halves(self, labelled):
        """-> windows to learn from, windows with labels to be scored"""
        has_labels = [bool((self.kinds[self.words.start[i] : self.words.start[i + 1]] != OPEN).any()) for i in range(len(self.docs))]
        held = [zlib.crc32(doc.encode()) % HELD_OUT == 0 for doc in self.docs]
        everything = range(len(self.docs))
        return [i for i in everything if not held[i] and (has_labels[i] or not labelled)], [i for i in everything if held[i] and has_labels[i]]

    def batches(self, chosen, budget, rng):
        size = self.ids.size
        order = sorted(chosen, key=lambda i: size[i] + 20 * rng.random())
        out, start = [], 0
        while start < len(order):
            end = start + 1
            while end < len(order) and end - start < 96 and (end - start + 1) * size[order[end]] <= budget:
                end += 1
            out.append(order[start:end])
            start = end
        rng.shuffle(out)
        return out

    def tensors(self, chosen, seed=None, labelled=False, noise=False, hidden=False):
        """seed: in training; labelled: labelled words only; noise: half of the windows disturbed, and without their labels;
        hidden: all words without what wordings read there. Features stand twice, as they are and with those hidden."""
        rng = None if seed is None else np.random.default_rng(seed)
        chosen = np.array(chosen)
        ids, there = self.ids.padded(chosen)
        cases, _ = self.ids.padded(chosen, self.cases)
        disturbed = np.zeros(len(chosen), bool)
        if noise:
            disturbed = rng.random(len(chosen)) < NOISY_WINDOWS
            at = disturbed[:, None] & there & ~np.isin(ids, self.ends) & (rng.random(ids.shape) < NOISY_PIECES)
            ids[at] = self.ids.all[rng.integers(0, len(self.ids.all), int(at.sum()))]
        mask = np.where(there, 0, -1e4).astype(np.float32)[:, None, None, :]
        words, window = self.words.within(chosen)
        if labelled:
            keep = self.kinds[words] != OPEN
            words, window = words[keep], window[keep]
        kinds = np.where(disturbed[window], OPEN, self.kinds[words])
        known = self.known[words] & ~disturbed[window]
        hide = np.full(len(words), hidden) if rng is None else (rng.random(len(words)) < HIDE_WORDINGS) & ~self.opposite[words]
        features, _ = self.features.padded(words)
        parts, of = self.parts.within(words)
        if rng is not None:  # most words of a sentence fill nothing
            keep = ~(self.outside[parts] & (self.roles[parts] <= 0) & (rng.random(len(parts)) < 0.5))
            parts, of = parts[keep], of[keep]
        part_features, _ = self.part_features.padded(parts)
        width = ids.shape[1]
        arrays = {"ids": ids, "cases": cases, "mask": mask, "word": window * width + self.words.all[words], "kind": kinds, "known": known,
                  "features": features, "shown": np.where(hide[:, None] & self.names.hidden_words[features], 0, features),
                  "of": of, "filler": window[of] * width + self.parts.all[parts], "role": np.where(disturbed[window][of], OPEN, self.roles[parts]),
                  "parts": part_features, "parts shown": np.where(hide[of][:, None] & self.names.hidden_parts[part_features], 0, part_features)}
        return {name: torch.from_numpy(array) for name, array in arrays.items()}


class Batches(torch.utils.data.Dataset):
    """Batches made by other processes while the last one is learnt."""

    def __init__(self, lesson, chosen, budget, seed=None, **how):
        self.lesson, self.seed, self.how = lesson, seed, how
        self.all = lesson.batches(chosen, budget, random.Random(seed or 0))

    def __len__(self):
        return len(self.all)

    def __getitem__(self, i):
        return self.lesson.tensors(self.all[i], None if self.seed is None else self.seed * 1_000_003 + i, **self.how)

    def loaded(self, workers):
        return torch.utils.data.DataLoader(self, batch_size=None, num_workers=workers, prefetch_factor=8 if workers else None)
