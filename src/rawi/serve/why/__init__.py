"""Why: every reason behind what Rawi shows, in plain words; for the pages and for the terminal."""

from rawi.serve.why.explaining import explain
from rawi.serve.why.explanation import Explanation, Line, Part, explanation_to_json

__all__ = ["Explanation", "Line", "Part", "explain", "explanation_to_json"]
