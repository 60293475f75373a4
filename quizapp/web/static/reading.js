/* The reading page: the way into the text and back, and settings that show at once. It works without this script:
   links lead to sentences, each sentence to what it proves, and a button brings the settings about. */

/* ---- From a statement to its sentences, and back to that very statement ---- */

let origin = null;                   // the link that was followed into the text

const hashOf = (link) => link.getAttribute("href");
const row = () => origin.closest("[id]");

/* The ways back that stand beside the sentence of `link`. */
function waysAt(link) {
  const beside = document.querySelector(hashOf(link))?.nextElementSibling;
  return beside?.matches(".ways") ? [...beside.querySelectorAll("a")] : [];
}

function forget() {
  for (const sentence of document.querySelectorAll(".prose .sentence.evidence")) sentence.classList.remove("evidence");
  for (const way of document.querySelectorAll(".ways a[hidden]")) way.hidden = false;
  origin = null;
}

/* Marks all the sentences that prove a statement, and leaves the way back to it alone. */
function enter(link) {
  forget();
  origin = link;
  for (const number of link.dataset.sentences.split(", ")) document.getElementById(`s${number}`)?.classList.add("evidence");
  const target = `#${link.dataset.row ?? row().id}`;
  const ways = waysAt(link);
  if (ways.some((way) => hashOf(way) === target)) for (const way of ways) way.hidden = hashOf(way) !== target;
  for (const way of ways) if (!way.querySelector("kbd")) way.insertAdjacentHTML("beforeend", " <kbd>Esc</kbd>");
}

function goBack() {
  location.hash = row().id;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.dataset.sentences) {
    enter(link);
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
  if (!origin || location.hash === hashOf(origin)) return;
  const link = origin;
  forget();
  link.focus({ preventScroll: true });
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
