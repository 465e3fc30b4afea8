// What pages have only with scripts: theme, language of samples, copying and search. A line in the head of each
// page has set the theme before, so that none flashes in the wrong one.
"use strict";
(() => {
  const root = document.documentElement;
  const base = new URL("..", document.currentScript.src);
  const themes = { auto: "as the system", light: "light", dark: "dark" };

  // Storage may be forbidden; then choices live as long as the page.
  const recall = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* see above */ } };
  const say = (text) => { document.getElementById("page-news").textContent = text; };

  const setTheme = (theme) => {
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
  };

  function themeButton() {
    const button = document.querySelector("button.theme");
    const show = () => {
      const name = root.dataset.theme || "auto";
      if (button.lastChild.textContent !== name) button.lastChild.textContent = name;
    };
    button.addEventListener("click", () => {
      const order = Object.keys(themes);
      const next = order[(order.indexOf(root.dataset.theme || "auto") + 1) % order.length];
      setTheme(next);
      remember("theme", next);
      show();
      say(`Theme: ${themes[next]}`);
    });
    show();
  }

  function choose(language) {
    for (const radio of document.querySelectorAll(`.choice input[value="${CSS.escape(language)}"]`)) radio.checked = true;
  }

  function languages() {
    const known = recall("language");
    if (known) choose(known);
    document.addEventListener("change", ({ target }) => {
      if (!target.matches(".choice input")) return;
      // Other samples change their height: what the reader looks at stays where it is.
      const before = target.getBoundingClientRect().top;
      choose(target.value);
      scrollBy({ top: target.getBoundingClientRect().top - before, behavior: "instant" });
      remember("language", target.value);
    });
  }

  async function copy(button) {
    const code = button.closest("figure").querySelector("pre");
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = "Copied";
      say("Copied");
    } catch {
      // Without permission the reader copies by hand what is selected here.
      getSelection().selectAllChildren(code);
      say("Selected: copy with the keyboard");
    }
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  }

  // A link may lead to something closed. The browser has gone there by itself when nothing is.
  function reveal() {
    let name = location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch { /* a percent sign by itself stands for itself */ }
    const target = document.getElementById(name);
    let opened = false;
    for (let place = target; place; place = place.parentElement) {
      if (place.tagName === "DETAILS" && !place.open) opened = place.open = true;
    }
    if (opened) target.scrollIntoView();
  }

  // Lays the operations out that are not on the screen, one at a time, so that the page gets its real length.
  // What is read stays in its place only where browsers anchor it. Nobody needs that length before the first
  // scroll or key, and a slow device has enough to do until then.
  function settle() {
    const waiting = [...document.querySelectorAll("article.operation")];
    const next = () => {
      const article = waiting.shift();
      if (!article) return;
      article.style.contentVisibility = "visible";
      requestIdleCallback(next);
    };
    if (!("requestIdleCallback" in window && CSS.supports("overflow-anchor", "auto"))) return;
    const begin = new AbortController();
    for (const name of ["wheel", "touchstart", "pointerdown", "keydown"]) {
      addEventListener(name, () => { begin.abort(); requestIdleCallback(next); }, { passive: true, signal: begin.signal });
    }
  }

  const plain = (text) => text.toLowerCase().replace(/[-_]/g, " ").trim();
  const parts = (text) => text.split(/[\s.,()]+/).filter(Boolean).map(stem);
  const stem = (word) => word.length > 3 ? word.replace(/s$/, "") : word; // one backup, many backups
  const order = { action: 0, operation: 0, page: 1, schema: 1, error: 2, field: 2, id: 2 };
  const named = { action: 2, operation: 1, field: 1 }; // so many of the words are names of the entry itself
  const little = new Set(["a", "an", "and", "by", "for", "from", "in", "of", "on", "the", "to", "with"]);

  const best = (words, same, begun, term) =>
    words.includes(term) ? same : words.some((word) => word.startsWith(term)) ? begun : 0;

  // The title counts most, then the name; what only stands in the path or among the fields counts little.
  function rankTerm(entry, term) {
    const inside = entry.words.some((word) => ` ${word}`.includes(` ${term}`)) ? 0.5 : 0;
    return Math.max(
      best(entry.titleParts, 4, 3, stem(term)), best(entry.names, 4, 3, term),
      best(entry.nameParts, 3.5, 2.5, stem(term)), best(entry.words, 1.5, 1, term), inside);
  }

  // 10: the title itself; 9: a name; 6: the title begins so; 5: a name does; up to 4: each term is somewhere.
  function rank(entry, whole, terms) {
    if (entry.plain === whole) return 10;
    if (entry.names.includes(whole)) return 9;
    if (entry.plain.startsWith(whole)) return 6;
    if (entry.names.some((name) => name.startsWith(whole))) return 5;
    const ranks = terms.map((term) => rankTerm(entry, term));
    return ranks.every(Boolean) ? ranks.reduce((sum, each) => sum + each, 0) / ranks.length : 0;
  }

  function found(query) {
    const all = query.split(/\s+/).map(plain).filter(Boolean);
    const meant = all.filter((term) => !little.has(term));
    const terms = meant.length ? meant : all;
    const scored = [];
    for (const entry of terms.length ? window.searchIndex : []) {
      const score = rank(entry, plain(query), terms);
      if (score) scored.push([score, entry]);
    }
    scored.sort(([a, one], [b, other]) => b - a || order[one.kind] - order[other.kind]
      || one.titleParts.length - other.titleParts.length);
    return scored.slice(0, 30).map(([, entry]) => entry);
  }

  let loading;
  function index() {
    loading ||= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL("static/search-index.js", base);
      script.onload = () => {
        const { pages, entries } = window.searchIndex;
        window.searchIndex = entries.map(([page, anchor, kind, title, text]) => {
          const words = text.split(" ").map(plain), names = words.slice(0, named[kind] || 0);
          const called = kind === "operation" || kind === "action" ? ` · ${text.split(" ")[0]}` : "";
          return {
            kind, title, plain: plain(title), titleParts: parts(plain(title)),
            words, names, nameParts: names.flatMap(parts),
            where: pages[page][1] + called, url: new URL(pages[page][0] + (anchor && `#${anchor}`), base).href,
          };
        });
        resolve();
      };
      script.onerror = reject;
      document.head.append(script);
    });
    return loading;
  }

  function element(name, attributes, ...inside) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  }

  let finder;
  function makeFinder() {
    const list = element("div", { role: "listbox", id: "finder-results", "aria-label": "Results" });
    const input = element("input", {
      type: "text", role: "combobox", "aria-label": "Search", "aria-controls": "finder-results", "aria-expanded": "false",
      "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false", placeholder: "Operation, action, field, path…",
    });
    const news = element("p", { role: "status" });
    const dialog = element("dialog", { class: "finder", "aria-label": "Search" }, input, list, news);
    let selected = -1;

    const select = (number) => {
      const options = list.children;
      if (options[selected]) options[selected].setAttribute("aria-selected", "false");
      selected = options.length ? (number + options.length) % options.length : -1;
      if (selected < 0) return input.removeAttribute("aria-activedescendant");
      options[selected].setAttribute("aria-selected", "true");
      options[selected].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[selected].id);
    };
    const show = async () => {
      try { await index(); } catch { news.textContent = "The index of the search cannot be read."; return; }
      const query = input.value.trim();
      const results = query ? found(query) : [];
      list.replaceChildren(...results.map((entry, number) => element("a",
        { role: "option", id: `finder-${number}`, href: entry.url, tabindex: "-1", "aria-selected": "false" },
        entry.title, element("em", {}, entry.kind), element("small", {}, entry.where))));
      input.setAttribute("aria-expanded", String(results.length > 0));
      news.textContent = !query ? "Type what you look for." : results.length === 1 ? "1 result" : `${results.length || "No"} results`;
      select(0);
    };
    input.addEventListener("input", show);
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") select(selected + 1);
      else if (event.key === "ArrowUp") select(selected - 1);
      else if (event.key === "Enter") list.children[selected]?.click();
      else return;
      event.preventDefault();
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("a")) dialog.close();
    });
    document.body.append(dialog);
    return () => { if (!dialog.open) dialog.showModal(); input.select(); show(); };
  }
  const search = () => (finder ||= makeFinder())();

  function keys(event) {
    const typing = event.target.matches("input:not([type=radio]), textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const control = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if (!slash && !control) return;
    event.preventDefault();
    search();
  }

  themeButton();
  languages();
  reveal();
  settle();
  document.querySelector("button.search").addEventListener("click", search);
  document.addEventListener("click", ({ target }) => { if (target.matches("button.copy")) copy(target); });
  addEventListener("hashchange", reveal);
  document.addEventListener("keydown", keys);
})();
