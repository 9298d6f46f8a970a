// Days are typed as dd/mm/yyyy, whatever the language of the browser; a button opens the browser's own calendar.
const pad = (part) => part.padStart(2, "0");

export function tidyDay(text) {
  const parts = text.trim().match(/^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4})$/) || text.trim().match(/^(\d{2})(\d{2})(\d{4})$/);
  return parts ? `${pad(parts[1])}/${pad(parts[2])}/${parts[3]}` : text;
}

function toIso(text) {
  const parts = tidyDay(text).match(/^(\d{2})\/(\d{2})\/(\d{4})$/);
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : "";
}

function openCalendar(button) {
  const field = button.closest(".day-field");
  const typed = field.querySelector(".form-control");
  const native = field.querySelector(".day-native");
  native.value = toIso(typed.value);
  native.onchange = () => {
    typed.value = native.value.split("-").reverse().join("/");
    typed.dispatchEvent(new Event("change", { bubbles: true }));
  };
  native.showPicker();
}

export function watchDays() {
  document.addEventListener("focusout", (event) => {
    if (event.target.matches?.(".day-field > .form-control")) event.target.value = tidyDay(event.target.value);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-open-calendar]");
    if (button) openCalendar(button);
  });
}
