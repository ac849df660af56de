"""The report's script: keys, cards beside their lines, and how many findings the filters leave.

Everything else works without it.
"""

from __future__ import annotations

SCRIPT = """
"use strict";
(() => {
const all = (query, root = document) => [...root.querySelectorAll(query)];
const one = query => document.querySelector(query);
const root = document.documentElement;
root.classList.add("js");
const cards = all(".card"), boxes = all(".filters input");
const card = n => document.getElementById("f" + n), mark = n => document.getElementById("m" + n);
const still = matchMedia("(prefers-reduced-motion: reduce)");
let current = 0;

const off = () => new Set(boxes.filter(box => !box.checked).map(box => box.value));
const hidden = (element, names) => [...element.classList].some(name => names.has(name));
function shown() {
  const names = off();
  return cards.filter(c => !hidden(c, names)).map(c => +c.dataset.f);
}

// Cards stand beside the line of their mark, or as far below it as those above need.
const wide = matchMedia("screen and (min-width: 75rem)");
function place() {
  const articles = all(".article");
  const moves = [];
  for (const article of articles) {
    article.style.removeProperty("--tall");
    for (const note of all(".notes", article)) note.style.removeProperty("top");
    if (!wide.matches) continue;
    const top = article.getBoundingClientRect().top;
    let free = 0;
    for (const note of all(".notes", article)) {
      const height = note.getBoundingClientRect().height;
      const first = all(".card", note).find(c => c.offsetParent);
      if (!height || !first) continue;
      const at = mark(first.dataset.f);
      const want = at ? at.getBoundingClientRect().top - top - 10 : 0;
      const y = Math.max(free, want);
      moves.push([note, "top", y + "px"]);
      free = y + height + 2;
    }
    moves.push([article, "--tall", free + "px"]);
  }
  for (const [element, name, value] of moves) element.style.setProperty(name, value);
}

function tell() {
  const live = one("#live"), names = off();
  if (!live) return;
  const left = shown().length;
  live.textContent = names.size ? `${left} of ${cards.length} findings shown` : "";
  for (const group of all(".list section, .list section > div"))
    group.hidden = all("li", group).every(item => hidden(item, names));
  place();
}

function choose(n, focus) {
  for (const element of all(".on")) element.classList.remove("on");
  current = n;
  if (!n) return;
  for (const element of all(`[data-f="${n}"]`)) element.classList.add("on");
  const folded = card(n).closest("details");
  if (folded) folded.open = true;
  const item = one(`.list a[data-f="${n}"]`), rail = one(".rail");
  if (item && getComputedStyle(rail).position === "sticky") {
    const a = item.getBoundingClientRect(), b = rail.getBoundingClientRect();
    if (a.top < b.top || a.bottom > b.bottom) rail.scrollTop += a.top - b.top - b.height / 2;
  }
  if (!focus) return;
  const target = focus === "card" ? card(n) : inner(n) || card(n);
  target.focus({preventScroll: true});
  target.scrollIntoView({block: "center", behavior: still.matches ? "auto" : "smooth"});
}

// Of nested marks only the innermost is a link; the others lend its focus.
const inner = n => { const m = mark(n); return m && (m.matches("a") ? m : m.querySelector("a")); };

function step(by) {
  const numbers = shown();
  if (!numbers.length) return;
  const next = by > 0 ? numbers.find(n => n > current) : numbers.findLast(n => n < current);
  const edge = numbers.includes(current) ? current : numbers[by > 0 ? 0 : numbers.length - 1];
  choose(next || edge, "mark");
}

const typing = target => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const at = event.target;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "Escape" && current) {
    if (at.closest(".card")) choose(current, "mark");
    else { choose(0); at.blur(); }
  }
  else if (event.key === "Enter" && current && at.matches("body, main, .m")) choose(current, "card");
  else return;
  event.preventDefault();
});

document.addEventListener("click", event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const names = off();
  let at = event.target.closest(".m, .list a, .back");
  while (at && at.matches(".m") && hidden(at, names)) at = at.parentElement.closest(".m");
  if (!at) { if (event.target.closest("a.m")) event.preventDefault(); return; }
  const n = +(at.dataset.f || at.closest(".card").dataset.f);
  event.preventDefault();
  choose(n, at.matches(".m") && !wide.matches ? "card" : at.matches(".m") ? "" : "mark");
});

boxes.forEach(box => box.addEventListener("change", tell));
document.addEventListener("toggle", place, true);
addEventListener("resize", place);
addEventListener("load", place);
const narrow = matchMedia("(max-width: 62rem)"), fold = one(".fold");
if (fold) {
  fold.open = !narrow.matches;
  narrow.addEventListener("change", () => { fold.open = !narrow.matches; });
}
const keys = one(".keys");
if (keys) keys.hidden = false;
tell();
place();
const asked = /^#f(\\d+)$/.exec(location.hash);
if (asked && card(asked[1])) choose(+asked[1], "mark");
})();
"""
"""One function without names in the page's own space."""
