# SPDX-License-Identifier: Apache-2.0
"""The training data as windows: a few neighbouring sentences with the layers that their corpus has.

Every span is half-open over the words of the window. A layer that a corpus lacks is None and costs no loss.
The licence class of each corpus stands beside its name; see the model card.
"""
import collections
import gzip
import json
import os
import random
from dataclasses import dataclass, field

NAMES = ["O"] + [f"{p}-{t}" for t in ("PER", "ORG", "LOC", "NORP", "EVENT", "PRODUCT", "WORK", "OTHER") for p in "BI"]
NAME_ID = {n: i for i, n in enumerate(NAMES)}
MISC = ("NORP", "EVENT", "PRODUCT", "WORK", "OTHER")
NORP = set(open(os.path.join(os.path.dirname(__file__), "norp.txt"), encoding="utf-8").read().split())
# GUM texts whose licence is non-commercial are never read.
GUM_NON_COMMERCIAL = {"fiction", "whow", "essay", "letter", "podcast"}
CROSSNER = {**{k: ("PER",) for k in "person politician writer scientist researcher musicalartist".split()},
            **{k: ("ORG",) for k in "organisation politicalparty band university".split()},
            **{k: ("LOC",) for k in "location country".split()},
            **{k: ("EVENT",) for k in "event election conference".split()},
            **{k: ("PRODUCT",) for k in "product programlang".split()},
            **{k: ("WORK",) for k in "book poem album song".split()},
            **{k: ("WORK", "ORG") for k in "magazine academicjournal".split()},
            "award": ("OTHER",), "misc": MISC}
GUM_TYPES = {"person": ("PER",), "organization": ("ORG",), "place": ("LOC",), "event": ("EVENT",),
             "object": ("PRODUCT", "WORK", "OTHER"), "abstract": ("WORK", "OTHER", "NORP")}


@dataclass
class Sentence:
    words: list
    corpus: str
    doc: str = ""
    upos: list = None
    xpos: list = None
    head: list = None          # 0 is the root, else 1-based
    rel: list = None
    lemma: list = None
    names: list = None         # per word: frozenset of allowed NAME ids, or None
    predicates: list = None    # (index, roleset, [(role, start, end)])
    factuality: list = None    # (index, ih2)
    attributions: list = None  # (source words, cue words, content words), document positions while loading


@dataclass
class Window:
    sentences: list
    corpus: str
    attributions: list = field(default_factory=list)


def lines(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8", newline="\n") as f:
        for line in f:
            yield line.rstrip("\n")


def conllu(path):
    doc, meta, rows = "", {}, []
    for line in lines(path):
        if line.startswith("# newdoc id = "):
            doc = line[14:]
        elif line.startswith("# meta::genre = "):
            meta["genre"] = line[16:]
        elif line.startswith("# sent_id = "):
            meta["sent_id"] = line[12:]
        elif line.startswith("#"):
            continue
        elif not line:
            if rows:
                yield doc, dict(meta), rows
            rows = []
        else:
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)


def treebank(path, corpus):
    for doc, meta, rows in conllu(path):
        yield meta, Sentence([r[1] for r in rows], corpus, doc, upos=[r[3] for r in rows], xpos=[r[4] for r in rows],
                             head=[int(r[6]) for r in rows], rel=[r[7] for r in rows], lemma=[r[2].lower() for r in rows])


def allowed(types, part):
    return frozenset(NAME_ID[f"{part}-{t}"] for t in types)


def bio_sentences(path):
    words, tags, sent_id, doc = [], [], None, 0
    for line in lines(path):
        if line.startswith("# sent_id"):
            sent_id = line.split("= ")[1]
        elif line.startswith("-DOCSTART-"):
            doc += 1
        elif not line:
            if words:
                yield sent_id, doc, words, tags
            words, tags = [], []
        else:
            word, tag = line.split("\t")[:2]
            words.append(word)
            tags.append(tag)
    if words:
        yield sent_id, doc, words, tags


def name_layer(words, tags, types, outside):
    """Allowed labels per word; a label that maps to several types stays open between them, 'outside' is what O may be."""
    spans = collections.defaultdict(list)
    start = 0
    for i, tag in enumerate(tags):
        if tag[0] == "B" or (tag[0] == "I" and (i == 0 or tags[i - 1] == "O")):
            start = i
        if tag != "O":
            spans[start].append(i)
    out = [outside] * len(words)
    for start, inside in spans.items():
        kinds = types(tags[start][2:])
        if kinds is None:
            for i in inside:
                out[i] = None
            continue
        whole = [words[i].lower() for i in inside]
        if set(kinds) == set(MISC):
            kinds = ("NORP",) if all(w in NORP for w in whole) else tuple(k for k in MISC if k != "NORP")
        for i in inside:
            out[i] = allowed(kinds, "B" if i == start else "I")
    return out


ONLY_O = frozenset([0])
NOT_CORE = frozenset([0] + [NAME_ID[f"{p}-{t}"] for t in MISC for p in "BI"])


def uner(path):
    out = {}
    for sent_id, _, words, tags in bio_sentences(path):
        layer = name_layer(words, tags, lambda t: (t,), NOT_CORE)
        for i, w in enumerate(words):
            if tags[i] == "O" and w[:1].isupper() and w.lower() in NORP and w.lower() not in ("conservative", "liberal"):
                layer[i] = allowed(("NORP",), "B")
            elif tags[i] == "O" and not any(c.isupper() for c in w):
                layer[i] = frozenset([0] + [NAME_ID[f"I-{t}"] for t in MISC])
        out[sent_id] = (words, layer)
    return out


def ewt(shared, split):
    base = f"{shared}/data"
    names = uner(f"{base}/ner/uner-ewt-{split}.txt.gz")
    roles, facts = {}, {}
    for line in lines(f"{base}/srl/ewt-propbank-{split}.jsonl.gz"):
        d = json.loads(line)
        roles[d["sent_id"]] = (d["tokens"], [(p["index"], p["roleset"], [(a["role"], a["start"], a["end"]) for a in p["args"]])
                                             for p in d["predicates"]])
    for line in lines(f"{base}/factuality/uds-{split}.jsonl.gz"):
        d = json.loads(line)
        facts[d["sent_id"]] = (d["tokens"], [(p["index"], p["ih2"]) for p in d["predicates"]])
    for meta, s in treebank(f"{base}/ud/en_ewt-{split}.conllu.gz", "ewt"):
        key = meta["sent_id"]
        for layer, store in (("names", names), ("predicates", roles), ("factuality", facts)):
            if key in store and store[key][0] == s.words:
                setattr(s, layer, store[key][1])
        yield s


def gum(shared, split, non_commercial=False):
    base = f"{shared}/data"
    mentions = {}
    for line in lines(f"{base}/coref/gum-{split}.jsonl.gz"):
        d = json.loads(line)
        mentions[d["doc"]] = (d["tokens"], d["mentions"])
    at, current = 0, None
    for meta, s in treebank(f"{base}/ud/gum-{split}.conllu.gz", "gum"):
        if s.doc != current:
            current, at = s.doc, 0
        tokens, all_mentions = mentions.get(s.doc, ([], []))
        if tokens[at:at + len(s.words)] == s.words:
            s.names = gum_names(s, at, all_mentions)
        at += len(s.words)
        if non_commercial or meta["genre"] not in GUM_NON_COMMERCIAL:
            yield s


def gum_names(s, at, mentions):
    """Only mentions that are proper nouns throughout give a label, and only words that are no proper nouns are outside."""
    out = [frozenset([0] + [NAME_ID[f"I-{t}"] for t in MISC + ("PER", "ORG", "LOC")]) if x not in ("NNP", "NNPS", "HYPH", "CD", "JJ", "IN", "DT", "POS")
           and w.islower() else None for x, w in zip(s.xpos, s.words)]
    for m in sorted(mentions, key=lambda m: m["end"] - m["start"]):
        a, b = m["start"] - at, m["end"] - at
        if a < 0 or b > len(s.words) or m["type"] not in GUM_TYPES:
            continue
        if s.words[a].lower() == "the":
            a += 1
        if a < b and all(x in ("NNP", "NNPS") for x in s.xpos[a:b]) and (b == len(s.words) or s.xpos[b] not in ("NNP", "NNPS")) \
                and (a == 0 or s.xpos[a - 1] not in ("NNP", "NNPS")):
            for i in range(a, b):
                out[i] = allowed(GUM_TYPES[m["type"]], "B" if i == a else "I")
    return out


def conll2003(shared, split):
    for _, doc, words, tags in bio_sentences(f"{shared}/data/ner/conll2003-{split}.txt.gz"):
        yield Sentence(words, "conll", str(doc), names=name_layer(words, tags, lambda t: MISC if t == "MISC" else (t,), ONLY_O))


def crossner(shared, split):
    for domain in ("politics", "science", "music", "literature", "ai"):
        for k, (_, _, words, tags) in enumerate(bio_sentences(f"{shared}/data/ner/crossner-{domain}-{split}.txt.gz")):
            yield Sentence(words, "crossner", f"{domain}{k}", names=name_layer(words, tags, CROSSNER.get, ONLY_O))


def polnear(shared, split):
    """Documents as lists of sentences; attributions stand with the first sentence of their cue, in document positions."""
    for line in lines(f"{shared}/data/attribution/polnear-{split}.jsonl.gz"):
        d = json.loads(line)
        sentences = [Sentence(d["tokens"][a:b], "polnear", d["doc"], attributions=[]) for a, b in d["sents"]]
        starts = [a for a, _ in d["sents"]]
        gold = [(a["source"], a["cue"], a["content"]) for a in d["attributions"]]
        yield sentences, starts, gold


def windows(sentences, pieces, budget):
    """Packs neighbouring sentences of one document greedily, as the reader does; each ends with [SEP]."""
    window, used = [], 1
    for s in sentences:
        cost = sum(len(pieces.of(w)) for w in s.words) + 1
        if window and (used + cost > budget or s.doc != window[0].doc):
            yield Window(window, window[0].corpus)
            window, used = [], 1
        window.append(s)
        used += cost
    if window:
        yield Window(window, window[0].corpus)


def polnear_windows(documents, pieces, budget):
    for sentences, starts, gold in documents:
        at = 0
        for w in windows(sentences, pieces, budget):
            a = starts[at]
            b = a + sum(len(s.words) for s in w.sentences)
            at += len(w.sentences)
            for source, cue, content in gold:
                if a <= cue[0] < b:
                    w.attributions.append(tuple([i - a for i in part if a <= i < b] for part in (source, cue, content)))
            yield w


def shuffled(items, rng):
    items = list(items)
    rng.shuffle(items)
    return items


def rng(seed):
    return random.Random(seed)
