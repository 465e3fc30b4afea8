"""What tests of the publisher share: the command, small documents, and ways to look at a site."""

import contextlib
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scalingo_databases.docs.command import main

ROOT = Path(__file__).parents[2]
DOCUMENTS = Path(__file__).parent / "documents"

GOOD = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: The pet.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Pet'}
              example: {name: Rex}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
"""


@dataclass(frozen=True)
class Run:
    """How a run of the command ended."""

    code: int
    out: str
    err: str

    @property
    def problems(self) -> list[str]:
        """The lines that name problems; the last line only says that nothing is written."""
        return self.err.splitlines()[:-1]


def publish(*arguments: object) -> Run:
    """Run the command."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main([str(each) for each in arguments])
    return Run(code, out.getvalue(), err.getvalue())


def content(folder: Path) -> dict[str, bytes]:
    """Give the files of a folder by their paths in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def texts(files: Mapping[str, bytes]) -> dict[str, str]:
    """Give the texts of files."""
    return {path: each.decode() for path, each in files.items()}


def number(text: str, of: str = GOOD) -> int:
    """Give the number of the line that has ``text``."""
    return next(index for index, each in enumerate(of.splitlines(), start=1) if text in each)


def told(text: str, *options: str) -> list[str]:
    """Give what the command says about a document."""
    Path("pets.yaml").write_text(text)
    done = publish("pets.yaml", "--output", "site", *options)
    assert done.code == (1 if done.err else 0)
    assert Path("site").exists() == (done.code == 0)
    return done.problems if done.err else []


def changed(old: str, new: str) -> str:
    """Give the good document with a change."""
    assert old in GOOD
    return GOOD.replace(old, new)
