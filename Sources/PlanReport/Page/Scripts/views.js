
// One view at a time. The parts that are held back without showing are put into the page when they are first asked for.
page.views = {
  sections: [...document.querySelectorAll("section.view")],

  named(name) {
    return page.views.sections.find((section) => section.id === name);
  },

  // Puts the parts that were held back into the page, of an element itself and not of what lies folded inside it.
  build(element) {
    const held = [...element.children].find((child) => child.localName === "noscript");
    if (!held) return;
    const template = document.createElement("template");
    template.innerHTML = held.textContent;
    held.replaceWith(template.content);
    for (const folded of element.querySelectorAll("details[data-lazy]"))
      folded.addEventListener("toggle", () => page.views.open(folded));
  },

  open(folded) {
    if (!folded.open) return;
    page.views.build(folded);
    page.show();
  },

  // The view in which an element with the id stands; built, if need be, to find out.
  holding(id) {
    const mark = 'id="' + id + '"';
    for (const section of page.views.sections) {
      for (const held of section.querySelectorAll("noscript"))
        if (held.textContent.includes(mark)) {
          page.views.build(held.parentElement);
          return section;
        }
      if (section.querySelector("#" + CSS.escape(id))) return section;
    }
    return null;
  },

  // Shows the view, and marks its link as the current one.
  select(current) {
    for (const section of page.views.sections) section.hidden = section !== current;
    for (const link of document.querySelectorAll("nav.views a")) {
      if (link.hash === "#" + current.id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    const title = current.querySelector("h2").textContent;
    document.title = title + " – " + document.querySelector("h1").textContent;
  },
};

for (const folded of document.querySelectorAll("details[data-lazy]"))
  folded.addEventListener("toggle", () => page.views.open(folded));

// Another view keeps the filters, and shows no cell.
document.querySelector("nav.views").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const { values } = page.state.read();
  values.delete("cell");
  page.state.go(link.hash.slice(1), values);
});

// The link to the content leads into the view that shows, not to another one.
document.querySelector("a.skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("main").focus();
});
