"""An extension of Sphinx, for reStructuredText and MyST: `extensions = ["symla.hosts.sphinx"]`.

    .. symla::                          ```{symla} detail=brief
       :detail: brief                   v = [3, 4]
                                        norm_l2(v)
       v = [3, 4]                       ```
       norm_l2(v)

The directive works calls out, the role :symla:`norm_l2(v)` shows the value of an expression.  Names hold from their
definition to the end of the document.  What is wrong is an error of the build, with file and line.
`html_math_renderer = "symla"` shows all formulas as MathML, without the network.
`symla_language` and `symla_conventions` (a dictionary) in `conf.py` hold for all documents.
"""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.nodes import Node, system_message
from docutils.parsers.rst import directives
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole
from sphinx.util.typing import ExtensionMetadata

from symla import __version__
from symla.documents.calls import Desk, Misstated
from symla.documents.handouts.checked import conventions_from
from symla.documents.notes.work import CHOICES, FIGURES, NAME, WHERE, behind, worked, wrong_with
from symla.errors import SymlaError
from symla.rendering.formats import by_suffix, format_named
from symla.rendering.words.wording import in_language
from symla.solving.drawn import Picture
from symla.solving.pictures import picture_of

LOGGER = logging.getLogger(__name__)
_DESK = "symla_desk"
_RENDERER = "symla"
_RST, _MYST = "rst", "myst"  # formats that Sphinx parses
_APART = re.compile(r"\\\\\*?\[\d+(?:\.\d+)?(?:pt|ex|em|mm)\]")  # rows a little apart, which math-core has no word for
_NO_DOLLARS = 'symla: formulas of solutions are read with myst_enable_extensions = ["dollarmath"] in conf.py'
_BUILDERS = {"svg": "html", "tex": "latex"}  # what shows figures of a kind as they are


def _one_of(values: tuple[str, ...], text: str) -> str:
    return str(directives.choice(text, values))


class SymlaDirective(SphinxDirective):
    """Definitions and calls, one a line, as worked solutions."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Any]] = {
        **{key: partial(_one_of, values) for key, values in (*CHOICES.items(), *FIGURES.items())},
        WHERE: directives.unchanged_required,
        NAME: directives.unchanged_required,
    }

    def run(self) -> list[Node]:
        """The solutions as nodes of the document."""
        mark = "".join(self.arguments).partition("\n")[0]
        options = behind(mark, self.option_spec)
        for key, value in options.items():
            wrong = f"{key} is given twice" if key in self.options else wrong_with(key, value, self.option_spec)
            if wrong:
                raise self.error(f"symla: {wrong}")
        self.options |= options
        calls = [argument.removeprefix(mark) for argument in self.arguments] if options else self.arguments
        text = "\n".join([*calls, *self.content])
        found: list[Node] = []
        for one in worked(desk_of(self.env), text, nested_format(self.env), self.options):
            line = self.line(text.count("\n", 0, min(one.at, len(text))))
            if one.solution is None:
                found.append(self.state_machine.reporter.error(f"symla: {one.wrong}", line=line))
                continue
            for notice in one.notices:
                LOGGER.info("symla: %s", notice, location=(self.env.docname, line))
            container = nodes.container(classes=["symla"])
            lines = StringList(one.text.splitlines(), source=f"{self.get_source_info()[0]}")
            self.state.nested_parse(lines, self.content_offset, container)
            if "$" in one.text and next(container.findall(nodes.math), None) is None:
                LOGGER.warning(_NO_DOLLARS, once=True, location=(self.env.docname, line))
            if self.options.get("figure", "below") == "below" and (picture := picture_of(one.solution)) is not None:
                container.insert(min(1, len(container)), self.pictures(picture))
            found.append(container)
        if found and "name" in self.options:
            self.add_name(next(iter(found)))
        return found

    def line(self, number: int) -> int:
        """The place in the document of a line of the argument and the content."""
        within = number - len(self.arguments)
        if not 0 <= within < len(self.content):
            return self.lineno
        at = self.content.offset(within)
        return at + 1 if at >= self.lineno else self.lineno + self.content_offset + within + 1  # MyST counts from here

    def pictures(self, picture: Picture) -> Node:
        """The figure in a form for every builder."""
        figure = nodes.container(classes=["symla-figure"])
        for suffix, builder in _BUILDERS.items():
            figure += nodes.raw("", picture.to(suffix), format=builder)
        return figure


class SymlaRole(SphinxRole):
    """The value of an expression, as a formula."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """The formula."""
        desk = desk_of(self.env)
        if desk.uses_broken(self.text):
            return [nodes.literal(self.rawtext, self.text)], []  # what is wrong with the name is told already
        try:
            node = desk.value(self.text)
        except Misstated as error:
            named = f"what has a name is referred to by the role ref: text <{self.text[1:]}>"
            what = named if self.text.startswith("@") else error.what
            told = self.inliner.reporter.error(f"symla: {what}", line=self.lineno)
            return [self.inliner.problematic(self.rawtext, self.rawtext, told)], [told]
        printer = format_named(nested_format(self.env)).printer(in_language(desk.conventions, desk.language))
        return [nodes.math(self.rawtext, printer(node))], []


def desk_of(env: BuildEnvironment) -> Desk:
    """The names of the document that is read now; raises `SymlaError` for conventions that are none."""
    desk = env.temp_data.get(_DESK)
    if desk is None:
        conventions = conventions_from(env.config.symla_conventions)
        desk = env.temp_data[_DESK] = Desk(conventions, env.config.symla_language)
    assert isinstance(desk, Desk)
    return desk


def nested_format(env: BuildEnvironment) -> str:
    """The format in which a solution is parsed within the document."""
    written = by_suffix().get(Path(env.doc2path(env.docname)).suffix.lower())
    return _RST if written is not None and written.name == _RST else _MYST


def _inline(writer: Any, node: nodes.math) -> None:
    writer.body.append(_mathml(node.astext(), display=False))
    raise nodes.SkipNode


def _displayed(writer: Any, node: nodes.math_block) -> None:
    writer.body.append(f'<div class="math">{_mathml(node.astext(), display=True)}</div>\n')
    raise nodes.SkipNode


def _mathml(tex: str, display: bool) -> str:
    """A formula as MathML, which a browser shows without scripts or network."""
    try:
        from math_core import LatexError, LatexToMathML
    except ImportError:
        raise SymlaError('Formulas as MathML need math-core: pip install "symla[html]".') from None
    try:
        tex = _APART.sub(r"\\\\", tex)
        shown = LatexToMathML(fancy_error=False).convert_with_local_state(tex, displaystyle=display)
    except LatexError as error:
        raise SymlaError(f"a formula is not read: {error}") from None
    return str(shown)


def _render_if_asked(app: Sphinx, config: Config) -> None:
    """Sphinx takes a renderer that is there for the one that is wanted, so there is none unless it is asked for."""
    if config.html_math_renderer == _RENDERER:
        app.add_html_math_renderer(_RENDERER, inline_renderers=(_inline, None), block_renderers=(_displayed, None))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Called by Sphinx."""
    app.add_directive("symla", SymlaDirective)
    app.add_role("symla", SymlaRole())
    app.connect("config-inited", _render_if_asked)
    app.add_latex_package("tikz")
    app.add_config_value("symla_language", "en", "env", types=(str,))
    app.add_config_value("symla_conventions", {}, "env", types=(dict,))
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
