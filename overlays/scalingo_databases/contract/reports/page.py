"""``report.html``: one page that needs nothing else, neither network nor scripts."""

from scalingo_databases.contract.coverage.summary import REFUSED, Figures, lines
from scalingo_databases.contract.reports.entries import Entry, Gathered
from scalingo_databases.contract.reports.operations import exercised, untested
from scalingo_databases.contract.reports.style import STYLE, filters
from scalingo_databases.contract.reports.text import markup
from scalingo_databases.contract.targets.parts import Part
from scalingo_databases.contract.verdict.verdict import Exit, Verdict, count
from scalingo_databases.technologies import TECHNOLOGIES

_KINDS = {"violation": "violations", "drift": "warnings", "accepted": "accepted"}


def page(gathered: Gathered) -> str:
    """Give the HTML page."""
    verdict = gathered.verdict
    good = verdict.exit() is Exit.CONFORMS
    names = list(dict.fromkeys(entry.violation.operation_id for entry in gathered.entries))
    body = [
        "<h1>Contract test</h1>",
        f'<p class="{"good" if good else "bad"}"><strong>{markup(verdict.closing_line())}</strong></p>',
        f"<p>Target: {markup(verdict.target)}. Seed: {verdict.seed}.</p>",
        *(f"<p>Could not be tested: {markup(trouble)}</p>" for trouble in verdict.troubles),
        _choices(gathered, names),
        *(_entry(entry, names.index(entry.violation.operation_id)) for entry in gathered.entries),
        *(_gone(verdict)),
        _coverage(gathered.coverage),
        *(_table(part, gathered) for part in verdict.parts),
    ]
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Contract test: {markup(verdict.word())}</title>"
        f"<style>{STYLE}{filters(len(names))}</style></head>\n<body>\n"
        + "\n".join(part for part in body if part)
        + "\n</body>\n</html>\n"
    )


def _choices(gathered: Gathered, names: list[str]) -> str:
    """Give what filters the findings: style sheets alone do it, so that no script is needed."""
    if not names:
        return ""
    boxes = "".join(
        f'<label><input type="checkbox" id="show-{kind}" checked> {len(found)} {word}</label>'
        for kind, word in _KINDS.items()
        if (found := [entry for entry in gathered.entries if entry.kind == kind])
    )
    options = "".join(f'<option value="{index}">{markup(name)}</option>' for index, name in enumerate(names))
    return (
        f'<form class="filters">{boxes}<label>Operation <select id="operation">'
        f'<option value="all" selected>all</option>{options}</select></label></form>'
    )


def _entry(entry: Entry, operation: int) -> str:
    violation = entry.violation
    seen = f"seen {count(violation.times, 'time')}, {markup(violation.layer)} layer"
    facts = [("Rule", markup(entry.rule))]
    if entry.cited.sentence:
        facts.append(("Spec", f"<q>{markup(entry.cited.sentence)}</q>"))
    if entry.cited.file:
        facts.append(("Place", f"<code>{markup(entry.cited.file)}:{entry.cited.line}</code>"))
    if violation.expected or violation.got:
        facts.append(("Expected", f"<code>{markup(violation.expected)}</code>"))
        facts.append(("Got", f"<code>{markup(violation.got)}</code>"))
    if entry.code is not None:
        facts.append(("What to do", markup(entry.code.advice)))
    if entry.kind == "accepted":
        facts.append(("Accepted", markup(entry.reason or "no reason given")))
    rows = "".join(f"<dt>{name}</dt><dd>{text}</dd>" for name, text in facts)
    return (
        f'<section class="finding {entry.kind}" data-operation="{operation}">'
        f"<h2>{entry.number}. {markup(violation.operation_id)}</h2>"
        f"<p><code>{markup(violation.method)} {markup(violation.path)}</code></p>"
        f"<p><strong>{markup(violation.rule)} [{markup(violation.code)}]</strong>, {seen}: "
        f"{markup(violation.message)}</p><dl>{rows}</dl>{_evidence(entry)}</section>"
    )


def _evidence(entry: Entry) -> str:
    curl = "\n".join(entry.evidence.curl)
    shown = f"<pre>{markup(curl)}</pre>" if curl else ""
    if entry.evidence.pytest is None:
        return shown
    name = markup(f"reproductions/{entry.stem}.py")
    return f"{shown}<details><summary>{name}</summary><pre>{markup(entry.evidence.pytest)}</pre></details>"


def _gone(verdict: Verdict) -> list[str]:
    gone = [
        f"<li>{markup(each.operation)} [{markup(each.code)}]: {markup(each.gist)}</li>"
        for each in verdict.gone()
    ]
    return [f"<h2>Can go from the baseline</h2><ul>{''.join(gone)}</ul>"] if gone else []


def _coverage(coverage: Figures | None) -> str:
    if coverage is None:
        return ""
    words = "".join(f"<p>{markup(line.strip())}.</p>" for line in lines(coverage))
    return f"<h2>Coverage</h2>{words}{_matrix(coverage)}"


def _matrix(coverage: Figures) -> str:
    rows = coverage["actions"]
    if not any(rows.values()):
        return ""
    technologies = list(next(iter(rows.values())))
    head = "".join(f"<th>{markup(TECHNOLOGIES.get(each, each))}</th>" for each in technologies)
    body = "".join(
        f"<tr><th>{markup(action)}</th>{''.join(_cell(row[each]) for each in technologies)}</tr>"
        for action, row in rows.items()
    )
    return (
        "<p>Actions on the databases: where a technology does not have one, it has to refuse it.</p>"
        f'<div class="wide"><table><tr><th>Action</th>{head}</tr>{body}</table></div>'
    )


def _cell(cell: dict[str, object]) -> str:
    what = "refusal" if cell["expected"] == REFUSED else "run"
    return f'<td class="good">{what} tried</td>' if cell["tried"] else f"<td>{what} not tried</td>"


def _table(part: Part, gathered: Gathered) -> str:
    verdict = gathered.verdict
    broken = {
        entry.violation.operation_id
        for entry in gathered.of("violation")
        if entry.violation.part == part.name
    }
    reasons = untested(part, verdict)
    rows = []
    for name in (*part.operations, *part.untested):
        how_far = f" (tested in part: {markup(part.limited[name])})" if name in part.limited else ""
        if name in broken:
            state = f'<td class="bad">violations{how_far}</td>'
        elif name in reasons:
            state = f"<td>not tested: {markup(reasons[name])}</td>"
        else:
            state = f'<td class="good">conforms{how_far}</td>'
        answers = "".join(
            f"<td>{markup(', '.join(words))}</td>" for words in exercised(part, name, verdict).values()
        )
        rows.append(f"<tr><td><code>{markup(name)}</code></td>{state}{answers}</tr>")
    heads = "".join(f"<th>{head}</th>" for head in ("Operation", "State", "Answered", "Documented, not seen"))
    return (
        f'<h2>{markup(part.name)}</h2><div class="wide"><table><tr>{heads}</tr>{"".join(rows)}</table></div>'
    )
