
// Links that carry filters with them. Without scripts they lead to their view alone.
page.links = {
  follow(element) {
    for (const link of element.querySelectorAll("a[data-query]"))
      link.hash = link.hash.split("?")[0] + "?" + link.dataset.query;
  },
};
