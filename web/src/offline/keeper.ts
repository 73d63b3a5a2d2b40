/** Which file a page gets: always one of its own release, from what is kept if possible. */

import { digestOf } from "./contents";
import { isNamedByContent, isWebAssembly, OFFLINE_PAGE, pathIn, type Release } from "./release";
import { newestRelease, type Store } from "./store";

/** A page that has not come after this many milliseconds is taken from what is kept, if it is there. */
const PATIENCE = 4_000;

/** The server has another file now under this path than the page's release had. */
const CONFLICT = 409;

export class Keeper {
  /** Pages on their way, which the browser does not list yet. */
  readonly arriving = new Set<string>();

  constructor(
    private readonly site: string,
    private readonly store: Store,
  ) {}

  /** A page: the server's if it answers in time, else the kept one. */
  async page(request: Request, client: string): Promise<Response> {
    const path = pathIn(this.site, request.url) ?? "";
    this.arriving.add(client);
    const asked = this.fetchPage(request, path).catch(() => undefined);
    const found =
      (await Promise.race([asked, later(PATIENCE)])) ?? (await this.keptPage(path)) ?? (await asked);
    if (!found) return this.withoutNetwork(path);
    if (found.release) await this.bind(client, found.release);
    return found.page;
  }

  /** A script, a style, data: what its page's release has under that path. `started` is a worker that begins with it. */
  async part(request: Request, client: string, started: string): Promise<Response> {
    this.arriving.delete(client);
    const path = pathIn(this.site, request.url) ?? "";
    const own = await this.store.releaseOf(client);
    if (own && started) await this.bind(started, own);
    const release = own ?? (await this.anyWith(path));
    if (!release?.files[path]) return fetch(request);
    return this.file(release, path, request);
  }

  /** One file of a release, kept from now on. Rejects without network, and for want of room only when `must`. */
  async file(release: Release, path: string, request: Request | string, must = false): Promise<Response> {
    const [digest] = release.files[path] ?? [""];
    // Browsers keep compiled code for what they fetched themselves, and not for what they are given.
    const fetched = isWebAssembly(path) && !must ? await ifFetched(request) : undefined;
    if (fetched) return fetched;
    const kept = await this.store.content(digest);
    if (kept) return kept;
    const response = await fetch(request);
    if (!response.ok) return response;
    if (isNamedByContent(path) && !must) {
      void this.keep(digest, response.clone()).catch(() => undefined);
      return response;
    }
    return this.checked(digest, response, request, must);
  }

  /** The release of a page that was loaded before we were there: if it is the newest one, it is known. */
  async adopt(client: string, address: string): Promise<Release | undefined> {
    const path = pathIn(this.site, address) ?? "";
    const release = await newestRelease(this.site);
    const page = await fetch(address, { cache: "force-cache" }); // what the browser loaded
    const content = await page.arrayBuffer();
    const [digest] = release.files[path] ?? [];
    if (!digest || (await digestOf(content)) !== digest) return undefined;
    await this.store.keepContent(digest, content, typeOf(page));
    await this.store.keepRelease(release);
    await this.store.bind(client, release);
    return release;
  }

  private async fetchPage(request: Request, path: string): Promise<Found> {
    const asked = fetch(request.url, { cache: "no-cache", redirect: "manual" });
    const [page, newest] = await Promise.all([asked, newestRelease(this.site).catch(() => undefined)]);
    if (!newest || !page.ok) return { page };
    const content = await page.arrayBuffer();
    const digest = await digestOf(content);
    // While a release is being published, a page and the list may be of different ones.
    const releases = [newest, ...(await this.store.releases())];
    const release = releases.find(({ files }) => files[path]?.[0] === digest);
    const type = typeOf(page);
    if (release) await ifThereIsRoom(this.store.keepContent(digest, content, type));
    return { page: new Response(content, { headers: { "Content-Type": type } }), release };
  }

  /** Without room nothing is kept, and the page goes on as if we were not there. */
  private async bind(client: string, release: Release): Promise<void> {
    await ifThereIsRoom(this.store.keepRelease(release));
    await ifThereIsRoom(this.store.bind(client, release));
  }

  private async keptPage(path: string): Promise<Found | undefined> {
    for (const release of await this.store.releases()) {
      const page = await this.store.content(release.files[path]?.[0] ?? "");
      if (page) return { page, release };
    }
    return undefined;
  }

  private withoutNetwork(path: string): Response {
    return path.startsWith(OFFLINE_PAGE) ? Response.error() : Response.redirect(this.site + OFFLINE_PAGE);
  }

  /** Whoever asks for a file whose name says what it contains gets the right one from any release. */
  private async anyWith(path: string): Promise<Release | undefined> {
    if (!isNamedByContent(path)) return undefined;
    return (await this.store.releases()).find(({ files }) => path in files);
  }

  private async checked(digest: string, response: Response, request: Request | string, must: boolean): Promise<Response> {
    const type = typeOf(response);
    let content = await response.arrayBuffer();
    if ((await digestOf(content)) !== digest) {
      const again = await fetch(request, { cache: "reload" }); // the browser's own cache may hold an earlier release
      content = await again.arrayBuffer();
      if ((await digestOf(content)) !== digest) return new Response(null, { status: CONFLICT });
    }
    const keeping = this.store.keepContent(digest, content, type);
    await (must ? keeping : ifThereIsRoom(keeping));
    return new Response(content, { headers: { "Content-Type": type } });
  }

  private async keep(digest: string, response: Response): Promise<void> {
    const content = await response.arrayBuffer();
    if ((await digestOf(content)) === digest) await this.store.keepContent(digest, content, typeOf(response));
  }
}

/** A page, and the release it is of if that is known. */
interface Found {
  readonly page: Response;
  readonly release?: Release | undefined;
}

async function ifThereIsRoom(keeping: Promise<void>): Promise<void> {
  await keeping.catch((error: unknown) => {
    if (!isForWantOfRoom(error)) throw error;
  });
}

/** From the browser's own cache, however old; whoever asks holds it against its hash. */
async function ifFetched(request: Request | string): Promise<Response | undefined> {
  const fetched = await fetch(request, { cache: "only-if-cached", mode: "same-origin" }).catch(() => undefined);
  return fetched?.ok ? fetched : undefined;
}

export function isForWantOfRoom(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

function typeOf(response: Response): string {
  return response.headers.get("Content-Type") ?? "application/octet-stream";
}

function later(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}
