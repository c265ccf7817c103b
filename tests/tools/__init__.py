"""Real tools that read what symla writes: KaTeX, pdflatex, and a reader of Markdown formulas."""
