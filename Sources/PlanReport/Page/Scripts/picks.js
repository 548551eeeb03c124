
// What the reader picks among the peers' initiatives of the gaps. The picks stay while the file is open in its tab.
page.picks = {
  store: "plan-atlas-picks",
  known: null,

  // A browser may refuse a page from disk its store; then the picks last until the page is closed.
  load() {
    if (page.picks.known) return;
    try {
      page.picks.known = new Set(JSON.parse(sessionStorage.getItem(page.picks.store)));
    } catch {
      page.picks.known = new Set();
    }
  },

  save() {
    try {
      sessionStorage.setItem(page.picks.store, JSON.stringify([...page.picks.known]));
    } catch {
      return;
    }
  },

  // What a pick is known by: city, kind of plan, area, group, initiative.
  key(row) {
    const { area, group } = row.closest(".gap").dataset;
    const { city, family } = row.closest(".lot").dataset;
    return [city, family, area, group, page.export.id(row.querySelector("a"))].join(" ");
  },

  // The rows of an element, in the order of `plan-atlas gaps --format csv`.
  rows(element) {
    const gaps = element.matches(".gap") ? [element] : [...element.querySelectorAll(".gap")];
    const lots = [...document.querySelectorAll("#gaps .lot")];
    const place = (gap) => [lots.indexOf(gap.closest(".lot")), Number(gap.dataset.order)];
    return gaps
      .map((gap) => [gap, ...place(gap)])
      .sort((a, b) => a[1] - b[1] || a[2] - b[2])
      .flatMap(([gap]) => [...gap.querySelectorAll("tr[data-csv]")]);
  },

  picked() {
    return page.picks.rows(document.getElementById("gaps")).filter((row) => row.querySelector("input").checked);
  },

  // A checkbox before each initiative, one before each gap of several, and one for each city and kind of plan.
  prepare(section) {
    if (section.dataset.picks) return;
    section.dataset.picks = "on";
    page.picks.load();
    for (const row of section.querySelectorAll("tr[data-csv]")) {
      const box = page.picks.box(row.querySelector("a").textContent);
      box.checked = page.picks.known.has(page.picks.key(row));
      row.querySelector("th").prepend(box, " ");
    }
    for (const gap of section.querySelectorAll(".gap"))
      if (gap.querySelectorAll("tr[data-csv]").length > 1)
        page.picks.all(gap, gap.querySelector(".wide"), page.words("each", {}), gap.querySelector("b"));
    for (const lot of section.querySelectorAll(".lot")) {
      const title = lot.querySelector("h3");
      if (lot.querySelector(".gap"))
        page.picks.all(lot, title.nextSibling, page.words("eachof", { lot: title.textContent }), null);
    }
    section.addEventListener("change", page.picks.change);
  },

  box(name) {
    const box = document.createElement("input");
    box.type = "checkbox";
    if (name) box.setAttribute("aria-label", name);
    return box;
  },

  // The label begins with the words that are seen, as who speaks to a computer expects.
  all(element, before, words, title) {
    const label = document.createElement("label");
    const box = page.picks.box(title ? words + " " + title.textContent : "");
    label.className = "all";
    label.append(box, " " + words);
    before.parentNode.insertBefore(label, before);
  },

  // A box for many picks what the filters show, and drops what they hide as well as what they show.
  change({ target }) {
    const label = target.closest("label.all");
    if (label) {
      for (const row of page.picks.rows(label.closest(".gap, .lot")))
        if (!target.checked || !row.closest(".gap").hidden) row.querySelector("input").checked = target.checked;
    }
    page.picks.read();
  },

  read() {
    page.picks.known = new Set(page.picks.picked().map(page.picks.key));
    page.picks.save();
    page.picks.show();
  },

  drop() {
    for (const row of page.picks.picked()) row.querySelector("input").checked = false;
    page.picks.read();
  },

  update(section) {
    page.picks.prepare(section);
    page.export.prepare();
    for (const part of section.querySelectorAll(".part")) part.hidden = !part.querySelector(".gap:not([hidden])");
    page.picks.show();
  },

  // The number of picks of each city, and for each box of many whether all, some or none are picked.
  show() {
    const rows = page.picks.picked();
    const counts = new Map();
    for (const row of rows) {
      const title = row.closest(".lot").querySelector("h3").textContent;
      counts.set(title, (counts.get(title) || 0) + 1);
    }
    const parts = [...counts].map(([title, n]) => title + " " + page.words("picked", { n }));
    if (page.export.isPartial(rows)) parts.push(page.words("partial", {}));
    document.getElementById("gaps-status").textContent = parts.join("　") || page.words("unpicked", {});
    for (const gap of document.querySelectorAll("#gaps .gap"))
      gap.classList.toggle("picked", gap.querySelector("tbody input:checked") !== null);
    for (const button of document.querySelectorAll("#gaps-export button")) button.disabled = rows.length === 0;
    for (const label of document.querySelectorAll("#gaps label.all")) {
      const own = page.picks.rows(label.closest(".gap, .lot")).map((row) => row.querySelector("input").checked);
      const box = label.querySelector("input");
      box.checked = own.every((checked) => checked);
      box.indeterminate = !box.checked && own.includes(true);
    }
  },
};

// On paper nothing unfolds: what the filters show is printed open, and folded again afterwards.
window.addEventListener("beforeprint", () => {
  for (const gap of document.querySelectorAll("#gaps details:not([open])")) {
    gap.dataset.folded = "";
    gap.open = true;
  }
});
window.addEventListener("afterprint", () => {
  for (const gap of document.querySelectorAll("#gaps details[data-folded]")) {
    gap.open = false;
    delete gap.dataset.folded;
  }
});
