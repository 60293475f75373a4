/* Saves each change of an answer as it is made, and says so. The page works without this script. */

const form = document.getElementById("question");
const status = document.getElementById("saved");
const client = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now();
const TYPING_PAUSE = 500;            // milliseconds: a change is saved within a second
const RETRY_FIRST = 1000;
const RETRY_LAST = 15000;

let sequence = 0;
let unsaved = false;                 // something changed since the last acknowledged save
let stopped = false;                 // the server said no for good: trying again would not help
let running = null;                  // the save under way
let timer = 0;
let delay = RETRY_FIRST;

function say(text, failed = false) {
  status.textContent = text;
  status.toggleAttribute("data-state", false);
  if (failed) status.dataset.state = "failed";
}

function clock(moment) {
  return moment.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });
}

function showComplaint(sentence) {
  const place = document.getElementById("answer-problem");
  if (!place) return;
  place.textContent = sentence ?? "";
  form.elements.answer?.toggleAttribute?.("aria-invalid", false);
  if (sentence) form.elements.answer.setAttribute("aria-invalid", "true");
}

async function send() {
  sequence += 1;
  const body = new FormData(form);
  body.set("client", client);
  body.set("client_sequence", String(sequence));
  unsaved = false;
  try {
    const reply = await fetch(form.dataset.save, { method: "POST", body: new URLSearchParams(body), headers: { Accept: "application/json" }, keepalive: true });
    const said = await reply.json();
    if (!reply.ok) {
      stopped = reply.status < 500;
      throw new Error(said.error);
    }
    showComplaint(said.complaint);
    delay = RETRY_FIRST;
    document.getElementById("answered").textContent = said.answered;
    if (!unsaved) say(`Saved ${clock(new Date(said.saved_at))}`);
    return true;
  } catch (error) {
    unsaved = true;
    say(stopped ? `Not saved. ${error.message}` : "Not saved, will retry", true);
    return false;
  }
}

/* One save at a time, so that they reach the server in order. */
async function save() {
  clearTimeout(timer);
  while (running) await running;
  if (!unsaved || stopped) return !unsaved;
  running = send();
  const done = await running;
  running = null;
  if (!done && !stopped) {
    timer = setTimeout(save, delay);
    delay = Math.min(delay * 2, RETRY_LAST);
  }
  return done;
}

function changed(pause) {
  unsaved = true;
  say("Saving");
  clearTimeout(timer);
  timer = setTimeout(save, pause);
}

const typed = (field) => field.matches("input:not([type=radio], [type=checkbox])");
form.addEventListener("input", (event) => changed(typed(event.target) ? TYPING_PAUSE : 0));
addEventListener("online", () => unsaved && save());
addEventListener("beforeunload", (event) => {
  if (unsaved || running) event.preventDefault();
});

/* Leave the page only once its answer is safe: a click while the server is away must not lose it. */
form.addEventListener("submit", async (event) => {
  if (!unsaved && !running) return;
  event.preventDefault();
  if (await save()) form.requestSubmit(event.submitter);
});

/* The text stays where the reader left it, from question to question. */
const text = document.querySelector(".pane-text .pane-body");
const place = `text-place:${location.pathname.split("/").slice(0, -1).join("/")}`;
text.scrollTop = Number(sessionStorage.getItem(place) ?? 0);
addEventListener("pagehide", () => sessionStorage.setItem(place, String(text.scrollTop)));

for (const time of document.querySelectorAll("time[data-clock]")) time.textContent = clock(new Date(time.dateTime));
document.getElementById("problem")?.focus();
