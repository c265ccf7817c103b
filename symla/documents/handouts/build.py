"""Building a handout: a YAML file with texts and problems becomes documents with proved solutions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from symla.documents.faults import Fault, read_source
from symla.documents.handouts.culprit import culprit
from symla.documents.handouts.made import ProblemFailed
from symla.documents.handouts.model import Handout, Problem, Section
from symla.documents.handouts.options import AS_WRITTEN, Options
from symla.documents.handouts.read import Reader
from symla.documents.handouts.rounds import Rounds
from symla.documents.handouts.setting import rendered
from symla.documents.marked import MOST_BYTES, found
from symla.documents.templates import read_templates, suffixes
from symla.errors import SymlaError
from symla.rendering.formats import format_named, product_named
from symla.rendering.own import OwnTemplate
from symla.rendering.typeset import NotInstalled, NotTypeset

_SECONDS = 10.0  # for a part of a handout whose pages could not be made
_NUMBER = re.compile(r"\d+")  # of seconds, in a message


def build_handout(
    path: Path,
    formats: dict[str, str],
    step: Callable[[int], None] | None = None,
    notices: list[Fault] | None = None,
    templates: Iterable[Path] = (),
    options: Options = AS_WRITTEN,
    drawn: dict[int, str] | None = None,
) -> dict[str, str | bytes]:
    """The documents of a handout, by the endings of their names: "-2-key.md" for variant 2 of the form "key", or only
    the suffix.

    `formats` has the format of each suffix.  `step` is called with the number of remaining problems; `notices` receives
    messages that are not faults, and `drawn` the data of each variant.  `templates` are used for documents of their
    suffixes, before those that the handout names.  Raises `FaultyFile` with every fault of the file, and `SymlaError`
    for invalid templates.
    """
    source = read_source(path, MOST_BYTES)
    custom = read_templates(templates, suffixes())
    _require_used(custom, formats)
    documents: dict[str, str | bytes] = {}
    rounds = Rounds(step, 0)
    reader = Reader(source, tuple(map(_written_in, formats.values())), rounds, options)
    first, last = options.only or (1, reader.variants or 1)
    rounds.left = (last - first + 1) * (1 + len(formats))
    for handout in _variants(reader, options.only):
        if drawn is not None and handout.variant is not None:
            drawn[handout.variant] = handout.data
        for suffix, format_name in formats.items():
            try:
                kind = format_named(_written_in(format_name)).suffix
                template = custom.get(kind) or handout.templates.get(kind)
                setting = partial(rendered, format_name=format_name, stem=path.stem, suffix=suffix, template=template)
                rounds.begin()
                documents |= setting(handout, rounds=rounds)
            except ProblemFailed as error:
                source.fault(error.problem.offset, error.problem.where, str(error))
                source.require_faultless()
            except NotInstalled:
                raise
            except NotTypeset as error:
                _report(reader, handout, error, setting)
                source.require_faultless()
    if notices is not None:
        notices += dict.fromkeys(source.notices)
    return documents


def _require_used(templates: dict[str, OwnTemplate], formats: dict[str, str]) -> None:
    """Raise for a template of a kind of document that is not built."""
    written = {name: format_named(_written_in(name)).suffix for name in formats.values()}
    for suffix, template in templates.items():
        if suffix not in written.values():
            made = [
                f"{name} (made of .{kind})" if product_named(name) else f".{kind}" for name, kind in written.items()
            ]
            raise SymlaError(f"{template.name}: is a template for .{suffix}, and what is built is {', '.join(made)}")


def _report(reader: Reader, handout: Handout, error: NotTypeset, setting: Callable[..., object]) -> None:
    """Report a failure of typesetting at the part of the handout that causes it."""

    def fails(some: Handout) -> bool:
        try:
            setting(some, seconds=_SECONDS)
        except (NotTypeset, ProblemFailed) as alone:
            return _NUMBER.sub("", str(alone)) == _NUMBER.sub("", str(error))
        return False

    part = culprit(handout, fails)
    if isinstance(part, Section | Problem):
        reader.source.fault(part.offset, part.where, str(error))
        return
    for key in ("introduction", "header") if part is not None else ("template",):
        if (node := found(reader.root, (key,))) is not None:
            reader.source.fault(node.start, key, str(error))
            return
    reader.source.fault(reader.root.start, "", f"{error}: in the pages as a whole, and in no problem alone")


def _written_in(name: str) -> str:
    """The format of the document from which this format or product is made."""
    product = product_named(name)
    return product.format if product else name


def variants_of(path: Path, options: Options = AS_WRITTEN) -> int | None:
    """The number of variants of a handout; None if it has no variants.  Raises `FaultyFile`."""
    return Reader(read_source(path, MOST_BYTES), (), options=options).variants


def _variants(reader: Reader, only: tuple[int, int] | None) -> Iterator[Handout]:
    """The handout, or its variants that are to be built now."""
    count = reader.variants
    if count is None:
        yield reader.handout()
        return
    first, last = only or (1, count)
    for number in range(first, last + 1):
        yield replace(reader.handout(number), variant=number)
