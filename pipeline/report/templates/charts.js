// Plots for looking at. A chart is one stop for the keyboard, the arrows lead from bar to bar; below it the same figures
// can be had as a table.
const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 380, CURRENCIES_SHOWN = 5, LABELS = 6;

function draw(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const label = (x, y, words, anchor = "middle") => draw("text", { x, y, "text-anchor": anchor }, words);
const rule = (x1, x2, y, name = "axis") => draw("line", { class: name, x1, x2, y1: y, y2: y });

function bar(box, words, choose) {
  const said = { class: "bar", tabindex: -1, role: "button", "aria-label": words };
  const shape = draw("rect", { ...box, ...said }, draw("title", {}, words));
  shape.addEventListener("click", choose);
  shape.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(); }
  });
  return shape;
}

function chart(svg, words) {
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", words);
  const bars = [...svg.querySelectorAll(".bar")];
  bars[0]?.setAttribute("tabindex", 0);
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  svg.addEventListener("keydown", (event) => {
    const at = bars.indexOf(event.target);
    if (at < 0 || !(event.key in steps)) return;
    event.preventDefault();
    const to = bars[Math.min(Math.max(at + steps[event.key], 0), bars.length - 1)];
    bars[at].setAttribute("tabindex", -1);
    to.setAttribute("tabindex", 0);
    to.focus();
  });
  return svg;
}

// The largest of 1, 2, 5, 10, 20… that is not above a number.
function round(number) {
  const power = 10 ** Math.floor(Math.log10(number));
  return power * [5, 2, 1].find((step) => step * power <= number);
}

// Units of time: how many characters of an ISO day name one, and after how many of them a label may stand.
const UNITS = [
  { name: "day", width: 10, most: 62, steps: [1, 2, 5, 10, 15] },
  { name: "month", width: 7, most: 36, steps: [1, 2, 3, 6, 12] },
  { name: "year", width: 4, most: 90, steps: [1, 2, 5, 10, 20] },
  { name: "decade", width: 3, most: 400, steps: [1, 2, 5, 10, 20, 50, 100] },
];

function after(key) {
  if (key.length < 7) return String(Number(key) + 1).padStart(key.length, "0");
  const [year, month, day] = key.split("-").map(Number);
  const next = day ? new Date(Date.UTC(year, month - 1, day + 1)) : new Date(Date.UTC(year, month, 1));
  return next.toISOString().slice(0, key.length);
}

function bounds(key) {
  if (key.length === 10) return [key, key];
  if (key.length === 3) return [`${key}0-01-01`, `${key}9-12-31`];
  if (key.length === 4) return [`${key}-01-01`, `${key}-12-31`];
  const [year, month] = key.split("-").map(Number);
  return [`${key}-01`, `${key}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`];
}

function binned(first, last, width, most) {
  const bins = new Map(), end = last.slice(0, width);
  for (let key = first.slice(0, width); key <= end; key = after(key)) {
    if (bins.size === most) return null;
    bins.set(key, 0);
  }
  return bins;
}

// A few far dates (« 1789 », « 2100 ») would squeeze all others into one bar: the outer ones are counted aside.
function timeline(days, choose) {
  if (!days.length) return null;
  days.sort();
  const first = days[Math.floor(days.length * 0.03)], last = days[Math.ceil(days.length * 0.99) - 1];
  const unit = UNITS.find(({ width, most }) => binned(first, last, width, most)) ?? UNITS.at(-1);
  const bins = binned(first, last, unit.width, Infinity);
  let earlier = 0, later = 0;
  for (const day of days) {
    const key = day.slice(0, unit.width);
    if (bins.has(key)) bins.set(key, bins.get(key) + 1); else if (day < first) earlier += 1; else later += 1;
  }
  const keys = [...bins.keys()], most = Math.max(...bins.values()), base = 115, left = 30, step = (WIDTH - left) / bins.size;
  const svg = draw("svg", { viewBox: `0 0 ${WIDTH} 136` });
  const line = round(most), height = (number) => (number ? Math.max(2, (105 * number) / most) : 0);
  const top = base - height(line);
  svg.append(rule(left, WIDTH, base), rule(left, WIDTH, top, "grid"), label(left - 5, top + 4, grouped(line), "end"));
  const shown = (key) => (unit.name === "decade" ? `${key}0s` : key);
  const every = unit.steps.find((size) => bins.size / size <= LABELS) ?? unit.steps.at(-1);
  keys.forEach((key, index) => {
    const number = bins.get(key), x = left + index * step;
    if (number) {
      const box = { x: x + step * 0.08, y: base - height(number), width: step * 0.84, height: height(number) };
      svg.append(bar(box, `${shown(key)}: ${many(number, "date")}`, () => choose(...bounds(key))));
    }
    const from = unit.name === "month" ? Number(key.slice(5)) - 1 : unit.name === "day" ? index : Number(key);
    const middle = x + step / 2;
    if (from % every === 0 && middle < WIDTH - 20) {
      svg.append(label(middle, base + 16, unit.name === "day" ? key.slice(5) : shown(key)));
    }
  });
  const aside = [earlier && `${grouped(earlier)} earlier`, later && `${grouped(later)} later`].filter(Boolean).join(", ");
  return {
    svg: chart(svg, `Number of dates by ${unit.name}`),
    caption: `${many(days.length, "date")} by ${unit.name}${aside ? `; not shown: ${aside}` : ""}`,
    head: [unit.name, "dates"],
    rows: keys.filter((key) => bins.get(key)).map((key) => [shown(key), bins.get(key)]),
  };
}

const binOf = (value) => (value > 0 ? Math.floor(Math.log10(value) * 3) : null);
const binWords = (bin, currency) =>
  `${short(10 ** (bin / 3))} to ${short(10 ** ((bin + 1) / 3))} ${currency || "of unknown currency"}`;

// Amounts run from cents to trillions: the axis is logarithmic, three bars to a power of ten.
function amountsChart(amounts, choose) {
  const byCurrency = new Map();
  for (const [currency, value] of amounts) {
    if (!byCurrency.has(currency)) byCurrency.set(currency, new Map());
    const bins = byCurrency.get(currency), bin = binOf(value);
    bins.set(bin, (bins.get(bin) || 0) + 1);
  }
  if (!byCurrency.size) return null;
  const ordered = (bins) => [...bins].sort((a, b) => a[0] - b[0]);
  const sum = (bins) => [...bins.values()].reduce((a, b) => a + b);
  const all = [...byCurrency].map(([currency, bins]) => ({ currency, bins, total: sum(bins) })).sort((a, b) => b.total - a.total);
  const rows = all.slice(0, CURRENCIES_SHOWN), others = all.slice(CURRENCIES_SHOWN);
  const used = rows.flatMap(({ bins }) => [...bins.keys()]);
  const low = Math.floor(Math.min(...used) / 3) * 3, high = Math.ceil((Math.max(...used) + 1) / 3) * 3;
  const left = 50, step = (WIDTH - left) / (high - low), bottom = rows.length * 46;
  const svg = draw("svg", { viewBox: `0 0 ${WIDTH} ${bottom + 20}` });
  const every = Math.ceil((high - low) / 3 / LABELS);
  for (let power = low / 3; power <= high / 3; power += 1) {
    if (power % every) continue;
    const x = left + (power * 3 - low) * step;
    svg.append(draw("line", { class: "grid", x1: x, x2: x, y1: 0, y2: bottom }));
    svg.append(label(x, bottom + 15, short(10 ** power), power * 3 === high ? "end" : "middle"));
  }
  rows.forEach(({ currency, bins, total }, row) => {
    const base = row * 46 + 42, most = Math.max(...bins.values());
    svg.append(label(0, base - 14, currency || "?", "start"), label(0, base - 1, grouped(total), "start"));
    svg.append(rule(left, WIDTH, base));
    for (const [bin, number] of ordered(bins)) {
      const height = Math.max(2, (36 * number) / most);
      const box = { x: left + (bin - low) * step + step * 0.06, y: base - height, width: step * 0.88, height };
      svg.append(bar(box, `${binWords(bin, currency)}: ${many(number, "amount")}`, () => choose(currency, bin)));
    }
  });
  const rest = others.reduce((number, { total }) => number + total, 0);
  return {
    svg: chart(svg, "Number of amounts by size, a row for each currency"),
    caption: `Logarithmic, each row on a scale of its own${
      rest ? `; not shown: ${many(rest, "amount")} in other currencies` : ""}`,
    head: ["size", "amounts"],
    rows: all.flatMap(({ currency, bins }) => ordered(bins).map(([bin, number]) => [binWords(bin, currency), number])),
  };
}

function short(value) {
  for (const [size, unit] of [[1e12, " tn"], [1e9, " bn"], [1e6, " M"], [1e3, " k"]]) {
    if (value >= size * 0.999) return `${Number((value / size).toPrecision(2))}${unit}`;
  }
  return String(Number(value.toPrecision(2)));
}

function figure({ svg, caption, head, rows }) {
  const table = make("details", { className: "table" }, make("summary", { textContent: "As a table" }));
  table.addEventListener("toggle", () => {
    if (table.querySelector("table")) return;
    const cells = (tag, row) => make("tr", {}, ...row.map((words) => make(tag, { textContent: words })));
    const body = make("tbody", {}, ...rows.map((row) => cells("td", row)));
    table.append(make("table", {}, make("thead", {}, cells("th", head)), body));
  });
  return make("figure", {}, svg, make("figcaption", { className: "note", textContent: caption }), table);
}
