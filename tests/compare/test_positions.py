"""A position gives its number as its holder did, whichever statement is read first."""

from __future__ import annotations

from itertools import permutations

import pytest
