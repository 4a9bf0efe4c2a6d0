"""Who may import whom: arrows downwards only (docs/architecture.md); and how long things may get."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

NAME = "tei_encode"
SOURCES = Path(__file__).resolve().parent.parent / "src"
PACKAGE = SOURCES / NAME

FOUNDATION = frozenset({"errors", "files", "model", "searching", "source_date", "version"})
"""What anybody may import, below themselves: values, errors, files read within bounds, the version, patterns, the time."""

ALLOWED: Mapping[str, frozenset[str]] = {
    # Nothing stands below these.
    "version": frozenset(),
    "errors": frozenset(),
    "files": frozenset(),
    "garbage": frozenset(),
    "source_date": frozenset({"errors"}),
    "searching": frozenset(),
    "model": frozenset({"searching"}),
    "word_lists": frozenset(),
    "workers": frozenset({"garbage"}),
    # What is known about TEI as such; every stage that touches a tree shares it.
    "tei": FOUNDATION,
    # Dates, names and references are libraries of their own, of use without any TEI; authors are told by forenames.
    "dates": FOUNDATION,
    "names": FOUNDATION | {"word_lists"},
    "references": FOUNDATION | {"dates", "names"},
    # So is the telling of languages.
    "languages": FOUNDATION,
    # A stage sees the model and no other stage; letters are signed with forenames …
    "readers": FOUNDATION,
    "segmenters": FOUNDATION | {"dates", "names", "word_lists"},
    # … save that a recogniser turns what a library finds into annotations.
    "recognisers": FOUNDATION | {"dates", "names", "references", "word_lists"},
    # Registers group names, for which they ask the library of names what a word is.
    "resolution": FOUNDATION | {"dates", "names", "word_lists"},
    # The serialiser weaves the tree that `resolution.nesting` made.
    "serialiser": FOUNDATION | {"dates", "resolution", "tei"},
    # These read TEI that anybody may have written: they must not depend on how we make it.
    "validators": FOUNDATION | {"tei"},
    "exporters": FOUNDATION | {"garbage", "tei"},
    # What others open, with metadata of any header, in a bag for an archive.
    "depositing": FOUNDATION | {"exporters", "output", "tei", "validators"},
    # Many files, checked one after the other; what was found, in the forms that others read.
    "validation": FOUNDATION | {"validators"},
    "reports": FOUNDATION | {"validators"},
    "output": FOUNDATION,
    "made_from": FOUNDATION | {"tei"},
    # What the machine had written, to tell from it what a person edited.
    "base_store": FOUNDATION | {"output", "tei"},
    # Written, read again, compared, validated.
    "certification": FOUNDATION | {"serialiser", "tei", "validators"},
    # What a person edited and what the machine writes now made one; the result is certified like any edition.
    "merging": FOUNDATION | {"certification", "serialiser", "tei", "validators"},
    # Numbers for reports.
    "counts": FOUNDATION,
    # Lists that outlive an edition: read as TEI, matched as names are grouped, written as `standOff` is.
    "registers": FOUNDATION | {"names", "output", "resolution", "serialiser", "tei", "validators"},
    # Only this module knows the order of the stages.
    "pipeline": FOUNDATION
    | {
        "certification",
        "counts",
        "dates",
        "languages",
        "readers",
        "recognisers",
        "resolution",
        "segmenters",
        "serialiser",
    },
    # Any two encodings compared: theirs with ours, or either with gold.
    "evaluation": FOUNDATION | {"readers", "tei", "validators", "word_lists"},
    # Why a text was given its structure.
    "explanation": FOUNDATION | {"segmenters"},
    # An edition that is there already.
    "reencoding": FOUNDATION | {"base_store", "merging", "pipeline", "readers", "tei", "validators"},
    # Many files, and what a user's project file says about them.
    "collection": FOUNDATION
    | {
        "base_store",
        "certification",
        "counts",
        "explanation",
        "languages",
        "made_from",
        "merging",
        "output",
        "pipeline",
        "readers",
        "recognisers",
        "reencoding",
        "registers",
        "resolution",
        "segmenters",
        "serialiser",
        "workers",
    },
    # A register corrected as a table, brought back into editions.
    # What other tools found, put into an edition.
    "annotating": FOUNDATION | {"certification", "merging", "registers", "resolution", "serialiser", "tei"},
    "correcting": FOUNDATION | {"certification", "exporters", "registers", "serialiser", "tei", "validators"},
    "project": FOUNDATION
    | {"evaluation", "pipeline", "readers", "registers", "serialiser", "segmenters", "tei"},
    # Thin over what a library user can call just as well.
    "cli": FOUNDATION
    | {
        "annotating",
        "collection",
        "correcting",
        "depositing",
        "evaluation",
        "exporters",
        "garbage",
        "output",
        "pipeline",
        "project",
        "readers",
        "reencoding",
        "registers",
        "reports",
        "tei",
        "validation",
        "validators",
        "workers",
    },
    "__main__": frozenset({"cli"}),
}

THIRD_PARTIES: Mapping[str, frozenset[str]] = {
    "charset_normalizer": frozenset({"readers"}),
    "click": frozenset({"cli"}),
    "distributed": frozenset({"collection"}),
    "docx": frozenset({"readers"}),
    "fsspec": frozenset({"readers"}),
    "lxml": frozenset(
        {
            "annotating",
            "base_store",
            "certification",
            "correcting",
            "depositing",
            "evaluation",
            "exporters",
            "made_from",
            "merging",
            "registers",
            "reports",
            "serialiser",
            "tei",
            "validators",
        }
    ),
    "markdown_it": frozenset({"segmenters"}),
    "numpy": frozenset({"names"}),
    "onnxruntime": frozenset({"names"}),
    "rich": frozenset({"cli"}),
    "saxonche": frozenset({"validators"}),
    "xmlschema": frozenset({"validators"}),
}
"""Where a dependency may be imported; for its types alone, anywhere."""

KINDS_APART: Mapping[str, frozenset[str]] = {
    "recognisers": frozenset({"protocol", "foreign_evidence", "note_runs", "occupied", "quotation_marks"}),
    "references.archives.kinds": frozenset(),
    "segmenters.roles": frozenset({"context"}),
}
"""Packages of kinds that do not know each other, and the modules there that all of them may import."""

STEPS: Mapping[str, tuple[str, ...]] = {
    "references": ("archives", "parsing", "finding", "linking"),
    "references.parsing": ("persons", "numbers", "titles"),
    "segmenters": ("cues", "units", "outlines", "roles", "blocks", "divisions"),
}
"""Packages of a stage in their order: each sees those before it only."""

NAMES_THAT_SAY_NOTHING = frozenset({"common", "helpers", "misc", "utils"})
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60


class Import(NamedTuple):
    """One imported module or name, dotted, and whether it is imported for type checking alone."""

    target: str
    for_types: bool


class Module(NamedTuple):
    """A module of the package: its dotted name without `tei_encode.`, and its syntax tree."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def package(self) -> str:
        """The first part of its name: the unit in `ALLOWED`."""
        return self.name.partition(".")[0]


def _modules() -> list[Module]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found.append(Module(name, path, ast.parse(path.read_text(encoding="utf-8"))))
    return found


def imports_of(tree: ast.Module, home: str) -> Iterator[Import]:
    """Everything a module imports, lazily too.

    Args:
        tree: the module.
        home: dotted name of the package that relative imports start from.
    """
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, id(node) in for_types) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parts = home.split(".")
            base = parts[: len(parts) - node.level + 1] if node.level else []
            origin = ".".join([*base, *([node.module] if node.module else [])])
            yield from (Import(f"{origin}.{alias.name}", id(node) in for_types) for alias in node.names)


def cycle_in(graph: Mapping[str, Iterable[str]]) -> list[str]:
    """One way round in a graph, its first node repeated at the end; empty where there is none."""
    done: set[str] = set()

    def visit(node: str, way: list[str]) -> list[str]:
        if node in way:
            return [*way[way.index(node) :], node]
        if node in done:
            return []
        for other in graph.get(node, ()):
            if found := visit(other, [*way, node]):
                return found
        done.add(node)
        return []

    return next((found for node in graph if (found := visit(node, []))), [])


MODULES = _modules()
MODULE_NAMES = frozenset(module.name for module in MODULES)


def _imports(module: Module) -> list[Import]:
    dotted = f"{NAME}.{module.name}".rstrip(".")
    home = dotted if module.path.name == "__init__.py" else dotted.rpartition(".")[0]
    return list(imports_of(module.tree, home))


def _own(module: Module) -> Iterator[str]:
    """Modules of the package that a module imports, by their names without `tei_encode.`."""
    for target, _ in _imports(module):
        root, _, inner = target.partition(".")
        if root != NAME:
            continue
        while inner and inner not in MODULE_NAMES:
            inner = inner.rpartition(".")[0]
        if inner != module.name:
            yield inner


def _public_functions(module: Module) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Functions and methods whose names, and whose classes' names, do not begin with an underscore."""
    for node in module.tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            yield node.name, node
        elif isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            for inner in node.body:
                if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef) and not inner.name.startswith(
                    "_"
                ):
                    yield f"{node.name}.{inner.name}", inner


def test_imports_are_found_wherever_they_stand() -> None:
    code = (
        "import lxml.etree\nfrom .. import a\nfrom .b import c\n"
        "if TYPE_CHECKING:\n    from .d import E\ndef f():\n    from ...g import h\n"
    )
    assert set(imports_of(ast.parse(code), "x.y.z")) == {
        Import("lxml.etree", False),
        Import("x.y.a", False),
        Import("x.y.z.b.c", False),
        Import("x.y.z.d.E", True),
        Import("x.g.h", False),
    }


def test_cycles_are_found() -> None:
    assert cycle_in({"a": ["b"], "b": ["c"], "c": ["b"]}) == ["b", "c", "b"]
    assert cycle_in({"a": ["b", "c"], "b": ["c"], "c": []}) == []


def test_every_package_has_its_place() -> None:
    packages = {module.package for module in MODULES} - {""}
    assert packages == set(ALLOWED)


def test_the_allowed_arrows_point_downwards() -> None:
    assert cycle_in(ALLOWED) == []


@pytest.mark.parametrize("package", sorted(ALLOWED))
def test_a_package_imports_only_what_stands_below(package: str) -> None:
    wrong = [
        f"{module.name} imports {target}"
        for module in MODULES
        if module.package == package
        for target in _own(module)
        if target.partition(".")[0] not in {package, *ALLOWED[package]}
    ]
    assert wrong == []


def test_the_public_names_do_not_come_from_the_command_line() -> None:
    root = next(module for module in MODULES if not module.name)
    assert [target for target in _own(root) if target.startswith("cli")] == []


def test_no_module_is_part_of_a_cycle() -> None:
    assert cycle_in({module.name: sorted(set(_own(module))) for module in MODULES}) == []


@pytest.mark.parametrize("stage", STEPS)
def test_the_steps_of_a_stage_see_those_before_them_only(stage: str) -> None:
    steps = STEPS[stage]
    wrong = [
        f"{module.name} imports {target}"
        for module in MODULES
        for at, step in enumerate(steps)
        if module.name.startswith(f"{stage}.{step}.")
        for target in _own(module)
        if any(target.startswith(f"{stage}.{later}") for later in steps[at + 1 :])
    ]
    assert wrong == []


@pytest.mark.parametrize("package", sorted(KINDS_APART))
def test_kinds_do_not_know_each_other(package: str) -> None:
    kinds = [module for module in MODULES if module.name.startswith(f"{package}.")]
    assert kinds, f"{package} is empty"

    def kind_of(name: str) -> str:
        """A kind is a file, or a folder of files."""
        return name.removeprefix(f"{package}.").partition(".")[0]

    wrong = [
        f"{module.name} imports {target}"
        for module in kinds
        for target in _own(module)
        if target.startswith(f"{package}.")
        and kind_of(target) not in {kind_of(module.name), *KINDS_APART[package]}
    ]
    assert wrong == []


def test_dependencies_stay_where_they_belong() -> None:
    wrong = []
    for module in MODULES:
        for target, for_types in _imports(module):
            root = target.partition(".")[0]
            if root == NAME or root in sys.stdlib_module_names:
                continue
            if root not in THIRD_PARTIES or not (for_types or module.package in THIRD_PARTIES[root]):
                wrong.append(f"{module.name} imports {root}")
    assert wrong == []


def test_module_names_say_something() -> None:
    assert [m.name for m in MODULES if m.name.rpartition(".")[2] in NAMES_THAT_SAY_NOTHING] == []


def test_modules_are_short() -> None:
    lengths = {module.name: len(module.path.read_text(encoding="utf-8").splitlines()) for module in MODULES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_functions_are_short() -> None:
    long = [
        f"{module.name}:{node.lineno} {node.name}"
        for module in MODULES
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def test_public_functions_say_what_they_give() -> None:
    bare = [
        f"{module.name}: {name}"
        for module in MODULES
        for name, node in _public_functions(module)
        if not ast.get_docstring(node)
    ]
    assert bare == []
