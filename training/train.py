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

import coref
import data
import evaluate
from batches import QUOTE, Batcher
from model import Encoder, ReaderModel, shipped
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
            "lemmas": lemma_rolesets(sentences),
            "names": data.NAMES, "rolesets": common("rolesets", 1), "roles": ["O", *common("roles", 8)], "quote": QUOTE}


def lemma_rolesets(sentences):
    """What each lemma was seen to mean: "go go.02 go_on.15"."""
    seen = collections.defaultdict(set)
    for s in sentences:
        for index, roleset, _ in s.predicates or []:
            seen[s.lemma[index]].add(roleset)
    return [" ".join([lemma, *sorted(seen[lemma])]) for lemma in sorted(seen) if " " not in lemma]


def losses(model, batch, weights):
    with torch.set_grad_enabled(model.encoder.pieces.weight.requires_grad):
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
        scores = (query @ model.rolesets.weight.T.to(query.dtype)).float()
        out["roleset"] = F.cross_entropy(scores.masked_fill(~batch["senses"], -1e4), batch["roleset"][:, 1])
    if batch["role"] is not None:
        i, j, label, way, sense = batch["role"].unbind(1)
        out["role"] = F.cross_entropy(model.role(flat, i, j, way, sense).float(), label)
    if batch["fact"] is not None:
        at, value = batch["fact"]
        out["fact"] = F.smooth_l1_loss(model.factuality(flat)[at].float()[:, 0], value)
    if batch["cue"] is not None:
        out["cue"] = F.binary_cross_entropy_with_logits(model.cue(flat)[batch["cue"][:, 0]].float()[:, 0], batch["cue"][:, 1].float())
    if batch["quote"] is not None:
        out["quote"] = F.cross_entropy(model.quote(flat, batch["quote"][:, 0], batch["quote"][:, 1]).float(), batch["quote"][:, 2])
    if batch["coref"] is not None:
        none, scores, right = chain_scores(model, flat, batch["coref"])
        table = torch.cat([none, scores], 1)
        allowed = torch.cat([~right.any(1, keepdim=True), right], 1)
        out["coref"] = -torch.logsumexp(F.log_softmax(table, -1).masked_fill(~allowed, -1e4), -1).mean()
    return sum(weights.get(k, 1.0) * v for k, v in out.items() if v.requires_grad), out


def chain_scores(model, flat, batch):
    """[J, 1] scores of "refers to nothing before", [J, REACH] of each candidate before (-1e4 where none), and which are right."""
    at, rows = batch
    i, j, far, between, match, number, slot, right = rows.unbind(1)
    none = model.anaphor(flat[at]).float()
    scores = torch.full((len(at), coref.REACH), -1e4)
    scores = scores.index_put((number, slot), model.antecedent(flat, i, j, far, between, match).float()[:, 0])
    gold = torch.zeros((len(at), coref.REACH), dtype=torch.bool)
    gold[number, slot] = right == 1
    return none, scores, gold


def load(args):
    """Sentences and documents of every corpus the licence classes allow."""
    corpora, documents = {}, []
    if "B" in args.classes:
        corpora["ewt"] = list(data.ewt(args.shared, "train"))
    if "A" in args.classes:
        documents += list(coref.gum(args.shared, "train"))
        if args.litbank:
            documents += list(coref.litbank(args.shared, "train", args.litbank))
        corpora["crossner"] = list(data.crossner(args.shared, "train"))
    if "D" in args.classes:
        corpora["conll"] = list(data.conll2003(args.shared, "train"))
    polnear = list(data.polnear(args.shared, "train")) if "D" in args.classes else []
    return corpora, documents, polnear


def share_of(args, corpus, items, random):
    """The part of a corpus that an epoch reads."""
    wanted = dict(s.split("=") for s in args.share).get(corpus)
    return items if wanted is None else data.shuffled(items, random)[:round(len(items) * float(wanted))]


def epoch_batches(corpora, documents, polnear, batcher, args, random):
    """All windows of an epoch, packed with a budget that varies so that sentences meet different neighbours, batched by length;
    documents with chains are batches of their own. Yields (windows, document or None)."""
    windows = []
    for name, sentences in corpora.items():
        docs = collections.defaultdict(list)
        for s in sentences:
            docs[s.doc].append(s)
        ordered = [s for doc in share_of(args, name, data.shuffled(docs, random), random) for s in docs[doc]]
        windows += data.windows(ordered, batcher.pieces, random.choice((64, 100, 130, BUDGET)))
    chosen = share_of(args, "polnear", data.shuffled(polnear, random), random)
    windows += data.polnear_windows(chosen, batcher.pieces, random.choice((130, BUDGET)))
    windows = [(w, batcher.size(w)) for w in windows]
    windows = data.shuffled([w for w in windows if w[1] <= 300], random)
    batches = []
    for lo in range(0, len(windows), 400):
        batch = []
        for w, size in sorted(windows[lo:lo + 400], key=lambda x: x[1]):
            if batch and size * (len(batch) + 1) > args.batch:
                batches.append((batch, None))
                batch = []
            batch.append(w)
        if batch:
            batches.append((batch, None))
    chosen = [share_of(args, c, [d for d in documents if d.sentences[0].corpus == c], random) for c in ("gum", "litbank")]
    for document in chosen[0] + chosen[1]:
        packed = list(data.windows(document.sentences, batcher.pieces, random.choice((130, BUDGET))))
        if all(batcher.size(w) <= 510 for w in packed):
            batches.append((packed, document))
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
    parser.add_argument("--share", nargs="*", default=["polnear=0.35"], help="share of a corpus in each epoch, as in conll=0.5; whole where not named")
    parser.add_argument("--litbank", help="CoNLL-U of LitBank's words, written by `sayso annotate --tokens`; without it LitBank is left out")
    parser.add_argument("--start", help="go on from these weights: an exported reader.onnx, or the model.pt of a run")
    parser.add_argument("--only", nargs="+", help="train these heads only, as in role.; all else stays as it is")
    parser.add_argument("--no-case", action="store_true", help="train without the case feature")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--elapsed", type=float, default=0, help="minutes already trained, when resuming")
    parser.add_argument("--minutes", type=float, default=0, help="stop after so many minutes (the rate decays to that)")
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    torch.manual_seed(args.seed)
    random = data.rng(args.seed)
    pieces = WordPieces.from_tokenizer_json(args.tokenizer)
    corpora, documents, polnear = load(args)
    trees = [s for d in documents if d.sentences[0].corpus == "gum" for s in d.sentences]
    labels = label_sets([s for sentences in corpora.values() for s in sentences] + trees)
    words = collections.Counter(w for s in corpora.get("ewt", []) + trees for w in s.words)
    batcher = Batcher(pieces, labels, noise=data.rng(args.seed + 1), common=frozenset(w for w, n in words.items() if n >= 2 and w.islower()))
    model = ReaderModel(Encoder.from_onnx(args.base, args.layers), labels)
    if args.start:
        begin(model, args.start, labels)
    if args.only:
        for name, parameter in model.named_parameters():
            parameter.requires_grad_(name.startswith(tuple(args.only)))
    encoder, heads = list(model.encoder.parameters()), [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimiser = torch.optim.AdamW([{"params": encoder, "lr": args.rate}, {"params": heads, "lr": args.head_rate}],
                                  weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    json.dump(labels, open(f"{args.out}/labels.json", "w"), indent=0)
    weights = {"upos": 0.3, "pred": 1.0, "role": 3.0, "roleset": 0.7, "fact": 0.15, "cue": 1.0, "quote": 0.7, "names": 1.5, "coref": 0.7}
    checkpoint, start_epoch, step = f"{args.out}/checkpoint.pt", 0, 0
    base_rates = [g["lr"] for g in optimiser.param_groups]
    per_epoch = len(epoch_batches(corpora, documents, polnear, batcher, args, data.rng(0)))
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
        if args.only:
            model.encoder.eval()
        for batch_windows, document in epoch_batches(corpora, documents, polnear, batcher, args, random):
            share = (args.elapsed + (time.time() - began) / 60) / args.minutes if args.minutes else step / total
            if share >= 1:
                done = True
                break
            scale = min(1.0, (step + 1) / 150) * max(0.0, 1 - share)
            for g, rate in zip(optimiser.param_groups, base_rates):
                g["lr"] = rate * scale
            batch = batcher.make(batch_windows, document)
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
        if args.no_case:
            model.encoder.cases.weight.data[:] = model.encoder.cases.weight.data[0]
        save(model, optimiser, epoch + 1, step, random, checkpoint)
        scores = evaluate.all_layers(model, Batcher(pieces, labels), args.shared, quick=not done and epoch + 1 < args.epochs)
        print(f"epoch {epoch + 1}", json.dumps(scores), flush=True)
        json.dump(scores, open(f"{args.out}/scores.json", "w"), indent=1)
        if done:
            break
    torch.save(model.state_dict(), f"{args.out}/model.pt")


def begin(model, path, labels):
    """Takes over weights; a head whose labels have changed begins anew."""
    if path.endswith(".pt"):
        state = torch.load(path, weights_only=False)
        state, known = state.get("model", state), json.load(open(os.path.join(os.path.dirname(path), "labels.json")))
    else:
        state, known = shipped(path)
    anew = {"upos": "upos", "xpos": "xpos", "rel": "relation", "names": "names", "rolesets": "rolesets", "roles": "role", "quote": "quote"}
    for kind, head in anew.items():
        if known.get(kind) != labels[kind]:
            state = {k: v for k, v in state.items() if not k.startswith(head + ".")}
    print("new weights:", model.load_state_dict(state, strict=False).missing_keys, flush=True)


def save(model, optimiser, epoch, step, random, path):
    torch.save({"model": model.state_dict(), "optimiser": optimiser.state_dict(), "epoch": epoch, "step": step,
                "random": random.getstate()}, path + ".part")
    os.replace(path + ".part", path)


if __name__ == "__main__":
    main()
