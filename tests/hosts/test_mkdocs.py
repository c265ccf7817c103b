"""MkDocs as it is run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.hosts.running import HERE, shown


def test_mkdocs(tmp_path: Path) -> None:
    """A site whose pages are worked out; a fault ends the build."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: notes\nplugins: [symla]\n")
    page = tmp_path / "docs" / "index.md"
    page.write_text("# Notes\n\n```{symla} detail=brief\nnorm_l2([3, 4])\n```\n\nIt is {symla}`2 + 3`.\n")

    def built() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "mkdocs", "build"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120, env=HERE)

    done = built()
    assert done.returncode == 0, done.stderr
    assert "does not read formulas" in done.stderr
    text = shown(tmp_path / "site" / "index.html")
    assert "It is $5$." in text
    assert r"\sqrt{" in text
    page.write_text("# Notes\n\n```{symla} figure=below\nnorm_l2([3, 4])\n```\n")
    done = built()
    assert done.returncode == 0, done.stderr
    picture = re.search(r'<img alt="[^"]+" src="([^"]+)"', (tmp_path / "site" / "index.html").read_text())
    assert picture is not None
    assert (tmp_path / "site" / picture[1]).read_text().startswith("<svg")
    for blanks, lost in ((3, True), (4, False)):
        lines = "```{symla}\nnorm_l2([3, 4])\n```".replace("\n", "\n" + " " * blanks)
        page.write_text(f"# Notes\n\n1. One\n\n{' ' * blanks}{lines}\n")
        assert ("begin with four blanks" in built().stderr) is lost
    page.write_text("# Notes\n\n```{symla} figure=below\nnorm_l2([3, 4])\n```\n")
    (tmp_path / "docs" / picture[1]).write_text("mine")
    assert "would replace a file" in built().stderr
    page.write_text("---\ntitle: N\nsymla: {language: de}\n---\n\n# Notes\n\n{symla}`2 + `\n")
    failed = built()
    assert failed.returncode != 0
    assert "index.md:8:" in failed.stderr


OF_SITE = """\
from markdown import Extension
from markdown.inlinepatterns import HtmlInlineProcessor

class Formulas(Extension):
    def extendMarkdown(self, md):
        md.inlinePatterns.register(HtmlInlineProcessor(r"(\\$[^$]+\\$)", md), "formulas", 200)

def makeExtension(**options):
    return Formulas(**options)
"""
CHANGED = """\
def on_page_markdown(markdown, **given):
    return markdown.replace("it", "its length")
"""


def test_mkdocs_has_the_settings_of_a_page(tmp_path: Path) -> None:
    """Of its front matter, also where another plugin changed the page; no warning where Markdown reads formulas."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "formulas.py").write_text(OF_SITE)
    (tmp_path / "changed.py").write_text(CHANGED)
    front = "---\ntitle: N\nsymla: {detail: brief, language: de, conventions: {vectors: arrow}}\n---\n"
    (tmp_path / "docs" / "index.md").write_text(
        f"{front}# Notes\n\n```{{symla}}\nnorm_l2([3, 4])\n```\n\nThis is it.\n"
    )
    command = [sys.executable, "-m", "mkdocs", "build"]
    for hooks in ("", "hooks: [changed.py]\n"):
        settings = f"site_name: notes\nplugins: [symla]\nmarkdown_extensions: [formulas]\n{hooks}"
        (tmp_path / "mkdocs.yml").write_text(settings)
        environment = {**HERE, "PYTHONPATH": f"{Path.cwd()}{os.pathsep}{tmp_path}"}
        done = subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120, env=environment
        )
        assert done.returncode == 0, done.stderr
        assert "symla" not in done.stderr
        text = shown(tmp_path / "site" / "index.html")
        assert r"Die euklidische Norm von $\vec{v}$ ist $5$." in text
        assert "jede Komponente quadrieren" not in text  # brief
        assert ("its length" in text) == bool(hooks)
