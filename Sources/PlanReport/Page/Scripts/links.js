
// Links that carry filters with them. Without scripts they lead to their view alone.
for (const link of document.querySelectorAll("a[data-query]")) link.hash += "?" + link.dataset.query;
