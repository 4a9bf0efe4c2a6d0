"""The large tagger as the package runs it: ONNX, weights in eight bits."""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from tei_encode.names.tagging.pieces import windows_of

from .encoder import Encoder, stacked

_OPSET = 17


class _Probabilities(torch.nn.Module):
    def __init__(self, model: Encoder) -> None:
        super().__init__()
        self.model = model

    def forward(self, pieces: torch.Tensor, shapes: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        return torch.softmax(self.model(pieces, shapes, mask), -1)


def write(model: Encoder, path: Path) -> None:
    """Write the network.

    Weights are unsigned (QUInt8): signed ones with a reduced range lost five points of F1.
    """
    model.eval()
    inputs = stacked([*windows_of(["Mr", ".", "Lenner", "of", "Haverley"]), *windows_of(["Oake"])])
    moving = {0: "window", 1: "piece"}
    names = ["pieces", "shapes", "mask"]
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole.onnx"
        torch.onnx.export(
            _Probabilities(model), inputs, str(whole), input_names=names, output_names=["probabilities"],
            dynamic_axes=dict.fromkeys([*names, "probabilities"], moving), opset_version=_OPSET, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(str(whole), str(path), weight_type=QuantType.QUInt8)
