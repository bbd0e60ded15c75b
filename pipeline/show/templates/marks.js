"use strict";
// What marks do wherever they stand: pointing at one, or reaching it by keyboard, shows which others mean the same
// thing. Their values show by style alone; here they are kept inside the window.
function followMarks(root) {
  let shown = null;

  function together(group) {
    if (group === shown) return;
    shown = group;
    for (const element of root.querySelectorAll("[data-group]")) {
      element.classList.toggle("together", group !== null && element.dataset.group === group);
    }
  }

  function point(event) {
    const target = event.target instanceof Element ? event.target : null;
    together(target?.closest("[data-group]")?.dataset.group ?? null);
    const mark = target?.closest("mark");
    if (mark) keepInside(mark);
  }

  root.addEventListener("mouseover", point);
  root.addEventListener("focusin", point);
  root.addEventListener("mouseleave", () => together(null));
  root.addEventListener("focusout", () => together(null));
  root.addEventListener("keydown", (event) => { if (event.key === "Escape") together(null); });
}

function keepInside(mark) {
  const value = mark.querySelector(".value");
  if (!value) return;
  value.style.translate = "";
  if (getComputedStyle(value).position === "fixed") return; // on a phone it lies along the lower edge
  const room = (mark.closest("dialog") ?? document.documentElement).getBoundingClientRect();
  const beyond = value.getBoundingClientRect().right - (room.right - 12);
  if (beyond > 0) value.style.translate = `${-beyond}px 0`;
}
