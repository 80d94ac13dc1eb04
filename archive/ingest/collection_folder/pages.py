"""Read the YAML files of a folder: text stays text, and a key that stands twice is a fault, not a silent loss."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from archive.ingest.collection_folder.faults import Where
from archive.ingest.collection_folder.shape import Check

Page = dict[str, Any]


class PlainLoader(yaml.SafeLoader):
    """YAML without its surprises: `1945-08-18` is text and so is `no`; a doubled key is refused."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key “{key.value}” twice", key.start_mark
                )
            seen.add(str(key.value))
        return super().construct_mapping(node, deep=deep)


def _without_surprises() -> dict[str, list[tuple[str, Any]]]:
    surprising = {"tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool"}
    return {
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in surprising]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


PlainLoader.yaml_implicit_resolvers = _without_surprises()
PlainLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def read_page(path: Path, where: Where, check: Check, *, empty: Any) -> Any:
    """The content of one file when it has the right shape, else `empty`, with the faults noted."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=PlainLoader)
    except FileNotFoundError:
        where.fault("no such file", "this file")
        return empty
    except UnicodeDecodeError as error:
        where.fault(f"a byte that is no UTF-8 ({error.reason})", "text in UTF-8")
        return empty
    except yaml.YAMLError as error:
        where.fault(_said(error), "YAML")
        return empty
    before = len(where.faults)
    check(content, where)
    return empty if len(where.faults) > before else content


def _said(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    return f"{problem} in line {mark.line + 1}" if mark else problem
