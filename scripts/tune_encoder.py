"""Tune the sentence encoder on our own examples, and write what changed as low-rank matrices.

Needs a virtual environment of its own with `torch transformers peft scikit-learn` and this package, see
docs/how-to/tune-the-encoder.md. Three heads share the encoder while it learns: whom an utterance is for, which reason
a message must reach a person for, which article a wording asks for. Only the encoder's change is kept.

    python scripts/tune_encoder.py --epochs 4 --leave-out "a playwright's ear" --to adapter.safetensors
"""

import argparse
import random
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np
import torch
from peft import LoraConfig, get_peft_model
from safetensors.numpy import save_file
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer
from tuning import batches

from hibachi.ai.escalation.examples import examples
from hibachi.ai.router.utterances import utterances
from hibachi.ai.understanding.text import plain
from hibachi.integrations.embeddings.export import shipped_weights
from hibachi.knowledge.shipped import shipped_articles

RANK, KEPT_RANK = 16, 32
BATCH, SHARPNESS, SMOOTHING = 32, 16.0, 0.05
MOST_TOKENS = 96


class Example(NamedTuple):
    """A text, which of the heads it is for, and the number of its class there."""

    text: str
    head: int
    target: int


def gathered(left_out: set[str]) -> tuple[list[Example], list[int]]:
    """All examples, and how many classes each head has. `left_out` are styles the encoder must not see."""
    said = [(one.text, one.label) for one in utterances() if one.style not in left_out]
    told = [(one.text, one.reason) for one in examples()]
    asked = [(text, article.slug) for article in shipped_articles() for text in (article.question, *article.also)]
    rows: list[Example] = []
    sizes = []
    for head, pairs in enumerate((said, told, asked)):
        names = sorted({name for _, name in pairs})
        sizes.append(len(names))
        rows += [Example(plain(text), head, names.index(name)) for text, name in pairs]
    return rows, sizes


class Tuning:
    """The encoder with adapters in all its dense layers, and the heads."""

    def __init__(self, folder: Path, sizes: list[int]) -> None:
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        config = LoraConfig(
            r=RANK,
            lora_alpha=2 * RANK,
            lora_dropout=0.05,
            target_modules=["query", "key", "value", "dense"],
            exclude_modules=["pooler.dense"],
        )
        self.model = get_peft_model(AutoModel.from_pretrained(folder), config)
        self.heads = torch.nn.ModuleList([torch.nn.Linear(384, size) for size in sizes])

    def loss(self, batch: list[Example]) -> torch.Tensor:
        """Mean over the batch, every text by its own head."""
        tokens = self.tokenizer(
            [one.text for one in batch], padding=True, truncation=True, max_length=MOST_TOKENS, return_tensors="pt"
        )
        hidden = self.model(**tokens).last_hidden_state
        mask = tokens["attention_mask"].unsqueeze(-1).float()
        vectors = functional.normalize((hidden * mask).sum(1) / mask.sum(1), dim=1)
        total = torch.zeros(())
        for number, head in enumerate(self.heads):
            rows = [row for row, one in enumerate(batch) if one.head == number]
            if rows:
                wanted = torch.tensor([batch[row].target for row in rows])
                scores = head(vectors[rows]) * SHARPNESS
                total = total + functional.cross_entropy(scores, wanted, label_smoothing=SMOOTHING, reduction="sum")
        return total / len(batch)

    def run(self, rows: list[Example], epochs: float, rate: float) -> None:
        """Adam with a short warm-up and a linear end."""
        weights = [one for one in self.model.parameters() if one.requires_grad]
        groups = [{"params": weights, "lr": rate}, {"params": self.heads.parameters(), "lr": 5e-3}]
        adam = torch.optim.AdamW(groups, weight_decay=0.01)
        steps = int(epochs * len(rows) / BATCH)
        pace = torch.optim.lr_scheduler.LambdaLR(
            adam, lambda step: min((step + 1) / (steps / 10), (steps - step) / (steps * 0.9))
        )
        done = 0
        while done < steps:
            for batch in batches(rows, BATCH, lambda one: len(one.text)):
                adam.zero_grad()
                loss = self.loss(batch)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(weights, 1.0)
                adam.step()
                pace.step()
                done += 1
                if done % 50 == 0:
                    print(f"{done} of {steps}: loss {loss.item():.3f}", flush=True)
                if done >= steps:
                    return


def changes(before: dict[str, torch.Tensor], after: dict[str, torch.Tensor]) -> dict[str, np.ndarray]:
    """The change of every matrix that changed, as two thin ones in half precision."""
    found = {}
    for name, old in before.items():
        change = after[name] - old
        if old.dim() == 2 and change.abs().max() > 0:
            left, sizes, right = torch.linalg.svd(change, full_matrices=False)
            root = sizes[:KEPT_RANK].sqrt()
            found[f"{name}.up"] = (left[:, :KEPT_RANK] * root).half().numpy()
            found[f"{name}.down"] = (root[:, None] * right[:KEPT_RANK]).half().numpy()
    return found


def main() -> None:
    """Tune and write."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--epochs", type=float, default=4.0)
    options.add_argument("--rate", type=float, default=3e-4)
    options.add_argument("--leave-out", action="append", default=[], metavar="STYLE")
    options.add_argument("--to", type=Path, required=True)
    given = options.parse_args()
    random.seed(7)
    torch.manual_seed(7)
    rows, sizes = gathered(set(given.leave_out))
    before = {name: value.clone() for name, value in AutoModel.from_pretrained(shipped_weights()).state_dict().items()}
    tuning = Tuning(shipped_weights(), sizes)
    tuning.run(rows, given.epochs, given.rate)
    kept = changes(before, tuning.model.merge_and_unload().state_dict())
    seen = sorted({crc32(one.text.encode()) for one in rows})
    save_file({**kept, "seen": np.array(seen, np.uint32)}, given.to)
    print(f"{len(kept) // 2} matrices, {given.to.stat().st_size / 1e6:.1f} MB, tuned on {len(seen)} texts")


if __name__ == "__main__":
    main()
