// A form that is saved as one goes: sent when a field has changed. What the answer says of each field is put beside it;
// what somebody is writing meanwhile stays. Without a script the button saves.
const form = document.querySelector("form[data-autosave]");
let last = Promise.resolve();

form?.addEventListener("change", () => {
  last = last.then(save);
});

async function save() {
  const failed = form.querySelector("[data-save-failed]");
  const sent = new Map([...form.elements].filter((one) => one.name.startsWith("felt:")).map((one) => [one.name, one.value]));
  try {
    const data = new FormData(form);
    data.set("hva", "lagre");
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(data) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.querySelector("form[data-autosave]");
    if (!next) throw new Error("no form");
    for (const place of form.querySelectorAll("[data-live]")) {
      const told = page.getElementById(place.id);
      if (told && told.innerHTML !== place.innerHTML) place.innerHTML = told.innerHTML;
    }
    for (const [name, value] of sent) {
      const field = form.elements[name];
      const was = form.elements[name.replace("felt:", "var:")];
      const is = next.elements[name];
      if (!is) continue;
      was.value = next.elements[was.name].value;
      field.toggleAttribute("aria-invalid", is.hasAttribute("aria-invalid"));
      field.classList.toggle("report-number--wrong", is.classList.contains("report-number--wrong"));
      if (field.value === value) field.value = is.value;
    }
    form.elements.apnet.value = next.elements.apnet.value;
    failed.hidden = true;
  } catch {
    failed.hidden = false;
  }
}
