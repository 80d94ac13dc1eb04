"""House rules of Python files, read from the syntax tree."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

FILE_LINES = 300
FUNCTION_LINES = 40
COMPLEXITY = 8
EMPTY_WORDS = frozenset("utils helpers services common manager handler process data info".split())
BLIND = {"Exception", "BaseException"}

Function = ast.FunctionDef | ast.AsyncFunctionDef
BRANCHES = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.match_case, *Function.__args__)


def long_file(source: str) -> list[str]:
    """A file over the limit is two things: split it by meaning."""
    lines = len(source.splitlines())
    return [f"{lines} lines, limit {FILE_LINES}"] if lines > FILE_LINES else []


def long_functions(source: str) -> list[str]:
    """Functions over the limit, decorators not counted."""
    found = []
    for function in _functions(source):
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        if lines > FUNCTION_LINES:
            found.append(f"line {function.lineno}: {function.name} has {lines} lines, limit {FUNCTION_LINES}")
    return found


def complexity(function: ast.AST) -> int:
    """McCabe's number as ruff's C901 counts it: branches, loops, handlers, cases, inner functions; not conditions."""
    inner = [node for node in ast.walk(function) if node is not function]
    branches = sum(isinstance(node, BRANCHES) for node in inner)
    elses_of_try = sum(isinstance(node, ast.Try | ast.TryStar) and bool(node.orelse) for node in inner)
    catch_alls = sum(isinstance(node, ast.Match) and _is_catch_all(node.cases[-1]) for node in inner)
    return 1 + branches + elses_of_try - catch_alls


def complex_functions(source: str) -> list[str]:
    """Functions with too many ways through them."""
    counted = ((function, complexity(function)) for function in _functions(source))
    return [
        f"line {function.lineno}: {function.name} has complexity {number}, limit {COMPLEXITY}"
        for function, number in counted
        if number > COMPLEXITY
    ]


def empty_names(path: PurePosixPath, source: str) -> list[str]:
    """Modules, packages and classes whose name holds a word that says nothing."""
    classes = [node.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)]
    names = [*path.with_suffix("").parts, *classes]
    return [f"the name {name} says nothing" for name in names if EMPTY_WORDS.intersection(words_in(name))]


def words_in(name: str) -> set[str]:
    """`SlideHandler` and `slide_handler` hold the words slide and handler."""
    return {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", name)}


def blind_handlers(source: str) -> list[str]:
    """Bare `except`, and `except Exception` that does not raise again; `suppress(Exception)` is the same."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ExceptHandler) and _catches_everything(node) and not _raises_again(node):
            found.append(f"line {node.lineno}: catches everything; name the errors that are expected here")
        if isinstance(node, ast.Call) and _called(node) == "suppress" and any(map(_is_blind, node.args)):
            found.append(f"line {node.lineno}: suppresses everything; name the errors that are expected here")
    return found


def causeless_raises(source: str) -> list[str]:
    """A new error inside `except` that does not say where it came `from`."""
    found = []
    for handler in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ExceptHandler)):
        for node in _own_statements(handler):
            if (
                isinstance(node, ast.Raise)
                and node.exc
                and not node.cause
                and not _is_name(node.exc, handler.name)
            ):
                found.append(f"line {node.lineno}: raises without `from`")
    return found


def prints(source: str) -> list[str]:
    """Calls of print: commands speak through self.stdout."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return [
        f"line {node.lineno}: print"
        for node in calls
        if isinstance(node.func, ast.Name) and node.func.id == "print"
    ]


def eager_annotations(source: str) -> list[str]:
    """A module with code that lacks `from __future__ import annotations`."""
    code = [node for node in ast.parse(source).body if not isinstance(node, ast.Expr)]
    if not code or (isinstance(code[0], ast.ImportFrom) and code[0].module == "__future__"):
        return []
    return ["does not begin with `from __future__ import annotations`"]


def _functions(source: str) -> Iterator[Function]:
    return (node for node in ast.walk(ast.parse(source)) if isinstance(node, Function))


def _is_catch_all(case: ast.match_case) -> bool:
    return case.guard is None and isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or _is_blind(kind) for kind in kinds)


def _is_blind(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in BLIND


def _is_name(node: ast.expr, name: str | None) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _raises_again(handler: ast.ExceptHandler) -> bool:
    return any(
        isinstance(node, ast.Raise) and (not node.exc or node.cause) for node in _own_statements(handler)
    )


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _own_statements(handler: ast.ExceptHandler) -> Iterator[ast.AST]:
    """What runs in the handler itself: inner functions and inner handlers answer for themselves."""
    waiting: list[ast.AST] = list(handler.body)
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, (*Function.__args__, ast.ClassDef, ast.Lambda, ast.ExceptHandler)):
            waiting.extend(ast.iter_child_nodes(node))
