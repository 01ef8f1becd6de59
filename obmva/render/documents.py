"""Results as JSON: the same input gives the same bytes anywhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from obmva.report.plain_data import plain_data
from obmva.text.plain import UNSEEN

if TYPE_CHECKING:
    from obmva.render import Rendering


def write(rendering: Rendering) -> str:
    """Return a result as a JSON document."""
    return to_json(rendering.result)


def to_json(result: Any) -> str:
    """Write a result as JSON text with a final newline: its fields, but for those that pages alone
    say; floats have four decimals at most, and nothing that cannot be seen stands in it unescaped.
    """
    text = json.dumps(plain_data(result), ensure_ascii=False, indent=2)
    return UNSEEN.sub(lambda char: f"\\u{ord(char[0]):04x}", text) + "\n"
