/** Bundle the workbench into docs/assets/workbench and the service worker into docs/, or (with --tests) its tests into build/tests. */

import { build } from "esbuild";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(here, "../docs/assets/workbench");
/* `workbench.js` is one file, because every file that it needed would come a round trip after it; what the others
   share with it (the messages, above all) is in them once more. */
const LATER = ["src/editor.ts", "src/seeing.ts", "src/recorded.ts"];
const common = { bundle: true, format: "esm", target: "es2022", loader: { ".css": "text" }, logLevel: "warning" };

async function buildPage() {
  await rm(target, { recursive: true, force: true });
  const page = { ...common, outdir: target, minify: true, absWorkingDir: here };
  const worker = await build({
    ...page,
    entryPoints: ["src/worker.ts"],
    entryNames: "[name]-[hash]",
    metafile: true,
  });
  const file = Object.keys(worker.metafile.outputs).find((name) => name.endsWith(".js"));
  const define = { WORKER_FILE: JSON.stringify(`./${basename(file)}`) };
  await build({ ...page, entryPoints: ["src/early.ts"], define, format: "iife" });
  const later = await build({
    ...page,
    entryPoints: LATER,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    splitting: true,
    metafile: true,
  });
  const workbench = await build({
    ...page,
    entryPoints: ["src/workbench.ts"],
    plugins: [leaveOut(later.metafile.outputs)],
    define,
    metafile: true,
  });
  // A service worker serves pages below its own address only, so it lies at the site's root.
  await build({
    ...page,
    entryPoints: ["src/offline/service_worker.ts"],
    outdir: undefined,
    outfile: resolve(here, "../docs/service-worker.js"),
    format: "iife", // not every browser takes a module here
  });
  const inputs = [later, workbench].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  await writeFile(join(target, "NOTICES.txt"), await notices(inputs));
}

/** What `workbench.js` imports when it is needed, is bundled before, and left out of it. */
function leaveOut(outputs) {
  const files = new Map();
  for (const [file, { entryPoint }] of Object.entries(outputs))
    if (entryPoint) files.set(resolve(here, entryPoint), `./${basename(file)}`);
  return {
    name: "leave out",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const file = files.get(resolve(resolveDir, `${path}.ts`));
        if (!file) throw new Error(`${path} is imported when it is needed: add it to LATER`);
        return { path: file, external: true };
      });
    },
  };
}

/** The license texts of the packages whose files were bundled. */
async function notices(inputs) {
  const packages = new Set(inputs.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]));
  packages.delete(undefined);
  const texts = [...packages].sort().map(async (name) => {
    const text = await readFile(join(here, "node_modules", name, "LICENSE"), "utf8");
    return `--- ${name}\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join("\n");
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
