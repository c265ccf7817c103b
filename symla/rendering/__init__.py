"""From derivations to pages: wording and layout by Jinja templates, mathematics by printers.

`widths` measures formulas, `formats` prints and escapes, `words` finds the sentences, `pages` lays a derivation out;
the modules beside them make documents of pages.  Each imports only those named before it.
"""
