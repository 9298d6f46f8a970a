// The review page: what was read (right) and where it stands in the document (left) point at each other.
// right: <article class="review-item" id="task-1" data-source="src-task-1" tabindex="0">
// left:  <mark class="hl hl-task" id="src-task-1" data-ref="task-1">
const inField = (target) => target.closest("input, select, textarea, button, a, summary, label, [contenteditable]");
const gentle = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

function flash(element) {
  element.classList.remove("is-flash");
  void element.offsetWidth; // Restarts the animation.
  element.classList.add("is-flash");
}

// Scrolls the pane around an element and not the page, so that the two panes stay where they are.
function reveal(element, { centre }) {
  const pane = element.closest(".review-pane");
  if (!pane || pane.scrollHeight <= pane.clientHeight) {
    element.scrollIntoView({ block: centre ? "center" : "nearest", behavior: gentle() });
    return;
  }
  pane.scrollIntoView({ block: "nearest" });
  const box = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  const head = pane.querySelector(".pane-head")?.offsetHeight || 0;
  const above = box.top - frame.top - head;
  const room = pane.clientHeight - head;
  if (!centre && above >= 0 && above + box.height <= room) return;
  pane.scrollTo({ top: pane.scrollTop + above - Math.max(8, (room - box.height) / 2), behavior: gentle() });
}

// A sentence over several paragraphs is several marks: all carry data-ref, the first one the id.
const marksOf = (item) => [...document.querySelectorAll(`.hl[data-ref="${CSS.escape(item.id)}"]`)];

function setCurrent(item) {
  for (const old of document.querySelectorAll(".review .is-current")) old.classList.remove("is-current");
  item.classList.add("is-current");
  for (const mark of marksOf(item)) mark.classList.add("is-current");
}

function showSource(item, sourceId) {
  const source = document.getElementById(sourceId || item.dataset.source);
  if (item.matches(".review-item")) setCurrent(item);
  if (!source) return;
  reveal(source, { centre: true });
  const parts = sourceId ? [source] : marksOf(item);
  for (const mark of parts.length ? parts : [source]) flash(mark);
}

function showItem(mark) {
  const target = document.getElementById(mark.dataset.ref);
  if (!target) return;
  const item = target.closest(".review-item") || target;
  setCurrent(item);
  for (const fold of [item.closest("details")].filter(Boolean)) fold.open = true;
  reveal(item, { centre: true });
  flash(item);
  item.focus({ preventScroll: true });
}

function onClick(event) {
  const mark = event.target.closest(".review .hl[data-ref]");
  if (mark) return showItem(mark);
  const pointer = event.target.closest(".review [data-source]");
  if (!pointer) return undefined;
  const item = event.target.closest(".review-item") || pointer;
  if (pointer !== item) return showSource(item, pointer.dataset.source);
  return inField(event.target) ? setCurrent(item) : showSource(item);
}

function step(by) {
  const items = [...document.querySelectorAll(".review .review-item")].filter((item) => item.offsetParent);
  const at = items.findIndex((item) => item.classList.contains("is-current"));
  const next = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : at + by];
  if (!next) return;
  reveal(next, { centre: false });
  next.focus({ preventScroll: true });
  showSource(next);
}

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || !document.querySelector(".review")) return;
  if (event.target.matches(".review-item") && event.key === "Enter") return showSource(event.target);
  if (event.target.matches(".hl") && event.key === "Enter") return showItem(event.target);
  if (event.target.closest("input, select, textarea, [contenteditable], dialog")) return undefined;
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
  return undefined;
}

// Opening the page at …#task-12 shows its sentence at once.
function showFromAddress() {
  const item = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (item && item.matches(".review .review-item")) showSource(item);
}

export function watchReview() {
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  window.addEventListener("hashchange", showFromAddress);
  showFromAddress();
}
