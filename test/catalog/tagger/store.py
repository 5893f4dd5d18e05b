"""Stores what `train.py` learned as `catalog/understanding/marked/weights.bin`: `python test/catalog/tagger/store.py FOLDER` (needs `pip install wordfreq`).

A row of weights is kept as one 32-bit scale, a byte for each 32 weights, and four bits a weight: weight = scale * round(four * byte * 127 / 1785),
so that what is read is the row in eight bits. The layout is that of `encoder-weights.ts`.
"""
import json
import struct
import sys

import numpy as np
import torch
import wordfreq

from train import HEADS, INNER, KINDS, LAYERS, TAGS, WIDTH, WordPieces

LANGUAGES = ("en", "de", "fr", "es", "pt")
GROUP, STEPS, LARGEST = 32, 7, 127
LONGEST = 320
# Pieces of these many of a language's most frequent words, most frequent pieces first.
WORDS, PIECES = 40_000, 22_000


def kept(words, folder):
    """Pieces that the marked sentences or the languages' frequent words have, and all letters."""
    own, often = set(range(106)), {}
    for name in ("learn", "held"):
        for line in open(f"{folder}/{name}.jsonl", encoding="utf-8"):
            own.update(piece for word in json.loads(line)["words"] for piece in words.of(word))
    own.update(number for piece, number in words.numbers.items() if len(piece.removeprefix("##")) == 1 and ord(piece[-1]) < 0x250)
    for language in LANGUAGES:
        for word in wordfreq.top_n_list(language, WORDS):
            for piece in words.of(word) + words.of(word.capitalize()):
                often[piece] = often.get(piece, 0) + wordfreq.word_frequency(word, language)
    return sorted(own | set(sorted(often, key=lambda piece: -often[piece])[:PIECES]))


def rows(weights):
    weights = weights.detach().numpy().astype(np.float32)
    scale = np.maximum(np.abs(weights).max(1, keepdims=True), 1e-9) / LARGEST
    grouped = (weights / scale).reshape(len(weights), -1, GROUP)
    most = np.abs(grouped).max(2, keepdims=True)
    best, error = None, np.inf
    for share in np.linspace(0.75, 1, 11):
        group = np.clip(np.round(most * share * 255 / LARGEST), 1, 255)
        step = group * LARGEST / (STEPS * 255)
        four = np.clip(np.round(grouped / step), -STEPS, STEPS)
        own = ((np.round(four * step) - grouped) ** 2).sum(2, keepdims=True)
        if best is None:
            best, error = (group, four), own
        else:
            better = own < error
            best = (np.where(better, group, best[0]), np.where(better, four, best[1]))
            error = np.minimum(own, error)
    group, four = best
    nibbles = (four + 8).astype(np.uint8).reshape(-1, 2)
    return scale.astype(np.float32).tobytes() + group.astype(np.uint8).tobytes() + (nibbles[:, 0] | nibbles[:, 1] << 4).tobytes()


def floats(weights):
    return weights.detach().numpy().astype(np.float32).tobytes()


def main(folder, out):
    words = WordPieces(f"{folder}/assets/vocab.txt")
    learned = torch.load(f"{folder}/tagger.pt")
    pieces = kept(words, folder)
    sizes = {"width": WIDTH, "inner": INNER, "heads": HEADS, "layers": LAYERS, "places": LONGEST, "tags": TAGS + KINDS}
    head = "\n".join([json.dumps(sizes)] + [words.pieces[piece] for piece in pieces]).encode()

    def matrix(*names):
        weights = torch.cat([learned[f"{name}.weight"] for name in names])
        return rows(weights) + floats(torch.cat([learned[f"{name}.bias"] for name in names]))

    def norm(name):
        return floats(learned[f"{name}.weight"]) + floats(learned[f"{name}.bias"])

    parts = [struct.pack("<I", len(head)), head]
    parts += [rows(learned["pieces.weight"][pieces]), rows(learned["places.weight"][:LONGEST]), norm("norm")]
    for at in range(LAYERS):
        own = f"layers.{at}."
        parts += [matrix(own + "query", own + "key", own + "value"), matrix(own + "gather"), norm(own + "after_attention")]
        parts += [matrix(own + "widen"), matrix(own + "narrow"), norm(own + "after_all")]
    parts += [floats(learned["head.weight"]), floats(learned["head.bias"])]
    with open(out, "wb") as file:
        file.write(b"".join(parts))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "catalog/understanding/marked/weights.bin")
