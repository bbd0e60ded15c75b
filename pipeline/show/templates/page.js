"use strict";
// Works without: values show by style alone. This highlights the other mentions of an entity, switches kinds off and
// lets Escape close a value.
const grouped = document.querySelectorAll("[data-group]");

function together(group) {
  for (const element of grouped) {
    element.classList.toggle("together", group !== null && element.dataset.group === group);
  }
}

function groupOf(event) {
  const element = event.target instanceof Element ? event.target.closest("[data-group]") : null;
  return element ? element.dataset.group : null;
}

for (const name of ["mouseover", "focusin"]) {
  document.addEventListener(name, (event) => {
    document.body.classList.remove("quiet");
    together(groupOf(event));
  });
}
document.addEventListener("focusout", () => together(null));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.body.classList.add("quiet");
    together(null);
  }
});

for (const button of document.querySelectorAll(".legend button")) {
  button.addEventListener("click", () => {
    const shown = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(shown));
    for (const mark of document.querySelectorAll(`mark.${button.dataset.kind}`)) {
      mark.classList.toggle("off", !shown);
      mark.tabIndex = shown ? 0 : -1;
    }
  });
}
