# SPDX-License-Identifier: Apache-2.0
"""A larger encoder that teaches the head which reads claims: MPNet (Song, Tan, Qin, Lu and Liu, 2020), 12 layers x 768. It is never shipped."""
import json
import math

import numpy as np
import torch
from torch import nn

from model import CASES, Layer

SIZE, LAYERS, HEADS = 768, 12, 12
BUCKETS, FAR = 32, 128
OWN_PIECES = 4  # its vocabulary is that of BERT behind four pieces of its own


class Teacher(nn.Module):
    def __init__(self, pieces):
        super().__init__()
        self.special = {pieces.cls: 0, pieces.sep: 2, 0: 1}  # 0: the padding
        self.pieces, self.positions, self.cases = nn.Embedding(30527, SIZE), nn.Embedding(514, SIZE), nn.Embedding(CASES, SIZE)
        self.norm, self.drop = nn.LayerNorm(SIZE, eps=1e-5), nn.Dropout(0.1)
        self.distance = nn.Embedding(BUCKETS, HEADS)
        self.layers = nn.ModuleList(Layer(SIZE, HEADS, 4 * SIZE, eps=1e-5) for _ in range(LAYERS))

    def forward(self, ids, cases, mask):
        own = ids + OWN_PIECES
        for piece, number in self.special.items():
            own = torch.where(ids == piece, number, own)
        x = self.drop(self.norm(self.pieces(own) + self.positions.weight[2 : 2 + ids.shape[1]] + self.cases(cases)))
        mask = mask + self.distance(self.buckets(ids.shape[1]).to(ids.device)).permute(2, 0, 1)[None]
        for layer in self.layers:
            x = layer(x, mask)
        return x

    @staticmethod
    def buckets(size):
        """How far each piece is from each other one: near ones exactly, far ones roughly."""
        far = torch.arange(size)[:, None] - torch.arange(size)[None, :]
        half, exact = BUCKETS // 2, BUCKETS // 4
        rough = exact + (torch.log(far.abs().clamp(min=1) / exact) / math.log(FAR / exact) * (half - exact)).long()
        return (far < 0) * half + torch.where(far.abs() < exact, far.abs(), rough.clamp(max=half - 1))

    @staticmethod
    def from_safetensors(path, pieces):
        """Starting weights from model.safetensors of all-mpnet-base-v2."""
        given = tensors(path)
        names = {"pieces": "embeddings.word_embeddings", "positions": "embeddings.position_embeddings", "norm": "embeddings.LayerNorm",
                 "distance": "encoder.relative_attention_bias"}
        parts = {"query": "attention.attn.q", "key": "attention.attn.k", "value": "attention.attn.v", "out": "attention.attn.o",
                 "norm1": "attention.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm"}
        names.update({f"layers.{i}.{own}": f"encoder.layer.{i}.{theirs}" for i in range(LAYERS) for own, theirs in parts.items()})
        teacher = Teacher(pieces)
        state = {f"{own}.{kind}": given[f"{theirs}.{kind}"] for own, theirs in names.items() for kind in ("weight", "bias") if f"{theirs}.{kind}" in given}
        teacher.load_state_dict({**state, "cases.weight": torch.zeros(CASES, SIZE)})
        return teacher


def tensors(path):
    with open(path, "rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
        out = {}
        for name, one in header.items():
            if name != "__metadata__" and one["dtype"] == "F32":
                start, end = one["data_offsets"]
                file.seek(8 + size + start)
                out[name] = torch.from_numpy(np.frombuffer(file.read(end - start), np.float32).reshape(one["shape"]).copy())
        return out
