"""The fonts of web pages, made of STIX Two 2.0.2.

`python -m tests.tools.fonts FOLDER`, where its WOFF2 files are, writes them; it needs fonttools and brotli.
Letters that pages may have are kept; what is changed besides is said where it is done.  The licence, OFL 1.1,
asks that what is changed has another name.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

FONTS = Path(__file__).parent.parent.parent / "symla" / "rendering" / "formats" / "html" / "fonts"
FILES = {
    "math": ("STIX2Math", "symla Math"),
    "text": ("STIX2Text-Regular", "symla Text"),
    "text-bold": ("STIX2Text-Bold", "symla Text Bold"),
    "text-italic": ("STIX2Text-Italic", "symla Text Italic"),
}
_LATIN = ((0x20, 0x7E), (0xA0, 0x17F))
_MARKS = "‐‑–—‘’‚“”„†•…‹›€™−"
_ALPHABETS = (
    *((0x20, 0x7E), (0xA0, 0xFF), (0x391, 0x3A9), (0x3B1, 0x3C9)),
    *((0x1D400, 0x1D49B), (0x1D49C, 0x1D4B5), (0x1D538, 0x1D551), (0x1D5A0, 0x1D5D3), (0x1D6A8, 0x1D755)),
    (0x1D7CE, 0x1D7D7),
)
_SIGNS = (
    "ϑϕϖϱϵℎℏℓℵℜℑ℘ℝℂℕℚℤℙℍℬℰℱℋℐℒℳℛℯℊℴ′″‴ˆ˜ˉ˙¨ˇ˘→⃗⃖←↑↓↔⇒⇐⇔⟹⟸⟺⟶⟵↦⟼⇀∂∇∀∃∅∞∫∑∏√∛±∓×÷·⋅∗⋆∘∙⊕⊖⊗⊘⊙∩∪∖∧∨≤≥≠≈≡∼≃≅∝⟂⊥∥∣∈∉∋⊂⊆⊃⊇"
    "≪≫…⋯⋮⋱⊤∠‖|⟨⟩⌊⌋⌈⌉⟦⟧⁡⁢⁣⁤−̲̅̂̃̄̇̈‾¯∎□♯◦•"
)
_SURDS = ("uni221A.s1", "uni221A.s2", "uni221A.s3", "uni221A.s4", "uni221A.x", "uni221A.t")
_SURD, _WIDEST_SURD = 850, 1177


def letters(ranges: tuple[tuple[int, int], ...], more: str) -> set[int]:
    """The code points of these ranges and these characters."""
    return {code for first, last in ranges for code in range(first, last + 1)} | set(map(ord, more))


def made(folder: Path, name: str) -> None:
    """One of the fonts."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    source, family = FILES[name]
    font = TTFont(folder / f"{source}.woff2")
    options = subset.Options(hinting=False, desubroutinize=True, notdef_outline=True, name_IDs=[0, 1, 2, 4, 6, 13, 14])
    options.layout_features = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "lnum", "tnum", "dtls"]
    options.drop_tables += ["DSIG"]
    wanted = letters(_ALPHABETS, _SIGNS) if name == "math" else letters(_LATIN, _MARKS)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    named(font, family)
    if name == "math":
        narrow_surds(font)
        lengthened(font, "uni2192", 450, range(1150, 12001, 350))
        lengthened(font, "uni203E", 250, range(700, 9001, 300))
    font.flavor = "woff2"
    font.save(FONTS / f"{name}.woff2")


def named(font: Any, family: str) -> None:
    """Gives the font a name of its own."""
    for record in font["name"].names:
        if record.nameID in (1, 4, 6):
            record.string = family.replace(" ", "-") if record.nameID == 6 else family
    table = font["CFF "].cff
    table.fontNames = [family.replace(" ", "-")]
    for key in ("FullName", "FamilyName", "Notice", "Copyright"):
        if key in table.topDictIndex[0].rawDict:
            setattr(table.topDictIndex[0], key, family)


def narrow_surds(font: Any) -> None:
    """Chromium leaves room for the widest radical sign beside every root: the large ones are made as wide as small."""
    from fontTools.pens.t2CharStringPen import T2CharStringPen
    from fontTools.pens.transformPen import TransformPen

    glyphs, table = font.getGlyphSet(), font["CFF "].cff
    for name in _SURDS:
        width, bearing = font["hmtx"][name]
        scale = _SURD / (width if name[-2:] in ("s1", "s2", "s3") else _WIDEST_SURD)
        pen = T2CharStringPen(round(width * scale), glyphs)
        glyphs[name].draw(TransformPen(pen, (scale, 0, 0, 1, 0, 0)))
        private = table.topDictIndex[0].Private
        table.topDictIndex[0].CharStrings[name] = pen.getCharString(private=private, globalSubrs=table.GlobalSubrs)
        font["hmtx"][name] = (round(width * scale), round(bearing * scale))


def lengthened(font: Any, base: str, cut: int, lengths: range) -> None:
    """Longer variants of an arrow or a bar, pulled apart at `cut`: what STIX has to put them together of has no room to
    overlap, so browsers leave the sign as short as it is.
    """
    from fontTools.pens.recordingPen import RecordingPen
    from fontTools.pens.t2CharStringPen import T2CharStringPen
    from fontTools.ttLib.tables.otTables import MathGlyphVariantRecord

    table = font["CFF "].cff
    top, variants = table.topDictIndex[0], font["MATH"].table.MathVariants
    construction = variants.HorizGlyphConstruction[variants.HorizGlyphCoverage.glyphs.index(base)]
    construction.GlyphAssembly = None
    width, bearing = font["hmtx"][base]
    drawn, glyphs = RecordingPen(), font.getGlyphSet()
    glyphs[base].draw(drawn)
    for length in lengths:
        name = f"{base}.h{length}"
        pen = T2CharStringPen(length, glyphs)
        for stroke, points in drawn.value:
            getattr(pen, stroke)(*[(x + (length - width) * (x > cut), y) for x, y in points])
        top.CharStrings.charStringsIndex.append(pen.getCharString(private=top.Private, globalSubrs=table.GlobalSubrs))
        top.CharStrings.charStrings[name] = len(top.CharStrings.charStringsIndex) - 1
        top.charset.append(name)
        font["hmtx"][name] = (length, bearing)
        record = MathGlyphVariantRecord()
        record.VariantGlyph, record.AdvanceMeasurement = name, length
        construction.MathGlyphVariantRecord.append(record)
    construction.VariantCount = len(construction.MathGlyphVariantRecord)
    font["maxp"].numGlyphs = len(top.charset)
    font.setGlyphOrder(list(top.charset))


if __name__ == "__main__":
    for file in FILES:
        made(Path(sys.argv[1]), file)
