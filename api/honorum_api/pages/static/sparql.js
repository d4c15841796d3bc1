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

function problem(text) {
  return element("p", text, { class: "problem", role: "alert" });
}

async function asked(query) {
  const response = await fetch("/sparql", {
    method: "POST",
    headers: {
      "Content-Type": "application/sparql-query",
      Accept: "application/sparql-results+json, text/turtle;q=0.9, application/problem+json;q=0.1",
    },
    body: query,
  });
  const kind = response.headers.get("Content-Type") || "";
  if (!response.ok) return [problem((await response.json()).detail)];
  if (kind.includes("sparql-results")) return table(await response.json());
  return [element("pre", await response.text())];
}

let latest = 0;

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const turn = ++latest;
  answer.replaceChildren(element("p", "Asking…"));
  const shown = await asked(form.elements.query.value).catch(() => [
    problem("There came no answer. Is the service running, and can it be reached?"),
  ]);
  if (turn === latest) answer.replaceChildren(...shown); // an answer that was overtaken is not shown
});

form.elements.query.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});

document.querySelector("#library").addEventListener("change", (event) => {
  if (!event.target.value) return;
  form.elements.query.value = event.target.value;
  form.requestSubmit();
});

if (form.dataset.run) form.requestSubmit();
