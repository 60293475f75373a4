/* Single-letter keys for the review queue. The page works without this script. */

const OFF = "review-keys-off";
const toggle = document.getElementById("keys");
const reason = document.getElementById("reason");
const ask = document.getElementById("ask");
let on = true;

/* Storage may be blocked: the keys then work, and are on again on the next page. */
function remembered(act) {
  try {
    return act(localStorage);
  } catch {
    return null;
  }
}

on = remembered((storage) => storage.getItem(OFF)) === null;

function show() {
  toggle.hidden = false;
  toggle.textContent = on ? "Turn keys off" : "Turn keys on";
}

toggle.addEventListener("click", () => {
  on = !on;
  remembered((storage) => (on ? storage.removeItem(OFF) : storage.setItem(OFF, "1")));
  show();
});

const typing = (element) => element.matches("textarea, select, input:not([type=radio], [type=checkbox])");

document.addEventListener("keydown", (event) => {
  if (!on || event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
  const key = event.key.toLowerCase();
  if (key === "e") {
    event.preventDefault();
    document.getElementById("stem").focus();
  } else if (key === "r" && reason.value === "") {
    event.preventDefault();
    reason.focus();
  } else if (key === "g" && ask !== null) {
    event.preventDefault();
    ask.open = true;
    ask.querySelector("summary").focus();
  } else {
    const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (target === null) return;
    event.preventDefault();
    target.click();
  }
});

/* Begin with the keys at hand. */
(document.getElementById("problem") ?? document.getElementById("heading")).focus({ preventScroll: true });
show();
