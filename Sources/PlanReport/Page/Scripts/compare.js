
// The cities side by side: of each code only what was chosen, and of each row only the chosen cities.
page.compare = {
  most: 3,
  axes: ["area", "group", "function"],

  // The cities of the address, else the first ones.
  cities(form, values) {
    const known = [...form.querySelector("select").options].map((option) => option.value);
    const asked = (values.get("cities") || "").split(",").filter((city) => known.includes(city));
    return (asked.length ? asked : known).slice(0, page.compare.most);
  },

  update(section, values) {
    const form = document.getElementById("compare-cities");
    form.hidden = false;
    form.onchange = page.compare.change;
    const cities = page.compare.cities(form, values);
    form.querySelectorAll("select").forEach((select, place) => (select.value = cities[place] || ""));
    const { name } = page.state.read();
    for (const part of section.querySelectorAll("div.part"))
      part.hidden =
        part.id !== name && !page.compare.axes.some((axis) => values.get(axis) && part.dataset[axis] === values.get(axis));
    for (const axis of section.querySelectorAll("section.part"))
      axis.hidden = !axis.querySelector("div.part:not([hidden])");
    const isChosen = section.querySelector("div.part:not([hidden])") !== null;
    document.getElementById("compare-choices").hidden = isChosen;
    for (const column of section.querySelectorAll(".side > [data-city]")) {
      const place = cities.indexOf(column.dataset.city);
      column.hidden = place < 0;
      column.classList.toggle("second", place === 1);
      column.classList.toggle("third", place === 2);
    }
  },

  change() {
    const { values } = page.state.read();
    const asked = [...document.querySelectorAll("#compare-cities select")].map((select) => select.value);
    values.set("cities", [...new Set(asked.filter((city) => city))].join(","));
    page.state.go("compare", values);
  },
};

// A code of the list is chosen as if by its filter, so that the cities stay.
document.addEventListener("click", (event) => {
  const link = event.target.closest("#compare-choices a");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const { values } = page.state.read();
  const part = document.getElementById(link.hash.slice(1));
  for (const axis of page.compare.axes)
    if (part.dataset[axis]) values.set(axis, part.dataset[axis]);
  page.state.go("compare", values);
  part.querySelector("h3").tabIndex = -1;
  part.querySelector("h3").focus();
});
