"""One way to fit both taggers: AdamW, a rate that rises and falls, and the average of the weights at the end."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

import torch
from torch import nn

from tei_encode.model import Kind
from tei_encode.names.tagging import begin

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BODIES = begin(Kind.ORG_NAME)
"""Labels from this one on are those of organisations, the last kind."""

_AVERAGING = 0.999
_WARM_UP = 0.1
_LEAST_RATE = 0.02
_MASKED = -1e4


class Batch(NamedTuple):
    """What one step learns from.

    Attributes:
        inputs: arguments of the network.
        targets: how likely each label is, [texts, places, labels].
        weights: how much each place counts, [texts, places].
        without_bodies: in which texts organisations are not annotated, [texts].
    """

    inputs: tuple[torch.Tensor, ...]
    targets: torch.Tensor
    weights: torch.Tensor
    without_bodies: torch.Tensor


def fit(
    model: nn.Module,
    epochs: Sequence[Callable[[], Sequence[Batch]]],
    groups: Sequence[tuple[Sequence[nn.Parameter], float]],
    after: Callable[[], str],
) -> None:
    """Train a network; it ends with the averaged weights (Polyak and Juditsky 1992).

    Args:
        model: the network, changed in place.
        epochs: what makes the batches of each epoch.
        groups: parameters, and the highest rate of each group.
        after: called after each epoch; what it says is printed.
    """
    parameters = [{"params": list(these), "lr": rate} for these, rate in groups]
    optimiser = torch.optim.AdamW(parameters, weight_decay=0.01, fused=True)
    average = {key: value.detach().clone() for key, value in model.state_dict().items()}
    step, steps = 0, 0
    for epoch, batches_of in enumerate(epochs):
        batches = batches_of()
        steps = steps or len(batches) * len(epochs)
        model.train()
        total = 0.0
        for batch in batches:
            share = min(1.0, (step + 1) / (_WARM_UP * steps)) * max(_LEAST_RATE, 1 - step / steps)
            for group, (_, rate) in zip(optimiser.param_groups, groups, strict=True):
                group["lr"] = rate * share
            with torch.autocast("cpu", torch.bfloat16):
                loss = _loss(model, batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            total += loss.item()
            _follow(average, model, step)
        sys.stderr.write(f"epoch {epoch + 1}: loss {total / len(batches):.4f}, {after()}\n")
    model.load_state_dict(average)
    model.eval()
    sys.stderr.write(f"averaged: {after()}\n")


def _loss(model: nn.Module, batch: Batch) -> torch.Tensor:
    scores = model(*batch.inputs).float()
    weights = batch.weights
    if batch.without_bodies.any():
        closed = torch.zeros(len(scores), 1, scores.shape[-1])
        closed[batch.without_bodies, :, BODIES:] = _MASKED
        scores = scores + closed
        bodies = batch.targets[..., BODIES:].sum(-1) > 0.5
        weights = weights * (~(bodies & batch.without_bodies[:, None])).float()
    logs = torch.log_softmax(scores, -1).clamp(min=-30)
    return (-(batch.targets * logs).sum(-1) * weights).sum() / weights.sum().clamp(min=1)


def _follow(average: dict[str, torch.Tensor], model: nn.Module, step: int) -> None:
    keep = min(_AVERAGING, (1 + step) / (10 + step))
    with torch.no_grad():
        for key, value in model.state_dict().items():
            if value.dtype.is_floating_point:
                average[key].mul_(keep).add_(value, alpha=1 - keep)
