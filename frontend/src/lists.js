// Lists: choosing rows, the bar of bulk actions, and filters that apply themselves.
const boxes = (root) => [...root.querySelectorAll("input[data-select-row]")];

function refresh() {
  const bar = document.querySelector(".bulk-bar");
  const all = boxes(document);
  const chosen = all.filter((box) => box.checked);
  for (const box of all) box.closest("tr")?.classList.toggle("is-selected", box.checked);
  const head = document.querySelector("input[data-select-all]");
  if (head) {
    head.checked = all.length > 0 && chosen.length === all.length;
    head.indeterminate = chosen.length > 0 && chosen.length < all.length;
  }
  if (!bar) return;
  const everything = document.querySelector("input[data-select-matching]");
  bar.classList.toggle("is-empty", chosen.length === 0 && !everything?.checked);
  const count = bar.querySelector("[data-selected-count]");
  if (count) count.textContent = String(chosen.length);
}

function onChange(event) {
  if (event.target.matches("input[data-select-all]")) {
    for (const box of boxes(document)) box.checked = event.target.checked;
  }
  if (event.target.matches("[data-select-all], [data-select-row], [data-select-matching]")) refresh();
}

function markWide() {
  for (const box of document.querySelectorAll(".list-scroll")) {
    box.classList.remove("is-wide");
    box.classList.toggle("is-wide", box.scrollWidth > box.clientWidth + 1);
  }
}

// Keeps the address of a filtered list short: what was left empty is not sent.
function dropEmpty(event) {
  if (!event.target.matches?.(".filter-bar")) return;
  for (const [name, value] of [...event.detail.formData.entries()]) {
    if (value === "") event.detail.formData.delete(name);
  }
}

export function watchLists() {
  document.addEventListener("htmx:configRequest", dropEmpty);
  document.addEventListener("change", onChange);
  document.addEventListener("htmx:afterSettle", () => { refresh(); markWide(); });
  window.addEventListener("resize", markWide);
  window.addEventListener("pageshow", () => { refresh(); markWide(); });
}
