# SPDX-License-Identifier: Apache-2.0
"""Dev scores of a model in PyTorch, with greedy decoding: a lower bound for the Java decoders (Viterbi, spanning tree)."""
import collections
import re

import numpy as np
import torch

import coref
import data
import paths
import spans
from data import NAMES

BUDGET = 160
NUMBERED = re.compile("ARG[0-5]")


def dev_windows(shared, batcher, quick):
    ewt, gum = list(data.ewt(shared, "dev")), list(data.gum(shared, "dev", non_commercial=True))
    conll = list(data.conll2003(shared, "dev"))
    if quick:
        ewt, gum, conll = ewt[:700], gum[:300], conll[:700]
    out = {"ewt": ewt, "gum": gum, "conll": conll}
    windows = {k: list(data.windows(v, batcher.pieces, BUDGET)) for k, v in out.items()}
    polnear = list(data.polnear(shared, "dev"))[:20 if quick else None]
    windows["polnear"] = list(data.polnear_windows(polnear, batcher.pieces, BUDGET))
    return windows


def bio_spans(tags):
    """Spans of BIO tags; a stray I begins a span."""
    spans, start = set(), None
    for i, tag in enumerate(list(tags) + ["O"]):
        if start is not None and (tag == "O" or tag[0] == "B" or tag[2:] != tags[start][2:]):
            spans.add((start, i, tags[start][2:]))
            start = None
        if tag != "O" and start is None:
            start = i
    return spans


class Count:
    def __init__(self):
        self.tp = self.guess = self.gold = 0

    def add(self, guess, gold):
        self.tp += len(guess & gold)
        self.guess += len(guess)
        self.gold += len(gold)

    def f1(self):
        return round(200 * self.tp / max(1, self.guess + self.gold), 2)


@torch.no_grad()
def all_layers(model, batcher, shared, quick=False):
    model.eval()
    scores = {}
    for corpus, windows in dev_windows(shared, batcher, quick).items():
        counts = collections.defaultdict(Count)
        tally = collections.Counter()
        facts = ([], [])
        windows = sorted((w for w in windows if batcher.size(w) <= 510), key=batcher.size)
        for lo in range(0, len(windows), 8):
            batch = batcher.make(windows[lo:lo + 8])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                words = model.words(batch["ids"], batch["cases"], batch["first"], batch["mask"])
                score_batch(model, batch, words, batcher, counts, tally, facts)
        for k in ("xpos", "upos", "uas", "las", "roleset"):
            if tally[k + "#"]:
                scores[f"{corpus}.{k}"] = round(100 * tally[k] / tally[k + "#"], 2)
        for k, c in counts.items():
            scores[f"{corpus}.{k}"] = c.f1()
        if facts[0]:
            scores[f"{corpus}.fact"] = round(float(np.corrcoef(*facts)[0, 1]), 3)
    scores.update(chains(model, batcher, shared, quick))
    return scores


def chains(model, batcher, shared, quick):
    """Links of GUM dev: of those made, and of those in the gold, how many join a word to its own chain."""
    from train import chain_scores
    right = made = wanted = 0
    for document in list(coref.gum(shared, "dev", non_commercial=True))[:8 if quick else None]:
        packed = list(data.windows(document.sentences, batcher.pieces, BUDGET))
        if any(batcher.size(w) > 510 for w in packed):
            continue
        batch = batcher.make(packed, document)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            words = model.words(batch["ids"], batch["cases"], batch["first"], batch["mask"])
            none, table, gold = chain_scores(model, words.reshape(-1, words.shape[-1]), batch["coref"])
        best = table.argmax(1)
        linked = table.max(1).values > none[:, 0]
        made += int(linked.sum())
        wanted += int(gold.any(1).sum())
        right += int((linked & gold[torch.arange(len(best)), best]).sum())
    return {"gum.links": round(200 * right / max(1, made + wanted), 2), "gum.links made right": round(100 * right / max(1, made), 2)}


def score_batch(model, batch, words, batcher, counts, tally, facts):
    b, n, d = words.shape
    flat = words.reshape(b * n, d)
    for kind in ("upos", "xpos"):
        if batch[kind] is not None:
            guess = getattr(model, kind)(flat[batch[kind][:, 0]]).argmax(-1)
            tally[kind] += int((guess == batch[kind][:, 1]).sum())
            tally[kind + "#"] += len(guess)
    if batch["arc"] is not None:
        score_tree(model, batch, words, flat, batcher.labels, tally)
    score_names(model, batch, flat, n, counts)
    if batch["pred"] is not None:
        guess = model.predicate(flat[batch["pred"][:, 0]])[:, 0] > 0
        at = batch["pred"][:, 0].numpy()
        counts["pred"].add(set(at[guess.numpy()]), set(at[batch["pred"][:, 1].numpy() == 1]))
        score_roles(model, batch, flat, batcher, counts, tally)
    if batch["fact"] is not None:
        facts[0].extend(model.factuality(flat[batch["fact"][0]]).float()[:, 0].tolist())
        facts[1].extend(batch["fact"][1].tolist())
    if batch["cue"] is not None:
        score_attribution(model, batch, flat, counts)


def score_tree(model, batch, words, flat, labels, tally):
    b, n, _ = words.shape
    s = batch["sentence"]
    same = torch.cat([torch.ones(b, n, 1, dtype=torch.bool), s[:, :, None] == s[:, None, :]], 2)
    arcs = model.arcs(words).float().masked_fill(~same, -1e4).reshape(b * n, n + 1)
    at, gold = batch["arc"][:, 0], batch["arc"][:, 1]
    guess = arcs[at].argmax(-1)
    rel_gold = torch.full((b * n,), -1)
    if batch["rel"] is not None:
        real = batch["rel"][batch["rel"][:, 2] >= 0]
        rel_gold[real[:, 1]] = real[:, 2]
    head = at // n * n + (guess - 1).clamp(min=0)
    rel = model.relation(flat, head, at).argmax(-1)
    plain = np.array([r.split(":")[0] for r in labels["rel"]])
    right = guess == gold
    label = torch.as_tensor(plain[rel.numpy()] == plain[rel_gold[at].clamp(min=0).numpy()]) | (gold == 0)
    tally["uas"] += int(right.sum())
    tally["las"] += int((right & label).sum())
    tally["uas#"] += len(at)
    tally["las#"] += len(at)


def score_names(model, batch, flat, n, counts):
    if batch["names"] is None:
        return
    guess = model.names(flat).argmax(-1).numpy()
    for k, window in enumerate(batch["windows"]):
        at = k * n
        for s in window.sentences:
            size = len(s.words)
            if s.names is not None and s.corpus in ("ewt", "conll") and all(x is not None for x in s.names):
                fold = (lambda t: t) if s.corpus == "conll" else (lambda t: t)
                gold = gold_names(s)
                tags = [NAMES[guess[at + i]] for i in range(size)]
                found = set()
                for a, z, t in bio_spans(tags):
                    core = t in ("PER", "ORG", "LOC")
                    if core or s.corpus == "conll":
                        found.add((at + a, at + z, fold(t) if core else "MISC"))
                counts["names"].add(found, {(at + a, at + z, t) for a, z, t in gold})
            at += size


def gold_names(s):
    tags = []
    for labels in s.names:
        names = sorted(NAMES[i] for i in labels)
        if "O" in names:
            tags.append("O")
        else:
            t = names[0][2:]
            tags.append(names[0][:2] + (t if t in ("PER", "ORG", "LOC") else "MISC"))
    spans = bio_spans(tags)
    return spans if s.corpus == "conll" else {x for x in spans if x[2] != "MISC"}


def score_roles(model, batch, flat, batcher, counts, tally):
    """Rolesets among those of the lemma; arguments of gold predicates over the trees that the model itself reads."""
    labels = batcher.labels
    if batch["roleset"] is not None:
        scores = model.roleset_query(flat[batch["roleset"][:, 0]]) @ model.rolesets.weight.T.to(torch.bfloat16)
        guess = scores.float().masked_fill(~batch["senses"], -1e4).argmax(-1)
        tally["roleset"] += int((guess == batch["roleset"][:, 1]).sum())
        tally["roleset#"] += int((batch["roleset"][:, 1] >= 0).sum())
    trees = {}
    for _, at, s, index, args in batch["predicates"]:
        if at not in trees:
            trees[at] = read_tree(model, flat[at:at + len(s.words)], labels)
        heads, rels, left = trees[at]
        way = torch.tensor(paths.of(heads, rels, index, left, len(labels["rel"])))
        i = torch.full((len(s.words),), at + index)
        j = torch.arange(at, at + len(s.words))
        sense = torch.full((len(s.words),), read_sense(model, flat[at + index], batcher.of_lemma.get(s.lemma[index])))
        logp = torch.log_softmax(model.role(flat, i, j, way, sense).float(), -1)
        found = decode_roles(logp, labels["roles"], spans.Spans(s.words, s.upos, heads, [labels["rel"][r] for r in rels]), index)
        counts["args"].add({(at, index, *x) for x in found}, {(at, index, a, b, r) for r, a, b in args if r != "V"})


def read_sense(model, word, possible):
    """The feature of the best roleset among those of a lemma; 0 where the lemma has none."""
    if not possible:
        return 0
    scores = (model.roleset_query(word[None]) @ model.rolesets.weight[possible].T.to(torch.bfloat16)).float()
    return possible[int(scores.argmax())] + 1


def read_tree(model, words, labels):
    """Greedy governors (they may form a ring), relations and leftmost words of one sentence."""
    heads = model.arcs(words[None])[0].float()
    for i in range(len(words)):
        heads[i, i + 1] = -1e4
    heads = heads.argmax(-1)
    rels = model.relation(words, (heads - 1).clamp(min=0), torch.arange(len(words))).argmax(-1).tolist()
    return heads.tolist(), rels, paths.yields(heads.tolist())


def decode_roles(logp, roles, own, predicate):
    """The surest roles first: a numbered role is given once, and an argument that would overlap a surer one is left out."""
    best, role = logp.max(-1)
    role, order = role.tolist(), sorted(range(len(logp)), key=lambda w: -float(best[w]))
    used = torch.zeros(len(roles), dtype=torch.bool)
    for w in order:
        if used[role[w]]:
            role[w] = int(logp[w].masked_fill(used, -1e4).argmax())
        used[role[w]] = bool(NUMBERED.fullmatch(roles[role[w]]))
    labelled = {w for w in order if role[w] > 0}
    taken, found = set(), set()
    for w in order:
        if w in labelled:
            a, b = own.of(predicate, w, roles[role[w]], labelled)
            if not taken & set(range(a, b)):
                taken.update(range(a, b))
                found.add((a, b, roles[role[w]]))
    return found


def score_attribution(model, batch, flat, counts):
    at = batch["cue"][:, 0].numpy()
    guess = (model.cue(flat[batch["cue"][:, 0]])[:, 0] > 0).numpy()
    counts["anchor"].add(set(at[guess]), set(at[batch["cue"][:, 1].numpy() == 1]))
    if batch["quote"] is None:
        return
    tags = model.quote(flat, batch["quote"][:, 0], batch["quote"][:, 1]).argmax(-1).numpy()
    row = 0
    for start, size, cue0, source, cue, content in batch["anchors"]:
        mine = tags[row:row + size]
        row += size
        for value, kind, gold in ((1, "source", source), (2, "cue", cue), (3, "content", content)):
            counts[kind + "(gold anchors)"].add({(start, cue0, i) for i in np.nonzero(mine == value)[0]}, {(start, cue0, i) for i in gold})
