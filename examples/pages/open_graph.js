// Gives a page its graph: a file that the user chooses, or ?data=PATH of the server that the page comes from.
// The contents of a graph are shown as text, never as markup.
"use strict";

function say(text) {
  document.getElementById("status").textContent = text;
}

// A message of ours, and the state of the page for programs that look at it: data-state, data-nodes, data-edges.
function report(state, nodes, edges, text) {
  Object.assign(document.documentElement.dataset, {state, nodes, edges});
  say(text);
}

async function fetch_graph(path) {
  const address = new URL(path, location.href);
  if (address.origin !== location.origin) throw new Error("?data= names a file of another server");
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${answer.statusText}`);
  return answer.json();
}

// Calls show(graph) with each graph that is opened; what goes wrong is said.
function open_graphs(show) {
  const attempt = async (load) => {
    try {
      say("Reading …");
      show(await load());
    } catch (problem) {
      report("failed", 0, 0, `This cannot be shown: ${problem.message}`);
    }
  };
  document.getElementById("graph").addEventListener("change", (event) => {
    const file = event.target.files[0];
    if (file) attempt(async () => JSON.parse(await file.text()));
  });
  const path = new URLSearchParams(location.search).get("data");
  if (path) attempt(() => fetch_graph(path));
}

// Calls start() when the globals `names` are there: at once where node_modules/ has the libraries, else when the user has
// chosen their files.
function with_libraries(names, start) {
  const are_there = () => names.every((name) => name in window);
  if (are_there()) return start();
  const label = document.getElementById("libraries");
  label.hidden = false;
  report("waiting", 0, 0, label.dataset.why);
  label.querySelector("input").addEventListener("change", async (event) => {
    for (const file of event.target.files) {
      await new Promise((resolve) => {
        const script = document.createElement("script");
        script.onload = script.onerror = resolve;
        script.src = URL.createObjectURL(file);
        document.head.append(script);
      });
    }
    if (!are_there()) return say(label.dataset.why);
    label.hidden = true;
    say("");
    start();
  });
}

// What is known about a node, next to the picture.
function show_properties(title, properties) {
  const list = document.createElement("dl");
  for (const [name, value] of Object.entries(properties)) {
    const term = document.createElement("dt"), description = document.createElement("dd");
    term.textContent = name;
    description.textContent = Array.isArray(value) ? value.join(", ") : String(value);
    list.append(term, description);
  }
  const heading = document.createElement("h2");
  heading.textContent = title;
  document.getElementById("node").replaceChildren(heading, list);
}
