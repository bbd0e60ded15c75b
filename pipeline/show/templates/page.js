// Works without: values show by style alone. This highlights the other mentions of an entity, switches kinds off and
// lets Escape close a value.
followMarks(document.body);

for (const name of ["mouseover", "focusin"]) {
  document.addEventListener(name, () => document.body.classList.remove("quiet"));
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.body.classList.add("quiet");
});

for (const button of document.querySelectorAll(".legend button")) {
  button.addEventListener("click", () => {
    const shown = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(shown));
    for (const mark of document.querySelectorAll(`mark.${button.dataset.kind}`)) {
      mark.classList.toggle("off", !shown);
      if (mark.id) mark.tabIndex = shown ? 0 : -1;
    }
  });
}
