/* Saves each change of an answer as it is made, and says so. The page works without this script. */

const form = document.getElementById("question");
const status = document.getElementById("saved");
const client = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now();
const TYPING_PAUSE = 500;            // milliseconds: a change is saved within a second
const RETRY_FIRST = 1000;
const RETRY_LAST = 15000;
const GIVE_UP = 10000;               // a save that hangs longer than this is sent again

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
  return moment.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

function showComplaint(sentence) {
  const place = document.getElementById("answer-problem");
  if (!place) return;
  place.textContent = sentence ?? "";
  const field = form.elements.answer;
  if (sentence) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

async function send() {
  sequence += 1;
  const body = new FormData(form);
  body.set("client", client);
  body.set("client_sequence", String(sequence));
  unsaved = false;
  try {
    const reply = await fetch(form.dataset.save, { method: "POST", body: new URLSearchParams(body), headers: { Accept: "application/json" }, keepalive: true, signal: AbortSignal.timeout(GIVE_UP) });
    const said = await reply.json();
    if (!reply.ok) {
      stopped = reply.status < 500;
      throw new Error(said.error);
    }
    showComplaint(said.complaint);
    delay = RETRY_FIRST;
    document.getElementById("answered").textContent = said.answered;
    form.elements.seen.value = said.seen;
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
  stopped = false;
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
addEventListener("pagehide", () => unsaved && !stopped && send());

/* A page that the browser kept aside shows what was true then: ask for it anew. */
addEventListener("pageshow", (event) => event.persisted && location.reload());

/* What was chosen before this script ran is a change as well. */
const touched = [...form.querySelectorAll("input:not([type=hidden])")].some((field) => field.checked !== field.defaultChecked || field.value !== field.defaultValue)
  || [...form.querySelectorAll("option")].some((option) => option.selected !== option.defaultSelected);
if (touched) changed(0);

/* Leave the page only once its answer is safe: a click while the server is away must not lose it. */
form.addEventListener("submit", async (event) => {
  if (!unsaved && !running) return;
  event.preventDefault();
  if (await save()) form.requestSubmit(event.submitter);
});

/* The text stays where the reader left it, from question to question and from tab to tab. */
const text = document.querySelector(".pane-text .pane-body");
const place = `text-place:${location.pathname.split("/").slice(0, -1).join("/")}`;
const restore = () => { text.scrollTop = Number(sessionStorage.getItem(place) ?? 0); };
text.addEventListener("scroll", () => sessionStorage.setItem(place, String(text.scrollTop)), { passive: true });
restore();

/* Which of the two tabs of a narrow screen is shown. */
const tabs = document.querySelectorAll(".switch a");
function showTab() {
  const shown = location.hash === "#text" ? "#text" : "#question";
  for (const tab of tabs) tab.getAttribute("href") === shown ? tab.setAttribute("aria-current", "true") : tab.removeAttribute("aria-current");
  if (shown === "#text") restore();
}
addEventListener("hashchange", showTab);
showTab();

for (const time of document.querySelectorAll("time[data-clock]")) time.textContent = clock(new Date(time.dateTime));
(document.getElementById("problem") ?? document.getElementById("stem")).focus({ preventScroll: true });
