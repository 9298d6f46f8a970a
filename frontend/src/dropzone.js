// A drop zone is a label around an ordinary file input: dropping a file fills the input.
function showNames(zone) {
  const input = zone.querySelector("input[type=file]");
  const names = zone.querySelector(".file-names");
  if (!names) return;
  const items = [...input.files].map((file) => {
    const item = document.createElement("li");
    item.textContent = `${file.name} (${Math.max(1, Math.round(file.size / 1024)).toLocaleString("vi")} KB)`;
    return item;
  });
  names.replaceChildren(...items);
}

function onDrag(event) {
  const zone = event.target.closest?.(".drop-zone");
  if (!zone) return;
  event.preventDefault();
  zone.classList.toggle("is-over", event.type === "dragover");
}

function onDrop(event) {
  const zone = event.target.closest?.(".drop-zone");
  if (!zone) return;
  event.preventDefault();
  zone.classList.remove("is-over");
  const input = zone.querySelector("input[type=file]");
  if (!event.dataTransfer.files.length) return;
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

export function watchDropZones() {
  document.addEventListener("dragover", onDrag);
  document.addEventListener("dragleave", onDrag);
  document.addEventListener("drop", onDrop);
  document.addEventListener("change", (event) => {
    const zone = event.target.closest?.(".drop-zone");
    if (zone) showNames(zone);
  });
}
