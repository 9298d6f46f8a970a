// Closing a message, and saying in plain words that a request did not get through.
function show(text) {
  const place = document.getElementById("messages");
  const template = document.getElementById("message-error");
  if (!place || !template) return;
  const message = template.content.firstElementChild.cloneNode(true);
  message.querySelector(".grow").textContent = text;
  place.replaceChildren(message);
  message.scrollIntoView({ block: "nearest" });
}

const words = (name) => document.getElementById("message-error")?.dataset[name] || "";

// A session that has ended answers with the sign-in page: the whole page goes there, not a part of it.
function onEndedSession(event) {
  const { pathname } = new URL(event.detail.xhr.responseURL || location.href, location.href);
  if (pathname !== document.body.dataset.signIn || location.pathname === pathname) return;
  event.detail.shouldSwap = false;
  location.reload();
}

export function watchMessages() {
  document.addEventListener("htmx:beforeSwap", onEndedSession);
  document.addEventListener("click", (event) => event.target.closest(".dismiss")?.closest(".alert").remove());
  document.addEventListener("htmx:sendError", () => show(words("offline")));
  document.addEventListener("htmx:timeout", () => show(words("offline")));
  document.addEventListener("htmx:responseError", (event) => {
    const { status } = event.detail.xhr;
    show(status === 403 ? words("denied") : status === 404 ? words("missing") : words("failed"));
  });
}
