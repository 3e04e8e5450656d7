"""Markup: nested marks as HTML, for an article's own page and for quotations elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from rawi.serve.catalogue import Catalogue
from rawi.serve.marks import Marked, Node, Plain, Sign
from rawi.serve.visible import visible

SHAPES: dict[str, Markup] = {
    "affirm": Markup('<circle cx="6" cy="6" r="6" fill="currentColor"/>'),
    "deny": Markup(
        '<path d="M1.2 1.2 10.8 10.8M10.8 1.2 1.2 10.8" stroke="currentColor" stroke-width="3" fill="none"/>'
    ),
    "neither": Markup('<circle cx="6" cy="6" r="4.7" stroke="currentColor" stroke-width="2.6" fill="none"/>'),
    "value": Markup('<path d="M6-.5 12.5 6 6 12.5-.5 6Z" fill="currentColor"/>'),
}
"""The shape of each stance: disc, saltire, ring, lozenge."""

_NO_BREAK = Markup("\N{WORD JOINER}")
_QUOTED = {"content": "said", "context": "ctx", "cue": "cue"}
_IN_PLACE = {"content": "cnt", "speaker": "spk", "relay": "rly", "cue": "cue", "anchor": "by-event", "time": "when",
             "copied": "copy-in",
             "quiet": "ctx", "context": "ctx"}  # fmt: skip


def shape(stance_class: str) -> Markup:
    """The shape that stands beside the word of a stance."""
    return Markup(f'<svg class="sh" viewBox="0 0 12 12" aria-hidden="true">{SHAPES[stance_class]}</svg>')


def quotation(nodes: Sequence[Node]) -> Markup:
    """A quotation: context set back, cue in the colour of the stance, content washed, searched words underlined."""
    return Markup("").join(_quoted(node) for node in nodes)


def in_place(nodes: Sequence[Node], catalogue: Catalogue, ids: Sequence[str]) -> Markup:
    """A paragraph of an article with its marks; `ids[n - 1]` is the id of the statement with number `n`."""
    return Markup("").join(_placed(node, catalogue, ids) for node in nodes)


def _quoted(node: Node) -> Markup:
    if isinstance(node, Plain):
        return visible(node.text)
    if isinstance(node, Sign):
        return Markup("")
    inner = quotation(node.children)
    if node.mark.layer == "hit":
        return Markup(f"<mark>{inner}</mark>")
    name = "b" if node.mark.layer == "cue" else "span"
    return Markup(f'<{name} class="{escape(_classes(node, _QUOTED))}">{inner}</{name}>')


def _placed(node: Node, catalogue: Catalogue, ids: Sequence[str]) -> Markup:
    if isinstance(node, Plain):
        return visible(node.text)
    if isinstance(node, Sign):
        return _sign(node, catalogue, ids)
    inner = in_place(node.children, catalogue, ids)
    mark = node.mark
    classes = _classes(node, _IN_PLACE)
    if mark.layer == "cue":
        return Markup(f'<b class="{escape(classes)}" data-n="{mark.number}">{inner}</b>')
    if mark.layer == "time" and mark.title:
        return Markup('<time class="{}" datetime="{}">{}</time>').format(classes, mark.title, inner)
    if mark.layer == "name":
        if any(map(_has_link, node.children)):
            return inner
        return Markup('<a class="name-in" href="{}">{}</a>').format(mark.title, inner)
    title = Markup(' title="{}"').format(mark.title) if mark.title and node.first else Markup("")
    of = f' data-n="{mark.number}"' if mark.number else ""
    return Markup(f'<span class="{escape(classes)}"{of}{title}>{inner}</span>')


def _has_link(node: Node) -> bool:
    """Whether a number or another name lies in the node: links do not stand in links."""
    if isinstance(node, Marked):
        return node.mark.layer == "name" or any(map(_has_link, node.children))
    return isinstance(node, Sign) and node.kind == "number"


def _sign(sign: Sign, catalogue: Catalogue, ids: Sequence[str]) -> Markup:
    classes = " ".join(sign.classes)
    if sign.kind == "shape":
        drawn = Markup('<span class="cw {}">{}</span>').format(classes, shape(sign.classes[0]))
        return Markup("{0}{1}{0}").format(_NO_BREAK, drawn) if "after" in sign.classes else drawn + _NO_BREAK
    id = ids[sign.number - 1]
    return Markup('<a class="sn {}" id="{}" href="#note-{}" data-step aria-label="{}">{}</a>').format(
        classes, id, id, catalogue.text("article.number", n=sign.number), sign.number
    )


def _classes(node: Marked, names: dict[str, str]) -> str:
    inside = ("in",) if node.inside and node.mark.layer == "cue" else ()
    return " ".join((names.get(node.mark.layer, node.mark.layer), *node.mark.classes, *inside))
