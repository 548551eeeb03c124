
// The panel: the cards of one cell of the matrix. It is part of the address, so that a cell can be sent.
page.panel = {
  dialog: document.getElementById("panel"),

  update(values) {
    const row = values.get("cell");
    if (!row) return page.panel.dialog.open && page.panel.dialog.close();
    const place = page.matrix.place(Number(row));
    const pair = page.data.pairs[place.pair];
    const [area, group] = [page.data.areas[place.area], page.data.groups[place.group]];
    if (!pair || !area || !group) return;
    const bases = page.filters.bases(values);
    const cards = page.register.cards().filter(
      (card) =>
        card.plan.dataset.city === pair.city && card.plan.dataset.family === pair.family &&
        page.register.has(card, "area", area[0], bases) && page.register.has(card, "group", group[0], bases));
    const title = document.getElementById("panel-title");
    title.textContent =
      pair.name + "：" + area[1] + " × " + group[1] + "　" + page.words("initiatives", { n: cards.length });
    const body = document.getElementById("panel-body");
    body.replaceChildren(...cards.map((card) => page.panel.copy(card.element, [area[0], group[0]])));
    if (!page.panel.dialog.open) page.panel.dialog.showModal();
    title.focus();
  },

  // A copy of a card with the codes of the cell marked, its name right below the panel's heading; ids stay with the original.
  copy(element, codes) {
    const copy = element.cloneNode(true);
    copy.hidden = false;
    copy.classList.remove("near");
    copy.removeAttribute("id");
    const name = document.createElement("h3");
    name.append(...copy.querySelector("h5").childNodes);
    copy.querySelector("h5").replaceWith(name);
    for (const code of copy.querySelectorAll("[data-code]"))
      code.classList.toggle("asked", codes.includes(code.dataset.code.split(" ")[0]));
    return copy;
  },
};

document.getElementById("panel-close").addEventListener("click", () => page.panel.dialog.close());
page.panel.dialog.addEventListener("close", () => {
  const { values } = page.state.read();
  const row = values.get("cell");
  if (!row) return;
  values.delete("cell");
  page.state.go(page.current.id, values, true);
  const cell = [...page.current.querySelectorAll('td[data-row="' + row + '"] a')].find((link) => link.offsetParent);
  if (cell) cell.focus();
});
