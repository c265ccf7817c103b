"""The manual: it is built without a warning, its links lead somewhere, and its examples do what it says."""

from __future__ import annotations

import doctest
import io
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image, ImageChops

from symla.cli import _symla
from symla.documents.build import build
from symla.operations import topics

DOCS = Path(__file__).parent.parent.parent / "docs"
PICTURE = DOCS / "static" / "page.png"
PAGES = sorted(path for path in DOCS.rglob("*.md") if not {"reference", "gallery", "_build"} & set(path.parts))

_BUILT_ONCE = pytest.mark.xdist_group("manual")  # by one of the workers (`--dist loadgroup`)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The manual as a site."""
    folder = tmp_path_factory.mktemp("manual")
    shutil.copytree(
        DOCS, folder / "docs", ignore=shutil.ignore_patterns("_build", "reference", "gallery", "__pycache__")
    )
    shutil.copytree(DOCS.parent / "examples", folder / "examples")
    for made in ("reference.py", "gallery.py"):
        shutil.copy(DOCS / made, folder / "docs" / made)
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "docs", "site"]
    environment = {**os.environ, "PYTHONPATH": str(DOCS.parent)}
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=300, env=environment
    )
    assert done.returncode == 0, done.stderr
    return folder / "site"


class _Links(HTMLParser):
    """The places that a page has, and those that it leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.places: set[str] = set()
        self.targets: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take both down."""
        found = dict(attrs)
        self.places |= {value for key, value in attrs if key in ("id", "name") and value}
        if tag == "a" and (target := found.get("href")):
            self.targets.add(target)


def links(page: Path) -> _Links:
    """What a page has and leads to."""
    found = _Links()
    found.feed(page.read_text(encoding="utf-8"))
    return found


@_BUILT_ONCE
def test_every_link_leads_somewhere(site: Path) -> None:
    """Within the manual, to a page and a place on it."""
    pages = {path: links(path) for path in site.rglob("*.html")}
    count = 0
    for path, found in pages.items():
        for target in found.targets:
            address, _, place = target.partition("#")
            if re.match(r"[a-z]+:", address) or "_sources" in address or "_static" in address:
                continue
            to = (path.parent / address).resolve() if address else path
            if "_downloads" in to.parts:
                assert to.is_file(), (path, target)
                continue
            assert to in pages, (path, target)
            assert not place or place in pages[to].places, (path, target)
            count += 1
    assert count > 300


@_BUILT_ONCE
def test_the_reference_has_every_operation(site: Path) -> None:
    """Each worked out, with its definition, on the page of its topic; formulas are MathML, and need no script."""
    for name, topic in topics().items():
        text = (site / "reference" / f"{topic}.html").read_text(encoding="utf-8")
        assert f'id="{name.replace("_", "-")}"' in text
        assert "<math" in text
        assert r"\begin{" not in text
        assert "[4pt]" not in re.sub(r"<[^>]*>", "", text)
    sources = re.findall(r'(?:src|href)="(https?:[^"]*)"', (site / "index.html").read_text(encoding="utf-8"))
    assert [] == [one for one in sources if one.endswith((".js", ".css", ".woff2"))]


@_BUILT_ONCE
def test_the_gallery_has_every_example(site: Path) -> None:
    """As PDF and as a web page, with pictures of its pages."""
    text = (site / "gallery" / "index.html").read_text(encoding="utf-8")
    for example in (DOCS.parent / "examples").glob("*.yaml"):
        for suffix in ("pdf", "html"):
            assert re.search(rf'href="\.\./_downloads/[0-9a-f]+/{example.stem}\.{suffix}"', text)
        picture = re.search(rf'src="(\.\./_images/{example.stem}-1\.png)"', text)
        assert picture is not None
        assert (site / "gallery" / picture[1]).read_bytes().startswith(b"\x89PNG")


def test_the_picture_of_the_readme_is_of_today() -> None:
    """It is a page of part 1 as it comes out now: `make picture` makes it."""
    pytest.importorskip("typst")
    sys.path.insert(0, str(DOCS))
    try:
        from gallery import page_of_readme
    finally:
        sys.path.remove(str(DOCS))
    kept, now = (Image.open(io.BytesIO(one)).convert("L") for one in (PICTURE.read_bytes(), page_of_readme()))
    assert kept.size == now.size
    different = sum(count for shade, count in enumerate(ImageChops.difference(kept, now).histogram()) if shade > 64)
    assert different < 0.002 * kept.width * kept.height  # another version of the typesetter may round otherwise
    assert PICTURE.stat().st_size < 200_000
    assert "docs/static/page.png" in (DOCS.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_examples_do_what_is_said(page: Path, tmp_path: Path) -> None:
    """Python examples give what stands there; whole handouts build."""
    text = page.read_text(encoding="utf-8")
    for block in re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        _run(block, page.stem)
    for number, sheet in enumerate(re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)):
        if "title:" in sheet and "problems:" in sheet:
            path = tmp_path / f"sheet{number}.yaml"
            path.write_text(sheet, encoding="utf-8")
            assert build([path], tmp_path / "out", ("md",))


_GLOBALS: dict[str, dict[str, object]] = {}


def _run(block: str, page: str) -> None:
    """Run a block in the names of its page."""
    names = _GLOBALS.setdefault(page, {})
    example = doctest.DocTestParser().get_doctest(block, names, page, page, 0)
    runner = doctest.DocTestRunner()
    said: list[str] = []
    runner.run(example, out=said.append, clear_globs=False)
    names.update(example.globs)
    assert runner.failures == 0, "".join(said)


_COMMAND = re.compile(r"^(?:symla|`symla) ((?:build|check|watch|schema|show|list)[^`\n]*)", re.MULTILINE)


def test_the_commands_of_the_tutorials_are_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command that is shown is one that symla knows, with options that it has."""
    monkeypatch.chdir(tmp_path)
    count = 0
    for page in PAGES:
        for line in _COMMAND.findall(page.read_text(encoding="utf-8")):
            done = CliRunner().invoke(_symla, [*line.split()[:1], "--help"])
            assert done.exit_code == 0
            for option in re.findall(r"--[a-z]+", line):
                assert option in done.output, line
            count += 1
    assert count >= 3
