"""Changes in the text of a YAML file that leave everything else as it is: comments, order, quotes, line ends.

Places are given as the steps from the root of the file. Each function takes the text and returns the new one.
What the text says afterwards is read again and compared with what it has to say, so that no edit can go wrong
unnoticed.
"""

import copy
from collections.abc import Sequence
from typing import Any

import yaml

from scalingo_databases.codegen.yaml_source import Pointer, parse
from scalingo_databases.drift.edits import yaml_text


class EditError(Exception):
    """A text cannot be changed as it was asked for; ``args`` say where."""


def merged(text: str, pointer: Pointer, value: Any) -> str:
    """Let the place ``pointer`` hold ``value``: mappings are merged, lists joined, all else replaced."""
    return _checked(text, _merged(text, pointer, value), lambda whole: _joined_at(whole, pointer, value))


def dropped(text: str, pointer: Pointer) -> str:
    """Remove the key that ``pointer`` ends with."""
    return _checked(text, _dropped(text, pointer), lambda whole: _del(whole, pointer))


def without(text: str, pointer: Pointer, item: Any) -> str:
    """Remove ``item`` from the list at ``pointer``, and the list's own key when nothing is left."""
    found = _value(text, pointer)
    if not isinstance(found, list) or item not in found:
        raise EditError(f"{item!r} is not in the list at /{'/'.join(pointer)}")
    if len(found) == 1:
        return dropped(text, pointer)
    index = found.index(item)
    nodes: list[yaml.Node] = _node(text, pointer).value
    starts = [node.start_mark.index for node in nodes]
    ends = [_end(text, node) for node in nodes]
    changed = _cut(text, starts, ends, index, flow=_is_flow(_node(text, pointer)), dash=True)
    return _checked(text, changed, lambda whole: _at(whole, pointer).pop(index))


def renamed(text: str, pointer: Pointer, name: str) -> str:
    """Call the key that ``pointer`` ends with ``name``."""
    key, _ = _pair(text, pointer)
    changed = text[: key.start_mark.index] + yaml_text.scalar(name) + text[_end(text, key) :]
    return _checked(text, changed, lambda whole: _rename(whole, pointer, name))


def _checked(before: str, after: str, change: Any) -> str:
    wanted = [copy.deepcopy(_read(before))]
    change(wanted)
    if _read(after) != wanted[0]:
        raise EditError("the file is written in a way that this edit cannot keep")
    return after


def _read(text: str) -> Any:
    file, problems = parse(text, "the file")
    if file is None or problems:
        raise EditError("; ".join(map(str, problems)))
    return file.value


# What a change means for the value. The root stands in a list, so that it can be replaced as well.


def _at(whole: list[Any], pointer: Pointer) -> Any:
    value = whole[0]
    for step in pointer:
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def _joined_at(whole: list[Any], pointer: Pointer, value: Any) -> None:
    if not pointer:
        whole[0] = joined(whole[0], value)
        return
    holder, key = _at(whole, pointer[:-1]), pointer[-1]
    if isinstance(holder, list):
        holder[int(key)] = joined(holder[int(key)], value)
    else:
        holder[key] = joined(holder[key], value) if key in holder else value


def joined(old: Any, new: Any) -> Any:
    """Return ``old`` with ``new`` merged into it."""
    if isinstance(old, dict) and isinstance(new, dict):
        return {**old, **{key: joined(old[key], item) if key in old else item for key, item in new.items()}}
    if isinstance(old, list) and isinstance(new, list):
        return [*old, *(item for item in new if item not in old)]
    return new


def _del(whole: list[Any], pointer: Pointer) -> None:
    del _at(whole, pointer[:-1])[pointer[-1]]


def _rename(whole: list[Any], pointer: Pointer, name: str) -> None:
    holder = _at(whole, pointer[:-1])
    holder[name] = holder.pop(pointer[-1])


# Where it stands in the text.


def _node(text: str, pointer: Pointer) -> yaml.Node:
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if node is None:
        raise EditError("the file is empty")
    for step in pointer:
        if isinstance(node, yaml.SequenceNode):
            node = node.value[int(step)]
        else:
            node = next((value for key, value in node.value if key.value == step), None)
        if node is None:
            raise EditError(f"there is nothing at /{'/'.join(pointer)}")
    return node


def _pair(text: str, pointer: Pointer) -> tuple[yaml.Node, yaml.Node]:
    for key, value in _node(text, pointer[:-1]).value:
        if key.value == pointer[-1]:
            return key, value
    raise EditError(f"there is nothing at /{'/'.join(pointer)}")


def _value(text: str, pointer: Pointer) -> Any:
    return _at([_read(text)], pointer)


def _is_flow(node: yaml.Node) -> bool:
    return bool(getattr(node, "flow_style", False))


def _end(text: str, node: yaml.Node) -> int:
    """Return where the last character of ``node`` ends; a block reaches up to what follows it otherwise."""
    if isinstance(node, yaml.CollectionNode) and not _is_flow(node):
        last = node.value[-1]
        if isinstance(last, tuple):
            return max(_end(text, last[0]) + 1, _end(text, last[1]))
        return _end(text, last)
    end: int = node.end_mark.index
    return max(len(text[:end].rstrip()), node.start_mark.index)


def _line_end(text: str, index: int) -> int:
    found = text.find("\n", index)
    return len(text) if found < 0 else found


def _merged(text: str, pointer: Pointer, value: Any) -> str:
    node = _node(text, pointer)
    if isinstance(node, yaml.MappingNode) and isinstance(value, dict):
        for key, item in value.items():
            names = {each.value for each, _ in _node(text, pointer).value}
            text = (
                _merged(text, (*pointer, key), item) if key in names else _with_key(text, pointer, key, item)
            )
        return text
    if isinstance(node, yaml.SequenceNode) and isinstance(value, list):
        for item in value:
            if item not in _value(text, pointer):
                text = _with_item(text, pointer, item)
        return text
    start, end = node.start_mark.index, _end(text, node)
    return text[:start] + yaml_text.flow(value) + text[end:]


def _with_key(text: str, pointer: Pointer, key: str, value: Any) -> str:
    node = _node(text, pointer)
    if _is_flow(node):
        return _in_flow(text, node, f"{yaml_text.scalar(key)}: {yaml_text.flow(value)}")
    lines = yaml_text.entry(key, value, node.value[0][0].start_mark.column)
    return _in_block(text, node, lines)


def _with_item(text: str, pointer: Pointer, value: Any) -> str:
    node = _node(text, pointer)
    if _is_flow(node):
        return _in_flow(text, node, yaml_text.flow(value))
    return _in_block(text, node, yaml_text.list_item(value, node.start_mark.column))


def _in_flow(text: str, node: yaml.Node, addition: str) -> str:
    if not node.value:
        at = node.start_mark.index + 1
        return text[:at] + addition + text[at:]
    last = node.value[-1]
    at = _end(text, last[1] if isinstance(last, tuple) else last)
    return f"{text[:at]}, {addition}{text[at:]}"


def _in_block(text: str, node: yaml.Node, lines: Sequence[str]) -> str:
    at = _line_end(text, _end(text, node))
    return text[:at] + "".join(f"\n{line}" for line in lines) + text[at:]


def _dropped(text: str, pointer: Pointer) -> str:
    node = _node(text, pointer[:-1])
    pairs = node.value
    index = next((i for i, (key, _) in enumerate(pairs) if key.value == pointer[-1]), None)
    if index is None:
        raise EditError(f"there is nothing at /{'/'.join(pointer)}")
    if len(pairs) == 1 and not _is_flow(node):
        return text[: node.start_mark.index] + "{}" + text[_end(text, node) :]
    starts = [key.start_mark.index for key, _ in pairs]
    ends = [max(_end(text, key) + 1, _end(text, value)) for key, value in pairs]
    return _cut(text, starts, ends, index, flow=_is_flow(node), dash=False)


def _cut(text: str, starts: list[int], ends: list[int], index: int, *, flow: bool, dash: bool) -> str:
    """Take one of several neighbours out; with whole lines where they are its own."""
    if flow:
        if index + 1 < len(starts):
            return text[: starts[index]] + text[starts[index + 1] :]
        return text[: ends[index - 1] if index else starts[index]] + text[ends[index] :]
    line = text.rfind("\n", 0, starts[index]) + 1
    before = text[line : starts[index]]
    if before.strip(" ") in ("", "-" if dash else ""):
        after = _line_end(text, ends[index])
        return text[:line] + text[after + 1 :]
    if index + 1 < len(starts):  # the first key after a dash: the next one takes its place
        return text[: starts[index]] + text[starts[index + 1] :]
    raise EditError("the file is written in a way that this edit cannot keep")
