
// Shows what the address asks for.
page.show = () => {
  const { name, values } = page.state.read();
  let section = page.views.named(name || page.views.sections[0].id);
  const target = section ? null : name;
  if (!section) section = page.views.holding(name) || page.views.sections[0];
  const isOther = page.current !== section;
  page.current = section;
  page.views.build(section);
  page.links.follow(section);
  page.views.select(section);
  page.filters.sync(section, values);
  page.filters.rows(section, values);
  const status = document.getElementById("status");
  status.textContent = "";
  if (section.id === "initiatives") {
    const found = page.filters.cards(values);
    const parts = found.isSearch
      ? [page.words("found", { q: values.get("q").trim(), n: found.exact })]
          .concat(found.near ? page.words("near", { n: found.near }) : [])
      : [page.words("shown", { n: found.exact, all: found.all })];
    if (found.exact + found.near === 0) parts.push(page.words("nothing", {}));
    status.textContent = parts.join("　");
  }
  if (section.id === "coverage") page.matrix.update(section, values);
  if (section.id === "compare") page.compare.update(section, values);
  if (section.id === "gaps") page.picks.update(section);
  page.panel.update(values);
  if (target) document.getElementById(target)?.scrollIntoView();
  else if (isOther) scrollTo(0, 0);
};

window.addEventListener("hashchange", page.show);
window.addEventListener("popstate", page.show);
// A view's name in the address is its section's id too, and a browser goes there once the page is read.
window.addEventListener("load", () => page.views.named(page.state.read().name) && scrollTo(0, 0));
document.documentElement.classList.add("js");
page.show();
