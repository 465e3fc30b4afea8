"""The pages as Markdown, for machines and for people who like to read that way."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote, unquote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from scalingo_databases.docs.model.fields import Field, Kind, Meaning
from scalingo_databases.docs.model.site import Page, Site, Target, relative
from scalingo_databases.docs.render.code import json_of
from scalingo_databases.docs.render.prose import allowed
from scalingo_databases.reading.prose_links import meant

_CODE = re.compile(r"```.*?```|~~~.*?~~~|(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_TAG = re.compile(r"<(?=[A-Za-z/!?]|\Z)(?!https?://|mailto:)")
_HEADING = re.compile(r"^(#{1,6})(?= )", re.MULTILINE)
_OWN_LINK = re.compile(r"\[([^\]\n]*)\]\((#[^)\s]*)\)")
_ENDS_URL = re.compile(r"[\x00-\x20\x7f<>()\\\"`]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_PLAIN_URL = re.compile(r"https?://[^\s<>`\\&]+", re.IGNORECASE)

_SUSPICIOUS = re.compile(r"[<`~]|\]\(|\]:|\]\[")

Change = Callable[[str], str]


def twin(path: str) -> str:
    """Give the path of a page's Markdown."""
    return path.removesuffix(".html") + ".md"


class MarkdownRenderer:
    """Renders the pages of one site."""

    def __init__(self, site: Site) -> None:
        """Prepare the templates."""
        self._site = site
        self._environment = Environment(
            loader=PackageLoader("scalingo_databases.docs"),
            # Whatever a template puts out is made safe by `line`, unless `Markup` says that it is Markdown
            # already: so none can be forgotten.
            autoescape=True,
            finalize=_finished,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.filters |= {"json": json_of, "line": line, "fenced": fenced, "tick": tick}
        self._environment.globals |= {
            "address": address,
            "groups": site.groups(),
            "link": link,
            "site": site,
            "values": values,
        }

    def markdown(self, page: Page) -> str:
        """Give a page as Markdown."""
        links = _Links(self._site, page)
        template = self._environment.get_template(f"{page.template}.md.j2")
        text = template.render(
            page=page,
            to=links.to,
            operation_url=links.operation,
            prose=links.prose,
            fields=links.fields,
            kinds=links.kinds,
            **page.data,
        )
        return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


class _Links:
    """Links from one twin to others."""

    def __init__(self, site: Site, page: Page) -> None:
        self._site = site
        self._here = page.path
        self._slug = page.data["document"].slug if "document" in page.data else ""

    def to(self, target: Target | str) -> str:
        """Give the URL of a twin."""
        page = target.page if isinstance(target, Target) else target
        return relative(self._here, twin(page))

    def operation(self, name: str) -> str | None:
        """Give the URL of the twin that explains an operation."""
        target = self._site.operation(self._slug, name)
        return None if target is None else self.to(target)

    def _schema(self, name: str) -> str | None:
        target = self._site.schemas.get((self._slug, name))
        return None if target is None else self.to(target)

    def prose(self, text: str, deeper: int = 3) -> Markup:
        """Give a text of a document, with its headings so many levels ``deeper``, and safe to be rendered."""
        return _block(text, lambda part: self._named(_HEADING.sub(lambda h: _lower(h[1], deeper), part)))

    def _named(self, text: str) -> str:
        """Let links to ``#word`` lead to the twin of what they name."""

        def link(found: re.Match[str]) -> str:
            name = meant(found[2]) or ""
            url = self.operation(name) or self._schema(name)
            return found[1] if url is None else f"[{found[1]}]({url})"

        return _OWN_LINK.sub(link, text)

    def kinds(self, field: Field) -> Markup:
        """Give the types of a field, in words."""
        words = [self._kind(kind) for kind in field.kinds]
        return _markdown(" or ".join([*words, "null"] if field.nullable else words))

    def _kind(self, kind: Kind) -> str:
        url = self._schema(kind.schema) if kind.schema is not None else None
        word = line(kind.text) if url is None else link(kind.text, url)
        return f"list of {word}" if kind.many else word

    def fields(self, fields: tuple[Field, ...]) -> Markup:
        """Give fields as a list, with the fields inside them; those of a named schema stand on its page."""
        return _markdown("\n".join(self._rows(fields, "")))

    def _rows(self, fields: tuple[Field, ...], indent: str) -> Iterator[str]:
        for field in fields:
            facts = [self.kinds(field), *_facts(field)]
            text = f": {line(field.text)}" if field.text else ""
            yield f"{indent}- {tick(field.name)} ({', '.join(facts)}){text}"
            yield from (f"{indent}  - {each}" for each in values(field))
            if not any(kind.schema for kind in field.kinds):
                yield from self._rows(field.fields, f"{indent}  ")


def _facts(field: Field) -> Iterator[str]:
    if field.required:
        yield "required"
    if field.unit:
        yield f"in {line(field.unit)}"
    if field.only:
        yield f"only in {field.only}"
    if field.secret:
        yield "secret"
    if field.deprecated:
        yield "deprecated"
    yield from map(line, field.limits)
    yield from (f"default {_short(value)}" for value in field.default)
    yield from (f"for example {_short(value)}" for value in field.examples[:1] if len(_short(value)) <= 80)


def values(field: Field) -> list[Markup]:
    """Give the values that a field may have, each with its meaning."""
    found = [_markdown(f"{_short(each.value)}{_meaning(each)}") for each in field.meanings]
    return [*found, _markdown("other values may come")] if field.open else found


def _meaning(meaning: Meaning) -> str:
    return f": {line(meaning.text)}" if meaning.text else ""


def _short(value: Any) -> Markup:
    return tick(value if isinstance(value, str) and value else json_of(value))


def _markdown(text: str) -> Markup:
    """Say of a text that it is Markdown which is safe to be rendered."""
    return Markup(text)  # noqa: S704 - no HTML comes of it: its texts went through `line`, `tick` or `prose`


def _finished(value: Any) -> Markup:
    """Give what a template puts out: Markdown as it is, and anything else as a text on one line."""
    return value if isinstance(value, Markup) else line(str(value))


def link(text: str, url: str) -> Markup:
    """Give a link; where nobody may follow it, the text with the address as code."""
    if not allowed(url):
        return _markdown(f"{line(text)} ({tick(url)})")
    # In Markdown entities are read in addresses too.
    encoded = _ENTITY.sub("&amp;", _ENDS_URL.sub(lambda found: quote(found[0]), url))
    return _markdown(f"[{line(text)}]({encoded})")


def address(url: str) -> Markup:
    """Give an address of the web, to be followed; any other one as code."""
    return _markdown(f"<{url}>") if _PLAIN_URL.fullmatch(url) else tick(url)


def tick(value: Any) -> Markup:
    """Give a value as code within a line, whatever it holds."""
    text = " ".join(str(value).split())
    fence = "`" * (1 + max(map(len, re.findall(r"`+", text)), default=0))
    between = " " if len(fence) > 1 or not text else ""
    return _markdown(f"{fence}{between}{text}{between}{fence}")


def _lower(marks: str, deeper: int) -> str:
    return "#" * min(6, len(marks) + deeper)


def line(text: str) -> Markup:
    """Give a text of a document on one line, safe to be rendered within another one."""
    text = " ".join(text.split())
    found = _escaped(text, lambda part: part)
    return _markdown(found) if _safe_line(found) else tick(text)


def fenced(text: str, language: str = "") -> Markup:
    """Give ``text`` as a block of code, whatever it holds."""
    fence = "`" * max(3, 1 + max(map(len, re.findall(r"`+", text)), default=0))
    return _markdown(f"{fence}{language}\n{text.rstrip()}\n{fence}")


def _block(text: str, change: Change) -> Markup:
    """Change the parts of a text that are no code; give it as code altogether when it is not safe even so."""
    found = _escaped(text.strip("\n"), change)
    return _markdown(found) if _safe(found) else fenced(text)


def _escaped(text: str, change: Change) -> str:
    """Change the parts of a text that are no code, and let no tag be one there."""
    found, end = "", 0
    for code in _CODE.finditer(text):
        found += change(_TAG.sub("&lt;", text[end : code.start()])) + code[0]
        end = code.end()
    return found + change(_TAG.sub("&lt;", text[end:]))


_READER = MarkdownIt("commonmark", {"html": True}).enable("table")
_READER.validateLink = lambda url: True  # type: ignore[method-assign] # the strictest reader sees every link


def _safe(text: str) -> bool:
    """Tell whether no reader of Markdown makes HTML, or a link to a script, of a text or of what follows."""
    if not _SUSPICIOUS.search(text):
        return True
    names: dict[str, Any] = {}
    tokens = _READER.parse(f"{text}\n\nbelow", names)
    # What is opened in the text ends in it: a paragraph below it is one, and not a part of a block of code.
    ends = len(tokens) > 2 and tokens[-1].type == "paragraph_close" and tokens[-2].content == "below"
    references = names.get("references", {}).values()
    return ends and all(map(_harmless, tokens)) and all(_harmless_url(each["href"]) for each in references)


def _safe_line(text: str) -> bool:
    """Tell the same of a line, whatever stands before and after it on its line."""
    if not _SUSPICIOUS.search(text):
        return True
    (inline,) = _READER.parseInline(f"[ {text}")
    # A backtick alone would begin or end code together with one of another text.
    alone = any("`" in child.content for child in inline.children or () if child.type != "code_inline")
    return not alone and _safe(text) and _harmless(inline)


def _harmless(token: Token) -> bool:
    if token.type in ("html_block", "html_inline"):
        return False
    url = str(token.attrGet("href") or token.attrGet("src") or "")
    return _harmless_url(url) and all(map(_harmless, token.children or []))


def _harmless_url(url: str) -> bool:
    return allowed(re.sub(r"[\x00-\x20]", "", unquote(url)))
