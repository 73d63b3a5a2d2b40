/** Bundle the workbench into docs/assets/workbench, or (with --tests) its tests into build/tests. */

import { build } from "esbuild";
import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(here, "../docs/assets/workbench");
const common = { bundle: true, format: "esm", target: "es2022", loader: { ".css": "text" }, logLevel: "warning" };

async function buildPage() {
  await rm(target, { recursive: true, force: true });
  const page = { ...common, outdir: target, minify: true, legalComments: "linked", absWorkingDir: here };
  const worker = await build({
    ...page,
    entryPoints: ["src/worker.ts"],
    entryNames: "[name]-[hash]",
    metafile: true,
  });
  const file = Object.keys(worker.metafile.outputs).find((name) => name.endsWith(".js"));
  await build({
    ...page,
    entryPoints: ["src/workbench.ts"],
    chunkNames: "[name]-[hash]",
    splitting: true,
    define: { WORKER_FILE: JSON.stringify(`./${basename(file)}`) },
  });
}

async function buildTests() {
  const folder = join(here, "tests");
  const tests = (await readdir(folder)).filter((name) => name.endsWith(".test.ts"));
  await rm(join(here, "build"), { recursive: true, force: true });
  await build({
    ...common,
    platform: "node",
    sourcemap: "inline",
    entryPoints: tests.map((name) => join(folder, name)),
    outdir: join(here, "build/tests"),
  });
}

await (process.argv.includes("--tests") ? buildTests() : buildPage());
