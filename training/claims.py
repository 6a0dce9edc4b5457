# SPDX-License-Identifier: Apache-2.0
"""The head that reads claims: which type of claim a predicate states, and which words fill its roles.

    python claims.py texts  LABELS SHARED TEXTS.jsonl            the labelled texts, for org.sayso.eval.ClaimQuestions
    python claims.py wire   SHARED TEXTS.jsonl                   news of the dev side of CoNLL-2003 and ECB+, for org.sayso.eval.ClaimSample
    python claims.py train  LABELS QUESTIONS.jsonl OUT.pt        learns from what ClaimQuestions wrote
    python claims.py export OUT.pt READER.onnx TARGET.onnx       the reader with the head in it

LABELS is eval/predicates/claims.tsv. The first layers of the encoder are the reader's own and stay as they are; the last ones are
copied and trained along, so that nothing else the reader does changes. What Java does with the head is in
org.sayso.reader.ClaimHead; the names of features come from org.sayso.claim.Carriers.
"""
import argparse
import collections
import glob
import gzip
import json
import os
import random
import re

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto
from torch import nn

from export import Graph, transformer, written
from model import Encoder, shipped
from wordpieces import WordPieces, word_case

SHARED_LAYERS, LAYERS, SIZE = 6, 12, 384
TYPE_UNITS, ROLE_UNITS = 256, 160
WINDOW, BATCH = 160, 1100  # pieces
RAREST_WORD, RAREST_PART = 4, 8  # how often a feature stands in the questions at least
HIDE_WORDINGS = 0.3  # share of the words at which the head is not told what wordings read
NONE = "none"
PROSE, SHORTEST_WIRE, LONGEST_WIRE = 0.66, 500, 2500  # share of small letters that no table has; characters


# ---- texts and labels

def labels(path):
    """-> {(text, offset): (type or "-", whether roles are known, {role: [offsets]})}, [(corpus, id, characters read)]"""
    answers, texts = {}, []
    for line in open(path, encoding="utf-8"):
        if line.startswith("#"):
            continue
        corpus, name, size, cells = line.rstrip("\n").split("\t")
        texts.append((corpus, name, int(size)))
        for cell in cells.split(" "):
            at, label = cell.split(":", 1)
            kind, _, inner = label.rstrip(")").partition("(")
            roles = collections.defaultdict(list)
            for part in filter(None, inner.split(",")):
                role, offset = part.split("=")
                roles[role].append(int(offset))
            answers[f"{corpus}:{name}", int(at)] = (kind.lstrip("?"), not kind.startswith("?"), dict(roles))
    return answers, texts


def joined(words):
    """Words of a tokenised corpus as running text."""
    text = re.sub(r" ([.,;:!?%)\]]|'s\b|n't\b|'re\b|'ve\b|'ll\b|'d\b|'m\b)", r"\1", " ".join(words))
    return re.sub(r"([($\[]) ", r"\1", text)


def corpora(shared):
    def rows(name):
        return (json.loads(line) for line in gzip.open(os.path.join(shared, "data", name), "rt", encoding="utf-8"))

    for row in rows("attribution/polnear-train.jsonl.gz"):
        yield "polnear-train", row["doc"], row["text"]
    for row in rows("muc4/train.json.gz"):
        yield "muc4-train", row["docid"], row["doctext"]
    for row in rows("geo/geo-train.jsonl.gz"):
        yield "geo-train", row["id"], row["text"]
    for row in rows("coref/ecbplus-train.jsonl.gz"):
        yield "ecbplus-train", row["doc"], joined(t if isinstance(t, str) else t[0] for t in row["tokens"])
    sentences, doc = collections.defaultdict(list), ""
    for line in gzip.open(os.path.join(shared, "data/ud/gum-train.conllu.gz"), "rt", encoding="utf-8"):
        if line.startswith("# newdoc id = "):
            doc = line[14:].strip()
        elif line.startswith("# text = "):
            sentences[doc].append(line[9:].rstrip("\n"))
    for doc, texts in sentences.items():
        yield "gum-train", doc, " ".join(texts)
    for number, lines in enumerate(reuters(os.path.join(shared, "data/ner/conll2003-train.txt.gz"))):
        yield "conll2003-train", number, "\n\n".join(quoted(joined(words)) for words in lines)


def wire(args):
    """News of the dev sides: prose of some length, cut at a full stop."""
    articles = [(f"conll2003-dev:{number}", "\n\n".join(quoted(joined(words)) for words in lines))
                for number, lines in enumerate(reuters(os.path.join(args.shared, "data/ner/conll2003-dev.txt.gz")))]
    for line in gzip.open(os.path.join(args.shared, "data/coref/ecbplus-dev.jsonl.gz"), "rt", encoding="utf-8"):
        row = json.loads(line)
        articles.append((f"ecbplus-dev:{row['doc']}", joined(t if isinstance(t, str) else t[0] for t in row["tokens"])))
    with open(args.out, "w", encoding="utf-8") as out:
        for doc, text in articles:
            prose = sum(letter.islower() for letter in text) >= PROSE * len(text)
            end = text.rfind(". ", 0, LONGEST_WIRE) + 1 if len(text) > LONGEST_WIRE else len(text)
            day = re.search(r"199[67]-\d\d-\d\d", text[:300])
            if prose and end >= SHORTEST_WIRE:
                out.write(json.dumps({"doc": doc, "text": text[:end], "date": day.group() if day else None}) + "\n")


def reuters(path):
    """The articles of CoNLL-2003, each a list of sentences."""
    articles, words = [], []
    for line in gzip.open(path, "rt", encoding="utf-8"):
        if not articles and not line.startswith("-DOCSTART-"):  # the dev side begins within an article
            articles.append([])
        if line.startswith("-DOCSTART-"):
            articles.append([])
        elif line.strip():
            words.append(line.split("\t")[0])
        elif words:
            articles[-1].append(words)
            words = []
    return articles


def quoted(text):
    """Quotation marks that stand apart on both sides close up to what they hold."""
    first, *rest = text.split('"')
    out = first
    for i, part in enumerate(rest):
        opens = i % 2 == 0
        out = out.rstrip(" ") + (" " if opens and out.strip() else "") + '"' + (part.lstrip(" ") if opens else part)
    return out


def texts(args):
    wanted = {(corpus, name): size for corpus, name, size in labels(args.labels)[1]}
    with open(args.out, "w", encoding="utf-8") as out:
        for corpus, name, text in corpora(args.shared):
            if (corpus, str(name)) in wanted:
                doc = {"doc": f"{corpus}:{name}", "text": text[: wanted[corpus, str(name)]]}
                out.write(json.dumps(doc) + "\n")


# ---- the network

class ClaimHead(nn.Module):
    def __init__(self, layers, types, roles, word_features, part_features):
        super().__init__()
        self.layers = layers
        self.project = nn.Linear(SIZE, TYPE_UNITS + 4 * ROLE_UNITS)
        self.pf = self.table(word_features, TYPE_UNITS)
        self.qf = self.table(part_features, ROLE_UNITS)
        self.tout = nn.Linear(TYPE_UNITS, types)
        self.typ = nn.Embedding(types, ROLE_UNITS)
        nn.init.normal_(self.typ.weight, std=0.1)
        self.out = nn.Linear(ROLE_UNITS, roles)
        self.typeout = nn.Embedding(types, roles)
        nn.init.zeros_(self.typeout.weight)
        self.drop = nn.Dropout(0.2)

    @staticmethod
    def table(features, units):
        table = nn.EmbeddingBag(features + 1, units, mode="sum", padding_idx=0)
        nn.init.normal_(table.weight, std=0.03)
        with torch.no_grad():
            table.weight[0] = 0
        return table

    def encode(self, x, mask):
        for layer in self.layers:
            x = layer(x, mask)
        return x.float().reshape(-1, SIZE)

    def types(self, words, features):
        return self.tout(self.drop(F.relu(words[:, :TYPE_UNITS] + self.pf(features))))

    def roles(self, words, word, filler, features, kind):
        a, b, c, d = words[:, TYPE_UNITS:].split(ROLE_UNITS, -1)
        units = a[word] + b[filler] + c[word] * d[filler] + self.qf(features) + self.typ(kind)
        return self.out(self.drop(F.relu(units))) + self.typeout(kind)


# ---- windows

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


class Lesson:
    """All windows with their labelled predicates, and the vectors that the shared layers give."""

    def __init__(self, label_file, question_files, encoder, pieces, start=None):
        answers, _ = labels(label_file)
        roles = {role for _, _, roles in answers.values() for role in roles}
        self.types = start["types"] if start else [NONE] + sorted({kind.lstrip("!") for kind, _, _ in answers.values()} - {"-"})
        self.roles = start["roles"] if start else [NONE, "place"] + sorted(roles - {"place"})
        self.rows, self.count, self.part_count = [], collections.Counter(), collections.Counter()
        for file in question_files:
            for line in open(file, encoding="utf-8"):
                self.add(json.loads(line), answers, pieces)
        self.word_features = self.numbers(self.count, RAREST_WORD)
        self.part_features = self.numbers(self.part_count, RAREST_PART)
        self.vectors = self.encoded(encoder)

    @staticmethod
    def numbers(count, least):
        return {f: i + 1 for i, f in enumerate(sorted(f for f, n in count.items() if n >= least))}

    def add(self, text, answers, pieces):
        words = text["words"]
        asked = {q["token"]: q for q in text["questions"] if (text["doc"], words[q["token"]][1]) in answers}
        for window in windows(words, text["sentences"], pieces):
            ids, cases, first = pieced(words, window, pieces)
            items = []
            for token in (t for t in asked if t in first and first[t] < len(ids)):
                kind, known, roles = answers[text["doc"], words[token][1]]
                fills = {offset: role for role, offsets in roles.items() for offset in offsets}
                q = asked[token]
                parts = [(first[int(t)], features, self.roles.index(fills.get(words[int(t)][1], NONE)))
                         for t, features in q["parts"].items() if first.get(int(t), len(ids)) < len(ids)]
                opposite = kind.startswith("!")
                kind = 0 if self.says_nothing(kind, q) else self.types.index(kind.lstrip("!"))
                items.append((first[token], q["features"], kind, kind > 0 and known, parts, opposite))
                self.count.update(q["features"])
                for _, features, _ in parts:
                    self.part_count.update(features)
            if items:
                self.rows.append([text["doc"], ids, cases, items])

    @staticmethod
    def says_nothing(kind, question):
        """What says the opposite of its type is read by wordings alone: "lifted the ban"."""
        return kind == "-" or kind.startswith("!") and "WT:" + kind[1:] not in question["features"]

    def encoded(self, encoder):
        vectors = [None] * len(self.rows)
        order = sorted(range(len(self.rows)), key=lambda i: len(self.rows[i][1]))
        with torch.no_grad():
            for i in order:  # a window a run, as in Java
                ids, cases = torch.tensor([self.rows[i][1]]), torch.tensor([self.rows[i][2]])
                x = encoder.norm(encoder.pieces(ids) + encoder.positions(torch.arange(ids.shape[1])) + encoder.cases(cases))
                for layer in encoder.layers[:SHARED_LAYERS]:
                    x = layer(x, None)
                vectors[i] = x[0].half().numpy()
        return vectors

    def batches(self, rng):
        order = sorted(range(len(self.rows)), key=lambda i: len(self.rows[i][1]) + 20 * rng.random())
        out, start = [], 0
        while start < len(order):
            end = start + 1
            while end < len(order) and (end - start + 1) * len(self.rows[order[end]][1]) <= BATCH:
                end += 1
            out.append(order[start:end])
            start = end
        rng.shuffle(out)
        return out

    def tensors(self, chosen, rng):
        longest = max(len(self.rows[i][1]) for i in chosen)
        x, mask = torch.zeros(len(chosen), longest, SIZE), torch.zeros(len(chosen), 1, 1, longest)
        word, features, kinds, at, filler, parts, of, role = [], [], [], [], [], [], [], []
        for b, i in enumerate(chosen):
            size = len(self.rows[i][1])
            x[b, :size] = torch.from_numpy(self.vectors[i].astype(np.float32))
            mask[b, 0, 0, size:] = -1e4
            for first, own, kind, known, fillers, opposite in self.rows[i][3]:
                hide = not opposite and rng.random() < HIDE_WORDINGS
                word.append(b * longest + first)
                features.append(self.known(own, self.word_features, ("W:", "WT:") if hide else ()))
                kinds.append(kind)
                for piece, names, wanted in fillers if known else []:
                    if wanted == 0 and "out" in names and rng.random() < 0.5:  # most words of a sentence fill nothing
                        continue
                    at.append(len(word) - 1)
                    filler.append(b * longest + piece)
                    parts.append(self.known(names, self.part_features, ("w:",) if hide else ()))
                    of.append(kind)
                    role.append(wanted)
        return x, mask, word, features, kinds, at, filler, parts, of, role

    @staticmethod
    def known(names, numbers, hidden):
        return [numbers[n] for n in names if n in numbers and not (hidden and n.startswith(hidden))]


def padded(rows):
    out = torch.zeros(len(rows), max(1, max(map(len, rows))), dtype=torch.long)
    for i, row in enumerate(rows):
        out[i, : len(row)] = torch.tensor(row, dtype=torch.long)
    return out


def loss(head, lesson, chosen, rng):
    x, mask, word, features, kinds, at, filler, parts, of, role = lesson.tensors(chosen, rng)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        encoded = head.encode(x, mask)
    used = {p: i for i, p in enumerate(dict.fromkeys(word + filler))}
    words = head.project(head.drop(encoded[list(used)]))
    word = torch.tensor([used[p] for p in word])
    total = F.cross_entropy(head.types(words[word], padded(features)), torch.tensor(kinds), label_smoothing=0.05)
    if at:
        scores = head.roles(words, word[at], torch.tensor([used[p] for p in filler]), padded(parts), torch.tensor(of))
        total = total + F.cross_entropy(scores, torch.tensor(role))
    return total


def resume(head, lesson, saved):
    """Goes on from a head that knew other features."""
    own = head.state_dict()
    for name, value in saved["head"].items():
        if name not in ("pf.weight", "qf.weight"):
            own[name].copy_(value)
    for name, new, old in (("pf.weight", lesson.word_features, saved["word_features"]),
                           ("qf.weight", lesson.part_features, saved["part_features"])):
        for feature, row in new.items():
            if feature in old:
                own[name][row].copy_(saved["head"][name][old[feature]])


def train(args):
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    here = os.path.dirname(os.path.abspath(__file__))
    state, _ = shipped(os.path.join(here, "../reader/model/reader.onnx"))
    encoder = Encoder()
    encoder.load_state_dict({k[8:]: v for k, v in state.items() if k.startswith("encoder.")})
    encoder.eval()
    pieces = WordPieces([line.rstrip("\n") for line in open(os.path.join(here, "../reader/model/pieces.txt"), encoding="utf-8")])
    start = torch.load(args.start, weights_only=False) if args.start else None
    lesson = Lesson(args.labels, sorted(glob.glob(args.questions)), encoder, pieces, start)
    print(len(lesson.rows), "windows", sum(len(r[3]) for r in lesson.rows), "predicates", flush=True)
    head = ClaimHead(encoder.layers[SHARED_LAYERS:], len(lesson.types), len(lesson.roles),
                     len(lesson.word_features), len(lesson.part_features))
    if start:
        resume(head, lesson, start)
    groups = [{"params": head.layers.parameters(), "lr": args.rate},
              {"params": [p for n, p in head.named_parameters() if not n.startswith("layers.")], "lr": args.head_rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = args.epochs * len(lesson.batches(rng))
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda i: min(1, i / (0.1 * steps + 1)) * max(0.02, 1 - i / steps))
    head.train()
    for epoch in range(args.epochs):
        sums = []
        for chosen in lesson.batches(rng):
            value = loss(head, lesson, chosen, rng)
            value.backward()
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimiser.step()
            plan.step()
            optimiser.zero_grad()
            sums.append(value.item())
        print(f"epoch {epoch} loss {sum(sums) / len(sums):.4f}", flush=True)
        torch.save({"head": head.state_dict(), "types": lesson.types, "roles": lesson.roles,
                    "word_features": lesson.word_features, "part_features": lesson.part_features}, args.out)


# ---- into the reader's file

def branch(g, model, state):
    """The last layers once more, with their own weights, from what the shared layers give."""
    query = next(n for n in model.graph.node if n.op_type == "MatMulInteger" and f"encoder.layers.{SHARED_LAYERS}.query.w8" in n.input[1])
    x = next(n for n in model.graph.node if query.input[0] in n.output).input[0]
    numbers = lambda name, *values: g.constant("claims." + name, np.array(values, np.int64))
    heads = 12
    split, merge = numbers("split", 0, heads, SIZE // heads), numbers("merge", 0, SIZE)
    scale = g.constant("claims.scale", np.array((SIZE // heads) ** -0.5, np.float32))
    for layer in range(LAYERS - SHARED_LAYERS):
        x = transformer(g, x, state, f"layers.{layer}.", split, merge, scale)
    return g.op("Gather", [x, "first"])


def without_head(model):
    """The reader as it was before a head of claims was put in."""
    keep = [o for o in model.graph.output if not o.name.startswith(("claims", "const.claims"))]
    del model.graph.output[:]
    model.graph.output.extend(keep)
    needed = {o.name for o in keep}
    nodes = []
    for node in reversed(model.graph.node):
        if needed & set(node.output):
            needed.update(node.input)
            nodes.insert(0, node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    tensors = [t for t in model.graph.initializer if t.name in needed]
    del model.graph.initializer[:]
    model.graph.initializer.extend(tensors)
    return model


def export(args):
    saved = torch.load(args.trained, weights_only=False, map_location="cpu")
    state = {name: value.float().numpy() for name, value in saved["head"].items()}
    model = without_head(onnx.load(args.reader))
    g = Graph(True)
    g.count = 100_000  # behind all names of the reader's own
    words = branch(g, model, state)
    g.output("claims", g.linear(words, state, "project"), TensorProto.FLOAT, ["W", TYPE_UNITS + 4 * ROLE_UNITS])
    for name, value in (("features", state["pf.weight"][1:]), ("out", state["tout.weight"]), ("bias", state["tout.bias"]),
                        ("parts", state["qf.weight"][1:]), ("role.out", state["out.weight"]), ("role.bias", state["out.bias"]),
                        ("type", state["typ.weight"]), ("type.out", state["typeout.weight"])):
        table = g.table if value.ndim == 2 else g.constant
        g.output("const.claims." + name, table("claims." + name, value), TensorProto.FLOAT, list(value.shape))
    model.graph.node.extend(g.nodes)
    model.graph.output.extend(g.outputs)
    model.graph.initializer.extend(g.tensors)
    metadata = {p.key: p for p in model.metadata_props}
    names = json.loads(metadata["labels"].value)
    names["claim.types"], names["claim.roles"] = saved["types"], saved["roles"]
    names["claim.features"] = sorted(saved["word_features"], key=saved["word_features"].get)
    names["claim.parts"] = sorted(saved["part_features"], key=saved["part_features"].get)
    metadata["labels"].value = json.dumps(names)
    metadata["version"].value = args.version
    written(model, args.out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("texts")
    for name in ("labels", "shared", "out"):
        one.add_argument(name)
    one.set_defaults(run=texts)
    one = commands.add_parser("wire")
    for name in ("shared", "out"):
        one.add_argument(name)
    one.set_defaults(run=wire)
    one = commands.add_parser("train")
    for name in ("labels", "questions", "out"):
        one.add_argument(name)
    one.add_argument("--start", help="a head to go on from")
    one.add_argument("--epochs", type=int, default=5)
    one.add_argument("--rate", type=float, default=1e-4)
    one.add_argument("--head-rate", type=float, default=1e-3)
    one.add_argument("--threads", type=int, default=2)
    one.add_argument("--seed", type=int, default=1)
    one.set_defaults(run=train)
    one = commands.add_parser("export")
    for name in ("trained", "reader", "out"):
        one.add_argument(name)
    one.add_argument("--version", default="reader-5")
    one.set_defaults(run=export)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
