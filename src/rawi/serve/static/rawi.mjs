// @ts-check
/**
 * Comfort for the keyboard. Everything here can also be reached by plain links; without this module every page works.
 *
 * Single keys act outside fields only and can be switched off on the page of keys (WCAG 2.1.4).
 */

const STORED = "rawi-single-keys";

/** @returns {boolean} whether single keys are on */
function keysAreOn() {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true;
  }
}

/** @param {EventTarget | null} target @returns {boolean} whether the reader is writing */
function isField(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** @returns {HTMLElement[]} the statements of the page, in order */
function steps() {
  return [...document.querySelectorAll("[data-step]")].filter((one) => one instanceof HTMLElement);
}

/** @type {HTMLElement | null} the statement that was gone to last: a button that goes on has the focus itself */
let last = null;

/** @param {1 | -1} way go to the next or the previous statement */
function step(way) {
  const all = steps();
  if (all.length === 0) return;
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement && all.includes(focused) ? focused : last;
  const here = at ? all.indexOf(at) : -1;
  const next = here < 0 ? (way > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + way, 0), all.length - 1);
  last = all[next];
  last.focus({ preventScroll: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  all[next].scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

/** @returns {HTMLElement | null} the margin note of the statement in focus */
function note() {
  const here = document.activeElement;
  if (!(here instanceof HTMLAnchorElement) || !here.hash) return null;
  return document.getElementById(decodeURIComponent(here.hash.slice(1)));
}

/** Open the note of the statement in focus, or follow the link in focus. */
function open() {
  const here = document.activeElement;
  const opened = note();
  if (here instanceof HTMLAnchorElement && here.matches("[data-step]")) here.click();
  opened?.querySelector("a")?.focus({ preventScroll: true });
}

/** Go to the chain in the note of the statement in focus. */
function chain() {
  const found = (note() ?? document.activeElement?.closest(".note, .pos, .hit"))?.querySelector(".isnad");
  if (found instanceof HTMLElement) {
    found.tabIndex = -1;
    found.focus();
  }
}

/** Open the form that corrects the statement in focus. */
function correct() {
  const form = (note() ?? document.activeElement?.closest(".note, .pos"))?.querySelector("details.decide");
  if (form instanceof HTMLDetailsElement) {
    form.open = true;
    form.querySelector("summary")?.focus();
  }
}

/**
 * Show what belongs to the statement under the pointer or in focus: its words in the text and its note.
 *
 * @param {EventTarget | null} target
 */
function light(target) {
  const found = new Set();
  for (let at = target instanceof Element ? target.closest("[data-n]") : null; at; at = at.parentElement?.closest("[data-n]") ?? null) {
    found.add(at.getAttribute("data-n"));
  }
  const number = target instanceof HTMLAnchorElement && target.matches(".sn") ? target.textContent : null;
  if (number) found.add(number);
  for (const one of document.querySelectorAll("[data-n]")) one.classList.toggle("lit", found.has(one.getAttribute("data-n")));
}

/** @param {string} path go to a page of the site, in the language of this one */
function go(path) {
  location.assign((document.body.dataset.root ?? "/") + path);
}

/** Whether "g" was the last key, so that the next one names a page. */
let going = false;

/** @type {Record<string, () => void>} */
const PAGES = { h: () => go(""), d: () => go("disputes"), s: () => go("holders") };

/** @type {Record<string, () => void>} */
const KEYS = {
  "/": () => {
    const field = document.querySelector("#bq, #q");
    if (field instanceof HTMLInputElement) {
      field.focus();
      field.select();
    }
  },
  j: () => step(1),
  k: () => step(-1),
  o: open,
  c: chain,
  e: correct,
  g: () => {
    going = true;
  },
  "?": () => go("keys"),
};

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
  if (!keysAreOn()) return;
  const act = going ? PAGES[event.key] : KEYS[event.key];
  going = false;
  if (act) {
    event.preventDefault();
    act();
  }
});

if (document.querySelector("[data-n]")) {
  document.addEventListener("pointerover", (event) => light(event.target));
  document.addEventListener("focusin", (event) => light(event.target));
}

for (const button of document.querySelectorAll("[data-go]")) {
  button.removeAttribute("hidden");
  button.addEventListener("click", () => step(button.getAttribute("data-go") === "1" ? 1 : -1));
}

const box = document.getElementById("single-keys");
if (box instanceof HTMLInputElement) {
  box.checked = keysAreOn();
  box.closest("[hidden]")?.removeAttribute("hidden");
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(STORED, box.checked ? "on" : "off");
    } catch {
      box.checked = true;
    }
  });
}
