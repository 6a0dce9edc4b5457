# SPDX-License-Identifier: Apache-2.0
"""One encoder, many heads. Shapes: B windows, P pieces, W words, D = 384."""
import json

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

import coref
import paths

CASES = 5
DISTANCES = 33  # word distances -16 .. 16, clipped


class Layer(nn.Module):
    def __init__(self, d, heads, inner, eps=1e-12):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(d, d) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(d, eps=eps), nn.LayerNorm(d, eps=eps)
        self.up, self.down = nn.Linear(d, inner), nn.Linear(inner, d)
        self.drop = nn.Dropout(0.1)

    def split(self, x):
        b, p, d = x.shape
        return x.view(b, p, self.heads, d // self.heads).transpose(1, 2)

    def forward(self, x, mask):
        q, k, v = self.split(self.query(x)), self.split(self.key(x)), self.split(self.value(x))
        # Plain products: on a processor the fused kernel is slower for windows this short.
        scores = q @ k.transpose(2, 3) * (q.shape[-1] ** -0.5)
        if mask is not None:
            scores = scores + mask
        a = (F.softmax(scores, -1) @ v).transpose(1, 2).reshape(x.shape)
        x = self.norm1(x + self.drop(self.out(a)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, d=384, layers=12, heads=12, inner=1536, vocabulary=30522, positions=512):
        super().__init__()
        self.pieces, self.positions = nn.Embedding(vocabulary, d), nn.Embedding(positions, d)
        self.cases = nn.Embedding(CASES, d)
        self.norm = nn.LayerNorm(d, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(d, heads, inner) for _ in range(layers))

    def forward(self, ids, cases, mask=None):
        x = self.pieces(ids) + self.positions(torch.arange(ids.shape[1], device=ids.device)) + self.cases(cases)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    @staticmethod
    def from_onnx(path, layers=12):
        """Starting weights from a published ONNX file: MatMul weights are anonymous and transposed, found by their node."""
        model = onnx.load(path)
        tensors = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
        matmul = {n.name: tensors[n.input[1]].T for n in model.graph.node if n.op_type == "MatMul" and n.input[1] in tensors}
        encoder = Encoder(layers=layers)
        state = {"pieces.weight": tensors["embeddings.word_embeddings.weight"],
                 "positions.weight": tensors["embeddings.position_embeddings.weight"] + tensors["embeddings.token_type_embeddings.weight"][0],
                 "cases.weight": np.zeros((CASES, 384), np.float32),
                 "norm.weight": tensors["embeddings.LayerNorm.weight"], "norm.bias": tensors["embeddings.LayerNorm.bias"]}
        names = {"query": "attention/self/query", "key": "attention/self/key", "value": "attention/self/value",
                 "out": "attention/output/dense", "up": "intermediate/dense", "down": "output/dense"}
        for i in range(layers):
            for ours, theirs in names.items():
                state[f"layers.{i}.{ours}.weight"] = matmul[f"/encoder/layer.{i}/{theirs}/MatMul"]
                state[f"layers.{i}.{ours}.bias"] = tensors[f"encoder.layer.{i}.{theirs.replace('/', '.')}.bias"]
            for ours, theirs in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
                for part in ("weight", "bias"):
                    state[f"layers.{i}.{ours}.{part}"] = tensors[f"encoder.layer.{i}.{theirs}.{part}"]
        encoder.load_state_dict({k: torch.from_numpy(np.array(v)) for k, v in state.items()})
        return encoder


def shipped(path):
    """Weights of an exported file (int8 or not) as a state of ReaderModel, with the file's labels: to go on from it."""
    model = onnx.load(path)
    t = {x.name[2:]: torch.from_numpy(np.array(numpy_helper.to_array(x)).astype(np.float32)) for x in model.graph.initializer}
    t.update({name[:-3]: value * t[name[:-3] + ".scale"] for name, value in t.items() if name.endswith(".r8")})
    labels = json.loads({p.key: p.value for p in model.metadata_props}["labels"])
    state = {"encoder.pieces.weight": t["pieces.w8"] * t["pieces.scale"], "encoder.positions.weight": t["positions"],
             "encoder.cases.weight": t["case"], "root": t["root"][0], "arc_weight": t["arc_weight"],
             "arc_bias.weight": t["arc_bias"].T, "rolesets.weight": t["rolesets"],
             "factuality.2.weight": t["factuality"].T, "factuality.2.bias": t["factuality.bias"]}
    for name, value in t.items():
        if name.endswith(".w8") and name != "pieces.w8":
            state[name[:-3] + ".weight"] = (value * t[name[:-3] + ".scale"]).T
        elif name.endswith(".g"):
            state[name[:-2] + ".weight"] = value
        elif name.endswith(".beta"):
            state[name[:-5] + ".bias"] = value
        elif name.endswith(".b"):
            state[name[:-2] + ".bias"] = value
        elif name.endswith((".out.weight", ".out.bias", ".distance.weight")):
            state[name] = value
        elif ".features." in name and not name.endswith((".r8", ".scale")):
            state[name + ".weight"] = value
    return {k: v.contiguous() for k, v in state.items()}, labels


class Pairs(nn.Module):
    """Scores labels of a pair of words (i, j): relu(a_i + b_j + c_i * d_j + features) W. The four projections are one matrix.

    Features are the words' distance and what the tree, or the two phrases, say of the pair: one embedding for each."""

    def __init__(self, d, hidden, labels, distances=False, features=()):
        super().__init__()
        self.hidden = hidden
        self.project = nn.Linear(d, 4 * hidden)
        self.distance = nn.Embedding(DISTANCES, hidden) if distances else None
        self.features = nn.ModuleList(nn.Embedding(n, hidden) for n in features)
        for feature in self.features:
            nn.init.normal_(feature.weight, std=0.05)
        self.out = nn.Linear(hidden, labels)
        self.drop = nn.Dropout(0.15)

    def forward(self, words, i, j, *features):
        """words [N, D] of all words of the batch, i and j [K] their indexes -> [K, labels]."""
        a, b, c, d = self.project(words).split(self.hidden, dim=-1)
        h = a[i] + b[j] + c[i] * d[j]
        if self.distance is not None:
            h = h + self.distance((j - i).clamp(-16, 16) + 16)
        for embedding, feature in zip(self.features, features):
            h = h + embedding(feature)
        return self.out(self.drop(F.relu(h)))


class ReaderModel(nn.Module):
    def __init__(self, encoder, labels, d=384, arc=256):
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.2)
        self.upos, self.xpos = nn.Linear(d, len(labels["upos"])), nn.Linear(d, len(labels["xpos"]))
        self.names = nn.Linear(d, len(labels["names"]))
        self.root = nn.Parameter(torch.randn(d) * 0.02)
        self.arc_dependent, self.arc_head = nn.Linear(d, arc), nn.Linear(d, arc)
        self.arc_weight = nn.Parameter(torch.randn(arc, arc) * 0.02)
        self.arc_bias = nn.Linear(arc, 1, bias=False)
        self.relation = Pairs(d, 128, len(labels["rel"]))
        self.predicate = nn.Linear(d, 1)
        self.roleset_query = nn.Linear(d, 128)
        self.rolesets = nn.Embedding(len(labels["rolesets"]), 128)
        nn.init.normal_(self.rolesets.weight, std=0.05)
        self.role = Pairs(d, 192, len(labels["roles"]), distances=True, features=(paths.size(len(labels["rel"])), len(labels["rolesets"]) + 1))
        self.factuality = nn.Sequential(nn.Linear(d, 128), nn.ReLU(), nn.Linear(128, 1))
        self.cue = nn.Linear(d, 1)
        self.quote = Pairs(d, 128, len(labels["quote"]), distances=True)
        self.antecedent = Pairs(d, 128, 1, features=(len(coref.SENTENCE_STEPS) + 1, len(coref.CANDIDATE_STEPS) + 1, coref.MATCHES))
        self.anaphor = nn.Linear(d, 1)

    def words(self, ids, cases, first, mask=None):
        """[B, W, D]: the encoding of each word's first piece."""
        x = self.encoder(ids, cases, mask)
        return torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, x.shape[-1]))

    def arcs(self, words):
        """[B, W, W + 1]: how well each word is governed by the root (column 0) or by word j (column j + 1)."""
        root = self.root.expand(words.shape[0], 1, -1)
        dependent = F.relu(self.arc_dependent(words))
        head = F.relu(self.arc_head(torch.cat([root, words], 1)))
        return dependent @ self.arc_weight @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
