/* Highlights and notes by selecting words in the text: a bar comes up, and its form names the very words and where they
   stand. Without this script notes are made by the link at the end of each paragraph. Offsets count code points. */

const text = document.querySelector("#full-text .prose");
const bar = document.getElementById("note-bar");
const { quote, start, client, text: words } = bar.elements;
const status = bar.querySelector("[role=status]");
const field = bar.querySelector(".field");
const [highlight, addNote, close] = bar.querySelectorAll("button");

const codePoints = (string) => [...string].length;

/* The sentence's part of a range: its words, and the offset of the first. */
function partOf(sentence, range) {
  const part = document.createRange();
  part.selectNodeContents(sentence);
  const before = part.cloneRange();
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  before.setEnd(part.startContainer, part.startOffset);
  return { words: part.toString(), start: Number(sentence.dataset.start) + codePoints(before.toString()) };
}

const HEADINGS = "h2, h3, h4, h5, h6";
const within = (range, selector) => [...text.querySelectorAll(selector)].filter((each) => range.intersectsNode(each));

/* What a range takes of the text, as the document has it: one space between two sentences, a blank line between two
   blocks, headings among them. Null where it takes no sentence. */
function taken(range) {
  const parts = within(range, `.sentence[data-start], ${HEADINGS}`).map((each) => (each.matches(".sentence") ? partOf(each, range) : { heading: each.textContent })).filter((part) => part.heading || part.words);
  const first = parts.find((part) => part.words);
  if (!first) return null;
  let found = "";
  let end = first.start;
  let headings = "";
  for (const part of parts.slice(parts.indexOf(first))) {
    if (part.heading) {
      headings += `\n\n${part.heading}`;
      continue;
    }
    const between = part.start - end - codePoints(headings);
    found += headings + (between === 2 ? "\n\n" : " ".repeat(Math.max(between, 0))) + part.words;
    headings = "";
    end = part.start + codePoints(part.words);
  }
  const lead = codePoints(found) - codePoints(found.trimStart());
  return found.trim() && { words: found.trim(), start: parts[0].start + lead };
}

function lastBlock(range) {
  return within(range, `.sentence[data-start], ${HEADINGS}`).at(-1).closest(`ul, p, pre, ${HEADINGS}`);
}

function show() {
  const selection = document.getSelection();
  // Whoever writes keeps what was selected: the field has taken the selection.
  if (!field.hidden || bar.contains(document.activeElement)) return;
  const range = selection.rangeCount ? selection.getRangeAt(0) : null;
  const found = range && !range.collapsed && range.intersectsNode(text) ? taken(range) : null;
  const onlyHeading = !found && range !== null && range.toString().trim() !== "" && within(range, HEADINGS).length > 0;
  bar.hidden = !found && !onlyHeading;
  for (const button of [highlight, addNote]) button.hidden = onlyHeading;
  if (bar.hidden) return;
  // Behind the words, so that Tab leads to it from there.
  const block = lastBlock(range);
  if (block.nextElementSibling !== bar) block.after(bar);
  if (onlyHeading) {
    status.textContent = "A heading alone can’t be marked. Select words of the text below it, too.";
    return;
  }
  quote.value = found.words;
  start.value = String(found.start);
  client.value = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2);
  const count = found.words.split(/\s+/).length;
  status.textContent = `${count} ${count === 1 ? "word" : "words"} selected.`;
}

function hide() {
  field.hidden = true;
  words.value = "";
  bar.hidden = true;
  addNote.hidden = false;
  highlight.textContent = "Highlight";
}

text.classList.add("selects");
let pause = 0;
document.addEventListener("selectionchange", () => {
  clearTimeout(pause);
  pause = setTimeout(show, 150);
});
addNote.addEventListener("click", () => {
  field.hidden = false;
  addNote.hidden = true;
  highlight.textContent = "Keep the note";
  words.focus();
});
close.addEventListener("click", hide);
bar.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  hide();
});
