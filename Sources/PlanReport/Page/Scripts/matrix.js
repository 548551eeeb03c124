
// The cells of the matrix. A cell's row in coverage_matrix.csv says which city, area and group it is.
page.matrix = {
  signs: { n: "–", u: "?", a: "／" },
  states: { s: "stated", i: "inferred", n: "none", u: "unknown", a: "not_assessed" },

  place(row) {
    const { areas, groups } = page.data;
    return {
      pair: Math.floor(row / (areas.length * groups.length)),
      area: Math.floor(row / groups.length) % areas.length,
      group: row % groups.length,
    };
  },

  row(place) {
    return (place.pair * page.data.areas.length + place.area) * page.data.groups.length + place.group;
  },

  cells(choice) {
    page.matrix.read = page.matrix.read || {};
    const runs = () => page.data.choices[choice].cells.split(" ").map((run) => run.split("*"));
    const read = () => runs().flatMap(([cell, length]) => Array(Number(length || 1)).fill(cell));
    return (page.matrix.read[choice] = page.matrix.read[choice] || read());
  },

  level(count) {
    return count ? Math.min(5, 1 + Math.floor((count * 5 - 1) / page.data.largest)) : 0;
  },

  // The tables by area narrow down to the group that is chosen, those by group to the area, and all of them to the basis.
  update(section, values) {
    const choice = page.filters.choice(values);
    const cells = page.matrix.cells(choice);
    const find = (codes, code) => codes.findIndex(([name]) => name === code);
    const area = find(page.data.areas, values.get("area"));
    const group = find(page.data.groups, values.get("group"));
    for (const cell of section.querySelectorAll("table.heat td")) {
      cell.dataset.all = cell.dataset.all || cell.dataset.row;
      const place = page.matrix.place(Number(cell.dataset.all));
      if (!cell.closest("details")) {
        if (place.group === page.data.groups.length - 1 && group >= 0) place.group = group;
        else if (place.area === page.data.areas.length - 1 && area >= 0) place.area = area;
      }
      page.matrix.draw(cell, page.matrix.row(place), cells);
    }
    for (const table of section.querySelectorAll("table.heat")) table.dataset.basis = choice;
  },

  draw(cell, row, cells) {
    const count = parseInt(cells[row], 10);
    const letter = cells[row].slice(-1);
    cell.dataset.row = row;
    cell.className = page.matrix.states[letter] + (count ? " l" + page.matrix.level(count) : "");
    if (count === 0) {
      cell.textContent = page.matrix.signs[letter];
      return;
    }
    const link = cell.querySelector("a") || document.createElement("a");
    if (!link.hash) link.href = "#coverage";
    link.dataset.column = "initiatives";
    link.textContent = count;
    cell.replaceChildren(link);
  },
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("table.heat td a");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const { values } = page.state.read();
  values.set("cell", link.closest("td").dataset.row);
  page.state.go(page.current.id, values);
});
