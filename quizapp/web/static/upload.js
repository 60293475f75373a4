/* Says at once that a file is too large, instead of sending it first. The server checks the same. */

const form = document.getElementById("document");
const file = form.elements.file;

function tooLarge() {
  const chosen = file.files[0];
  return chosen !== undefined && chosen.size > Number(form.dataset.most);
}

function check() {
  file.setCustomValidity(tooLarge() ? form.dataset.tooLarge : "");
}

file.addEventListener("change", () => {
  check();
  if (tooLarge()) file.reportValidity();
});
form.addEventListener("submit", () => {
  document.getElementById("sending").textContent = "Sending";
});
check();
