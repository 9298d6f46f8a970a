// Menus are <details>: this closes them on Escape or a click elsewhere, and folds the top navigation on a phone.
function closeAll(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(except)) menu.open = false;
  }
}

function onEscape(event) {
  if (event.key !== "Escape") return;
  const menu = event.target.closest?.("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
}

function toggleNavigation(button) {
  const links = document.getElementById(button.getAttribute("aria-controls"));
  const open = links.classList.toggle("is-open");
  button.setAttribute("aria-expanded", String(open));
}

export function watchMenus() {
  document.addEventListener("click", (event) => {
    closeAll(event.target);
    const toggle = event.target.closest(".nav-toggle");
    if (toggle) toggleNavigation(toggle);
    const printer = event.target.closest("[data-print]");
    if (printer) window.print();
  });
  document.addEventListener("focusin", (event) => closeAll(event.target));
  document.addEventListener("keydown", onEscape);
}
