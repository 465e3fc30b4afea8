"""The reader of YAML builds nothing that would take all memory."""

from scalingo_databases.codegen.yaml_source import MOST_VALUES, parse


def laughs(levels: int) -> str:
    lines = ["l0: &l0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


def test_aliases_of_aliases_are_counted() -> None:
    file, problems = parse(laughs(9), "a.yaml")
    assert file is None
    assert [str(each) for each in problems] == [
        f"a.yaml:6: more than {MOST_VALUES} values, with those that aliases repeat: "
        "repeat less by aliases, or move a part to a file of its own"
    ]


def test_some_aliases_are_followed() -> None:
    file, problems = parse(laughs(3), "a.yaml")
    assert file is not None
    assert not problems
    assert file.value["l2"] == [[["x"] * 10] * 10] * 10
