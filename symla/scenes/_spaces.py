"""Subspaces in scenes: lines and planes through the origin, with vectors that span them."""

from __future__ import annotations

from symla.derivation.figure import Role, Span
from symla.notation import written as w
from symla.scenes._scene import Scene


def subspace(scene: Scene, basis: list[w.Node]) -> None:
    """The line or plane of these vectors, which are arrows in it."""
    scene.need(basis)
    size = len(scene.exact(basis[0]))
    scene.flat(size in (2, 3))
    scene.need(len(basis) < size)
    scene.draw(Span(tuple(basis)))
    roles: tuple[Role, Role] = ("first", "second")
    for number, vector in enumerate(basis):
        by_letters = isinstance(vector, w.Vector) and any(isinstance(entry, w.Name) for entry in vector.entries)
        scene.arrow(vector, None if by_letters else vector, roles[number % 2])


def listed(scene: Scene, part: str) -> list[w.Node]:
    """The vectors of a part of the answer."""
    found = scene.parts.get(part)
    scene.need(isinstance(found, w.Items))
    assert isinstance(found, w.Items)
    return list(found.entries)


def named(scene: Scene, base: str, vectors: list[w.Node]) -> list[w.Node]:
    """These vectors, by their letters in the work where they have some there, c_1, c_2."""
    names: list[w.Node] = [w.Name(base, (str(k),), "vector") for k in range(1, len(vectors) + 1)]
    fits = set(names) <= scene.names and all(map(scene.same_vector, names, vectors))
    return names if fits else vectors


def above(scene: Scene, basis: list[w.Node], a: w.Node, shadow: w.Node, label: w.Node) -> None:
    """A vector, and its projection on a line or plane."""
    subspace(scene, basis)
    scene.need(any(scene.exact(shadow)) and not scene.same_vector(a, shadow))
    scene.arrow(shadow, label, "result")
    scene.segment(shadow, a)
    scene.right_angle(shadow, a, scene.origin(a))
    scene.arrow(a, a)
