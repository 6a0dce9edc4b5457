# SPDX-License-Identifier: Apache-2.0
"""When and where what a claim tells was: the weights of org.sayso.claim.SettingWeights.

    python settings.py texts LABELS SHARED TEXTS.jsonl           the labelled texts, for org.sayso.eval.SettingQuestions
    python settings.py fit   LABELS QUESTIONS.jsonl SETTINGS.tsv  learns from what SettingQuestions wrote

LABELS is eval/settings/labels.tsv. A log-linear choice between the times (or places) that an article names and none of
them; what is known of each comes from org.sayso.claim.Settings. `fit` first prints, for five parts of the texts that take
turns at being held out, how often what is chosen is right, beside what the claim's own clause gives by rules alone.
"""
import argparse
import collections
import json
import random

import torch

from claims import corpora

RAREST = 5  # how often something is known of a setting at least
RIDGE = 5e-4
ROUNDS, RATE = 80, 0.03
SMALLEST = 0.05


def labels(path):
    """-> {(text, offset, type): (time or None, [places])}, {(corpus, id): (characters read, date)}"""
    answers, texts = {}, {}
    for line in open(path, encoding="utf-8"):
        if line.startswith("#"):
            continue
        corpus, name, size, date, cells = line.rstrip("\n").split("\t")
        texts[corpus, name] = (int(size), "" if date == "-" else date)
        for cell in cells.split(" "):
            claim, time, places = cell.split("|")
            at, kind = claim.split(":")
            answers[f"{corpus}:{name}", int(at), kind] = (
                None if time == "-" else int(time), [] if places == "-" else [int(p) for p in places.split(",")])
    return answers, texts


def texts(args):
    wanted = labels(args.labels)[1]
    with open(args.out, "w", encoding="utf-8") as out:
        for corpus, name, text in corpora(args.shared):
            if (corpus, str(name)) in wanted:
                size, date = wanted[corpus, str(name)]
                out.write(json.dumps({"doc": f"{corpus}:{name}", "text": text[:size], "date": date}) + "\n")


class Choice:
    """One claim: what is known of none and of each candidate, and which of them are right (none is the first)."""

    def __init__(self, doc, question, answer):
        self.doc = doc
        time, places = answer
        wanted = places if question["of"] == "place" else [] if time is None else [time]
        offsets = [int(at) for at in question["settings"]]
        self.known = [question["none"], *question["settings"].values()]
        # a time is labelled where its words begin, and chosen by their head a little behind
        near = 0 if question["of"] == "place" else 40
        right = {max((at for at in offsets if w <= at <= w + near), default=-1, key=lambda at: -at) for w in wanted}
        self.right = [0] if not wanted else [i + 1 for i, at in enumerate(offsets) if at in right]
        self.wanted = bool(wanted)
        self.own = [i for i, known in enumerate(self.known) if "own" in known]


def choices(label_file, question_file, of):
    answers = labels(label_file)[0]
    found, seen = [], set()
    for line in open(question_file, encoding="utf-8"):
        text = json.loads(line)
        for question in text["questions"]:
            key = text["doc"], question["at"], question["type"]
            if question["of"] == of and key in answers and key not in seen:
                seen.add(key)
                found.append(Choice(text["doc"], question, answers[key]))
    return found


def learn(lessons):
    count = collections.Counter(k for lesson in lessons for known in lesson.known for k in set(known))
    numbers = {k: i + 1 for i, k in enumerate(sorted(k for k, n in count.items() if n >= RAREST))}
    rows, of, right = [], [], []
    lessons = [lesson for lesson in lessons if lesson.right]
    for i, lesson in enumerate(lessons):
        for k, known in enumerate(lesson.known):
            rows.append([numbers[name] for name in known if name in numbers])
            of.append(i)
            right.append(k in lesson.right)
    table = torch.zeros(len(rows), max(map(len, rows)), dtype=torch.long)
    for i, row in enumerate(rows):
        table[i, : len(row)] = torch.tensor(row)
    of, right = torch.tensor(of), torch.tensor(right)
    weights = torch.zeros(len(numbers) + 1, requires_grad=True)
    optimiser = torch.optim.Adam([weights], lr=RATE)
    for _ in range(ROUNDS):
        scores = torch.cat([torch.zeros(1), weights[1:]])[table].sum(1)
        highest = torch.zeros(len(lessons)).scatter_reduce(0, of, scores, "amax", include_self=False)
        share = torch.exp(scores - highest[of])
        whole = torch.zeros(len(lessons)).index_add(0, of, share)
        true = torch.zeros(len(lessons)).index_add(0, of, share * right)
        loss = -torch.log(true / whole + 1e-9).mean() + RIDGE * (weights ** 2).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return {name: weights[i].item() for name, i in numbers.items()}


def shares(lesson, weights):
    scores = torch.tensor([sum(weights.get(name, 0) for name in known) for known in lesson.known])
    return torch.softmax(scores, 0)


def report(of, lessons):
    docs = sorted({lesson.doc for lesson in lessons})
    random.Random(3).shuffle(docs)
    fold = {doc: i % 5 for i, doc in enumerate(docs)}
    chosen = []
    for part in range(5):
        weights = learn([lesson for lesson in lessons if fold[lesson.doc] != part])
        for lesson in (lesson for lesson in lessons if fold[lesson.doc] == part):
            p = shares(lesson, weights)
            best = int(p.argmax())
            chosen.append((lesson, best, p[best].item()))
    wanted = sum(lesson.wanted for lesson in lessons)

    def line(name, picks):
        given = [(lesson, pick) for lesson, pick in picks if pick]
        right = sum(pick in lesson.right for lesson, pick in given)
        print(f"  {name}: right {right}/{len(given)} = {right / len(given):.3f} of those given, {right}/{wanted} = {right / wanted:.3f} of those told")

    print(f"{of}: {len(lessons)} claims, of {wanted} the text tells it")
    line("by rules", [(lesson, lesson.own[0] if lesson.own else 0) for lesson in lessons])
    for least in (0.4, 0.5, 0.55, 0.6, 0.7, 0.8):
        line(f"{least:.2f} or surer", [(lesson, best if p >= least else 0) for lesson, best, p in chosen])


def fit(args):
    torch.set_num_threads(args.threads)
    with open(args.out, "w", encoding="utf-8") as out:
        out.write("# what is known of a time or place, and how much it speaks for it as that of a claim; learnt by training/settings.py\n")
        for of in ("time", "place"):
            lessons = choices(args.labels, args.questions, of)
            report(of, lessons)
            for name, weight in learn(lessons).items():
                if abs(weight) >= SMALLEST:
                    out.write(f"{of}\t{name}\t{weight:.3f}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("texts")
    for name in ("labels", "shared", "out"):
        one.add_argument(name)
    one.set_defaults(run=texts)
    one = commands.add_parser("fit")
    for name in ("labels", "questions", "out"):
        one.add_argument(name)
    one.add_argument("--threads", type=int, default=1)
    one.set_defaults(run=fit)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
