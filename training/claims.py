# SPDX-License-Identifier: Apache-2.0
"""The head that reads claims: which type of claim a predicate states, and which words fill its roles.

    python claims.py texts  LABELS SHARED TEXTS.jsonl            the labelled texts, for org.sayso.eval.ClaimQuestions
    python claims.py wire   SHARED TEXTS.jsonl                   news of the dev side of CoNLL-2003 and ECB+, for org.sayso.eval.ClaimSample
    python claims.py teach  LABELS TEACHER.pt QUESTIONS.jsonl... --base model.safetensors    a larger encoder learns from what ClaimQuestions wrote
    python claims.py train  LABELS TEACHER.pt OUT.pt QUESTIONS.jsonl...    the head learns from it and from the labels, of texts without labels too
    python claims.py export OUT.pt READER.onnx TARGET.onnx       the reader with the head in it

LABELS is eval/predicates/claims.tsv. The first layers of the encoder are the reader's own and stay as they are; the last ones are
copied and trained along, so that nothing else the reader does changes. What Java does with the head is in
org.sayso.reader.ClaimHead; the names of features come from org.sayso.claim.Carriers.
"""
import argparse
import collections
import gzip
import json
import os
import re

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto
from torch import nn

from export import Graph, transformer, written
from lessons import OPEN, Batches, Lesson, Names
from model import Encoder, shipped
from teacher import SIZE as WIDE
from teacher import Teacher
from wordpieces import WordPieces

SHARED_LAYERS, LAYERS, SIZE = 6, 12, 384
TYPE_UNITS, ROLE_UNITS = 256, 160
BATCH = 16_000  # pieces where nothing is learnt
LABELS, LIKENESS = 0.5, 0.5  # how much labels, and states like the teacher's, count beside what the teacher says
HERE = os.path.dirname(os.path.abspath(__file__))
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
    def __init__(self, size, names):
        super().__init__()
        types, roles = len(names.types), len(names.roles)
        self.project = nn.Linear(size, TYPE_UNITS + 4 * ROLE_UNITS)
        self.pf = self.table(len(names.words), TYPE_UNITS)
        self.qf = self.table(len(names.parts), ROLE_UNITS)
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

    def types(self, words, features):
        return self.tout(self.drop(F.relu(words[:, :TYPE_UNITS] + self.pf(features)))).float()

    def roles(self, words, word, filler, features, kind):
        a, b, c, d = words[:, TYPE_UNITS:].split(ROLE_UNITS, -1)
        units = a[word] + b[filler] + c[word] * d[filler] + self.qf(features) + self.typ(kind)
        return (self.out(self.drop(F.relu(units))) + self.typeout(kind)).float()


class Branch(nn.Module):
    """The first layers are the reader's own and stay as they are; the last ones are learnt from where the reader's stand.

    reader: the reader's encoder, on the device that all runs on"""

    def __init__(self, reader):
        super().__init__()
        self.layers = reader.layers[SHARED_LAYERS:]
        self.shared = [reader.requires_grad_(False).eval()]  # in a list, so no module of this one: never trained, never saved
        self.layers.requires_grad_(True)

    def forward(self, ids, cases, mask):
        reader = self.shared[0]
        with torch.no_grad():
            x = reader.norm(reader.pieces(ids) + reader.positions.weight[: ids.shape[1]] + reader.cases(cases))
            for layer in reader.layers[:SHARED_LAYERS]:
                x = layer(x, mask)
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Claims(nn.Module):
    """An encoder and the head on it."""

    def __init__(self, encoder, size, names):
        super().__init__()
        self.encoder, self.head, self.size, self.drop = encoder, ClaimHead(size, names), size, nn.Dropout(0.2)

    def forward(self, batch):
        """-> states of the words asked about, what the head makes of them, which of them are the words, which the fillers"""
        x = self.encoder(batch["ids"], batch["cases"], batch["mask"]).float().reshape(-1, self.size)
        used, at = torch.unique(torch.cat([batch["word"], batch["filler"]]), return_inverse=True)
        count = len(batch["word"])
        return x[used], self.head.project(self.drop(x[used])), at[:count], at[count:]


# ---- learning

def cross(scores, wanted):
    """How far the scores are from the shares that the teacher gives."""
    return F.kl_div(F.log_softmax(scores, -1), wanted, reduction="batchmean")


def loss(claims, batch):
    """Of labels alone."""
    _, words, word, filler = claims(batch)
    total = F.cross_entropy(claims.head.types(words[word], batch["shown"]), batch["kind"], label_smoothing=0.05)
    of = batch["of"]
    some = batch["known"][of]
    if some.any():
        scores = claims.head.roles(words, word[of[some]], filler[some], batch["parts shown"][some], batch["kind"][of[some]])
        total = total + F.cross_entropy(scores, batch["role"][some])
    return total


def taught(claims, teacher, likeness, batch):
    """Of what the teacher says, who sees all that wordings read, and of the labels there are. likeness: from the states of one to the other's."""
    states, words, word, filler = claims(batch)
    types, kind, of = claims.head.types(words[word], batch["shown"]), batch["kind"], batch["of"]
    labelled = kind != OPEN
    with torch.no_grad():
        shown, taught_words, taught_word, taught_filler = teacher(batch)
        said = teacher.head.types(taught_words[taught_word], batch["features"]).softmax(-1)
    total = cross(types, said) + LIKENESS * F.mse_loss(likeness(states), shown) / shown.var()
    if labelled.any():
        total = total + LABELS * labelled.float().mean() * F.cross_entropy(types[labelled], kind[labelled])
    kind = torch.where(labelled, kind, said.argmax(-1))
    some = kind[of] > 0
    if some.any():
        own, role = of[some], batch["role"][some]
        scores = claims.head.roles(words, word[own], filler[some], batch["parts shown"][some], kind[own])
        with torch.no_grad():
            said = teacher.head.roles(taught_words, taught_word[own], taught_filler[some], batch["parts"][some], kind[own]).softmax(-1)
        total = total + cross(scores, said)
        labelled = role != OPEN
        if labelled.any():
            total = total + LABELS * labelled.float().mean() * F.cross_entropy(scores[labelled], role[labelled])
    return total


def scored(claims, lesson, chosen, device, workers):
    """Prints what is right of texts held out."""
    claims.eval()
    for hidden in (False, True):
        shares, wanted, roles = [], [], []
        for batch in Batches(lesson, chosen, BATCH, labelled=True, hidden=hidden).loaded(workers):
            batch = {name: tensor.to(device) for name, tensor in batch.items()}
            with torch.no_grad():
                _, words, word, filler = claims(batch)
                shares.append(claims.head.types(words[word], batch["shown"]).softmax(-1).cpu().numpy())
                wanted.append(batch["kind"].cpu().numpy())
                of, some = batch["of"], batch["known"][batch["of"]]
                told = claims.head.roles(words, word[of[some]], filler[some], batch["parts shown"][some], batch["kind"][of[some]]).argmax(-1)
                filled = (told > 0) | (batch["role"][some] > 0)
                roles.append((told == batch["role"][some])[filled].cpu().numpy())
        shares, wanted = np.concatenate(shares), np.concatenate(wanted)
        likeliest = shares[:, 1:].argmax(1) + 1
        right = (likeliest == wanted)[np.argsort(-shares[np.arange(len(shares)), likeliest])].cumsum()
        precision = right / np.arange(1, len(right) + 1)
        found = [right[np.flatnonzero(precision >= least)[-1:]].sum() / (wanted > 0).sum() for least in (0.9, 0.8, 0.7)]
        print(f"  {'without' if hidden else 'with'} what wordings read: {len(wanted)} words, {(wanted > 0).sum()} claims; types found at a precision of 0.9 {found[0]:.3f}, "
              f"0.8 {found[1]:.3f}, 0.7 {found[2]:.3f}; roles right {np.concatenate(roles).mean():.3f}", flush=True)
    claims.train()


def learn(claims, lesson, chosen, held, own_loss, args, labelled, others=()):
    """others: parameters beside those of encoder and head"""
    workers, device = args.workers, args.device
    groups = [{"params": [p for p in claims.encoder.parameters() if p.requires_grad], "lr": args.rate},
              {"params": [*claims.head.parameters(), *others], "lr": args.head_rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = args.epochs * len(Batches(lesson, chosen, args.batch))
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda i: min(1, i / (0.08 * steps + 1)) * max(0.02, 1 - i / steps))
    claims.to(device).train()
    for epoch in range(args.epochs):
        sums = []
        for batch in Batches(lesson, chosen, args.batch, args.seed * 100 + epoch + 1, labelled=labelled, noise=not labelled).loaded(workers):
            batch = {name: tensor.to(device, non_blocking=True) for name, tensor in batch.items()}
            with torch.autocast(device, dtype=torch.bfloat16):
                value = own_loss(batch)
            optimiser.zero_grad(set_to_none=True)
            value.backward()
            nn.utils.clip_grad_norm_(claims.parameters(), 1.0)
            optimiser.step()
            plan.step()
            sums.append(value.detach())
        print(f"epoch {epoch} loss {torch.stack(sums).mean().item():.4f}", flush=True)
    if held:
        scored(claims, lesson, held, device, workers)


def asked(files):
    return [json.loads(line) for file in files for line in open(file, encoding="utf-8")]


def word_pieces():
    return WordPieces([line.rstrip("\n") for line in open(os.path.join(HERE, "../reader/model/pieces.txt"), encoding="utf-8")])


def shipped_encoder(path):
    """-> the encoder of the reader's file, and all weights of that file"""
    state, _ = shipped(path)
    encoder = Encoder()
    encoder.load_state_dict({k[8:]: v for k, v in state.items() if k.startswith("encoder.")})
    return encoder, state


def teach(args):
    torch.manual_seed(args.seed)
    pieces, (answers, _) = word_pieces(), labels(args.labels)
    texts = asked(args.questions)
    names = Names.of(answers, texts)
    lesson = Lesson(texts, answers, names, pieces)
    claims = Claims(Teacher.from_safetensors(args.base, pieces), WIDE, names)
    chosen, held = lesson.halves(labelled=True)
    learn(claims, lesson, chosen, held, lambda batch: loss(claims, batch), args, labelled=True)
    torch.save({"claims": claims.state_dict(), "names": (names.types, names.roles, names.words, names.parts)}, args.out)


def train(args):
    """What is kept has learnt from all texts; of a run with --hold-out what is printed is of texts that it has not seen."""
    torch.manual_seed(args.seed)
    pieces, (answers, _) = word_pieces(), labels(args.labels)
    saved = torch.load(args.teacher, weights_only=False, map_location="cpu")
    names = Names(*saved["names"])
    lesson = Lesson(asked(args.questions), answers, names, pieces)
    master = Claims(Teacher(pieces), WIDE, names)
    master.load_state_dict(saved["claims"])
    master.to(args.device).eval()
    reader, _ = shipped_encoder(os.path.join(HERE, "../reader/model/reader.onnx"))
    claims, likeness = Claims(Branch(reader.to(args.device)), SIZE, names), nn.Linear(SIZE, WIDE).to(args.device)
    chosen, held = lesson.halves(labelled=False)
    chosen = chosen if args.hold_out else list(range(len(lesson.docs)))
    learn(claims, lesson, chosen, held, lambda batch: taught(claims, master, likeness, batch), args, labelled=False, others=likeness.parameters())
    head = {name: value.cpu() for name, value in claims.head.state_dict().items()}
    head.update({f"layers.{name}": value.cpu() for name, value in claims.encoder.layers.state_dict().items()})
    torch.save({"head": head, "types": names.types, "roles": names.roles, "word_features": names.words, "part_features": names.parts}, args.out)


def padded(rows):
    out = torch.zeros(len(rows), max(1, max(map(len, rows))), dtype=torch.long)
    for i, row in enumerate(rows):
        out[i, : len(row)] = torch.tensor(row, dtype=torch.long)
    return out


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
    """The reader as it was before a head of claims was put in, and states of it that a judge looks at."""
    keep = [o for o in model.graph.output if not o.name.startswith(("claims", "const.claims", "states"))]
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


def learning(command, epochs, rate, head_rate):
    command.add_argument("questions", nargs="+", help="files that ClaimQuestions wrote")
    command.add_argument("--epochs", type=int, default=epochs)
    command.add_argument("--rate", type=float, default=rate)
    command.add_argument("--head-rate", type=float, default=head_rate)
    command.add_argument("--batch", type=int, default=9000, help="pieces of a batch, padding included")
    command.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    command.add_argument("--workers", type=int, default=7, help="processes that make batches")
    command.add_argument("--seed", type=int, default=1)


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
    one = commands.add_parser("teach")
    for name in ("labels", "out"):
        one.add_argument(name)
    one.add_argument("--base", required=True, help="model.safetensors of all-mpnet-base-v2")
    learning(one, epochs=6, rate=7e-5, head_rate=1e-3)
    one.set_defaults(run=teach)
    one = commands.add_parser("train")
    for name in ("labels", "teacher", "out"):
        one.add_argument(name)
    one.add_argument("--hold-out", action="store_true", help="learn nothing of the texts that are scored")
    learning(one, epochs=10, rate=2e-4, head_rate=1.2e-3)
    one.set_defaults(run=train)
    one = commands.add_parser("export")
    for name in ("trained", "reader", "out"):
        one.add_argument(name)
    one.add_argument("--version", default="reader-6")
    one.set_defaults(run=export)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
