"""Tune the sentence encoder to tell what the numbers and persons of a message do to the counts of a party.

Needs the virtual environment of docs/how-to/tune-the-encoder.md. The encoder reads the counts known before and the
message as one text; a linear head over its tokens gives a score to every role. What low-rank matrices add to the
encoder is kept, and the head.

    python scripts/tune_counts.py --to counts.safetensors
"""

import argparse
import random
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from peft import LoraConfig, get_peft_model
from safetensors.numpy import save_file
from tokenizers import Tokenizer
from torch.nn import functional
from transformers import AutoModel
from tuning import batches

from hibachi.ai.understanding.heads.candidates import find_candidates
from hibachi.ai.understanding.heads.counts import Role
from hibachi.ai.understanding.heads.messages import Marked, messages
from hibachi.ai.understanding.heads.tuned import known
from hibachi.integrations.embeddings.choice import TOKENIZER_FILE
from hibachi.integrations.embeddings.export import shipped_weights
from hibachi.integrations.embeddings.spans import pieces

ROLES = list(Role)
RANK, DROPOUT, BATCH, MOST_TOKENS = 16, 0.1, 16, 256
HEAD_RATE, NAME_OF = 1e-3, "base_model.model."


class Example(NamedTuple):
    """The tokens of a text, which of them make each candidate, and the candidates' roles."""

    tokens: list[int]
    spans: list[list[int]]
    roles: list[int]


def examples(tokenizer: Tokenizer, marked: list[Marked]) -> list[Example]:
    """All messages that hold a candidate."""
    found = []
    for text, before, roles in marked:
        encoding = tokenizer.encode(known(before), text)
        spans = pieces(encoding, [(one.start, one.end) for one in find_candidates(text)])
        if spans:
            found.append(Example(encoding.ids, spans, [ROLES.index(role) for role in roles]))
    return found


def _tokens(one: Example) -> int:
    return len(one.tokens)


class Tuning:
    """The encoder with adapters in all its dense layers, and the head."""

    def __init__(self, folder: Path) -> None:
        config = LoraConfig(
            r=RANK,
            lora_alpha=2 * RANK,
            lora_dropout=DROPOUT,
            target_modules=["query", "key", "value", "dense"],
            exclude_modules=["pooler.dense"],
        )
        base = AutoModel.from_pretrained(folder, hidden_dropout_prob=DROPOUT, attention_probs_dropout_prob=DROPOUT)
        self.model = get_peft_model(base, config)
        self.drop = torch.nn.Dropout(DROPOUT)
        self.head = torch.nn.Linear(384, len(ROLES))

    def loss(self, batch: list[Example]) -> torch.Tensor:
        """Mean over the candidates of a batch."""
        longest = max(len(one.tokens) for one in batch)
        tokens, real = torch.zeros(len(batch), longest, dtype=torch.long), torch.zeros(len(batch), longest)
        rows: list[list[int]] = []
        for at, one in enumerate(batch):
            tokens[at, : len(one.tokens)] = torch.tensor(one.tokens)
            real[at, : len(one.tokens)] = 1
            rows += [[at * longest + token for token in span] for span in one.spans]
        with torch.autocast("cpu", torch.bfloat16):
            hidden = self.model(input_ids=tokens, attention_mask=real).last_hidden_state.reshape(-1, 384)
        means = torch.stack([hidden[row].float().mean(0) for row in rows])
        wanted = torch.tensor([role for one in batch for role in one.roles])
        return functional.cross_entropy(self.head(self.drop(means)), wanted)

    def run(self, rows: list[Example], epochs: int, rate: float) -> None:
        """Adam with a short warm-up and a linear end."""
        self.model.train()
        weights = [one for one in self.model.parameters() if one.requires_grad]
        groups = [{"params": weights, "lr": rate}, {"params": self.head.parameters(), "lr": HEAD_RATE}]
        adam = torch.optim.AdamW(groups, weight_decay=0.01)
        steps = epochs * len(batches(rows, BATCH, _tokens))
        pace = torch.optim.lr_scheduler.LambdaLR(
            adam, lambda step: min((step + 1) / (steps / 10), max(0.0, (steps - step) / (steps * 0.9)))
        )
        for epoch in range(epochs):
            total = 0.0
            for batch in batches(rows, BATCH, _tokens):
                adam.zero_grad()
                loss = self.loss(batch)
                loss.backward()
                torch.nn.utils.clip_grad_norm_([*weights, *self.head.parameters()], 1.0)
                adam.step()
                pace.step()
                total += loss.item() * len(batch)
            print(f"{epoch + 1} of {epochs}: loss {total / len(rows):.3f}", flush=True)

    def changes(self) -> dict[str, np.ndarray]:
        """The thin matrices of every layer and the head, in half precision."""
        kept = {"head.weight": self.head.weight, "head.bias": self.head.bias}
        for name, module in self.model.named_modules():
            if hasattr(module, "lora_A"):
                at = f"{name.removeprefix(NAME_OF)}.weight"
                kept[f"{at}.up"] = module.lora_B["default"].weight * module.scaling["default"]
                kept[f"{at}.down"] = module.lora_A["default"].weight
        return {name: value.detach().half().numpy() for name, value in kept.items()}


def main() -> None:
    """Tune and write."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--epochs", type=int, default=10)
    options.add_argument("--rate", type=float, default=1.5e-3)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--to", type=Path, required=True)
    given = options.parse_args()
    random.seed(given.seed)
    torch.manual_seed(given.seed)
    tokenizer = Tokenizer.from_file(str(shipped_weights() / TOKENIZER_FILE))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST_TOKENS)
    rows = examples(tokenizer, list(messages()))
    tuning = Tuning(shipped_weights())
    tuning.run(rows, given.epochs, given.rate)
    kept = tuning.changes()
    save_file(kept, given.to, {"classes": ",".join(ROLES)})
    print(f"{len(kept) // 2} matrices, {given.to.stat().st_size / 1e6:.1f} MB, tuned on {len(rows)} messages")


if __name__ == "__main__":
    main()
