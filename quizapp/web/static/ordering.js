/* Lets the items of an ordering be moved up and down, instead of giving each its place: the places stand in lists that
   the page is sent with, and follow the moves. Loads before attempt.js, which saves. */

const list = document.getElementById("ordering");
const keep = document.getElementById("keep-order");
const moved = document.getElementById("moved");
const rows = () => [...list.children];
const field = (row) => row.querySelector("select");
const words = (row) => row.querySelector("label").textContent;

/* Whether the places make an order; what is half done without this script begins anew. */
const isAnswered = () => new Set(rows().map((row) => field(row).value).filter(Boolean)).size === rows().length;

function number() {
  for (const [index, row] of rows().entries()) row.querySelector(".place").textContent = `${index + 1}.`;
}

function give() {
  for (const [index, row] of rows().entries()) field(row).value = String(index + 1);
  keep.hidden = true;
  number();
  list.dispatchEvent(new Event("input", { bubbles: true }));
}

/* The neighbour is put on the other side: what moves itself would lose the focus. */
function move(row, direction) {
  const other = direction === "up" ? row.previousElementSibling : row.nextElementSibling;
  if (other === null) {
    moved.textContent = `${words(row)} is ${direction === "up" ? "first" : "last"} already.`;
    return;
  }
  if (direction === "up") row.after(other);
  else row.before(other);
  give();
  moved.textContent = `${words(row)} is now ${rows().indexOf(row) + 1} of ${rows().length}.`;
}

list.addEventListener("click", (event) => {
  const button = event.target.closest("[data-move]");
  if (button) move(button.closest("li"), button.dataset.move);
});
keep.addEventListener("click", () => {
  give();
  moved.textContent = "This order is your answer.";
  list.querySelector("button").focus();
});

if (isAnswered()) list.append(...rows().sort((one, other) => Number(field(one).value) - Number(field(other).value)));
for (const row of rows()) {
  field(row).hidden = true;
  row.querySelector(".place").hidden = false;
  row.querySelector(".arrange-moves").hidden = false;
}
const hint = document.getElementById("ordering-hint");
hint.textContent = hint.dataset.scripted;
keep.hidden = isAnswered();
number();
