"""From a call to its solution: what the call means, the operation it calls, the answer as SymPy objects, its figure.

Imports `reading` (what the call means), `conditions` (where it is to hold), and the rooms of operations, scenes, kernel
and rendering.  It knows no claims and no files.
"""
