/** Pyodide in a worker, as its documentation shows it. */

// @ts-expect-error: the file lies beside the built worker
import { loadPyodide } from "./pyodide/pyodide.mjs";

declare const WHEELS: string[];

const graders = start();

async function start() {
  const pyodide = await loadPyodide();
  await pyodide.loadPackage(WHEELS.map((name) => new URL(name, import.meta.url).href));
  return pyodide.pyimport("graders.page");
}

self.onmessage = async ({ data }) => {
  const page = await graders;
  const announce = (payload: string): void => self.postMessage({ kind: "step", payload });
  self.postMessage({ kind: "result", payload: page.check(data, announce) });
};
