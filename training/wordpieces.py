# SPDX-License-Identifier: Apache-2.0
"""Word pieces of single words, exactly as the Java reader makes them (org.sayso.reader.WordPieces)."""
import json
import unicodedata
from functools import lru_cache

QUOTES = {"\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "`": "'",
          "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"', "\u2033": '"',
          "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
          "\u2026": "...", "\u00a0": " ", "\u00ad": ""}
MAX_PIECES = 8  # of one word; what follows (the tail of an address) says little

LOWER, CAPITALISED, UPPER, SINGLE, MIXED = range(5)


def word_case(word):
    """The case of a word as one small feature; the pieces themselves are uncased."""
    letters = [c for c in word if c.isalpha()]
    if not letters or all(c.islower() or not c.isupper() for c in letters):
        return LOWER
    if len(letters) == 1:
        return SINGLE
    if all(c.isupper() for c in letters):
        return UPPER
    if letters[0].isupper() and not any(c.isupper() for c in letters[1:]):
        return CAPITALISED
    return MIXED


def punctuation(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c).startswith("P")


def cjk(c):
    o = ord(c)
    return 0x3400 <= o <= 0x9FFF or 0xF900 <= o <= 0xFAFF or 0x20000 <= o <= 0x2FA1F


class WordPieces:
    def __init__(self, vocabulary):
        self.pieces = vocabulary
        self.ids = {p: i for i, p in enumerate(vocabulary)}
        self.cls, self.sep, self.unk, self.pad, self.mask = (self.ids[x] for x in ("[CLS]", "[SEP]", "[UNK]", "[PAD]", "[MASK]"))
        self.of = lru_cache(maxsize=200_000)(self._of)

    @staticmethod
    def from_tokenizer_json(path):
        vocab = json.load(open(path, encoding="utf-8"))["model"]["vocab"]
        return WordPieces([p for p, _ in sorted(vocab.items(), key=lambda kv: kv[1])])

    @staticmethod
    def parts(word):
        """Lower-cased, without accents, cut at punctuation and at every CJK sign."""
        text = "".join(QUOTES.get(c, c) for c in word).lower()
        text = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
        part = ""
        for c in text:
            if c.isspace() or unicodedata.category(c) in ("Cc", "Cf"):
                continue
            if punctuation(c) or cjk(c):
                if part:
                    yield part
                    part = ""
                yield c
            else:
                part += c
        if part:
            yield part

    def _of(self, word):
        out = []
        for part in self.parts(word):
            out.extend(self._longest_match(part))
        return tuple(out[:MAX_PIECES]) or (self.unk,)

    def _longest_match(self, part):
        if len(part) > 100:
            return [self.unk]
        out, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = ("##" if start else "") + part[start:end]
                if piece in self.ids:
                    out.append(self.ids[piece])
                    break
                end -= 1
            if end == start:
                return [self.unk]
            start = end
        return out
