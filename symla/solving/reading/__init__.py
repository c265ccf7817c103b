"""The meaning of a call: its letters, its data as typed, notation that depends on sizes, symbols and numbers of SymPy.

Imports no other module of `solving`.
"""
