# SPDX-License-Identifier: Apache-2.0
"""The judge of claims: how likely a claim is right, learnt from claims that careful readers judged.

    python judge.py train  QUESTIONS.jsonl JUDGEMENTS OUT.pt     learns; prints what is right of texts held out
    python judge.py export OUT.pt READER.onnx JUDGE.onnx         the judge's file; READER.onnx gives the states it looks at from then on

QUESTIONS is what org.sayso.eval.AppraisalQuestions wrote, JUDGEMENTS the folder eval/judgements. A claim is a few marks: the word
that carries it, its fillers. They run through a copy of the last layer of the branch that reads claims (claims.py; --layers takes more), in which they look at the
words of their window as that branch sees them, and at each other. What Java does is in org.sayso.reader.Judge; the names of
features come from org.sayso.claim.Appraisal.
"""
import argparse
import collections
import glob
import json
import os
import random
import time
import zlib

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto
from torch import nn

from claims import HERE, LAYERS, SHARED_LAYERS, SIZE, padded, shipped_encoder, word_pieces
from export import Graph, beside, written
from lessons import pieced, windows
from model import Layer
from sureness import fit, odds

PLACES = 5  # of a mark: the word before it, its first, its head, its last, the word behind it
NUMBERS = 4
RAREST = 4  # how often a feature stands in the questions at least
RAREST_TYPE = 50  # of fewer judged claims nothing is learnt about a type, and nothing said
FOLDS = 5  # one of them is held out
HIDDEN = {"b": 0.2, "l": 0.2, "P": 0.2, "h": 0.2}  # share of such features that is hidden in training; of all others:
HIDDEN_ELSE = 0.05
QUICK_GUIDE = 0.6  # what earlier readers judged by a shorter guide counts so much


# ---- what was asked and judged

def judgements(folder):
    """-> {key: (right, wrong part or "", whether the modality is right or None, weight)}"""
    out = {}
    for file in sorted(glob.glob(os.path.join(folder, "*.tsv"))):
        name = os.path.basename(file)
        if "topics" not in name and "wordings" not in name:
            continue
        for line in open(file, encoding="utf-8"):
            cells = line.rstrip("\n").split("\t")
            if line.startswith("#") or len(cells) < 3 or cells[0] in out:
                continue
            said = cells[9].split("; ") if len(cells) > 9 else []
            right = cells[2] == "right" or is_of_state(said)
            error = [] if right else said
            part = error[1].strip() if "wordings" in name and len(error) > 1 else ""
            modality = None if len(cells) < 5 or cells[4] == "-" else cells[4] == "right"
            out[cells[0]] = right, part, modality, 1.0 if "strict" in name else QUICK_GUIDE
    return out


def is_of_state(said):
    """said: a wording, the part that is wrong, why. "The Chilean president" has Chile as his state since, and not an adjective."""
    return len(said) > 2 and said[1] == "organization" and said[2].startswith("bare adjective") and "party" not in said[0]


def of_marks(verdict, marks):
    """A place that was found for the claim later is none of its marks: that it is wrong says nothing of them."""
    right, part, modality, weight = verdict
    later = part == "place" and all(features[0] != "r:place" for _, _, _, features in marks)
    return (True, "", modality, weight) if later else verdict


def type_of(claim):
    return claim["marks"][0][3][0][2:]


class Lesson:
    """Windows with their judged claims, and the states of their words before each layer of the judge."""

    def __init__(self, files, verdicts, encoder, layers):
        pieces = word_pieces()
        self.rows, count = [], collections.Counter()
        texts = [json.loads(line) for file in files for line in open(file, encoding="utf-8")]
        types = collections.Counter(type_of(claim) for text in texts for claim in text["claims"] if claim["key"] in verdicts)
        self.types = sorted(name for name, n in types.items() if n >= RAREST_TYPE)
        for text in texts:
            self.add(text, verdicts, pieces, count)
        self.features = {f: i + 1 for i, f in enumerate(sorted(f for f, n in count.items() if n >= RAREST))}
        self.states = [states(encoder, row, layers) for row in self.rows]

    def add(self, text, verdicts, pieces, count):
        words = text["words"]
        for window in windows(words, text["sentences"], pieces):
            first, last = window[0][0], window[-1][1]
            ids, cases, at = pieced(words, window, pieces)
            items = []
            for claim in text["claims"]:
                if not first <= claim["marks"][0][0] < last or claim["key"] not in verdicts or type_of(claim) not in self.types:
                    continue
                marks = []
                for start, head, end, features in claim["marks"]:
                    if first <= start and end < last:
                        marks.append((features, tuple(min(max(t, first), last - 1) - first for t in (start - 1, start, head, end, end + 1))))
                        count.update(features)
                items.append((marks, claim["numbers"], of_marks(verdicts[claim["key"]], claim["marks"])))
            if items and at[last - 1] < len(ids):
                self.rows.append((text["doc"], ids, cases, [at[t] for t in range(first, last)], items))

    def batches(self, chosen, size, rng):
        order = sorted(chosen, key=lambda i: (sum(len(m) for m, _, _ in self.rows[i][4]) // 6, rng.random()))
        out = [order[i : i + size] for i in range(0, len(order), size)]
        rng.shuffle(out)
        return out

    def tensors(self, chosen, rng=None):
        """rng: in training, hides features and what the head for claims says"""
        widest = max(len(self.rows[i][3]) for i in chosen)
        most = max(sum(len(m) for m, _, _ in self.rows[i][4]) for i in chosen)
        count, layers = len(chosen), len(self.states[0])
        words, hidden = torch.zeros(layers, count, widest, SIZE), torch.full((count, 1, 1, widest), -1e4)
        at, numbers = torch.zeros(count, most, PLACES, dtype=torch.long), torch.zeros(count, most, NUMBERS)
        apart, names = torch.full((count, 1, most, most), -1e4), [[] for _ in range(count * most)]
        carriers, verdicts, fillers = [], [], []
        for b, i in enumerate(chosen):
            own = self.states[i]
            words[:, b, : own.shape[1]] = own.float()
            hidden[b, 0, 0, : own.shape[1]] = 0
            m = 0
            for marks, given, verdict in self.rows[i][4]:
                apart[b, 0, m : m + len(marks), m : m + len(marks)] = 0
                given = given[:1] + [0.0] * (NUMBERS - 1) if rng and rng.random() < 0.2 else given
                numbers[b, m] = torch.tensor(given)
                carriers.append(b * most + m)
                verdicts.append(verdict)
                for k, (features, places) in enumerate(marks):
                    at[b, m + k] = torch.tensor(places)
                    names[b * most + m + k] = [self.features[f] for f in features if f in self.features and not (rng and hides(f, rng))]
                    if k and features[0].startswith("r:") and (verdict[0] or verdict[1]):
                        fillers.append((b * most + m + k, float(verdict[0] or verdict[1] != features[0][2:])))
                m += len(marks)
            for k in range(m, most):
                apart[b, 0, k, k] = 0
        return (words, hidden, at, padded(names), numbers, apart), carriers, verdicts, fillers


def hides(feature, rng):
    return rng.random() < HIDDEN.get(feature.split(":", 1)[0], HIDDEN_ELSE)


def states(encoder, row, layers):
    """What the words of a window are before each of the layers, a window a run, as in Java."""
    with torch.no_grad():
        ids, cases = torch.tensor([row[1]]), torch.tensor([row[2]])
        x = encoder.norm(encoder.pieces(ids) + encoder.positions(torch.arange(ids.shape[1])) + encoder.cases(cases))
        seen = []
        for number, layer in enumerate(encoder.layers):
            if number in layers:
                seen.append(x[0][row[3]].half())
            x = layer(x, None)
        return torch.stack(seen)


def reading_claims(path):
    """The encoder of the shipped file whose last layers are those that read claims."""
    encoder, state = shipped_encoder(path)
    for i in range(LAYERS - SHARED_LAYERS):
        own = f"layers.{i}."
        encoder.layers[SHARED_LAYERS + i].load_state_dict({k[len(own):]: v for k, v in state.items() if k.startswith(own)})
    return encoder.eval()


# ---- the network

class Judge(nn.Module):
    def __init__(self, layers, features):
        super().__init__()
        self.layers = nn.ModuleList(layers)
        self.features = nn.EmbeddingBag(features + 1, SIZE, mode="sum", padding_idx=0)
        self.place, self.numbers = nn.Linear(PLACES * SIZE, SIZE), nn.Linear(NUMBERS, SIZE, bias=False)
        self.norm, self.drop = nn.LayerNorm(SIZE, eps=1e-12), nn.Dropout(0.1)
        self.out = nn.Linear(SIZE, 3)  # the claim is right, the filler is right, the modality is right
        nn.init.normal_(self.features.weight, std=0.02)
        with torch.no_grad():
            self.features.weight[0] = 0
            self.numbers.weight.mul_(0.1)
            self.place.weight.normal_(std=0.01)
            self.place.bias.zero_()
            for k, share in ((1, 0.25), (2, 0.5), (3, 0.25)):  # a mark begins as its words
                self.place.weight[:, k * SIZE : (k + 1) * SIZE] += share * torch.eye(SIZE)

    def forward(self, words, hidden, at, features, numbers, apart):
        count, marks, _ = at.shape
        there = torch.gather(words[0], 1, at.reshape(count, marks * PLACES, 1).expand(-1, -1, SIZE)).reshape(count, marks, -1)
        x = self.norm(self.place(self.drop(there)) + self.features(features).view(count, marks, SIZE) + self.numbers(numbers))
        mask = torch.cat([hidden.expand(-1, -1, marks, -1), apart], -1)
        for layer, seen in zip(self.layers, words):
            look = lambda part: torch.cat([layer.split(part(seen)), layer.split(part(x))], 2)
            scores = layer.split(layer.query(x)) @ look(layer.key).transpose(2, 3) * (SIZE // layer.heads) ** -0.5 + mask
            mixed = (F.softmax(scores, -1) @ look(layer.value)).transpose(1, 2).reshape(x.shape)
            x = layer.norm1(x + layer.drop(layer.out(mixed)))
            x = layer.norm2(x + layer.drop(layer.down(F.gelu(layer.up(x)))))
        return self.out(self.drop(x)).reshape(-1, 3)


def loss(judge, inputs, carriers, verdicts, fillers):
    scores = judge(*inputs)
    entropy = F.binary_cross_entropy_with_logits
    right = torch.tensor([whole(v) for v in verdicts])
    weight = torch.tensor([v[3] for v in verdicts])
    total = (entropy(scores[carriers, 0], right * 0.94 + 0.03, reduction="none") * weight).mean()
    if fillers:
        total = total + 0.5 * entropy(scores[[i for i, _ in fillers], 1], torch.tensor([value for _, value in fillers]))
    told = [i for i, v in enumerate(verdicts) if v[2] is not None]
    if told:
        total = total + 0.3 * entropy(scores[[carriers[i] for i in told], 2], torch.tensor([float(verdicts[i][2]) for i in told]))
    return total


def whole(verdict):
    """Right as it stands: type, roles and modality."""
    return float(verdict[0] and verdict[2] is not False)


def held_out(judge, lesson, chosen):
    """Prints what is right of the surest, and the weights with which Sureness joins the judge and what was known before."""
    judge.eval()
    found = []
    with torch.no_grad():
        for i in range(0, len(chosen), 8):
            inputs, carriers, verdicts, _ = lesson.tensors(chosen[i : i + 8])
            scores = judge(*inputs)[carriers, 0].sigmoid().tolist()
            given = [numbers for k in chosen[i : i + 8] for _, numbers, _ in lesson.rows[k][4]]
            found += [(p, v, n) for p, v, n in zip(scores, verdicts, given) if v[3] == 1]
    judge.train()
    if not found:
        return
    right = np.array([whole(v) for _, v, _ in found])
    x = np.column_stack([np.ones(len(found)), odds(np.array([p for p, _, _ in found])), np.array([n for _, _, n in found])])
    for name, columns in (("judge", [0, 1]), ("share", [0, 2]), ("all", range(6))):
        weights = fit(x[:, columns], right)
        p = 1 / (1 + np.exp(-x[:, columns] @ weights))
        best = right[np.argsort(-p)]
        kept = ", ".join(f"{q:.0%} {best[: int(q * len(best))].mean():.3f}" for q in (1, 0.9, 0.8, 0.7, 0.6))
        print(f"  {name}: {len(found)} claims, right of the surest {kept}; area {area(p, right):.3f}; weights {np.round(weights, 3)}", flush=True)


def area(p, y):
    """Area under the curve: how often a right claim is surer than a wrong one."""
    rank = np.empty(len(p))
    rank[np.argsort(p)] = np.arange(1, len(p) + 1)
    ones = y.sum()
    return (rank[y > 0.5].sum() - ones * (ones + 1) / 2) / max(1, ones * (len(y) - ones))


def train(args):
    torch.set_num_threads(args.threads)
    encoder = reading_claims(os.path.join(HERE, "../reader/model/reader.onnx"))
    layers = [int(n) for n in args.layers.split(",")]
    lesson = Lesson(sorted(glob.glob(args.questions)), judgements(args.judgements), encoder, layers)
    out = [i for i, row in enumerate(lesson.rows) if zlib.crc32(row[0].encode()) % FOLDS == 0]
    learn = sorted(set(range(len(lesson.rows))) - set(out))
    print(len(lesson.rows), "windows", sum(len(r[4]) for r in lesson.rows), "claims", len(lesson.features), "features", flush=True)
    learnt(encoder, lesson, layers, learn, args, lambda judge: held_out(judge, lesson, out))
    judge = learnt(encoder, lesson, layers, learn + out, args)  # what is shipped has seen all
    torch.save({"judge": judge.state_dict(), "features": lesson.features, "types": lesson.types, "layers": layers}, args.out)


def learnt(encoder, lesson, layers, chosen, args, report=None):
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    judge = Judge([Layer(SIZE, 12, 4 * SIZE) for _ in layers], len(lesson.features))
    for own, number in zip(judge.layers, layers):
        own.load_state_dict(encoder.layers[number].state_dict())
    groups = [{"params": judge.layers.parameters(), "lr": args.rate},
              {"params": [p for n, p in judge.named_parameters() if not n.startswith("layers.")], "lr": args.head_rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = args.epochs * len(lesson.batches(chosen, 8, rng))
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda i: min(1, i / (0.1 * steps + 1)) * max(0.02, 1 - i / steps))
    judge.train()
    for epoch in range(args.epochs):
        began, sums = time.time(), []
        for batch in lesson.batches(chosen, 8, rng):
            value = loss(judge, *lesson.tensors(batch, rng))
            value.backward()
            nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimiser.step()
            plan.step()
            optimiser.zero_grad()
            sums.append(value.item())
        print(f"epoch {epoch} loss {sum(sums) / len(sums):.4f}, {time.time() - began:.0f} s", flush=True)
        if report:
            report(judge)
    return judge


# ---- into files

def cross(g, x, seen, apart, state, at, heads=12):
    """One layer: marks x look at the words seen and, where not kept apart, at each other."""
    split, merge = g.constant(at + "split", np.array([0, heads, SIZE // heads], np.int64)), g.constant(at + "merge", np.array([0, SIZE], np.int64))
    scale = g.constant(at + "scale", np.array((SIZE // heads) ** -0.5, np.float32))
    both = g.op("Concat", [seen, x], axis=0)
    quantised = g.quantised(both)
    part = lambda y, name, perm, q: g.op("Transpose", [g.op("Reshape", [g.linear(y, state, at + name, q), split])], perm=perm)
    query = part(x, "query", [1, 0, 2], g.quantised(x))
    key, value = part(both, "key", [1, 2, 0], quantised), part(both, "value", [1, 0, 2], quantised)
    scores = g.op("Add", [g.op("Mul", [g.op("MatMul", [query, key]), scale]), apart])
    mixed = g.op("Transpose", [g.op("MatMul", [g.op("Softmax", [scores], axis=-1), value])], perm=[1, 0, 2])
    x = g.norm(g.op("Add", [x, g.linear(g.op("Reshape", [mixed, merge]), state, at + "out")]), state, at + "norm1")
    inner = g.op("Gelu", [g.linear(x, state, at + "up")])
    return g.norm(g.op("Add", [x, g.linear(inner, state, at + "down")]), state, at + "norm2")


def export(args):
    saved = torch.load(args.trained, weights_only=False, map_location="cpu")
    state = {name: value.float().numpy() for name, value in saved["judge"].items()}
    layers = saved["layers"]
    g = Graph(True)
    number = lambda name, *values: g.constant(name, np.array(values, np.int64))
    words = [g.op("Squeeze", [g.op("Slice", ["states", number(f"from{i}", i), number(f"to{i}", i + 1), number(f"axis{i}", 0)]),
                              number(f"first{i}", 0)]) for i in range(len(layers))]
    there = g.op("Reshape", [g.op("Gather", [words[0], g.op("Reshape", ["at", number("flat", -1)])]), number("row", -1, PLACES * SIZE)])
    x = g.norm(g.op("Add", [g.linear(there, state, "place"), "known"]), state, "norm")
    marks = g.op("Shape", ["apart"])
    seen = g.op("Expand", [g.constant("none", np.zeros((1, 1), np.float32)),
                           g.op("Concat", [g.op("Slice", [marks, number("m0", 0), number("m1", 1), number("m2", 0)]),
                                           g.op("Slice", [g.op("Shape", ["states"]), number("w0", 1), number("w1", 2), number("w2", 0)])], axis=0)])
    apart = g.op("Concat", [seen, "apart"], axis=1)
    for i in range(len(layers)):
        x = cross(g, x, words[i], apart, state, f"layers.{i}.")
    g.output("right", g.linear(x, state, "out"), TensorProto.FLOAT, ["M", 3])
    g.output("const.features", g.table("features", state["features.weight"][1:]), TensorProto.FLOAT, list(state["features.weight"][1:].shape))
    g.output("const.numbers", g.constant("numbers", np.ascontiguousarray(state["numbers.weight"].T)), TensorProto.FLOAT, [NUMBERS, SIZE])
    inputs = {"states": (TensorProto.FLOAT, [len(layers), "W", SIZE]), "at": (TensorProto.INT64, ["M", PLACES]),
              "known": (TensorProto.FLOAT, ["M", SIZE]), "apart": (TensorProto.FLOAT, ["M", "M"])}
    names = sorted(saved["features"], key=saved["features"].get)
    model = beside(g, "judge", inputs, {"features": json.dumps(names), "types": json.dumps(saved["types"]), "layers": str(len(layers)), "units": str(SIZE)})
    written(model, args.out)
    reader = onnx.load(args.reader)
    give_states(reader, [n - SHARED_LAYERS for n in layers])
    written(reader, args.reader)


def give_states(model, layers):
    """One more output: the words before each of these layers of the branch that reads claims."""
    keep = [o for o in model.graph.output if o.name != "states"]
    kept = [n for n in model.graph.node if not n.name.startswith("states")]
    del model.graph.output[:], model.graph.node[:]
    model.graph.output.extend(keep)
    model.graph.node.extend(kept)
    parts = []
    for i in layers:
        product = next(n for n in kept if n.op_type == "MatMulInteger" and n.input[1] == f"w.layers.{i}.query.w8")
        x = next(n for n in kept if product.input[0] in n.output).input[0]
        words, row = f"states.words{i}", f"states.row{i}"
        model.graph.node.append(onnx.helper.make_node("Gather", [x, "first"], [words], name=words))
        model.graph.node.append(onnx.helper.make_node("Unsqueeze", [words, "w.states.axis"], [row], name=row))
        parts.append(row)
    model.graph.node.append(onnx.helper.make_node("Concat", parts, ["states"], name="states", axis=0))
    if all(t.name != "w.states.axis" for t in model.graph.initializer):
        model.graph.initializer.append(onnx.numpy_helper.from_array(np.array([0], np.int64), "w.states.axis"))
    model.graph.output.append(onnx.helper.make_tensor_value_info("states", TensorProto.FLOAT, [len(layers), "W", SIZE]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("train")
    for name in ("questions", "judgements", "out"):
        one.add_argument(name)
    one.add_argument("--layers", default="11", help="the encoder's layers that the marks run through copies of")
    one.add_argument("--epochs", type=int, default=2)
    one.add_argument("--rate", type=float, default=5e-5)
    one.add_argument("--head-rate", type=float, default=5e-4)
    one.add_argument("--threads", type=int, default=2)
    one.add_argument("--seed", type=int, default=1)
    one.set_defaults(run=train)
    one = commands.add_parser("export")
    for name in ("trained", "reader", "out"):
        one.add_argument(name)
    one.set_defaults(run=export)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
