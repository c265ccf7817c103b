"""A plugin of MkDocs: `plugins: [symla]` in `mkdocs.yml`.

Every page is worked out as lecture notes are: blocks and values with `{symla}`, settings in the front matter.  What is
wrong ends the build, with file, line and column.  `dialect` says how the Markdown of the site writes formulas:
`pandoc`, as pymdownx.arithmatex reads them, unless another is named.
"""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import PurePosixPath

from markdown import Markdown
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from symla.documents.faults import Source
from symla.documents.notes.build import worked_notes
from symla.errors import SymlaError

LOGGER = get_plugin_logger("symla")
_FORMULA = r"a_{1} \\ b_{1}"  # which Markdown takes for emphasis and an escaped backslash
_SPOILT = (
    "the Markdown of this site does not read formulas: add the extension pymdownx.arithmatex and MathJax, as the guide "
    "to hosts shows"
)
_BETWEEN = re.compile(r"^(?: {4})* {1,3}\$\$", re.MULTILINE)
_LOST = "formulas are not read here in a list item; MkDocs takes lines for part of one that begin with four blanks"


class SymlaConfig(Config):
    """The settings under `symla` in `mkdocs.yml`."""

    dialect = config_options.Type(str, default="pandoc")


class SymlaPlugin(BasePlugin[SymlaConfig]):
    """Evaluates the pages of a site."""

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The page with everything worked out; its figures become files of the site, beside it."""
        figures: dict[str, str] = {}
        front = _front_matter(page, markdown)
        try:
            text = worked_notes(Source(page.file.src_uri, front + markdown), self.config.dialect, files=figures)
        except SymlaError as error:
            raise PluginError(str(error)) from None
        if _BETWEEN.search(text):
            LOGGER.warning(f"{page.file.src_uri}: {_LOST}")
        for ending, figure in figures.items():
            address = page.file.src_uri.removesuffix(PurePosixPath(page.file.src_uri).suffix) + ending
            if files.get_file_from_path(address) is not None:
                raise PluginError(f"{page.file.src_uri}: the figure {address} would replace a file of the site")
            files.append(File.generated(config, address, content=figure))
        return text.removeprefix(front)

    def on_config(self, config: MkDocsConfig) -> None:
        """Tells where the Markdown of the site would spoil formulas."""
        with_extensions = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
        if _FORMULA not in unescape(with_extensions.convert(f"${_FORMULA}$")):
            LOGGER.warning(_SPOILT)


def _front_matter(page: Page, markdown: str) -> str:
    """What MkDocs took from the head of the page, so that lines are counted as in the file; where another plugin
    changed the page, the settings alone.
    """
    whole = page.file.content_string
    if whole.startswith("---") and whole.endswith(markdown):
        return whole[: len(whole) - len(markdown)]
    return f"---\n{json.dumps({'symla': page.meta['symla']})}\n---\n" if "symla" in page.meta else ""
