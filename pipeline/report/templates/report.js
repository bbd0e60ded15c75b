const PAGE = 50, RANKED = 12;
const data = JSON.parse(document.getElementById("data").textContent);
const articles = data.articles;
const byId = new Map(articles.map((article, index) => [article.id, index]));
const form = document.getElementById("filters"), field = form.elements;
const list = document.getElementById("list"), more = document.getElementById("more");
const reader = document.getElementById("reader"), readerText = document.getElementById("reader-text");
const HOLDS = ["organisations", "products", "amounts", "dates", "durations"];
let heads = null, bodies = null, matching = [], shown = 0, size = null, reading = null;

const two = (figures) => figures.padStart(2, "0");

// « 2 000 000 » and « 2000000 » are one number, « 8/9/2025 » and « 2025-09-08 » one day, « Électricité » is « electricite ».
function fold(words) {
  return words.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase()
    .replace(/(?<=\d)[\s.](?=\d{3}(?!\d))/g, "")
    .replace(/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g, (_, day, month, year) => [year, two(month), two(day)].join("-"));
}

function headOf(index) {
  heads ??= new Array(articles.length);
  const article = articles[index];
  return (heads[index] ??= fold([
    article.title, article.id, article.source, article.published, ...namesOf(article),
    ...article.amounts.map(([text, words]) => `${text}\n${words}`), ...article.dates.map((date) => date.join("\n")),
  ].join("\n")));
}

// What is searched: words, or phrases in quotation marks; all of them have to be in the article.
function wanted() {
  const folded = fold(field.query.value).replace(/[“”«»]/g, '"');
  return [...folded.matchAll(/"\s*([^"]+?)\s*"|[^\s"]+/g)].map((match) => match[1] ?? match[0]);
}

const counted = (held) => (typeof held === "number" ? held : held.length);
const within = (from, to, first, last) => (!from || last >= from) && (!to || first <= to);

function asked() {
  return {
    kind: field.kind.value, currency: field.currency.value, from: field.from.value, to: field.to.value, which: field.which.value,
    names: ["organisation", "product"].map((name) => [`${name}s`, fold(field[name].value.trim())]).filter(([, name]) => name),
    words: wanted(),
  };
}

function fits(index, { kind, currency, from, to, which, names, words }) {
  const article = articles[index];
  if (kind && !counted(article[kind])) return false;
  if (!names.every(([names, name]) => article[names].some((n) => fold(data[names][n]) === name))) return false;
  if (currency && !article.amounts.some((amount) => amount[2] === currency)) return false;
  if (size && !article.amounts.some((amount) => amount[2] === size.currency && binOf(amount[3]) === size.bin)) return false;
  if (from || to) {
    const dated = which === "published"
      ? article.published && within(from, to, article.published, article.published)
      : article.dates.some(([, , first, last]) => first && last && within(from, to, first, last));
    if (!dated) return false;
  }
  return words.every((word) => headOf(index).includes(word) || bodyOf(index).includes(word));
}

// Empty until the texts are read; then the list is made again.
function bodyOf(index) {
  if (bodies === null) return "";
  if (typeof bodies[index] !== "string") bodies[index] = fold(bodies[index]?.[0] ?? "");
  return bodies[index];
}

async function refresh() {
  select();
  if (bodies === null && wanted().length) {
    bodies = [...await textsAtHand()];
    select();
  }
}

function select() {
  const what = asked();
  matching = articles.map((_, index) => index).filter((index) => fits(index, what));
  shown = 0;
  list.replaceChildren();
  const all = many(articles.length, "article");
  document.getElementById("count").textContent =
    matching.length === articles.length ? all : `${grouped(matching.length)} of ${all}`;
  addRows();
  const chosen = document.getElementById("chosen");
  chosen.replaceChildren();
  if (size) {
    const words = `${binWords(size.bin, size.currency)} ✕`;
    const button = make("button", { type: "button", textContent: words, title: "Take this filter away" });
    button.addEventListener("click", () => { size = null; refresh(); });
    chosen.append(button);
  }
  overview(what);
}

function addRows() {
  const next = matching.slice(shown, shown + PAGE);
  list.append(...next.map(row));
  shown += next.length;
  more.hidden = shown >= matching.length;
}

function row(index) {
  const article = articles[index];
  const held = HOLDS.map((name, n) => [counted(article[name]), singular(n).toLowerCase()]).filter(([number]) => number);
  const about = [article.published, article.title === article.id ? "" : article.id, ...held.map((one) => many(...one))];
  if (article.warnings.length) about.push(many(article.warnings.length, "warning"));
  return make("li", {},
    make("a", { href: `#article=${encodeURIComponent(article.id)}`, textContent: article.title, lang: "fr" }),
    make("p", {}, ...about.filter(Boolean).map((words) => make("span", { textContent: words }))));
}

// The timeline follows the range that is filtered by: years open into months, months into days.
function overview({ which, from, to }) {
  const days = [], amounts = [], inside = which === "mentioned" ? [from, to] : ["", ""];
  for (const index of matching) {
    for (const [, , first] of articles[index].dates) if (first && within(...inside, first, first)) days.push(first);
    for (const [, , currency, value] of articles[index].amounts) if (value > 0) amounts.push([currency, value]);
  }
  put("timeline", timeline(days, (from, to) => set({ which: "mentioned", from, to })), "No dates.");
  put("amounts", amountsChart(amounts, (currency, bin) => { size = { currency, bin }; refresh(); }), "No amounts.");
  rank("organisation");
  rank("product");
}

function put(id, plot, otherwise) {
  document.getElementById(id).replaceChildren(plot ? figure(plot) : make("p", { className: "note", textContent: otherwise }));
}

function rank(name) {
  const kind = `${name}s`, counts = new Map();
  for (const index of matching) for (const n of new Set(articles[index][kind])) counts.set(n, (counts.get(n) || 0) + 1);
  const top = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, RANKED);
  document.getElementById(`top-${kind}`).replaceChildren(...top.map(([n, number]) => {
    const label = make("span", { className: "share" }, make("span", { textContent: data[kind][n] }));
    const tally = make("span", { className: "figure", textContent: many(number, "article") });
    const button = make("button", { type: "button" }, label, tally);
    const pressed = fold(field[name].value.trim()) === fold(data[kind][n]);
    button.setAttribute("aria-pressed", String(pressed));
    label.style.backgroundSize = `${(100 * number) / top[0][1]}% 100%`;
    button.addEventListener("click", () => set({ [name]: pressed ? "" : data[kind][n] }));
    return make("li", {}, button);
  }));
}

function set(values) {
  for (const [name, value] of Object.entries(values)) field[name].value = value;
  refresh();
}

async function open(index) {
  const article = articles[index], [text, marks] = (await textsAtHand())[index] ?? [null, []];
  reading = index;
  const about = document.getElementById("reader-about");
  about.replaceChildren([article.id, article.published].filter(Boolean).join(" · "), " ");
  if (article.link) about.append(make("a", { href: article.link, textContent: article.link, rel: "noopener noreferrer" }));
  document.getElementById("reader-key").replaceChildren(...key(marks));
  readerText.replaceChildren(...(text === null ? absent(article) : lines(article, [text, marks])));
  const place = matching.indexOf(index);
  for (const [id, to] of [["previous", place - 1], ["next", place + 1]]) {
    document.getElementById(id).disabled = place < 0 || to < 0 || to >= matching.length;
  }
  if (!reader.open) reader.showModal();
  reader.scrollTop = 0;
}

function step(by) {
  const index = matching[matching.indexOf(reading) + by];
  location.hash = `article=${encodeURIComponent(articles[index].id)}`;
}

function follow() {
  const index = articleOf(location.hash);
  if (index !== undefined) open(index); else if (reader.open) reader.close();
}

function articleOf(hash) {
  if (!hash.startsWith("#article=")) return undefined;
  try {
    return byId.get(decodeURIComponent(hash.slice("#article=".length)));
  } catch {
    return undefined; // « #article=% » is no address of ours
  }
}

followMarks(readerText);
reader.addEventListener("close", () => {
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
});
reader.addEventListener("click", (event) => { if (event.target === reader) reader.close(); });
document.getElementById("close").addEventListener("click", () => reader.close());
document.getElementById("previous").addEventListener("click", () => step(-1));
document.getElementById("next").addEventListener("click", () => step(1));
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
    document.getElementById(`${name}s`).append(...data[`${name}s`].map((value) => make("option", { value })));
  }, { once: true });
}
document.getElementById("summary").textContent =
  ["articles", "organisations", "products", "failures"].map((name) => many(data[name].length, name.slice(0, -1))).join(", ");
if (data.failures.length) {
  const failures = document.getElementById("failures");
  failures.hidden = false;
  failures.querySelector("summary").textContent = `${many(data.failures.length, "article")} failed`;
  const items = data.failures.map(({ source, reason }) => make("li", { textContent: `${source}: ${reason}` }));
  failures.querySelector("ul").append(...items);
}
// One column: the list comes first, what is above it can be opened.
const narrow = matchMedia("(max-width: 60rem)").matches;
document.getElementById("overview").open = !narrow;
document.getElementById("more-filters").open = !narrow;
refresh();
follow();
window.addEventListener("load", () => setTimeout(textsAtHand)); // so that the first search does not wait
