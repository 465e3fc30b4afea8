"""The style of the page: dark and light, narrow and wide, and what hides findings that are not asked for."""

STYLE = """
:root { color-scheme: light dark; --ground: #fff; --text: #1b1b1b; --soft: #f2f2f2; --line: #ccc;
  --bad: #a40000; --good: #006a1e; --drift: #8a5300; }
@media (prefers-color-scheme: dark) { :root { --ground: #161616; --text: #eee; --soft: #262626; --line: #555;
  --bad: #ff8f85; --good: #7ddc90; --drift: #ffc46b; } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 1rem auto; padding: 0 1rem;
  background: var(--ground); color: var(--text); overflow-wrap: anywhere; }
pre { background: var(--soft); padding: .7rem; overflow-x: auto; overflow-wrap: normal; }
.wide { overflow-x: auto; overflow-wrap: normal; }
table { border-collapse: collapse; }
td, th { text-align: left; vertical-align: top; padding: .2rem 1rem .2rem 0;
  border-bottom: 1px solid var(--line); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { font-weight: 600; } dd { margin: 0; }
.finding { border-left: .3rem solid var(--bad); padding-left: 1rem; margin: 1.5rem 0; }
.finding.drift { border-color: var(--drift); } .finding.accepted { border-color: var(--line); }
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; background: var(--soft); padding: .7rem; }
.filters select { max-width: 100%; font: inherit; }
.bad { color: var(--bad); } .good { color: var(--good); }
@media (max-width: 35rem) { dl { display: block; } dd { margin-bottom: .4rem; } }
@media print { .filters { display: none; } }
"""


def filters(operations: int) -> str:
    """Give the style that follows the choices, for findings of so many ``operations``.

    A browser that does not know ``:has`` shows everything.
    """
    kinds = "".join(
        f"body:has(#show-{kind}:not(:checked)) .finding.{kind} {{ display: none; }}\n"
        for kind in ("violation", "drift", "accepted")
    )
    chosen = "".join(
        f'body:has(#operation option[value="{index}"]:checked) .finding:not([data-operation="{index}"]) '
        "{ display: none; }\n"
        for index in range(operations)
    )
    return kinds + chosen
