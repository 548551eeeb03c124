
// The cards of the register as the script searches them; read from the page once, when they are first asked for.
page.register = {
  cards() {
    if (page.register.known) return page.register.known;
    const section = page.views.named("initiatives");
    page.views.build(section);
    page.register.known = [...section.querySelectorAll("article.card")].map((element) => ({
      element,
      plan: element.closest("[data-city]"),
      codes: [...element.querySelectorAll("[data-code]")].map((code) => code.dataset.code.split(" ")),
      text: page.register.folded(element.textContent),
    }));
    return page.register.known;
  },

  // Width, case and the two kana make no difference to a search, and neither do spaces inside a text.
  folded(text) {
    return text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
      .replace(/\s+/g, "");
  },

  // 2 where the card holds every word, 1 where it holds most pairs of letters of every word, 0 otherwise. So 若者相談 is near
  // 若者の相談 without a space between them.
  match(card, words) {
    let match = 2;
    for (const word of words) {
      if (card.text.includes(word)) continue;
      const letters = [...word];
      const pairs = letters.slice(1).map((letter, index) => letters[index] + letter);
      const held = pairs.filter((pair) => card.text.includes(pair)).length;
      if (pairs.length < 3 || held < pairs.length * 0.6) return 0;
      match = 1;
    }
    return match;
  },

  // Whether a card has a code on one of the bases; `UNCODED` asks for none of the axis' codes, `ALL` for nothing.
  has(card, axis, code, bases) {
    if (code === "ALL") return true;
    const counted = card.codes.filter(([, basis]) => bases.includes(basis)).map(([own]) => own);
    if (code !== "UNCODED") return counted.includes(code);
    const all = page.data[axis + "s"].map(([name]) => name);
    return !counted.some((own) => all.includes(own));
  },
};
