"""Rules of the project that no other tool checks."""

from __future__ import annotations

import ast
import re

from symla.problems import topics
from symla.rendering.formats import formats, kinds, layouts
from tests.architecture.source import ROOT, calls, layout_files, literal_lines, modules, places, wording_files

LONGEST = 320

# Signs of a format: a wording file has none of them, whatever the format.
_MARKUP = re.compile(r"[\\${}^_&#*`~|\[\]<>]")
# In a layout file: commands, names given to them, lengths. What is left must not be words.
_COMMAND = re.compile(r"\\[A-Za-z@]+\*?|\\.")
_NAMES = re.compile(
    r"(?<=\\begin)\*?\{[^{}]*\}(?:\[[^\]]*\])?(?:\{(?:[^{}]|\{\})*\})?"  # an environment, its option and its argument
    r"|(?<=\\end)\{[^{}]*\}"
    r"|\\(?:documentclass|usepackage|RequirePackage|PassOptionsToPackage|pagestyle|thispagestyle|hypersetup"
    r"|geometry|definecolor|color|textcolor|colorlet|setlength|addtolength|setcounter|newcommand|renewcommand"
    r"|newlength|newenvironment|AddToHook|DeclareMathOperator|IfFileExists|babelprovide)\*?(?:\[[^\]]*\]|\{(?:[^{}]|\{[^{}]*\})*\})*"
)
_LENGTH = re.compile(r"-?\d*\.?\d+\s*(?:pt|em|ex|cm|mm|in|bp|sp|fil+)\b|\b(?:plus|minus|relax)\b")
_FENCE = re.compile(r"^(?:`{3,}|~{3,})\{?[a-z]*\}?")
_TAG = re.compile(r"<[!/]?[a-zA-Z][^<>]*>|&#?\w+;")  # with what is told in its attributes
_TOLD = re.compile(r'\b(?:aria-label|alt|title|placeholder|value)="([^"]*)"')
_SET = re.compile(r"\$ (.*?) \$\.body")  # a formula of Typst, whose words stand within quotation marks
_CALLED = re.compile(r"#let [\w-]+|#[a-z][\w-]*|[a-z][\w.-]*(?=[(:\[])|\b(?:none|true|false)\b")
_WORD = re.compile(r"[^\W\d_]{2,}")


def test_house_has_files() -> None:
    """The checks below look at something."""
    assert len(modules()) > 10
    assert wording_files()
    assert layout_files()


def test_house_files_are_short() -> None:
    """A file that has grown past 320 lines is two files."""
    lengths = {path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {} == {path: length for path, length in lengths.items() if length > LONGEST}


def test_house_modules_say_what_they_are() -> None:
    """Every module begins by saying what it is."""
    assert [] == [path for path, tree in modules().items() if not ast.get_docstring(tree)]


def test_house_runs_no_text() -> None:
    """No text is ever run as a program, in any of the ways that Python and SymPy offer."""
    forbidden = calls("eval", "exec", "sympify", "parse_expr", "parse_latex", "parse_mathematica", "S", "lambdify")
    assert [] == places(modules(), forbidden)
    assert [] == places(modules(), calls_builtin_compile)


def calls_builtin_compile(node: ast.AST) -> bool:
    """`compile(text)`, and not `re.compile(text)`."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "compile"


def test_house_knows_one_kind_of_fraction() -> None:
    """The standard library's `Fraction` would type-check everywhere, and be none of the kernel's numbers."""

    def imports_fractions(node: ast.AST) -> bool:
        return isinstance(node, ast.ImportFrom | ast.Import) and "fractions" in (
            getattr(node, "module", None),
            *[alias.name for alias in node.names],
        )

    others = {path: tree for path, tree in modules().items() if path != "symla/notation/rational.py"}
    assert len(others) == len(modules()) - 1
    assert [] == places(others, imports_fractions)


def test_house_takes_no_guess_for_a_proof() -> None:
    """`.equals` guesses with floating point; simplification is no verdict, so the kernel does not even call it."""
    assert [] == places(modules(), calls(".equals"))
    assert [] == places(modules("symla/kernel"), calls("simplify", "nsimplify", "evalf", "N"))


def test_house_swallows_no_error() -> None:
    """No `except:` that takes everything, and none that says nothing about what it took."""

    def swallows(node: ast.AST) -> bool:
        match node:
            case ast.ExceptHandler(type=None):
                return True
            case ast.ExceptHandler(type=ast.Name(id="Exception" | "BaseException"), body=[ast.Pass()]):
                return True
        return False

    assert [] == places(modules(), swallows)


def test_wording_has_no_markup() -> None:
    """A sentence is the same in every format: no sign of LaTeX, Markdown or HTML stands in a wording file."""
    assert [] == [
        f"{place}: {line}" for path in wording_files() for place, line in literal_lines(path) if _MARKUP.search(line)
    ]


def test_wording_keeps_its_voice() -> None:
    """Nothing is simple, clear or obvious to everyone, and nobody is shouted at."""
    haughty = re.compile(r"\b(?:simply|clearly|obviously|trivially|just|of course)\b|!", re.IGNORECASE)
    assert [] == [
        f"{place}: {line}" for path in wording_files() for place, line in literal_lines(path) if haughty.search(line)
    ]


def test_layout_has_no_words() -> None:
    """A layout serves every language: what is left of it without commands and their names is no word of any."""
    assert [] == [
        f"{place}: {line}"
        for path in layout_files()
        for place, line in literal_lines(path)
        if _WORD.search(layout_rest(line))
    ]


def layout_rest(line: str) -> str:
    """A line of layout without what belongs to the format: of `{itemize} x` after its `begin`, ` x`."""
    line = line.partition("%")[0] if line.startswith("%") else line
    line = _TAG.sub(lambda tag: f" {' '.join(_TOLD.findall(tag[0]))} ", line)
    if "#" in line or line.lstrip()[:1] in ("(", ","):  # code of Typst
        line = _SET.sub(lambda found: " ".join(re.findall(r'"([^"]*)"', found[1])), line)
        line = _CALLED.sub(" ", line)
    for pattern in (_FENCE, _NAMES, _LENGTH, _COMMAND):
        line = pattern.sub(" ", line)
    return line


def test_formats_are_named_by_themselves_alone() -> None:
    """What is found by looking is named nowhere: no format, kind of formats or folder, outside of the formats."""
    own = {*formats(), *kinds(), *(layouts(name).name for name in formats())} - {"text"}
    assert {"latex", "github", "md", "markdown"} <= own
    assert [] == places(elsewhere(), lambda node: bool(own & named(node)))
    assert [] == places(elsewhere(), lambda node: isinstance(node, ast.ImportFrom) and of_a_format(node.module or ""))


def test_no_command_of_a_format_stands_elsewhere() -> None:
    """What is laid out for every format knows the commands of none; what authors write is read with all of them."""

    def commands(node: ast.AST) -> bool:
        return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(_COMMAND.search(node.value))

    read = "symla/rendering/markdown/"
    laid_out = {
        path: tree
        for path, tree in elsewhere().items()
        if path.startswith("symla/rendering/") and not path.startswith(read)
    }
    assert [] == places({path: without_docstrings(tree) for path, tree in laid_out.items()}, commands)


def without_docstrings(tree: ast.Module) -> ast.Module:
    """The same without what is said about it."""

    class Stripped(ast.NodeTransformer):
        def visit_Expr(self, node: ast.Expr) -> ast.Expr | None:
            return None if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str) else node

    return ast.fix_missing_locations(Stripped().visit(ast.parse(ast.unparse(tree))))


def elsewhere() -> dict[str, ast.Module]:
    """What has nothing to do with one format."""
    rooms = ("rendering", "solving", "claims", "documents", "cli")
    trees = {path: tree for room in rooms for path, tree in modules(f"symla/{room}").items()}
    return {path: tree for path, tree in trees.items() if not path.startswith("symla/rendering/formats/")}


def named(node: ast.AST) -> set[str]:
    """What stands there as a name: the words of an identifier, or a whole text."""
    match node:
        case ast.Constant(value=str(text)):
            return {text.lower()}
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name) | ast.keyword(arg=str(name)):
            return set(name.lower().split("_")) - {"md"}  # which markdown-it calls its readers
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return set(name.lower().split("_"))
    return set()


def of_a_format(module: str) -> bool:
    """Whether the module is that of one format."""
    return module.startswith("symla.rendering.formats.") and not module.endswith(".shorthands")


def test_named_finds_what_names_a_format() -> None:
    """The check itself: names, texts, arguments, attributes; a sentence and a longer word are none."""
    tree = ast.parse("to_latex(x)\na = 'github'\nx.is_latex\nf(latex=1)\n'read latex'\nlatexes = 1\n")
    found = places({"a.py": tree}, lambda node: bool({"latex", "github"} & named(node)))
    assert ["a.py:1", "a.py:2", "a.py:3", "a.py:4"] == sorted(found)
    assert of_a_format("symla.rendering.formats.latex.letters")
    assert not of_a_format("symla.rendering.formats")


def test_layout_rest_knows_words_from_commands() -> None:
    """The check itself: commands, environments and lengths are layout, sentences are not."""
    layout = [
        r"\documentclass[11pt,a4paper]{article}",
        r"\begin{tabular}{lcr} & \\[2pt]",
        r"\begin{array}{@{}rr|r@{}} & \\[2pt]",
        r"\noindent\fbox{\parbox{\dimexpr\linewidth-2\fboxsep\relax}{ }}\par",
        r"\setlength{\parskip}{4pt plus 1pt}",
        "```math",
        '<ol class="steps" role="list"><li aria-labelledby="one"></li></ol>',
        '#steps(joined: true, (none, dm("", $ sqrt(op("") x) $.body), none))',
    ]
    words = [r"\textbf{Answer} 5", r"\section*{Solutions}", "> Check", r"\begin{itemize}\item the sum"]
    assert [] == [line for line in layout if _WORD.search(layout_rest(line))]
    assert words == [line for line in words if _WORD.search(layout_rest(line))]


def test_calls_finds_what_it_is_asked_for() -> None:
    """The check itself: a function by name or as an attribute, a method only as an attribute."""
    tree = {"a.py": ast.parse("eval(x)\nsympy.eval(x)\nx.equals(y)\nequals(x)\nevaluate(x)\n")}
    assert ["a.py:1", "a.py:2", "a.py:3"] == places(tree, calls("eval", ".equals"))


def test_house_has_a_problem_for_every_operation() -> None:
    """A problem has one operation and one English wording file, each in the folder of its topic, and none are left."""

    def public(folder: str, suffix: str) -> set[str]:
        found = (ROOT / folder).glob(f"[!_]*/[!_]*{suffix}")
        return {path.relative_to(ROOT / folder).with_suffix("").as_posix() for path in found}

    wanted = {f"{topic}/{name}" for name, topic in topics().items()}
    assert len(wanted) > 50
    assert wanted == public("symla/problems", ".py") == public("symla/operations", ".py")
    assert wanted == public("templates/en", ".j2")
