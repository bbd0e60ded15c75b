"use strict";
const SVG = "http://www.w3.org/2000/svg";
const CURRENCIES_SHOWN = 5;

function draw(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function label(x, y, words, anchor = "middle") {
  return draw("text", { x, y, "text-anchor": anchor }, words);
}

function bar(box, words, choose) {
  const shape = draw("rect", { ...box, class: "bar", tabindex: 0, role: "button", "aria-label": words }, draw("title", {}, words));
  shape.addEventListener("click", choose);
  shape.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(); }
  });
  return shape;
}

// A few far dates (« 1789 », « 2100 ») would squeeze all others into one bar: the outer hundredths are counted aside.
function timeline(days, choose) {
  if (!days.length) return null;
  days.sort();
  const first = days[Math.floor(days.length * 0.01)], last = days[Math.ceil(days.length * 0.99) - 1];
  const monthly = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) < 3;
  const width = monthly ? 7 : 4;
  const bins = new Map();
  const end = last.slice(0, width);
  for (let at = first.slice(0, width); at <= end && bins.size < 400; at = after(at)) bins.set(at, 0);
  let aside = 0;
  for (const day of days) {
    const key = day.slice(0, width);
    if (bins.has(key)) bins.set(key, bins.get(key) + 1); else aside += 1;
  }
  const most = Math.max(...bins.values()), step = 380 / bins.size;
  const svg = draw("svg", { viewBox: "0 0 380 140", role: "group", "aria-label": "Number of dates by " + (monthly ? "month" : "year") });
  svg.append(draw("line", { class: "axis", x1: 0, x2: 380, y1: 115, y2: 115 }));
  let index = 0;
  for (const [key, number] of bins) {
    const height = number ? Math.max(2, (105 * number) / most) : 0;
    const box = { x: index * step + step * 0.08, y: 115 - height, width: step * 0.84, height };
    if (number) svg.append(bar(box, `${key}: ${number} dates`, () => choose(...bounds(key))));
    index += 1;
  }
  svg.append(label(0, 132, first.slice(0, width), "start"), label(380, 132, end, "end"));
  if (aside) svg.append(label(190, 132, `${aside} earlier or later`));
  return svg;
}

function after(key) {
  const [year, month] = key.split("-").map(Number);
  if (!month) return String(year + 1).padStart(4, "0");
  return month === 12 ? `${String(year + 1).padStart(4, "0")}-01` : `${String(year).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}`;
}

function bounds(key) {
  if (key.length === 4) return [`${key}-01-01`, `${key}-12-31`];
  const [year, month] = key.split("-").map(Number);
  return [`${key}-01`, `${key}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`];
}

// Amounts run from cents to trillions: the axis is logarithmic, three bars to a power of ten.
function amountsChart(amounts, choose) {
  const byCurrency = new Map();
  for (const [currency, size] of amounts) {
    if (!byCurrency.has(currency)) byCurrency.set(currency, []);
    byCurrency.get(currency).push(Math.floor(Math.log10(size) * 3));
  }
  const rows = [...byCurrency].sort((a, b) => b[1].length - a[1].length).slice(0, CURRENCIES_SHOWN);
  if (!rows.length) return null;
  const bins = rows.flatMap(([, sizes]) => sizes);
  const low = Math.floor(bins.reduce((a, b) => Math.min(a, b)) / 3) * 3, high = Math.ceil((bins.reduce((a, b) => Math.max(a, b)) + 1) / 3) * 3;
  const step = 325 / (high - low), bottom = rows.length * 50;
  const svg = draw("svg", { viewBox: `0 0 380 ${bottom + 20}`, role: "group", "aria-label": "Number of amounts by size, a row for each currency" });
  rows.forEach(([currency, sizes], row) => {
    const base = row * 50 + 44, counts = new Map();
    for (const bin of sizes) counts.set(bin, (counts.get(bin) || 0) + 1);
    const most = Math.max(...counts.values());
    svg.append(label(0, base - 14, currency || "?", "start"), label(0, base - 1, String(sizes.length), "start"));
    svg.append(draw("line", { class: "axis", x1: 50, x2: 380, y1: base, y2: base }));
    for (const [bin, number] of [...counts].sort((a, b) => a[0] - b[0])) {
      const height = Math.max(2, (40 * number) / most);
      const from = 10 ** (bin / 3), to = 10 ** ((bin + 1) / 3);
      const box = { x: 52 + (bin - low) * step, y: base - height, width: Math.max(step * 0.88, 1), height };
      svg.append(bar(box, `${short(from)} to ${short(to)} ${currency}: ${number} amounts`, () => choose(currency, bin)));
    }
  });
  const powers = (high - low) / 3, every = Math.ceil(powers / 6);
  for (let power = 0; power <= powers; power += every) {
    svg.append(label(52 + power * 3 * step, bottom + 14, short(10 ** (low / 3 + power))));
  }
  return svg;
}

function short(value) {
  for (const [size, unit] of [[1e12, "T"], [1e9, "bn"], [1e6, "m"], [1e3, "k"]]) {
    if (value >= size * 0.999) return `${Number((value / size).toPrecision(2))}${unit}`;
  }
  return String(Number(value.toPrecision(2)));
}
