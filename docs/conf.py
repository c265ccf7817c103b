"""The manual, built by symla's own extension: `make docs`."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # where `reference` is found

from gallery import write_gallery  # noqa: E402
from reference import write_reference  # noqa: E402

from symla import __version__  # noqa: E402

project = "symla"
release = __version__
html_show_copyright = False
extensions = ["symla.hosts.sphinx", "myst_parser"]
myst_enable_extensions = ["dollarmath", "colon_fence"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
html_math_renderer = "symla"
html_theme = "alabaster"
html_theme_options = {"description": "Linear algebra worked out on paper", "page_width": "1040px"}
html_css_files = ["manual.css"]
html_static_path = ["static"]

write_reference(HERE / "reference")
write_gallery(HERE / "gallery")
