// Asks before what cannot be undone: <form data-confirm="…"> or <button data-confirm="…">, and hx-confirm.
// Without JavaScript the form is simply sent, so the server decides alone.
const dialog = () => document.getElementById("ask");

function ask(text, label, onYes) {
  const box = dialog();
  box.querySelector(".ask-text").textContent = text;
  const yes = box.querySelector("[value=yes]");
  yes.textContent = label || yes.dataset.label;
  box.returnValue = "no";
  box.addEventListener("close", () => box.returnValue === "yes" && onYes(), { once: true });
  box.showModal();
}

function onSubmit(event) {
  const form = event.target;
  const source = event.submitter?.dataset.confirm ? event.submitter : form;
  const text = source.dataset.confirm;
  if (!text || form.dataset.confirmed) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  ask(text, source.dataset.confirmLabel, () => {
    form.dataset.confirmed = "yes";
    form.requestSubmit(event.submitter);
    delete form.dataset.confirmed;
  });
}

function onHtmxConfirm(event) {
  if (!event.detail.question) return;
  event.preventDefault();
  ask(event.detail.question, event.target.dataset.confirmLabel, () => event.detail.issueRequest(true));
}

export function watchConfirm() {
  if (!dialog()) return;
  document.addEventListener("submit", onSubmit, true);
  document.addEventListener("htmx:confirm", onHtmxConfirm);
}
