/* Shows in the list how far the work on documents is. The page works without this script: it then loads itself anew. */

const table = document.querySelector("table[data-jobs]");
const told = document.getElementById("told");
const POLL = 2000;

async function look() {
  let busy = [...table.querySelectorAll("tr[data-busy]")];
  try {
    const reply = await fetch(table.dataset.jobs, { headers: { Accept: "application/json" } });
    if (!reply.ok) throw new Error(String(reply.status));
    const standings = await reply.json();
    for (const row of busy) {
      if (row.id in standings) row.querySelector(".standing").textContent = standings[row.id];
    }
    const done = busy.filter((row) => !(row.id in standings));
    if (done.length) await replace(done);
    busy = [...table.querySelectorAll("tr[data-busy]")];
  } catch {
    /* The server may be away for a moment: ask again. */
  }
  if (busy.length) setTimeout(look, POLL);
}

/* The rows as they are now, without touching what is being typed above them. */
async function replace(rows) {
  const reply = await fetch(location.href);
  if (!reply.ok) throw new Error(String(reply.status));
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  for (const row of rows) {
    const fresh = page.getElementById(row.id);
    /* One that fits the filter no longer stays as it is, without what can't be done any more. */
    if (!fresh) {
      delete row.dataset.busy;
      row.querySelector(".standing").textContent = "Done";
      row.querySelector(".standing + form")?.remove();
      continue;
    }
    const focused = row.contains(document.activeElement);
    row.replaceWith(fresh);
    if (focused) fresh.querySelector("a").focus();
    const title = fresh.querySelector("th a").textContent;
    told.textContent = `${title}: ${fresh.querySelector(".standing, .alarm").textContent}`;
  }
}

setTimeout(look, POLL);
