const PAGE = 50, RANKED = 12;
const data = JSON.parse(document.getElementById("data").textContent);
const articles = data.articles;
const byId = new Map(articles.map((article, index) => [article.id, index]));
const form = document.getElementById("filters"), field = form.elements;
const list = document.getElementById("list"), more = document.getElementById("more");
const reader = document.getElementById("reader"), readerText = document.getElementById("reader-text");
const HOLDS = ["organisations", "products", "amounts", "dates", "durations"];
let texts = null, folded = null, matching = [], shown = 0, size = null;

const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();
const heads = articles.map((article) =>
  fold([article.title, article.id, ...article.organisations.map((n) => data.organisations[n]), ...article.products.map((n) => data.products[n])].join("\n")));

function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

// Texts are most of the page's weight: read when first needed.
function textOf(index) {
  texts ??= JSON.parse(document.getElementById("texts").textContent);
  return texts[index];
}

function foldedText(index) {
  folded ??= new Array(articles.length);
  return (folded[index] ??= fold(textOf(index) ?? ""));
}

const many = (number, words) => `${number} ${words}${number === 1 ? "" : "s"}`;
const counted = (held) => (typeof held === "number" ? held : held.length);
const within = (from, to, first, last) => (!from || last >= from) && (!to || first <= to);

function fits(index) {
  const article = articles[index];
  const kind = field.kind.value;
  if (kind && !counted(article[kind])) return false;
  for (const name of ["organisation", "product"]) {
    const wanted = fold(field[name].value.trim());
    if (wanted && !article[`${name}s`].some((n) => fold(data[`${name}s`][n]) === wanted)) return false;
  }
  const currency = field.currency.value;
  if (currency && !article.amounts.some((amount) => amount[2] === currency)) return false;
  if (size && !article.amounts.some((amount) => amount[2] === size.currency && binOf(amount[3]) === size.bin)) return false;
  const from = field.from.value, to = field.to.value;
  if (from || to) {
    const dated = field.which.value === "published"
      ? article.published && within(from, to, article.published, article.published)
      : article.dates.some(([, , first, last]) => first && last && within(from, to, first, last));
    if (!dated) return false;
  }
  const words = fold(field.query.value).split(/\s+/).filter(Boolean);
  return words.every((word) => heads[index].includes(word) || foldedText(index).includes(word));
}

const binOf = (value) => (value > 0 ? Math.floor(Math.log10(value) * 3) : null);

function refresh() {
  matching = articles.map((_, index) => index).filter(fits);
  shown = 0;
  list.replaceChildren();
  document.getElementById("count").textContent =
    matching.length === articles.length ? `${articles.length} articles` : `${matching.length} of ${articles.length} articles`;
  addRows();
  const chosen = document.getElementById("chosen");
  chosen.replaceChildren();
  if (size) {
    const words = `${short(10 ** (size.bin / 3))} to ${short(10 ** ((size.bin + 1) / 3))} ${size.currency} ✕`;
    const button = make("button", { type: "button", textContent: words });
    button.addEventListener("click", () => { size = null; refresh(); });
    chosen.append(button);
  }
  overview();
}

function addRows() {
  const next = matching.slice(shown, shown + PAGE);
  list.append(...next.map(row));
  shown += next.length;
  more.hidden = shown >= matching.length;
}

function row(index) {
  const article = articles[index];
  const about = [article.published, article.id, ...HOLDS.map((name, n) => counted(article[name]) ? many(counted(article[name]), data.kinds[n].toLowerCase().slice(0, -1)) : "")];
  if (article.warnings.length) about.push(many(article.warnings.length, "warning"));
  return make("li", {},
    make("a", { href: `#article=${encodeURIComponent(article.id)}`, textContent: article.title || article.id }),
    make("p", {}, ...about.filter(Boolean).map((words) => make("span", { textContent: words }))));
}

function overview() {
  const days = [], amounts = [];
  for (const index of matching) {
    for (const [, , first] of articles[index].dates) if (first) days.push(first);
    for (const [, , currency, value] of articles[index].amounts) if (value > 0) amounts.push([currency, value]);
  }
  put("timeline", timeline(days, (from, to) => set({ which: "mentioned", from, to })), "No dates.");
  put("amounts", amountsChart(amounts, (currency, bin) => { size = { currency, bin }; refresh(); }), "No amounts.");
  rank("organisations");
  rank("products");
}

function put(id, content, otherwise) {
  document.getElementById(id).replaceChildren(content ?? make("p", { className: "note", textContent: otherwise }));
}

function rank(kind) {
  const counts = new Map();
  for (const index of matching) for (const n of new Set(articles[index][kind])) counts.set(n, (counts.get(n) || 0) + 1);
  const top = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, RANKED);
  document.getElementById(`top-${kind}`).replaceChildren(...top.map(([n, number]) => {
    const button = make("button", { type: "button" },
      make("span", { textContent: data[kind][n] }), make("span", { className: "figure", textContent: many(number, "article") }));
    button.style.backgroundSize = `${(100 * number) / top[0][1]}% 100%`;
    button.addEventListener("click", () => set({ [kind.slice(0, -1)]: data[kind][n] }));
    return make("li", {}, button);
  }));
}

function set(values) {
  for (const [name, value] of Object.entries(values)) field[name].value = value;
  refresh();
}

function open(index) {
  const article = articles[index], text = textOf(index);
  const about = document.getElementById("reader-about");
  about.replaceChildren([article.id, article.published].filter(Boolean).join(" · "), " ");
  if (article.link) about.append(make("a", { href: article.link, textContent: article.link, rel: "noopener noreferrer" }));
  document.getElementById("reader-title").textContent = article.title || article.id;
  readerText.replaceChildren(...(text === null ? absent(article) : highlighted(article, text)));
  if (!reader.open) reader.showModal();
  reader.scrollTop = 0;
}

function absent(article) {
  const why = `The text of this article is not in the page: it was not kept in the record (--keep-text), nor found unchanged at ${article.source || "its source"}.`;
  const found = [...article.amounts, ...article.dates].map(([words, value]) => make("li", { textContent: `${words} → ${value}` }));
  const names = [...article.organisations.map((n) => data.organisations[n]), ...article.products.map((n) => data.products[n])];
  return [make("p", { textContent: why, lang: "en" }), make("ul", {}, ...names.map((name) => make("li", { textContent: name })), ...found)];
}

function highlighted(article, text) {
  const parts = [];
  let position = 0;
  for (const [start, end, kind, words, group] of article.marks) {
    parts.push(text.slice(position, start));
    const name = data.kinds[kind].slice(0, -1);
    const value = make("span", { className: "value", lang: "en" }, make("b", { textContent: name }), words);
    const mark = make("mark", { className: name.toLowerCase(), tabIndex: 0 }, text.slice(start, end), value);
    mark.dataset.group = group;
    parts.push(mark);
    position = end;
  }
  parts.push(text.slice(position));
  return parts;
}

function together(event) {
  const group = event.target instanceof Element ? event.target.closest("[data-group]")?.dataset.group : undefined;
  for (const mark of readerText.querySelectorAll("mark")) mark.classList.toggle("together", mark.dataset.group === group);
}

function follow() {
  const wanted = location.hash.startsWith("#article=") ? decodeURIComponent(location.hash.slice(9)) : null;
  if (wanted !== null && byId.has(wanted)) open(byId.get(wanted));
  else if (reader.open) reader.close();
}

for (const name of ["mouseover", "focusin"]) readerText.addEventListener(name, together);
reader.addEventListener("close", () => { if (location.hash) history.replaceState(null, "", location.pathname + location.search); });
reader.addEventListener("click", (event) => { if (event.target === reader) reader.close(); });
document.getElementById("close").addEventListener("click", () => reader.close());
more.addEventListener("click", addRows);
window.addEventListener("hashchange", follow);
let waiting = 0;
form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(refresh, 80); });
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => { size = null; setTimeout(refresh); });

field.kind.append(new Option("anything", ""), ...HOLDS.map((name, n) => new Option(data.kinds[n].toLowerCase(), name)));
const currencies = [...new Set(articles.flatMap((article) => article.amounts.map((amount) => amount[2])))].filter(Boolean).sort();
field.currency.append(new Option("any", ""), ...currencies.map((code) => new Option(code, code)));
// Thousands of options slow the page down: they are made when the field is first used.
for (const name of ["organisation", "product"]) {
  field[name].addEventListener("focus", () => {
    const options = document.getElementById(`${name}s`);
    if (!options.children.length) options.append(...data[`${name}s`].map((value) => make("option", { value })));
  }, { once: true });
}
document.getElementById("summary").textContent =
  [many(articles.length, "article"), many(data.organisations.length, "organisation"), many(data.products.length, "product"), many(data.failures.length, "failure")].join(", ");
if (data.failures.length) {
  const failures = document.getElementById("failures");
  failures.hidden = false;
  failures.querySelector("summary").textContent = `${many(data.failures.length, "article")} failed`;
  failures.querySelector("ul").append(...data.failures.map((failure) => make("li", { textContent: `${failure.source}: ${failure.reason}` })));
}
document.getElementById("overview").open = !matchMedia("(max-width: 60rem)").matches;
refresh();
follow();
