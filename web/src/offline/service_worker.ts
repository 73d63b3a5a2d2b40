/** The service worker: pages from the network first, everything else by the hash that its page's release names. */

import { isForWantOfRoom, Keeper } from "./keeper";
import type { FromKeeper, ToKeeper } from "./protocol";
import { OFFLINE_PAGE, pathIn, RELEASE_FILE, type Release } from "./release";
import { Store } from "./store";

const scope = globalThis as unknown as ServiceWorkerGlobalScope;
const site = new URL("./", scope.location.href).href;
const store = new Store(site);
const keeper = new Keeper(site, store);

// All that matters is kept outside, so a new version of this file can take over at once.
scope.addEventListener("install", () => void scope.skipWaiting());
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathIn(site, request.url);
  if (request.method !== "GET" || path === undefined || path === RELEASE_FILE) return;
  if (request.mode === "navigate") event.respondWith(keeper.page(request, event.resultingClientId));
  else event.respondWith(keeper.part(request, event.clientId, event.resultingClientId));
});

scope.addEventListener("message", (event: ExtendableMessageEvent) => {
  const { id: client, url } = event.source as WindowClient;
  const answer = (message: FromKeeper): void => event.ports[0]?.postMessage(message);
  const answered = answerTo(event.data as ToKeeper, client, url, answer);
  event.waitUntil(answered.then(tidy).catch(() => undefined)); // without network, tidy at another time
});

async function answerTo(message: ToKeeper, client: string, url: string, answer: (a: FromKeeper) => void): Promise<void> {
  try {
    const release = (await store.releaseOf(client)) ?? (await keeper.adopt(client, url));
    if (!release) return answer({ kind: "notKept", why: "changed" });
    await keepAll(release, pathsFor(message, release), answer);
  } catch (error) {
    answer({ kind: "notKept", why: isForWantOfRoom(error) ? "no room" : "no network" });
  }
}

function pathsFor(message: ToKeeper, { files }: Release): readonly string[] {
  const all = Object.keys(files);
  if (message.kind === "keep") return all.filter((path) => message.prefixes.some((prefix) => path.startsWith(prefix)));
  const loaded = new Set([...message.resources.map((address) => pathIn(site, address)), `${OFFLINE_PAGE}index.html`]);
  return all.filter((path) => loaded.has(path));
}

/** One after another, so that what the visitor waits for goes first. */
async function keepAll(release: Release, paths: readonly string[], answer: (a: FromKeeper) => void): Promise<void> {
  const sizeOf = (path: string): number => release.files[path]?.[1] ?? 0;
  const total = paths.reduce((sum, path) => sum + sizeOf(path), 0);
  let bytes = 0;
  for (const path of paths) {
    const request = new Request(site + path.replace(/index\.html$/, ""), { cache: "force-cache" });
    const { ok } = await keeper.file(release, path, request, true);
    if (!ok) return answer({ kind: "notKept", why: "changed" });
    bytes += sizeOf(path);
    answer({ kind: "keeping", bytes, total });
  }
  answer({ kind: "kept", bytes });
}

/** Throw earlier releases away, once what was kept of them is kept of the latest one as well. */
async function tidy(): Promise<void> {
  const [latest, ...earlier] = await store.releases();
  if (!latest || earlier.length === 0) return;
  const paths = await store.keptPaths(earlier);
  await keepAll(latest, paths.filter((path) => path in latest.files), () => undefined);
  const open = new Set((await scope.clients.matchAll({ includeUncontrolled: true, type: "all" })).map(({ id }) => id));
  await store.tidy((client) => open.has(client) || keeper.arriving.has(client));
}
