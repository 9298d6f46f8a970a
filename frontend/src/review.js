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

// A long document shows its duties a hundred at a time: the others are a page away.
function openElsewhere(id) {
  const address = new URL(location.href);
  address.searchParams.delete("tu");
  address.searchParams.set("toi", id);
  address.hash = id;
  location.assign(address);
}

// The next place of which the reader was not sure, after the one shown or the one whose link was used.
function nextUnsure(from) {
  const all = [...document.querySelectorAll(".review .unsure")].filter((one) => one.offsetParent);
  const here = from || document.querySelector(".review .unsure.is-here");
  const next = all.find((one) => here && here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) || all[0];
  if (!next) return undefined;
  for (const old of document.querySelectorAll(".unsure.is-here")) old.classList.remove("is-here");
  next.classList.add("is-here");
  reveal(next, { centre: true });
  flash(next);
  next.focus({ preventScroll: true });
  const item = next.closest(".review-item");
  const source = document.getElementById(`src-${next.id}`) ? `src-${next.id}` : undefined;
  if (source || item?.dataset.source) showSource(item, source);
  return next;
}

function onNextUnsure(event, link) {
  const wanted = document.getElementById(link.hash.slice(1));
  const own = link.closest(".unsure");
  if (!own) document.querySelector(".unsure.is-here")?.classList.remove("is-here"); // the summary's link begins anew
  const shown = !new URL(link.href).searchParams.has("toi") || wanted;
  if (shown && nextUnsure(own)) event.preventDefault();
}

function showItem(mark) {
  const target = document.getElementById(mark.dataset.ref);
  if (!target) return openElsewhere(mark.dataset.ref);
  const item = target.closest(".review-item") || target;
  setCurrent(item);
  for (const fold of [item.closest("details")].filter(Boolean)) fold.open = true;
  reveal(item, { centre: true });
  flash(item);
  item.focus({ preventScroll: true });
}

function onClick(event) {
  const link = event.target.closest(".review [data-next-unsure]");
  if (link) return onNextUnsure(event, link);
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
  if (event.key === "n") nextUnsure();
  return undefined;
}

// Opening the page at …#task-12 shows its sentence at once.
function showFromAddress() {
  const item = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (item && item.matches(".review .unsure")) {
    item.classList.add("is-here");
    return reveal(item, { centre: true });
  }
  if (item && item.matches(".review .review-item")) showSource(item);
}

export function watchReview() {
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  window.addEventListener("hashchange", showFromAddress);
  showFromAddress();
}
