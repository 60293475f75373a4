/* Shows how far a job is. The page works without this script: it then loads itself anew. */

const job = document.getElementById("job");
const POLL = 1000;

async function look() {
  try {
    const reply = await fetch(job.dataset.job, { headers: { Accept: "application/json" } });
    if (!reply.ok) throw new Error(String(reply.status));
    const { state, percent } = await reply.json();
    if (!(state in job.dataset)) {
      location.reload();
      return;
    }
    document.getElementById("progress").value = percent;
    document.getElementById("h-job").textContent = job.dataset[state];
    const shown = document.getElementById("percent");
    if (shown.textContent !== `${percent} %`) shown.textContent = `${percent} %`;
  } catch {
    /* The server may be away for a moment: ask again. */
  }
  setTimeout(look, POLL);
}

setTimeout(look, POLL);
