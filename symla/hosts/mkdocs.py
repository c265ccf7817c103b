"""A plugin of MkDocs: `plugins: [symla]` in `mkdocs.yml`.

Every page is worked out as lecture notes are: blocks and values with `{symla}`.  What is wrong ends the build, with
file, line and column.  `dialect` says how the Markdown of the site writes formulas:
`pandoc`, as pymdownx.arithmatex reads them, unless another is named.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from symla.documents.faults import Source
from symla.documents.notes.build import worked_notes
from symla.errors import SymlaError


class SymlaConfig(Config):
    """The settings under `symla` in `mkdocs.yml`."""

    dialect = config_options.Type(str, default="pandoc")


class SymlaPlugin(BasePlugin[SymlaConfig]):
    """Evaluates the pages of a site."""

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The page with everything worked out; its figures become files of the site, beside it."""
        figures: dict[str, str] = {}
        try:
            text = worked_notes(Source(page.file.src_uri, markdown), self.config.dialect, files=figures)
        except SymlaError as error:
            raise PluginError(str(error)) from None
        for ending, figure in figures.items():
            address = page.file.src_uri.removesuffix(PurePosixPath(page.file.src_uri).suffix) + ending
            if files.get_file_from_path(address) is not None:
                raise PluginError(f"{page.file.src_uri}: the figure {address} would replace a file of the site")
            files.append(File.generated(config, address, content=figure))
        return text
