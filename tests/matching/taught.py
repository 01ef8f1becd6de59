"""What two larger models said of texts, from which the program's model learns beside the labels.

They tell how near other classes are, correct what is odd, and know words that no example has. `taught.json` keeps what they
said, so that a fit needs neither; a text that they have not seen is learnt by its label alone. It was made once, in halves of
equal weight (logarithms of levels added up):

- a hidden layer of 256 over the 384 numbers that multilingual-e5-small (Wang et al. 2024, "Multilingual E5 Text Embeddings",
  arXiv 2402.05672, MIT licence) makes of a text, fitted to the examples without the lines of hosts that judge, of a text by
  one of four such layers that was not shown it;
- the matcher that the program had before (commit 7c1f060), which compared words with known phrases and cue words: for
  lines and for texts without a label, which are the beginning of one phrase and the end of another.
"""

import json
import zlib
from base64 import b64decode
from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("taught.json")
CLASSES_OF_A_TEXT = 4


class Taught:
    """Shares of classes, by their names in the order wanted; `others` are the texts that have no label."""

    def __init__(self, names: list[str]) -> None:
        content = json.loads(FILE.read_text(encoding="utf-8"))
        parts = {part: zlib.decompress(b64decode(content[part])) for part in ("texts", "others", "classes", "shares")}
        self.others = parts["others"].decode().split("\n")
        self._places = np.array([names.index(name) if name in names else -1 for name in content["names"]])
        self._classes = np.frombuffer(parts["classes"], ">u2").reshape(-1, CLASSES_OF_A_TEXT)
        self._shares = np.frombuffer(parts["shares"], np.uint8).reshape(-1, CLASSES_OF_A_TEXT)
        self._rows = {int(number): row for row, number in enumerate(np.frombuffer(parts["texts"], ">u4"))}
        self._width = len(names)

    def of(self, text: str) -> np.ndarray | None:
        """Return the shares of a text with a label; None where nothing was said of it."""
        row = self._rows.get(zlib.crc32(text.encode()))
        return None if row is None else self._read(row)

    def of_others(self) -> np.ndarray:
        """Return the shares of the texts without a label, a row for each."""
        first = len(self._shares) - len(self.others)
        return np.stack([self._read(first + number) for number in range(len(self.others))])

    def _read(self, row: int) -> np.ndarray:
        found = np.zeros(self._width, np.float32)
        for class_, share in zip(self._classes[row], self._shares[row], strict=True):
            if self._places[class_] >= 0:
                found[self._places[class_]] += share
        return found / max(float(found.sum()), 1.0)
