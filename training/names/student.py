"""The small tagger as torch trains it, and its weights as the package runs them."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import nn
from transformers import BertModel

from tei_encode.names.tagging import LABELS
from tei_encode.names.tagging.features import BUCKETS, FLAGS, MARKS

from .encoder import PACKAGE

if TYPE_CHECKING:
    from numpy.typing import NDArray

PIECES = 96
"""Width of the embeddings of word pieces, which begin as the main components of MiniLM's."""

DIMENSIONS = (32, 32, 16)
WIDTH = 256
STEPS = (1, 1, 2, 4, 1)
"""How far each layer looks to both sides."""

_DROP, _FORGET = 0.15, 0.1


class Student(nn.Module):
    """The network of `tei_encode.names.tagging.network`."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding.from_pretrained(_components(), freeze=False)
        sizes = zip(BUCKETS, DIMENSIONS, strict=True)
        self.hashed = nn.ModuleList([nn.Embedding(buckets, width) for buckets, width in sizes])
        for table in self.hashed:
            nn.init.normal_(table.weight, std=0.1)
        self.first = nn.Linear(PIECES + sum(DIMENSIONS) + FLAGS, WIDTH)
        self.marks = nn.Linear(MARKS, WIDTH, bias=False)
        self.first_norm = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(
            [nn.Conv1d(WIDTH, WIDTH, 3, padding=step, dilation=step) for step in STEPS]
        )
        self.norms = nn.ModuleList([nn.LayerNorm(WIDTH) for _ in STEPS])
        self.out = nn.Linear(WIDTH, LABELS)
        self.drop = nn.Dropout(_DROP)

    def forward(
        self,
        pieces: torch.Tensor,
        hashed: torch.Tensor,
        flags: torch.Tensor,
        marks: torch.Tensor,
        mask: torch.Tensor,
    ) -> torch.Tensor:
        """Scores of the labels, [stretches, words, labels]."""
        known = (pieces >= 0).float()[..., None]
        mean = (self.pieces(pieces.clamp(min=0)) * known).sum(-2) / known.sum(-2).clamp(min=1)
        if self.training:  # a word is forgotten now and then, so that its shape and neighbours must do
            mean = mean * (torch.rand((*mean.shape[:2], 1)) > _FORGET).float()
        parts = [mean, *(table(hashed[..., i]) for i, table in enumerate(self.hashed)), flags]
        state = self.first_norm(torch.relu(self.first(torch.cat(parts, -1)) + self.marks(marks))) * mask
        for layer, norm in zip(self.layers, self.norms, strict=True):
            seen = torch.relu(layer(self.drop(state).transpose(1, 2)).transpose(1, 2))
            state = norm(state + seen) * mask
        return self.out(self.drop(state))

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """The weights as `tei_encode.names.tagging.network.Network` takes them."""
        found: dict[str, NDArray[np.generic]] = {"steps": np.array(STEPS)}
        tables = {"pieces": self.pieces, **{str(i): table for i, table in enumerate(self.hashed)}}
        for name, table in tables.items():
            weight = table.weight.detach().numpy()
            scale = np.abs(weight).max(0) / 127 + 1e-12
            found[f"embedding.{name}"] = np.round(weight / scale).astype(np.int8)
            found[f"scale.{name}"] = scale.astype(np.float32)
        found |= _linear("in", self.first) | _normal("in", self.first_norm) | _linear("out", self.out)
        found["marks.weight"] = _half(self.marks.weight.T)
        for i, (layer, norm) in enumerate(zip(self.layers, self.norms, strict=True)):
            weight = layer.weight.detach().numpy()
            found[f"{i}.weight"] = np.concatenate([weight[:, :, k].T for k in range(3)]).astype(np.float16)
            found[f"{i}.bias"] = _half(layer.bias)
            found |= _normal(str(i), norm)
        return found


def _components() -> torch.Tensor:
    """The embeddings of MiniLM's word pieces, as their main components (PCA), of about unit spread."""
    model = BertModel.from_pretrained(str(files(PACKAGE) / "model"), add_pooling_layer=False)
    table = model.embeddings.word_embeddings.weight.detach()
    centred = table - table.mean(0)
    _, _, axes = torch.linalg.svd(centred, full_matrices=False)
    found = centred @ axes[:PIECES].T
    return found / found.std() * 0.3


def _half(tensor: torch.Tensor) -> NDArray[np.float16]:
    return tensor.detach().numpy().astype(np.float16)


def _linear(name: str, layer: nn.Linear) -> dict[str, NDArray[np.generic]]:
    return {f"{name}.weight": _half(layer.weight.T), f"{name}.bias": _half(layer.bias)}


def _normal(name: str, layer: nn.LayerNorm) -> dict[str, NDArray[np.generic]]:
    return {f"{name}.gain": _half(layer.weight), f"{name}.shift": _half(layer.bias)}
