// Conveniences on top of pages that work without them: nothing is said, decided or counted here.
//
// data-submit            a form is sent when one of its choices changes
// data-upload            a form of files takes files dropped on it, and shows how much has been sent
// data-poll="ADDRESS"    a place is renewed from a page of its own until that no longer has data-poll
// data-confirm="ID"      a button asks in the dialog with that id before its form is sent
// data-keep="NAME"       what is written in a field is kept in this browser tab until its form has been sent
// data-copy="ID"         a button copies what stands in the field with that id, and says so
// details.chooser        closes when something else is pressed

document.documentElement.classList.add("scripted");

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-submit]");
  if (form) form.requestSubmit();
});

document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details.chooser[open]")) {
    if (!open.contains(event.target)) open.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const open of document.querySelectorAll("details.chooser[open]")) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});

// A question before something that can't be undone. Without a script the button leads to a page that asks.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-confirm]");
  const dialog = button && document.getElementById(button.dataset.confirm);
  if (!dialog || !dialog.showModal) return;
  event.preventDefault();
  dialog.showModal();
});

// What can be copied by hand can be copied by a button.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  const field = button && document.getElementById(button.dataset.copy);
  if (!field) return;
  field.select();
  const told = button.querySelector("[data-copied]");
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    if (!document.execCommand("copy")) return;
  }
  if (!told) return;
  told.textContent = told.dataset.copied;
  told.hidden = false;
});

// Unsaved words survive an expired session and a closed lid, and nobody else's session.
for (const field of document.querySelectorAll("[data-keep]")) {
  const key = `rettesnor:${field.dataset.keep}`;
  if (!field.value && sessionStorage.getItem(key)) field.value = sessionStorage.getItem(key);
  field.addEventListener("input", () => sessionStorage.setItem(key, field.value));
  field.form?.addEventListener("submit", () => sessionStorage.removeItem(key));
}

document.querySelector('form[action="/logg-ut"]')?.addEventListener("submit", () => sessionStorage.clear());

// Files: dropped on the field, and sent with a bar that moves.
for (const form of document.querySelectorAll("form[data-upload]")) {
  const zone = form.querySelector(".drop");
  const input = zone.querySelector("input[type=file]");
  const list = zone.querySelector(".drop-files");
  const show = () => {
    list?.replaceChildren(...[...input.files].map((file) => Object.assign(document.createElement("li"), { textContent: file.name })));
  };
  input.addEventListener("change", show);
  for (const kind of ["dragover", "dragleave", "drop"]) {
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.classList.toggle("drop--over", kind === "dragover");
      if (kind !== "drop") return;
      input.files = event.dataTransfer.files;
      show();
    });
  }
  form.addEventListener("submit", (event) => send(event, form));
}

function send(event, form) {
  const progress = form.querySelector(".progress");
  const bar = progress?.querySelector("progress");
  if (!bar) return;
  event.preventDefault();
  const request = new XMLHttpRequest();
  const again = () => {
    progress.hidden = true;
    for (const button of form.querySelectorAll("button")) button.disabled = false;
    form.querySelector("[data-upload-failed]")?.removeAttribute("hidden");
  };
  request.upload.addEventListener("progress", (step) => {
    if (step.lengthComputable) bar.value = step.loaded / step.total;
  });
  request.upload.addEventListener("load", () => bar.removeAttribute("value"));
  request.addEventListener("error", again);
  request.addEventListener("load", () => {
    // The server has answered with the page to go to, or with this page and what is wrong with it.
    if (request.status < 400 && request.responseURL !== location.href) return location.assign(request.responseURL);
    const answer = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main");
    if (!answer) return again();
    document.querySelector("main").replaceWith(answer);
    answer.focus();
  });
  for (const button of form.querySelectorAll("button")) button.disabled = true;
  progress.hidden = false;
  request.open(form.method, form.action);
  request.send(new FormData(form));
}

// Work that goes on elsewhere: the place is fetched again, ever more seldom, until it has nothing more to wait for.
function poll(place, wait) {
  setTimeout(async () => {
    try {
      const answer = await fetch(place.dataset.poll, { headers: { accept: "text/html" } });
      if (answer.redirected) return location.assign(answer.url);
      if (!answer.ok) return poll(place, Math.min(wait * 2, 30000));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.getElementById(place.id);
      if (!next) return location.reload();
      place.replaceWith(next);
      if (next.dataset.poll) poll(next, Math.min(wait * 1.2, 5000));
    } catch {
      poll(place, Math.min(wait * 2, 30000));
    }
  }, wait);
}
for (const place of document.querySelectorAll("[data-poll]")) poll(place, 1000);
