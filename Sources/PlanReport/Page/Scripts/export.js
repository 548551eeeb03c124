
// The picks as a file. An export holds all picks, whatever the filters show: one header, then city after city.
page.export = {
  prepare() {
    const bar = document.getElementById("gaps-export");
    if (!bar.hidden) return;
    bar.hidden = false;
    const on = (id, act) => document.getElementById(id).addEventListener("click", () => act(page.picks.picked()));
    on("gaps-csv", (rows) => page.export.save(rows, "csv", "text/csv", page.export.csv(rows)));
    on("gaps-sheet", (rows) => page.export.save(rows, "csv", "text/csv", page.export.sheet(rows)));
    on("gaps-markdown", (rows) => page.export.save(rows, "md", "text/markdown", page.export.markdown(rows)));
    on("gaps-drop", page.picks.drop);
  },

  // Whether one of the gaps has initiatives that the page does not hold.
  isPartial(rows) {
    return rows.some((row) => row.closest(".gap").querySelector(".more"));
  },

  // A line as `plan-atlas gaps` writes it: what is said of the gap, then what is said of the initiative.
  line(row, key) {
    return [row.closest(".gap"), row]
      .map(({ dataset }) => JSON.parse('"' + (dataset[key] ?? dataset.csv) + '"'))
      .join(",");
  },

  header() {
    return document.getElementById("gaps-export").dataset.csv;
  },

  csv(rows) {
    return [page.export.header(), ...rows.map((row) => page.export.line(row, "csv"))].map((line) => line + "\n").join("");
  },

  sheet(rows) {
    const lines = [page.export.header(), ...rows.map((row) => page.export.line(row, "sheet"))];
    return "\ufeff" + lines.map((line) => line + "\r\n").join("");
  },

  // The picks as `plan-atlas gaps --format md` has them, in the order of the page: a table for each gap, then limits and where
  // to find help.
  markdown(picked) {
    const rows = [...document.querySelectorAll("#gaps tr[data-csv]")].filter((row) => picked.includes(row));
    const { title, made } = document.getElementById("gaps-export").dataset;
    const lines = ["# " + title, ""];
    const last = {};
    const heading = (level, element, text) => {
      if (last[level] === element) return false;
      last[level] = element;
      lines.push("#".repeat(level) + " " + page.export.text(text), "");
      return true;
    };
    for (const gap of new Set(rows.map((row) => row.closest(".gap")))) {
      const lot = gap.closest(".lot");
      heading(2, lot, page.words("gapsof", { lot: lot.querySelector("h3").textContent }));
      heading(3, gap.closest(".part"), gap.closest(".part").querySelector("h4"));
      heading(4, gap, gap.querySelector("summary"));
      lines.push(...page.export.table(gap, rows.filter((row) => row.closest(".gap") === gap)), "");
      for (const note of gap.querySelectorAll(":scope > p")) lines.push(page.export.text(note), "");
    }
    const of = (id) => document.getElementById(id);
    lines.push("## " + page.export.text(of("gaps-limits-title")), "");
    for (const item of of("gaps-limits").children) lines.push("- " + page.export.text(item));
    lines.push("", "## " + page.export.text(of("gaps-help-title")), "", page.export.text(of("gaps-help")), "");
    return lines.concat("---", "", made).map((line) => line + "\n").join("");
  },

  table(gap, rows) {
    const line = (cells) => "| " + [...cells].map(page.export.text).join(" | ") + " |";
    const head = gap.querySelector("thead tr").cells;
    return [line(head), "|" + "---|".repeat(head.length), ...rows.map((row) => line(row.cells))];
  },

  // The text in one line: a line break is `<br>`, and behind a link to an initiative stands its id.
  text(node) {
    if (typeof node === "string") return node;
    const part = (child) => {
      if (child.nodeType === Node.TEXT_NODE) return child.textContent.replace(/\s+/gu, " ").replaceAll("|", "\\|");
      if (child.localName === "br") return "<br>";
      if (child.localName === "label" || child.localName === "input") return "";
      const inner = [...child.childNodes].map(part).join("");
      if (child.localName === "code") return "`" + inner + "`";
      return child.localName === "a" ? inner + " `" + page.export.id(child) + "`" : inner;
    };
    return [...node.childNodes].map(part).join("").trim();
  },

  // The id of the initiative that a link leads to: in an anchor a dot and two digits stand for a byte. Where the report holds no
  // card of it, the link says the id itself.
  id(link) {
    if (!link.hash) return link.dataset.id;
    return decodeURIComponent(link.hash.slice(1).replace(/\.([0-9a-f]{1,2})/g, (_, byte) => "%" + byte.padStart(2, "0")));
  },

  // `gaps-142123.csv` where all picks are of one city.
  save(rows, ending, type, text) {
    const cities = new Set(rows.map((row) => row.closest(".lot").dataset.city));
    const parts = ["gaps", ...(cities.size === 1 ? cities : []), ...(page.export.isPartial(rows) ? ["partial"] : [])];
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: type + ";charset=utf-8" }));
    link.download = parts.join("-") + "." + ending;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  },
};
