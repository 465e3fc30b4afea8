"""Measure the reference docs: when the largest page can be used, how large it is, and what a build costs.

A page is usable when the operation that its address names is on the screen and the last long task (50 ms
and more) is over, whichever is later. Redoc shows the same document in the same browser, in turn with our
page, on a processor that is slowed down four times. Its bundle comes from npm. A page of one heading is
opened in the same turns: less than that no page can take on the machine that measures.

Growing no faster than the document means a ratio of at most 16 in processor time for documents 16 times as
large as the real ones.
"""

import gzip
import hashlib
import html
import json
import resource
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page

from scalingo_databases.codegen.derive import APIS, derive
from tests.docs.browser.chromium import chromium

from .larger import write_larger

SPEC = Path(__file__).resolve().parents[2] / "spec"
REDOC = "redoc@2.5.2"
REDOC_SHA256 = "6beb5aea23b71d09122ee35de8f326e38aec050e774f3bfba1f34e5c36608986"
SLOWER = 4
ROUNDS = 5
BUILDS = 3
TIMES = 16
QUIET = 1.0
"""Seconds without a long task after which none is expected any more."""

MOST_MS, MOST_SHARE, MOST_BYTES, MOST_SECONDS = 250, 0.15, 60_000, 3.0

# Runs before the page. The heading is looked for in each frame that is painted.
WATCH = """
window.tasks = [];
new PerformanceObserver(list => {
  for (const each of list.getEntries()) window.tasks.push(each.startTime + each.duration);
}).observe({type: "longtask", buffered: true});
const look = () => {
  const named = [...document.querySelectorAll("h2")].filter(each => each.textContent.includes(SUMMARY));
  const shown = named.some(each => each.offsetParent);
  if (shown) requestAnimationFrame(() => { window.shown = performance.now(); });
  else requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""

REDOC_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Redoc</title></head>
<body><div id="redoc"></div><script src="redoc.js"></script>
<script>Redoc.init(DOCUMENT, {}, document.getElementById("redoc"));</script></body></html>"""

EMPTY_PAGE = '<!doctype html><html lang="en"><title>-</title><h2 id="{name}">{summary}</h2></html>'


def usable(browser: Browser, url: str, summary: str) -> float:
    """Open ``url`` in a fresh context and return the milliseconds until it is usable."""
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(WATCH.replace("SUMMARY", json.dumps(summary)))
        page.goto(url, wait_until="commit")
        page.wait_for_function("window.shown", timeout=60_000)
        return _when_quiet(page)


def _when_quiet(page: Page) -> float:
    count = -1
    while count != (count := page.evaluate("window.tasks.length")):
        time.sleep(QUIET)
    return float(page.evaluate("Math.max(window.shown, ...window.tasks)"))


def redoc(folder: Path, document: Path) -> Path:
    """Write a page to ``folder`` that shows ``document`` with Redoc's own bundle."""
    folder.mkdir()
    command = ["npm", "pack", REDOC, "--silent", "--pack-destination", str(folder)]
    name = subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder).stdout.split()[-1]
    with tarfile.open(folder / name) as packed:
        bundle = packed.extractfile("package/bundles/redoc.standalone.js")
        assert bundle is not None
        script = bundle.read()
    if hashlib.sha256(script).hexdigest() != REDOC_SHA256:
        raise SystemExit(f"{REDOC}: the bundle is not the one that was measured before")
    (folder / "redoc.js").write_bytes(script)
    text = document.read_text("utf-8").replace("</", "<\\/")
    (folder / "index.html").write_text(REDOC_PAGE.replace("DOCUMENT", text), "utf-8")
    return folder / "index.html"


def build(output: Path, *documents: Path) -> tuple[float, float]:
    """Write a site and return the seconds that it took, on the clock and of the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    command = [sys.executable, "-m", "scalingo_databases.docs", "--output", str(output), *map(str, documents)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=SPEC.parent)
    clock = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def larger(folder: Path, times: int) -> list[Path]:
    """Write documents in which each resource stands ``times`` times and return their paths."""
    write_larger(SPEC, folder / "spec", times)
    documents = derive(folder / "spec", folder).documents
    for name in APIS:
        (folder / f"{name}.json").write_text(json.dumps(documents[name]), "utf-8")
    return [folder / f"{name}.json" for name in APIS]


def last_operation(page: Path, document: Path) -> tuple[str, str]:
    """Return id and summary of the last operation that ``page`` explains."""
    text = page.read_text("utf-8")
    found = [
        operation
        for item in json.loads(document.read_text("utf-8"))["paths"].values()
        for operation in item.values()
        if isinstance(operation, dict)
        and f'<article class="operation" id="{operation.get("operationId")}"' in text
    ]
    return found[-1]["operationId"], found[-1]["summary"]


def measure_pages(folder: Path, site: Path) -> None:
    """Print when the largest page is usable, and how large it is."""
    largest = max(site.rglob("*.html"), key=lambda path: path.stat().st_size)
    document = site / "documents" / f"{largest.parent.name}.json"
    name, summary = last_operation(largest, document)
    other = redoc(folder / "redoc", document)
    empty = folder / "empty.html"
    empty.write_text(EMPTY_PAGE.format(name=name, summary=html.escape(summary)), "utf-8")
    addresses = {
        "ours": f"{largest.as_uri()}#{name}",
        "redoc": f"{other.as_uri()}#operation/{name}",
        "empty": f"{empty.as_uri()}#{name}",
    }
    with chromium() as browser:
        for address in addresses.values():  # reads the files and the browser itself into memory
            usable(browser, address, summary)
        times: dict[str, list[float]] = {who: [] for who in addresses}
        for _ in range(ROUNDS):
            for who, address in addresses.items():
                times[who].append(usable(browser, address, summary))
    ours, theirs, least = (statistics.median(times[who]) for who in ("ours", "redoc", "empty"))
    where = largest.relative_to(site).as_posix()
    print(
        f"docs, usable on {where}, processor {SLOWER} times slower: {ours:.0f} ms (under {MOST_MS});"
        f" a page of one heading: {least:.0f} ms"
    )
    print(
        f"docs, usable on {where} / {REDOC} on the same document: {ours / theirs:.3f} (at most {MOST_SHARE})"
    )
    size = len(gzip.compress(largest.read_bytes(), 9))
    print(f"docs, {where} gzipped: {size / 1000:.1f} kB (under {MOST_BYTES // 1000})", flush=True)


def measure_builds(folder: Path) -> None:
    """Print what a build takes, and how its cost grows with the documents."""
    clock = statistics.median(build(folder / "timed")[0] for _ in range(BUILDS))
    print(f"docs, build of the whole site: {clock:.2f} s (at most {MOST_SECONDS:.0f})", flush=True)
    costs = {}
    sizes = {}
    for times in (1, TIMES):
        documents = larger(folder / str(times), times)
        sizes[times] = sum(path.stat().st_size for path in documents)
        costs[times] = build(folder / f"site-{times}", *documents)[1]
    print(
        f"docs, build of documents {TIMES} times as large / real size: {costs[TIMES] / costs[1]:.2f}"
        f" (at most {TIMES}.00) in processor time, {sizes[TIMES] / sizes[1]:.2f} in bytes"
    )


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        build(folder / "site")
        measure_pages(folder, folder / "site")
        measure_builds(folder)


if __name__ == "__main__":
    main()
