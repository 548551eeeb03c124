
// The controls above the views, and what they leave of a view's rows.
page.filters = {
  form: document.getElementById("filters"),

  controls() {
    return page.state.keys.map((key) => [key, document.getElementById("filter-" + key)]);
  },

  // Sets the controls to the address. A filter that the view does not have is kept in the address, but cannot be changed.
  sync(section, values) {
    const own = section.dataset.filters.split(" ");
    for (const [key, control] of page.filters.controls()) {
      if (document.activeElement !== control) control.value = values.get(key) || "";
      if (key === "q") continue;
      control.disabled = !own.includes(key);
      control.title = control.disabled ? page.words("ignored", {}) : "";
    }
  },

  // The choice of bases that the address names, if it is one.
  choice(values) {
    const asked = values.get("basis") || "";
    return Object.hasOwn(page.data.choices, asked) ? asked : "";
  },

  bases(values) {
    return page.data.choices[page.filters.choice(values)].bases;
  },

  // Hides the rows that have a filtered attribute with another value; what has no such attribute stays.
  rows(section, values) {
    const own = section.dataset.filters.split(" ").filter((key) => key !== "basis");
    const asked = own.map((key) => [key, values.get(key)]).filter(([, value]) => value);
    for (const row of section.querySelectorAll(own.map((key) => "[data-" + key + "]").join(",") || "x-none")) {
      row.hidden = asked.some(
        ([key, value]) => row.dataset[key] !== undefined && !row.dataset[key].split(" ").includes(value));
    }
  },

  // The register: the same, with the basis of the codes asked for and the words of a search.
  cards(values) {
    const cards = page.register.cards();
    const bases = page.filters.bases(values);
    const words = (values.get("q") || "").split(/\s+/u).map(page.register.folded).filter((word) => word);
    const counts = [0, 0, 0];
    for (const card of cards) {
      const coded = ["area", "group"].every(
        (axis) => !values.get(axis) || page.register.has(card, axis, values.get(axis), bases));
      const based = !page.filters.choice(values) || card.codes.some(([, basis]) => bases.includes(basis));
      const match = card.element.hidden || card.plan.hidden || !coded || !based ? 0 : page.register.match(card, words);
      card.element.hidden = match === 0;
      card.element.classList.toggle("near", match === 1);
      counts[match] += 1;
    }
    page.filters.fold();
    return { all: cards.length, exact: counts[2], near: counts[1], isSearch: words.length > 0 };
  },

  // A heading without a card below it is hidden too.
  fold() {
    const lots = [...document.querySelectorAll("#initiatives .lot")].reverse();
    for (const lot of lots) lot.hidden = !lot.querySelector(":scope > .card:not([hidden]), :scope > .lot:not([hidden])");
  },
};

page.filters.form.hidden = false;
page.filters.form.addEventListener("submit", (event) => event.preventDefault());
page.filters.form.addEventListener("reset", (event) => {
  event.preventDefault();
  page.state.go(page.current.id, new URLSearchParams());
});
page.filters.form.addEventListener("change", (event) => {
  const { values } = page.state.read();
  const key = event.target.id.replace("filter-", "");
  if (key === "q") return;
  values.set(key, event.target.value);
  page.state.go(page.current.id, values);
});
document.getElementById("filter-q").addEventListener("input", (event) => {
  const { values } = page.state.read();
  values.set("q", event.target.value);
  page.state.go("initiatives", values, true);
});
