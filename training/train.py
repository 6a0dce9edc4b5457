# SPDX-License-Identifier: Apache-2.0
"""Trains the reader. One command, seeded, resumable:

    python train.py --shared ../../shared --base bge-small-en-v1.5.onnx --tokenizer bge-small-en-v1.5-tokenizer.json --out DIR

then `python export.py DIR ../reader/model --tokenizer ...` makes the shipped int8 file.
"""
import argparse
import collections
import json
import math
import os
import time

import torch
import torch.nn.functional as F

import data
import evaluate
from batches import QUOTE, Batcher, role_names
from model import Encoder, ReaderModel
from wordpieces import WordPieces

BUDGET = 160  # pieces of a window; the Java reader packs windows to the same size


def label_sets(sentences):
    counts = collections.defaultdict(collections.Counter)
    for s in sentences:
        if s.xpos is not None:
            for kind in ("upos", "xpos", "rel"):
                counts[kind].update(getattr(s, kind))
        for _, roleset, args in s.predicates or []:
            counts["rolesets"][roleset] += 1
            counts["roles"].update(r for r, _, _ in args if r != "V")
    common = lambda kind, least: sorted(k for k, n in counts[kind].items() if n >= least)
    return {"upos": common("upos", 1), "xpos": ["XX"] + [x for x in common("xpos", 3) if x != "XX"], "rel": common("rel", 2),
            "names": data.NAMES, "rolesets": common("rolesets", 1), "roles": role_names(common("roles", 8)), "quote": QUOTE}


def losses(model, batch, weights):
    words = model.words(batch["ids"], batch["cases"], batch["first"], batch["mask"])
    b, n, d = words.shape
    dropped = model.drop(words)
    flat = dropped.reshape(b * n, d)
    out = {}
    for kind in ("upos", "xpos"):
        if batch[kind] is not None:
            out[kind] = F.cross_entropy(getattr(model, kind)(flat)[batch[kind][:, 0]].float(), batch[kind][:, 1])
    if batch["arc"] is not None:
        arcs = model.arcs(dropped).float()
        s = batch["sentence"]
        same = torch.cat([torch.ones(b, n, 1, dtype=torch.bool), s[:, :, None] == s[:, None, :]], 2)
        arcs = arcs.masked_fill(~same, -1e4).reshape(b * n, n + 1)
        out["arc"] = F.cross_entropy(arcs[batch["arc"][:, 0]], batch["arc"][:, 1])
        out["rel"] = F.cross_entropy(model.relation(flat, batch["rel"][:, 0], batch["rel"][:, 1]).float(), batch["rel"][:, 2])
    if batch["names"] is not None:
        at, allowed = batch["names"]
        logp = F.log_softmax(model.names(flat)[at].float(), -1)
        out["names"] = -torch.logsumexp(logp.masked_fill(~allowed, -1e4), -1).mean()
    if batch["pred"] is not None:
        out["pred"] = F.binary_cross_entropy_with_logits(model.predicate(flat)[batch["pred"][:, 0]].float()[:, 0], batch["pred"][:, 1].float())
    if batch["roleset"] is not None:
        query = model.roleset_query(flat)[batch["roleset"][:, 0]]
        out["roleset"] = F.cross_entropy((query @ model.rolesets.weight.T.to(query.dtype)).float(), batch["roleset"][:, 1])
    if batch["role"] is not None:
        out["role"] = F.cross_entropy(model.role(flat, batch["role"][:, 0], batch["role"][:, 1]).float(), batch["role"][:, 2])
    if batch["fact"] is not None:
        at, value = batch["fact"]
        out["fact"] = F.smooth_l1_loss(model.factuality(flat)[at].float()[:, 0], value)
    if batch["cue"] is not None:
        out["cue"] = F.binary_cross_entropy_with_logits(model.cue(flat)[batch["cue"][:, 0]].float()[:, 0], batch["cue"][:, 1].float())
    if batch["quote"] is not None:
        out["quote"] = F.cross_entropy(model.quote(flat, batch["quote"][:, 0], batch["quote"][:, 1]).float(), batch["quote"][:, 2])
    return sum(weights.get(k, 1.0) * v for k, v in out.items()), out


def load(args):
    """Sentences and documents of every corpus the licence classes allow."""
    corpora = {}
    if "B" in args.classes:
        corpora["ewt"] = list(data.ewt(args.shared, "train"))
    if "A" in args.classes:
        corpora["gum"] = list(data.gum(args.shared, "train"))
        corpora["crossner"] = list(data.crossner(args.shared, "train"))
    if "D" in args.classes:
        corpora["conll"] = list(data.conll2003(args.shared, "train"))
    polnear = list(data.polnear(args.shared, "train")) if "D" in args.classes else []
    return {k: v for k, v in corpora.items() if k in args.corpora}, polnear if "polnear" in args.corpora else []


def epoch_batches(corpora, polnear, batcher, args, random):
    """All windows of an epoch, packed with a budget that varies so that sentences meet different neighbours, batched by length."""
    windows = []
    for sentences in corpora.values():
        docs = collections.defaultdict(list)
        for s in sentences:
            docs[s.doc].append(s)
        ordered = [s for doc in data.shuffled(docs, random) for s in docs[doc]]
        windows += data.windows(ordered, batcher.pieces, random.choice((64, 100, 130, BUDGET)))
    chosen = data.shuffled(polnear, random)[:int(len(polnear) * args.polnear)]
    windows += data.polnear_windows(chosen, batcher.pieces, random.choice((130, BUDGET)))
    windows = [(w, batcher.size(w)) for w in windows]
    windows = data.shuffled([w for w in windows if w[1] <= 300], random)
    batches = []
    for lo in range(0, len(windows), 400):
        batch = []
        for w, size in sorted(windows[lo:lo + 400], key=lambda x: x[1]):
            if batch and size * (len(batch) + 1) > args.batch:
                batches.append(batch)
                batch = []
            batch.append(w)
        if batch:
            batches.append(batch)
    return data.shuffled(batches, random)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=1100, help="pieces of a batch, padding included")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--classes", default="ABD", help="licence classes of data/README.md to train on; C is never read")
    parser.add_argument("--corpora", nargs="+", default=["ewt", "gum", "crossner", "conll", "polnear"])
    parser.add_argument("--polnear", type=float, default=0.35, help="share of PolNeAR documents in each epoch")
    parser.add_argument("--no-case", action="store_true", help="train without the case feature")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--elapsed", type=float, default=0, help="minutes already trained, when resuming")
    parser.add_argument("--minutes", type=float, default=0, help="stop after so many minutes (the rate decays to that)")
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    torch.manual_seed(args.seed)
    random = data.rng(args.seed)
    pieces = WordPieces.from_tokenizer_json(args.tokenizer)
    corpora, polnear = load(args)
    labels = label_sets([s for sentences in corpora.values() for s in sentences])
    batcher = Batcher(pieces, labels, noise=data.rng(args.seed + 1))
    model = ReaderModel(Encoder.from_onnx(args.base, args.layers), labels)
    encoder, heads = list(model.encoder.parameters()), [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimiser = torch.optim.AdamW([{"params": encoder, "lr": args.rate}, {"params": heads, "lr": args.head_rate}],
                                  weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    json.dump(labels, open(f"{args.out}/labels.json", "w"), indent=0)
    weights = {"upos": 0.3, "pred": 1.0, "roleset": 0.4, "fact": 0.15, "cue": 1.0, "quote": 0.7, "names": 1.5}
    checkpoint, start_epoch, step = f"{args.out}/checkpoint.pt", 0, 0
    base_rates = [g["lr"] for g in optimiser.param_groups]
    per_epoch = len(epoch_batches(corpora, polnear, batcher, args, data.rng(0)))
    total = per_epoch * args.epochs
    if os.path.exists(checkpoint):
        saved = torch.load(checkpoint, weights_only=False)
        model.load_state_dict(saved["model"])
        optimiser.load_state_dict(saved["optimiser"])
        start_epoch, step = saved["epoch"], saved["step"]
        random.setstate(saved["random"])
    print(f"batches an epoch {per_epoch}, epochs {args.epochs}, from epoch {start_epoch}", flush=True)
    began, sums, seen = time.time(), collections.Counter(), 0
    done = False
    for epoch in range(start_epoch, args.epochs):
        model.train()
        for batch_windows in epoch_batches(corpora, polnear, batcher, args, random):
            share = (args.elapsed + (time.time() - began) / 60) / args.minutes if args.minutes else step / total
            if share >= 1:
                done = True
                break
            scale = min(1.0, (step + 1) / 150) * max(0.0, 1 - share)
            for g, rate in zip(optimiser.param_groups, base_rates):
                g["lr"] = rate * scale
            batch = batcher.make(batch_windows)
            if args.no_case:
                batch["cases"].zero_()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss, parts = losses(model, batch, weights)
            if not math.isfinite(loss.item()):
                raise SystemExit(f"loss is {loss.item()} at step {step}: {parts}")
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            step += 1
            seen += batch["pieces"]
            for k, v in parts.items():
                sums[k] += v.item()
                sums[k + "#"] += 1
            if step % 50 == 0:
                print(f"{time.time() - began:6.0f} s step {step}/{total} {seen / (time.time() - began):.0f} pieces/s "
                      + " ".join(f"{k} {sums[k] / sums[k + '#']:.3f}" for k in sorted(sums) if not k.endswith("#")), flush=True)
                sums.clear()
            if step % 250 == 0:
                save(model, optimiser, epoch, step, random, f"{args.out}/latest.pt")
        save(model, optimiser, epoch + 1, step, random, checkpoint)
        scores = evaluate.all_layers(model, Batcher(pieces, labels), args.shared, quick=not done and epoch + 1 < args.epochs)
        print(f"epoch {epoch + 1}", json.dumps(scores), flush=True)
        json.dump(scores, open(f"{args.out}/scores.json", "w"), indent=1)
        if done:
            break
    torch.save(model.state_dict(), f"{args.out}/model.pt")


def save(model, optimiser, epoch, step, random, path):
    torch.save({"model": model.state_dict(), "optimiser": optimiser.state_dict(), "epoch": epoch, "step": step,
                "random": random.getstate()}, path + ".part")
    os.replace(path + ".part", path)


if __name__ == "__main__":
    main()
