/** The stock page: our editor, two buttons, a list of verdicts. */

import { Editor } from "../../../web/src/editor";

const host = document.querySelector<HTMLElement>("#bench")!;
const root = host.attachShadow({ mode: "open" });
root.innerHTML = `
  <div class="editor"></div>
  <button data-action="check">Check</button>
  <button data-action="stop" aria-disabled="true">Stop</button>
  <p class="step"></p>
  <div class="results"></div>`;
const part = <T extends HTMLElement>(selector: string): T => root.querySelector<T>(selector)!;
const [check, stop] = [part("[data-action=check]"), part("[data-action=stop]")];

let worker = start();
const editor = new Editor({
  parent: part(".editor"),
  root,
  source: document.querySelector("template")!.content.textContent ?? "",
  label: "starter.py",
  names: () => ({}),
  onChange: () => {},
  onFocus: () => {},
  onCheck: () => ask(),
  onRun: () => {},
});
check.onclick = ask;
stop.onclick = () => {
  worker.terminate();
  worker = start();
  busy(false);
};

function start(): Worker {
  const started = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  started.onmessage = ({ data }) => {
    if (data.kind === "step") part(".step").textContent = data.payload;
    if (data.kind === "result") show(JSON.parse(data.payload));
  };
  return started;
}

function ask(): void {
  if (check.getAttribute("aria-disabled") === "true") return;
  busy(true);
  worker.postMessage(JSON.stringify({ key: host.dataset["key"], source: editor.source, name: "starter.py" }));
}

function busy(now: boolean): void {
  check.setAttribute("aria-disabled", String(now));
  stop.setAttribute("aria-disabled", String(!now));
  part(".step").textContent = "";
}

function show(report: { verdict: string; checks: { promise: string; verdict: string }[] }): void {
  busy(false);
  const list = document.createElement("ul");
  list.dataset["result"] = report.verdict;
  list.append(
    ...report.checks.map(({ promise, verdict }) => {
      const row = document.createElement("li");
      row.textContent = `${verdict}: ${promise}`;
      return row;
    }),
  );
  part(".results").replaceChildren(list);
}
