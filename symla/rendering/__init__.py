"""From derivations to pages: wording and layout by Jinja templates, mathematics by printers."""
