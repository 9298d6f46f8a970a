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

// On a phone the further conditions are folded, unless one of them is in use.
function unfold(bar, open) {
  bar.classList.toggle("is-open", open);
  bar.querySelector(".filter-more")?.setAttribute("aria-expanded", String(open));
}

function unfoldUsed() {
  for (const bar of document.querySelectorAll(".filter-bar")) {
    const further = [...bar.querySelectorAll(".field ~ .field :is(input, select)")];
    const used = (control) => (/checkbox|radio/.test(control.type) ? control.checked : control.value !== "");
    if (further.some((control) => !control.matches(".day-native") && used(control))) unfold(bar, true);
  }
}

function onMore(event) {
  const bar = event.target.closest(".filter-more")?.closest(".filter-bar");
  if (bar) unfold(bar, !bar.classList.contains("is-open"));
}

function markWide() {
  for (const box of document.querySelectorAll(".list-scroll")) {
    box.classList.remove("is-wide");
    box.classList.toggle("is-wide", box.scrollWidth > box.clientWidth + 1);
  }
}

const sameFilters = (one, other) => {
  const plain = (query) => [...query].filter(([name, value]) => name !== "page" && value !== "").map(String).sort().join("&");
  return plain(one) === plain(other);
};

// What was left empty is not sent, the order of the list is kept, and a filter that changed nothing asks nothing:
// leaving the search field fires "change", which must not undo the click that left it.
function onFilter(event) {
  if (!event.target.matches?.(".filter-bar")) return;
  const { formData, triggeringEvent } = event.detail;
  const now = new URLSearchParams(location.search);
  formData.delete("sort");
  if (now.has("sort")) formData.set("sort", now.get("sort"));
  if (triggeringEvent?.type !== "submit" && sameFilters(formData.entries(), now)) event.preventDefault();
  for (const [name, value] of [...formData.entries()]) {
    if (value === "") formData.delete(name);
  }
}

// A list that was exchanged says its new count to those who cannot see it.
function sayCount(event) {
  const place = document.querySelector("[data-list-status]");
  const count = document.querySelector("#list .list-count");
  if (event.target.id === "list" && place && count) place.textContent = count.textContent;
}

export function watchLists() {
  document.addEventListener("htmx:configRequest", onFilter);
  document.addEventListener("change", onChange);
  document.addEventListener("click", onMore);
  document.addEventListener("htmx:afterSettle", (event) => { refresh(); markWide(); sayCount(event); });
  window.addEventListener("resize", markWide);
  window.addEventListener("pageshow", () => { refresh(); markWide(); unfoldUsed(); });
}
