"""The public names of the package, and that asking for none of them loads nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

import rawi


@pytest.mark.parametrize("name", [name for name in rawi.__all__ if not name.startswith("_")])
def test_a_public_name_is_there_with_its_explanation(name: str) -> None:
    assert getattr(rawi, name).__doc__


def test_no_other_name_is_made_up() -> None:
    with pytest.raises(AttributeError, match="Reader"):
        _ = rawi.Reader  # type: ignore[attr-defined]


def test_importing_the_package_loads_no_part_of_it() -> None:
    program = "import rawi, sys; print(sorted(name for name in sys.modules if name.startswith('rawi.')))"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "['rawi.version']"
