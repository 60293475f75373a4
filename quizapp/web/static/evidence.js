/* Takes evidence from the text by selecting it: fills a quote with the very words and the place where they stand.
   The form works without this script, by copying. Offsets count code points, as the server does. */

const pane = document.querySelector(".pane-text");
const sentences = pane ? [...pane.querySelectorAll(".sentence[data-start]")] : [];
const status = document.getElementById("evidence-status");
const rows = [...document.querySelectorAll(".quote-row")].map((row) => ({
  quote: row.querySelector("textarea"),
  start: row.querySelector("input[type=hidden]"),
  button: row.querySelector("button"),
}));
const BLANK_LINE = 2;                // characters between two blocks of the document's text

let selected = [];                   // what was last selected in the text: a piece for each sentence touched

const codePoints = (text) => [...text].length;
const startOf = (sentence) => Number(sentence.dataset.start);
const endOf = (sentence) => startOf(sentence) + codePoints(sentence.textContent);

/* The part of each sentence that lies within `range`, with the offset of its first character. */
function pieces(range) {
  const found = [];
  for (const sentence of sentences) {
    if (!range.intersectsNode(sentence)) continue;
    const part = document.createRange();
    part.selectNodeContents(sentence);
    const before = part.cloneRange();
    if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
    before.setEnd(part.startContainer, part.startOffset);
    const text = part.toString();
    if (text) found.push({ text, start: startOf(sentence) + codePoints(before.toString()) });
  }
  return found;
}

/* The pieces as one quote; null where something that is no sentence, such as a heading, lies between two of them. */
function joined(parts) {
  let text = "";
  let end = parts[0].start;
  for (const part of parts) {
    const between = part.start - end;
    if (between > BLANK_LINE) return null;
    text += (between === BLANK_LINE ? "\n\n" : " ".repeat(Math.max(between, 0))) + part.text;
    end = part.start + codePoints(part.text);
  }
  const lead = codePoints(text) - codePoints(text.trimStart());
  return { text: text.trim(), start: parts[0].start + lead };
}

/* Kept, because on its way to the button a click, or a switch to the other pane, may take the selection away. */
function remember() {
  const selection = document.getSelection();
  if (!selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  if (!range.collapsed && range.intersectsNode(pane)) selected = pieces(range);
  else if (pane.contains(range.startContainer)) selected = [];
}

/* Marks every sentence that a quote with a known place touches. */
function mark() {
  const taken = rows.filter((row) => row.start.value !== "").map((row) => {
    const start = Number(row.start.value);
    return [start, start + codePoints(row.quote.value)];
  });
  for (const sentence of sentences) {
    const touched = taken.some(([start, end]) => start < endOf(sentence) && startOf(sentence) < end);
    sentence.classList.toggle("evidence", touched);
  }
}

function take(row, number) {
  const found = selected.length ? joined(selected) : { text: "" };
  if (!found) {
    status.textContent = "A heading lies within what you selected. Select words on one side of it.";
    return;
  }
  if (!found.text) {
    status.textContent = "Nothing is selected. Select words in the text first, then press the button.";
    return;
  }
  row.quote.value = found.text;
  row.start.value = String(found.start);
  mark();
  // For whoever watches the form for changes that are not saved yet.
  row.quote.dispatchEvent(new Event("change", { bubbles: true }));
  status.textContent = `Quote ${number} is now “${found.text}”.`;
}

if (sentences.length && status) {
  document.addEventListener("selectionchange", remember);
  document.getElementById("evidence-how").textContent = "Select them in the text, then press “Use the selected words”.";
  rows.forEach((row, index) => {
    row.button.hidden = false;
    row.button.addEventListener("click", () => take(row, index + 1));
    row.quote.addEventListener("input", () => {
      // Words typed by hand may stand elsewhere: the server looks for them.
      row.start.value = "";
      mark();
    });
  });
  mark();
  // Begin where the proof is. The pane scrolls, never the page around it.
  const first = pane.querySelector(".evidence");
  const body = pane.querySelector(".pane-body");
  if (first && body) body.scrollTop = first.offsetTop - body.clientHeight / 3;
}
