"use strict";
const page = {};

// What the reader looks at stands in the address: `#view?family=suicide&area=P10`. An address without a view's name leads to an
// element by its id.
page.state = {
  keys: ["family", "city", "basis", "area", "group", "function", "q"],

  read() {
    const [name, query] = location.hash.slice(1).split("?");
    return { name, values: new URLSearchParams(query || "") };
  },

  address(name, values) {
    const kept = new URLSearchParams();
    for (const [key, value] of values) if (value) kept.append(key, value);
    const query = kept.toString();
    return "#" + name + (query ? "?" + query : "");
  },

  // Goes to a view with these values; `replace` leaves no step behind in the history, as for every letter of a search.
  go(name, values, replace) {
    const address = page.state.address(name, values);
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    page.show();
  },
};

page.data = JSON.parse(document.getElementById("data").textContent);

page.words = (key, values) =>
  page.data.words[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
