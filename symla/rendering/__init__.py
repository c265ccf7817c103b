"""From a derivation to a page: wording and layout from Jinja templates, mathematics from the printers."""
