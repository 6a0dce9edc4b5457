# SPDX-License-Identifier: Apache-2.0
"""When and where what a claim tells was, and who says it: the weights of org.sayso.reader.SettingHead.

    python settings.py texts  LABELS SHARED TEXTS.jsonl      the labelled texts, for org.sayso.eval.SettingQuestions
    python settings.py train  LABELS QUESTIONS.jsonl OUT.pt  learns from what SettingQuestions wrote
    python settings.py export OUT.pt SETTINGS.onnx           the head's file

LABELS is the folder eval/settings. A choice between the times (or places, or speakers) that an article names and none of them. Each is scored by a
sum of what is known of it (from org.sayso.claim.Settings and Voices) and by a hidden layer that also sees the words, as the branch that reads claims
does before its last layer: the word that carries the claim, those that fill its roles, that of the time, place or speaker, and the verb or noun that this hangs on.
`train` first learns without a fifth of the texts, and prints how often what is chosen there is right, beside what grammar gives by rules alone.
"""
import argparse
import collections
import json
import os
import random
import zlib

import numpy as np
import torch
import torch.nn.functional as F
from onnx import TensorProto
from torch import nn

from claims import HERE, SIZE, corpora, padded, word_pieces
from export import Graph, beside, written
from judge import reading_claims, states
from lessons import pieced, windows

RAREST = 5  # how often something is known of a setting at least
HIDDEN = 64
LAYER = 11  # the words are those that this layer of the encoder reads, as the judge sees them
FOLDS = 5
BATCH = 64
FORGET = 0.1  # share of what is known that is hidden in training
PARTS = ("carrier", "setting", "host", "filler", "carrier.pair", "setting.pair", "host.pair")
SEEN_AS = {"carrier": ("carrier", "carrier.pair"), "setting": ("setting", "setting.pair"), "host": ("host", "host.pair"), "filler": ("filler",)}


class Label:
    """What of one kind a claim was labelled with: the words of those that are right; nothing where the text tells none."""

    def __init__(self, words, either=False):
        """either: none is as right"""
        self.words, self.either = words, either

    @staticmethod
    def of(cell, separator=","):
        """None where it is left open"""
        if cell == "?":
            return None
        return Label([] if cell == "-" else [int(word) for word in cell.rstrip("*").split(separator)], cell.endswith("*"))


def labels(folder):
    """-> {(what, text, offset, type): Label}, {(corpus, id): (characters read, date)}"""
    answers, texts = {}, {}
    for file in ("labels.tsv", "speakers.tsv"):
        for line in open(os.path.join(folder, file), encoding="utf-8"):
            if line.startswith("#"):
                continue
            corpus, name, size, date, cells = line.rstrip("\n").split("\t")
            texts[corpus, name] = (int(size), "" if date == "-" else date)
            for cell in cells.split(" "):
                claim, *told = cell.split("|")
                at, kind = claim.split(":")
                for of, one in zip(("speaker",) if len(told) == 1 else ("time", "place"), told):
                    # of a chain of speakers the nearest is learnt
                    answers[of, f"{corpus}:{name}", int(at), kind] = Label.of(one.split(">")[0] if of == "speaker" else one)
    return answers, texts


def texts(args):
    wanted = labels(args.labels)[1]
    with open(args.out, "w", encoding="utf-8") as out:
        for corpus, name, text in corpora(args.shared):
            if (corpus, str(name)) in wanted:
                size, date = wanted[corpus, str(name)]
                out.write(json.dumps({"doc": f"{corpus}:{name}", "text": text[:size], "date": date}) + "\n")


class Choice:
    """One claim: what is known of none and of each candidate, their words, and which of them are right (none is the first)."""

    def __init__(self, doc, question, answer, row):
        """row: of a word of the text, where its state stands"""
        self.doc = doc
        offsets = [int(at) for at in question["settings"]]
        self.known = [question["none"], *question["settings"].values()]
        # a time is labelled where its words begin, and chosen by their head a little behind
        near = 40 if question["of"] == "time" else 0
        right = {max((at for at in offsets if w <= at <= w + near), default=-1, key=lambda at: -at) for w in answer.words}
        # who speaks is as right by any of his names; a time or a place is the one that was labelled
        self.names = [""] + [question["hosts"][at][2] if question["of"] == "speaker" else at for at in question["settings"]]
        named = {self.names[i + 1] for i, at in enumerate(offsets) if at in right}
        self.right = ([] if answer.words and not answer.either else [0]) + [i for i, name in enumerate(self.names) if i and name in named]
        self.wanted = bool(answer.words) and not answer.either
        self.carrier, self.fillers = row(question["word"]), [row(word) for word in question["fillers"]]
        self.words = [0] + [row(question["hosts"][at][0]) for at in question["settings"]]
        self.hosts = [0] + [row(question["hosts"][at][1]) for at in question["settings"]]
        self.own = [i for i, known in enumerate(self.known) if "own" in known or "given:0" in known]

    def likeliest(self, shares):
        """-> the surest candidate and its share; the shares of one that has several names are one"""
        sums = collections.Counter()
        for name, share in zip(self.names, shares):
            sums[name] += share
        name, share = sums.most_common(1)[0]
        return max((i for i, own in enumerate(self.names) if own == name), key=lambda i: shares[i]), share


class Lesson:
    """The labelled claims of all texts, and the states of their words; row 0 stands for no word."""

    def __init__(self, label_folder, question_file):
        answers = labels(label_folder)[0]
        encoder = reading_claims(os.path.join(HERE, "../reader/model/reader.onnx"))
        pieces = word_pieces()
        seen, rows, count = set(), [torch.zeros(1, SIZE).half()], 1
        self.choices = {"time": [], "place": [], "speaker": []}
        for line in open(question_file, encoding="utf-8"):
            text = json.loads(line)
            first = count
            for question in text["questions"]:
                of, key = question["of"], (question["of"], text["doc"], question["at"], question["type"])
                if answers.get(key) and key not in seen:
                    seen.add(key)
                    self.choices[of].append(Choice(text["doc"], question, answers[key], lambda word: first + word if word >= 0 else 0))
            rows.append(encoded(encoder, text, pieces))
            count += len(text["words"])
        self.words = torch.cat(rows).float()


def encoded(encoder, text, pieces):
    """What the words of a text are before the last layer."""
    out = torch.zeros(len(text["words"]), SIZE).half()
    for window in windows(text["words"], text["sentences"], pieces):
        first, last = window[0][0], window[-1][1]
        ids, cases, at = pieced(text["words"], window, pieces)
        there = [t for t in range(first, last) if at[t] < len(ids)]
        out[there] = states(encoder, (None, ids, cases, [at[t] for t in there]), [LAYER])[0]
    return out


class Head(nn.Module):
    def __init__(self, features, words):
        super().__init__()
        self.sum, self.features = (nn.EmbeddingBag(features + 1, size, mode="sum", padding_idx=0) for size in (1, HIDDEN))
        self.words = nn.ModuleList(nn.Linear(SIZE, HIDDEN) for _ in PARTS)
        self.out = nn.Linear(HIDDEN, 1, bias=False)
        self.drop = nn.Dropout(0.3)
        self.states = words
        nn.init.zeros_(self.sum.weight)
        nn.init.normal_(self.features.weight, std=0.02)
        nn.init.zeros_(self.out.weight)
        with torch.no_grad():
            self.features.weight[0] = 0

    def forward(self, known, carrier, filler, setting, host):
        carrier, setting, host = (self.drop(self.states[rows]) for rows in (carrier, setting, host))
        c, s, h, f, cp, sp, hp = (layer(x) for layer, x in zip(self.words, (carrier, setting, host, self.drop(filler), carrier, setting, host)))
        hidden = F.relu(c + s + h + f + cp * (sp + hp) + self.features(known))
        return self.sum(known)[:, 0] + self.out(self.drop(hidden))[:, 0]


def tensors(chosen, numbers, words, rng=None):
    """-> inputs of the head, which claim each candidate is of, whether it is right"""
    known, carrier, filler, of, right = [], [], [], [], []
    for i, choice in enumerate(chosen):
        mean = words[choice.fillers].mean(0) if choice.fillers else words[0]
        for k, names in enumerate(choice.known):
            known.append([numbers[name] for name in names if name in numbers and not (rng and rng.random() < FORGET)])
            carrier.append(choice.carrier)
            filler.append(mean)
            of.append(i)
            right.append(k in choice.right)
    inputs = padded(known), torch.tensor(carrier), torch.stack(filler), torch.tensor(sum((c.words for c in chosen), [])), \
        torch.tensor(sum((c.hosts for c in chosen), []))
    return inputs, torch.tensor(of), torch.tensor(right).float()


def shares(scores, of, count):
    """The share of each candidate among those of its claim."""
    highest = torch.full((count,), -1e9).scatter_reduce(0, of, scores.detach(), "amax")
    raised = torch.exp(scores - highest[of])
    return raised / torch.zeros(count).index_add(0, of, raised)[of]


def learn(choices, words, args):
    """-> the head, {what is known: its row}"""
    choices = [choice for choice in choices if choice.right]
    count = collections.Counter(k for choice in choices for known in choice.known for k in known)
    numbers = {k: i + 1 for i, k in enumerate(sorted(k for k, n in count.items() if n >= RAREST))}
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    head = Head(len(numbers), words)
    optimiser = torch.optim.AdamW([{"params": head.sum.parameters(), "weight_decay": 0.01},
                                   {"params": [p for n, p in head.named_parameters() if not n.startswith("sum")], "weight_decay": 0.05}], lr=args.rate)
    steps = args.epochs * (len(choices) // BATCH + 1)
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda i: min(1, i / (0.05 * steps + 1)) * max(0.02, 1 - i / steps))
    for _ in range(args.epochs):
        rng.shuffle(choices)
        for start in range(0, len(choices), BATCH):
            batch = choices[start : start + BATCH]
            inputs, of, right = tensors(batch, numbers, words, rng)
            share = shares(head(*inputs), of, len(batch))
            loss = -torch.log(torch.zeros(len(batch)).index_add(0, of, share * right) + 1e-9).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            plan.step()
    return head.eval(), numbers


def report(of, choices, head, numbers, words):
    wanted = sum(choice.wanted for choice in choices)
    picks = []
    with torch.no_grad():
        for start in range(0, len(choices), 256):
            batch = choices[start : start + 256]
            inputs, rows, _ = tensors(batch, numbers, words)
            share = shares(head(*inputs), rows, len(batch))
            for i, choice in enumerate(batch):
                picks.append((choice, *choice.likeliest(share[rows == i].tolist())))

    def line(name, given):
        given = [(choice, pick) for choice, pick in given if pick]
        right = sum(pick in choice.right for choice, pick in given)
        print(f"  {name}: right {right}/{len(given)} = {right / max(1, len(given)):.3f} of those given, {right}/{wanted} = {right / wanted:.3f} of those told", flush=True)

    print(f"{of}: {len(choices)} claims of texts held out, of {wanted} the text tells it")
    rules = [(choice, choice.own[0] if choice.own else 0) for choice in choices]
    line("by rules", rules)
    print(f"    all {sum(pick in choice.right for choice, pick in rules) / len(rules):.3f}", flush=True)
    for least in (0.4, 0.5, 0.55, 0.6, 0.7, 0.8):
        line(f"{least:.2f} or surer", [(choice, best if p >= least else 0) for choice, best, p in picks])
        if of == "speaker":  # what is not sure stays as grammar gives it
            given = [(choice, best if p >= least else choice.own[0] if choice.own else 0) for choice, best, p in picks]
            line(f"{least:.2f} or surer, else by rules", given)
            print(f"    all {sum(pick in choice.right for choice, pick in given) / len(given):.3f}", flush=True)


def train(args):
    torch.set_num_threads(args.threads)
    lesson = Lesson(args.labels, args.questions)
    saved = {}
    for of, choices in lesson.choices.items():
        held = [choice for choice in choices if zlib.crc32(choice.doc.encode()) % FOLDS == 0]
        head, numbers = learn([choice for choice in choices if zlib.crc32(choice.doc.encode()) % FOLDS], lesson.words, args)
        report(of, held, head, numbers, lesson.words)
        head, numbers = learn(choices, lesson.words, args)
        saved[of] = {"head": head.state_dict(), "features": numbers}
        torch.save(saved, args.out)


def export(args):
    saved = torch.load(args.trained, weights_only=False, map_location="cpu")
    g, names = Graph(True), {}
    for of, one in saved.items():
        head = {name: value.float().numpy() for name, value in one["head"].items()}
        g.int8 = False  # a word must not depend on what it is asked with
        for name, parts in SEEN_AS.items():
            words = {f"{of}.{name}.{k}": np.concatenate([head[f"words.{PARTS.index(part)}.{k}"] for part in parts]) for k in ("weight", "bias")}
            g.output(f"{of}.{name}", g.linear("states", words, f"{of}.{name}"), TensorProto.FLOAT, ["W", len(parts) * HIDDEN])
        g.int8 = True
        tables = {"sum": head["sum.weight"][1:], "features": head["features.weight"][1:], "out": head["out.weight"]}
        for name, value in tables.items():
            g.output(f"const.{of}.{name}", g.table(f"{of}.{name}", value), TensorProto.FLOAT, list(value.shape))
        names[of] = json.dumps(sorted(one["features"], key=one["features"].get))
    model = beside(g, "settings", {"states": (TensorProto.FLOAT, ["W", SIZE])}, {**names, "units": str(SIZE), "hidden": str(HIDDEN)})
    written(model, args.out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("texts")
    for name in ("labels", "shared", "out"):
        one.add_argument(name)
    one.set_defaults(run=texts)
    one = commands.add_parser("train")
    for name in ("labels", "questions", "out"):
        one.add_argument(name)
    one.add_argument("--epochs", type=int, default=6)
    one.add_argument("--rate", type=float, default=1e-3)
    one.add_argument("--threads", type=int, default=1)
    one.add_argument("--seed", type=int, default=1)
    one.set_defaults(run=train)
    one = commands.add_parser("export")
    for name in ("trained", "out"):
        one.add_argument(name)
    one.set_defaults(run=export)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
