/* The reading page: the way into the text and back, and settings that show at once. It works without this script:
   links lead to sentences, each sentence to what it proves, and a button brings the settings about. */

/* ---- From a statement to its sentences, from a name to its row, and back to that very link ---- */

let origin = null;                   // the link that was followed
let added = null;                    // the ways that were put up for it alone
let step = null;                     // of these, the one that leads on

const hashOf = (link) => link.getAttribute("href");
const isName = (link) => link.matches(".term-link");
/* What a way back leads to: the row of a link in the briefing, the sentence of a name in the text. */
const homeOf = (link) => link.dataset.row ?? link.closest(isName(link) ? ".sentence" : "[id]").id;
const sentenceOf = (link) => document.querySelector(hashOf(link))?.closest(".sentence");

/* The ways back that stand beside the sentence of `link`. */
function waysAt(link) {
  const beside = sentenceOf(link)?.nextElementSibling;
  return beside?.matches(".ways") ? [...beside.querySelectorAll("a")] : [];
}

function way(href, words) {
  const link = document.createElement("a");
  link.href = href;
  link.append(words);
  added.append(link, " ");
  return link;
}

/* Puts up the way back to `link`, and, where it is one of several places, the ways to those before and after it. */
function putUp(link, words) {
  added = document.createElement("span");
  added.className = "ways here";
  added.append(" ");
  way(`#${homeOf(link)}`, words).insertAdjacentHTML("beforeend", " <kbd>Esc</kbd>");
  const places = link.closest(".places") ?? link.parentElement.querySelector(".places");
  const all = isName(link) || !places ? [] : [...places.querySelectorAll("a")];
  const at = all.findIndex((each) => sentenceOf(each) === sentenceOf(link));
  const there = [["Previous", at - 1], ["Next", at + 1]].filter(([, to]) => at >= 0 && all[to]);
  for (const [name, to] of there) {
    const leading = way(hashOf(all[to]), `${name}: ${to + 1} of ${all.length}`);
    leading.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      all[to].click();
      step = [...added.querySelectorAll("a")].find((each) => each.textContent.startsWith(name)) ?? added.querySelector("a");
    });
  }
}

function forget() {
  added?.remove();
  added = step = null;
  for (const sentence of document.querySelectorAll(".prose .sentence.evidence")) sentence.classList.remove("evidence");
  for (const way of document.querySelectorAll(".ways a[hidden]")) way.hidden = false;
  origin = null;
}

/* Marks all the sentences that prove a statement, and leaves the way back to it alone. */
function enter(link) {
  forget();
  origin = link;
  const target = `#${homeOf(link)}`;
  const ways = waysAt(link);
  const isPlace = link.matches(".places a, .first-named a, span[id] > a");
  const sentences = isPlace ? [sentenceOf(link)] : link.dataset.sentences.split(", ").map((number) => document.getElementById(`s${number}`));
  for (const sentence of sentences) sentence?.classList.add("evidence");
  if (isPlace || ways.some((each) => hashOf(each) === target)) for (const each of ways) each.hidden = isPlace || hashOf(each) !== target;
  for (const each of ways) if (!each.querySelector("kbd")) each.insertAdjacentHTML("beforeend", " <kbd>Esc</kbd>");
  if (!isPlace) return;
  const row = document.getElementById(homeOf(link));
  putUp(link, `Back to ${(row.querySelector("dt") ?? link).textContent}`);
  sentenceOf(link).after(added);
}

/* From a name in the text to the row about it. */
function enterRow(link) {
  forget();
  const row = document.querySelector(hashOf(link));
  if (!row) return;
  origin = link;
  putUp(link, "Back to the text");
  // A name in a row of many is outlined, and what stands behind it isn't.
  const words = row.querySelector("dd");
  if (words) words.append(added);
  else row.after(added);
}

function goBack() {
  location.hash = homeOf(origin);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.dataset.sentences) {
    enter(link);
  } else if (isName(link)) {
    enterRow(link);
  } else if (origin && link.closest(".ways")) {
    event.preventDefault();
    goBack();
  } else {
    forget();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !origin || event.defaultPrevented) return;
  goBack();
});

/* By the way back, by Escape, or by the browser's own Back: the focus is on the statement's link again. */
addEventListener("hashchange", () => {
  if (origin && location.hash === hashOf(origin)) step?.focus({ preventScroll: true });
  if (!origin || location.hash === hashOf(origin)) return;
  const link = origin;
  forget();
  // Of a name in a row of many, the further places are not on the page.
  (link.closest("[hidden]")?.parentElement.querySelector("a") ?? link).focus({ preventScroll: true });
});

/* ---- Settings ---- */

const settings = document.querySelector("#reading-settings form");
const said = settings.querySelector("[role=status]");
const attributes = { size: "data-size", spacing: "data-spacing", theme: "data-bs-theme" };
const unset = { size: "normal", spacing: "normal", theme: "device" };

settings.querySelector("button").hidden = true;
settings.addEventListener("change", async ({ target }) => {
  document.documentElement.setAttribute(attributes[target.name], target.value);
  if (target.value === unset[target.name]) document.documentElement.removeAttribute(attributes[target.name]);
  try {
    const reply = await fetch(settings.action, { method: "POST", body: new URLSearchParams(new FormData(settings)), headers: { Accept: "application/json" } });
    said.textContent = reply.ok ? "Remembered on this device." : "Not remembered: reload the page and choose again.";
  } catch {
    said.textContent = "Not remembered: the server can’t be reached.";
  }
});

/* ---- Print: what is folded away on the screen is on the paper ---- */

const opened = [];
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll(".briefing details:not([open])")) {
    fold.open = true;
    opened.push(fold);
  }
});
addEventListener("afterprint", () => {
  for (const fold of opened.splice(0)) fold.open = false;
});
