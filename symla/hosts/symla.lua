-- A filter of Quarto: `filters: [symla.lua]` in the front matter or in _quarto.yml, with this file in the folder of the
-- document.  It calls the program `symla-pandoc` of the Python package, whose path may be told by the environment
-- variable SYMLA_PANDOC.
function Pandoc(document)
  return pandoc.utils.run_json_filter(document, os.getenv('SYMLA_PANDOC') or 'symla-pandoc')
end
