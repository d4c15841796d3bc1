// Sends the query of the form and shows the answer as a table. Values become text nodes, never markup.
const form = document.querySelector("#ask");
const answer = document.querySelector("#answer");

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function cell(term) {
  const made = element("td");
  if (!term) return made;
  if (term.type === "uri" && /^https?:/.test(term.value)) {
    const local = term.value.match(/\/id\/([^/]+)\/([^/]+)$/);
    const href = local ? `/id/${local[1]}/${local[2]}` : term.value;
    made.append(element("a", local ? `${local[1]}/${local[2]}` : term.value, { href, rel: "noreferrer" }));
  } else {
    made.textContent = term.value;
  }
  return made;
}

function table(result) {
  if ("boolean" in result) return [element("p", result.boolean ? "Yes." : "No.")];
  const names = result.head.vars;
  const rows = result.results.bindings;
  const made = element("table");
  const head = made.createTHead().insertRow();
  names.forEach((name) => head.append(element("th", name, { scope: "col" })));
  const body = made.createTBody();
  rows.forEach((row) => body.insertRow().append(...names.map((name) => cell(row[name]))));
  return [element("p", `${rows.length} rows`), made];
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  answer.replaceChildren(element("p", "Asking…"));
  const response = await fetch("/sparql", {
    method: "POST",
    headers: {
      "Content-Type": "application/sparql-query",
      Accept: "application/sparql-results+json, text/turtle;q=0.9, application/problem+json;q=0.1",
    },
    body: form.elements.query.value,
  });
  const kind = response.headers.get("Content-Type") || "";
  if (!response.ok) {
    answer.replaceChildren(element("p", (await response.json()).detail, { class: "problem", role: "alert" }));
  } else if (kind.includes("sparql-results")) {
    answer.replaceChildren(...table(await response.json()));
  } else {
    answer.replaceChildren(element("pre", await response.text()));
  }
});

document.querySelector("#library").addEventListener("change", (event) => {
  if (!event.target.value) return;
  form.elements.query.value = event.target.value;
  form.requestSubmit();
});

if (form.dataset.run) form.requestSubmit();
