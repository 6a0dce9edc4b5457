# SPDX-License-Identifier: Apache-2.0
"""Trained weights -> one ONNX file with int8 matrices, its word pieces and a checksum.

    python export.py DIR TARGET [--fp32]

The graph is built by hand, so that every name in it is ours. It reads one window: piece ids [P], their cases [P] and the
first piece of each word [W]. Matrices are int8 with one scale a column; activations are scaled a window at a time, and
since a run holds exactly one window, what is read beside a text cannot change its reading. The small matrices that score
pairs of words in Java are outputs too ("const.*"), read once when the model is opened.
"""
import argparse
import hashlib
import json
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

OPSET = 20


class Graph:
    def __init__(self, int8):
        self.nodes, self.tensors, self.outputs, self.int8, self.count = [], [], [], int8, 0

    def constant(self, name, value):
        name = "w." + name
        self.tensors.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def op(self, kind, inputs, outputs=1, **attributes):
        self.count += 1
        names = [f"{kind.lower()}{self.count}" + (f".{i}" if outputs > 1 else "") for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, name=f"{kind}{self.count}", **attributes))
        return names[0] if outputs == 1 else names

    def output(self, name, value, kind, shape):
        self.nodes.append(helper.make_node("Identity", [value], [name]))
        self.outputs.append(helper.make_tensor_value_info(name, kind, shape))

    def quantised(self, x):
        """Activation as uint8 with scale and zero point; shared by all matrices that read it."""
        return self.op("DynamicQuantizeLinear", [x], 3)

    def linear(self, x, state, name, quantised=None):
        """x W^T + b; int8 where the graph is."""
        w, b = state[name + ".weight"].T, state.get(name + ".bias")
        if self.int8:
            scale = np.maximum(np.abs(w).max(0), 1e-9) / 127.0
            q = self.constant(name + ".w8", np.clip(np.round(w / scale), -127, 127).astype(np.int8))
            zero = self.constant(name + ".z8", np.zeros(w.shape[1], np.int8))
            x8, x_scale, x_zero = quantised or self.quantised(x)
            product = self.op("Cast", [self.op("MatMulInteger", [x8, q, x_zero, zero])], to=TensorProto.FLOAT)
            y = self.op("Mul", [product, self.op("Mul", [x_scale, self.constant(name + ".scale", scale.astype(np.float32))])])
        else:
            y = self.op("MatMul", [x, self.constant(name + ".w", w)])
        return y if b is None else self.op("Add", [y, self.constant(name + ".b", b)])

    def table(self, name, rows):
        """A table that Java reads: large ones with one scale a row."""
        if not self.int8 or len(rows) < 1000:
            return self.constant(name, rows)
        scale = np.maximum(np.abs(rows).max(1, keepdims=True), 1e-9) / 127.0
        codes = self.op("Cast", [self.constant(name + ".r8", np.round(rows / scale).astype(np.int8))], to=TensorProto.FLOAT)
        return self.op("Mul", [codes, self.constant(name + ".scale", scale.astype(np.float32))])

    def embedding(self, name, table, indexes):
        if not self.int8:
            return self.op("Gather", [self.constant(name, table), indexes])
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-9) / 127.0
        rows = self.op("Gather", [self.constant(name + ".w8", np.round(table / scale).astype(np.int8)), indexes])
        scales = self.op("Gather", [self.constant(name + ".scale", scale.astype(np.float32)), indexes])
        return self.op("Mul", [self.op("Cast", [rows], to=TensorProto.FLOAT), scales])

    def norm(self, x, state, name):
        return self.op("LayerNormalization", [x, self.constant(name + ".g", state[name + ".weight"]),
                                              self.constant(name + ".beta", state[name + ".bias"])], epsilon=1e-12)


def encoder(g, state, heads=12):
    c = lambda name, *values: g.constant(name, np.array(values, np.int64))
    size = g.op("Shape", ["ids"])
    positions = g.op("Slice", [g.constant("positions", state["encoder.positions.weight"]), c("zero", 0), size, c("axis0", 0)])
    x = g.op("Add", [g.op("Add", [g.embedding("pieces", state["encoder.pieces.weight"], "ids"), positions]),
                     g.op("Gather", [g.constant("case", state["encoder.cases.weight"]), "cases"])])
    x = g.norm(x, state, "encoder.norm")
    d = state["encoder.cases.weight"].shape[1]
    split, merge = c("split", 0, heads, d // heads), c("merge", 0, d)
    scale = g.constant("scale", np.array((d // heads) ** -0.5, np.float32))
    layer = 0
    while f"encoder.layers.{layer}.query.weight" in state:
        x = transformer(g, x, state, f"encoder.layers.{layer}.", split, merge, scale)
        layer += 1
    return x


def transformer(g, x, state, at, split, merge, scale):
    """One layer whose weights are named with `at`; the constants tell how its heads part the vectors."""
    shared = g.quantised(x) if g.int8 else None
    part = lambda name, perm: g.op("Transpose", [g.op("Reshape", [g.linear(x, state, at + name, shared), split])], perm=perm)
    q, k, v = part("query", [1, 0, 2]), part("key", [1, 2, 0]), part("value", [1, 0, 2])
    attention = g.op("Softmax", [g.op("Mul", [g.op("MatMul", [q, k]), scale])], axis=-1)
    mixed = g.op("Reshape", [g.op("Transpose", [g.op("MatMul", [attention, v])], perm=[1, 0, 2]), merge])
    x = g.norm(g.op("Add", [x, g.linear(mixed, state, at + "out")]), state, at + "norm1")
    inner = g.op("Gelu", [g.linear(x, state, at + "up")])
    return g.norm(g.op("Add", [x, g.linear(inner, state, at + "down")]), state, at + "norm2")


def heads(g, x, state, labels):
    F, I = TensorProto.FLOAT, TensorProto.INT64
    words = g.op("Gather", [x, "first"])
    shared = g.quantised(words) if g.int8 else None
    of = lambda name: g.linear(words, state, name, shared)
    for kind in ("upos", "xpos"):
        g.output(kind, g.op("ArgMax", [of(kind)], axis=1, keepdims=0), I, ["W"])
    g.output("names", g.op("LogSoftmax", [of("names")], axis=-1), F, ["W", len(labels["names"])])
    rooted = g.op("Concat", [g.constant("root", state["root"][None, :]), words], axis=0)
    dependent, head = g.op("Relu", [of("arc_dependent")]), g.op("Relu", [g.linear(rooted, state, "arc_head")])
    left = g.op("MatMul", [dependent, g.constant("arc_weight", state["arc_weight"])])
    bias = g.op("MatMul", [head, g.constant("arc_bias", state["arc_bias.weight"].T)])
    arcs = g.op("Add", [g.op("MatMul", [left, g.op("Transpose", [head], perm=[1, 0])]), g.op("Transpose", [bias], perm=[1, 0])])
    g.output("arcs", arcs, F, ["W", "W+1"])
    for name in ("relation", "role", "quote", "antecedent"):
        g.output(name, of(f"{name}.project"), F, ["W", state[f"{name}.project.weight"].shape[0]])
        for part, key in (("weight", "out.weight"), ("bias", "out.bias"), ("distance", "distance.weight")):
            if f"{name}.{key}" in state:
                value = state[f"{name}.{key}"]
                g.output(f"const.{name}.{part}", g.constant(f"{name}.{key}", value), F, list(value.shape))
        feature = 0
        while f"{name}.features.{feature}.weight" in state:
            value = state[f"{name}.features.{feature}.weight"]
            g.output(f"const.{name}.feature{feature}", g.table(f"{name}.features.{feature}", value), F, list(value.shape))
            feature += 1
    for name in ("predicate", "cue", "anaphor"):
        g.output(name, of(name), F, ["W", 1])
    inner = g.op("Relu", [of("factuality.0")])
    g.output("factuality", g.op("MatMul", [inner, g.constant("factuality", state["factuality.2.weight"].T)]), F, ["W", 1])
    g.output("const.factuality.bias", g.constant("factuality.bias", state["factuality.2.bias"]), F, [1])
    g.output("roleset", of("roleset_query"), F, ["W", 128])
    g.output("const.rolesets", g.table("rolesets", state["rolesets.weight"]), F, list(state["rolesets.weight"].shape))


def build(state, labels, int8, version):
    g = Graph(int8)
    heads(g, encoder(g, state), state, labels)
    vector = lambda name, size: helper.make_tensor_value_info(name, TensorProto.INT64, [size])
    graph = helper.make_graph(g.nodes, "sayso-reader", [vector("ids", "P"), vector("cases", "P"), vector("first", "W")],
                              g.outputs, initializer=g.tensors)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=10, producer_name="sayso")
    model.metadata_props.add(key="labels", value=json.dumps(labels))
    model.metadata_props.add(key="version", value=version)
    return model


def beside(g, name, inputs, properties):
    """The model of a small file beside the reader's; inputs by name, their kind and shape."""
    given = [helper.make_tensor_value_info(one, kind, shape) for one, (kind, shape) in inputs.items()]
    model = helper.make_model(helper.make_graph(g.nodes, name, given, g.outputs, g.tensors),
                              opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9)
    helper.set_model_props(model, properties)
    return model


def written(model, path):
    """Writes a model, and its checksum beside it."""
    onnx.checker.check_model(model)
    onnx.save(model, path)
    digest = hashlib.sha256(open(path, "rb").read()).hexdigest()
    with open(path + ".sha256", "w") as f:
        f.write(digest + "  " + os.path.basename(path) + "\n")
    print(path, os.path.getsize(path), digest)


def weights(run, name):
    saved = torch.load(os.path.join(run, name), weights_only=False, map_location="cpu")
    return saved.get("model", saved)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained")
    parser.add_argument("target")
    parser.add_argument("--weights", default="model.pt")
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--version", default="reader-1")
    parser.add_argument("--average", nargs="*", default=[], help="runs of the same labels whose weights are averaged with these")
    parser.add_argument("--fp32", action="store_true")
    args = parser.parse_args()
    runs = [weights(run, args.weights) for run in [args.trained, *args.average]]
    state = {k: (sum(run[k].float() for run in runs) / len(runs)).numpy() for k in runs[0]}
    labels = json.load(open(os.path.join(args.trained, "labels.json")))
    model = build(state, labels, not args.fp32, args.version)
    os.makedirs(args.target, exist_ok=True)
    path = os.path.join(args.target, "reader.onnx")
    written(model, path)
    vocab = json.load(open(args.tokenizer, encoding="utf-8"))["model"]["vocab"]
    with open(os.path.join(args.target, "pieces.txt"), "w", encoding="utf-8") as f:
        f.writelines(p + "\n" for p, _ in sorted(vocab.items(), key=lambda kv: kv[1]))


if __name__ == "__main__":
    main()
