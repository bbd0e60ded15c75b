// The article in the dialog: its lines with their marks, as on the page of a single article.
let texts = null;

// Texts are most of the page's weight: read when first needed.
function textsAtHand() {
  texts ??= readTexts();
  return texts;
}

async function readTexts() {
  const bytes = Uint8Array.from(atob(document.getElementById("texts").textContent), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).json();
}

function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f");
const many = (number, words) => `${grouped(number)} ${words}${number === 1 ? "" : "s"}`;
const singular = (kind) => data.kinds[kind].slice(0, -1);

function absent(article) {
  const why = "The text of this article is not in the page: it was not kept in the record (--keep-text), "
    + `nor found unchanged at ${article.source || "its source"}.`;
  const facts = [...article.amounts, ...article.dates].map(([words, value]) => `${words} → ${value}`);
  const items = [...namesOf(article), ...facts].map((words) => make("li", { textContent: words }));
  return [heading(article.title), make("p", { textContent: why, lang: "en" }), make("ul", {}, ...items)];
}

const heading = (...content) => make("h2", { id: "reader-title" }, ...content);
const namesOf = (article) =>
  [...article.organisations.map((n) => data.organisations[n]), ...article.products.map((n) => data.products[n])];

// A line is a paragraph; the first one is the headline where it says the title.
function lines(article, [text, marks]) {
  const mentions = new Map();
  for (const [, , , , group] of marks) mentions.set(group, (mentions.get(group) || 0) + 1);
  const made = [];
  let next = 0;
  for (const line of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const parts = [], end = line.index + line[0].length;
    let position = line.index;
    while (next < marks.length && marks[next][0] < end) {
      const [start, stop, kind, words, group] = marks[next];
      if (stop > position) {
        const from = Math.max(start, position), to = Math.min(stop, end);
        parts.push(text.slice(position, from));
        const inside = text.slice(from, to);
        parts.push(start < line.index ? rest(inside, kind, group) : marked(inside, kind, words, group, mentions));
        position = to;
      }
      if (stop > end) break;
      next += 1;
    }
    parts.push(text.slice(position, end));
    const headline = !made.length && line[0].trim() === article.title;
    made.push(headline ? heading(...parts) : make("p", {}, ...parts));
  }
  return made[0]?.id ? made : [heading(article.title), ...made];
}

function marked(text, kind, words, group, mentions) {
  const number = mentions.get(group);
  const said = number > 1 ? `${words} · ${many(number, "mention")}` : words;
  const value = make("span", { className: "value", lang: "en" }, make("b", { textContent: singular(kind) }), said);
  const mark = rest(text, kind, group);
  mark.tabIndex = 0;
  mark.append(value);
  return mark;
}

// A mark that a line end cuts in two is one stop for the keyboard.
function rest(text, kind, group) {
  const mark = make("mark", { className: singular(kind).toLowerCase() }, text);
  mark.dataset.group = group;
  return mark;
}

function key(marks) {
  return data.kinds.flatMap((heading, kind) => {
    const number = marks.filter((mark) => mark[2] === kind).length;
    const swatch = make("span", { className: "swatch", textContent: heading });
    return number ? [make("span", { className: singular(kind).toLowerCase() }, swatch, ` ${number}`)] : [];
  });
}
