// A case is counted again while its question or its rows are changed. Without this, the button under the rows does the same.
//
// form[data-recount]   its fields are sent when one of them has been changed
// [data-recounted]     places with an id that are taken from the answer

const WAIT = 250;

for (const form of document.querySelectorAll("form[data-recount]")) {
  let waiting;
  let asked = 0;
  const recount = async () => {
    const turn = ++asked;
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok || turn !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const place of document.querySelectorAll("[data-recounted]")) {
      const next = page.getElementById(place.id);
      if (next) place.replaceWith(next);
    }
    for (const field of form.querySelectorAll("input[id], select[id]")) {
      const next = page.getElementById(field.id);
      const wrong = next?.getAttribute("aria-invalid") === "true";
      field.toggleAttribute("aria-invalid", wrong);
      if (wrong) field.setAttribute("aria-invalid", "true");
      field.closest("td")?.classList.toggle("wrong", wrong);
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => recount().catch(() => {}), WAIT);
  });
}
