/** What the service worker keeps in the Cache API: contents by hash, releases by name, pages by client.
 *
 * A browser ends an idle service worker, so nothing that matters is kept in a variable only.
 */

import { cacheOf, contentAddress, contentToKeep, keptContent } from "./contents";
import { RELEASE_FILE, type Release } from "./release";

/** Addresses inside the cache; nobody asks the network for them. */
const RELEASE = ".kept/release/";
const PAGE = ".kept/page/";

export class Store {
  // What has been read already; the cache is the truth.
  private readonly known = new Map<string, Release>();
  private readonly bound = new Map<string, string>();

  constructor(private readonly site: string) {}

  private open(): Promise<Cache> {
    return caches.open(cacheOf(this.site));
  }

  private address(kind: string, name: string): string {
    return `${this.site}${kind}${name}`;
  }

  content(digest: string): Promise<Response | undefined> {
    return keptContent(this.site, digest);
  }

  /** Throws when the browser has no room. */
  async keepContent(digest: string, content: ArrayBuffer, type: string): Promise<void> {
    const cache = await this.open();
    await cache.put(contentAddress(this.site, digest), contentToKeep(digest, content, type));
  }

  async release(name: string): Promise<Release | undefined> {
    const known = this.known.get(name);
    if (known) return known;
    const kept = await (await this.open()).match(this.address(RELEASE, name));
    return kept && this.remember((await kept.json()) as Release);
  }

  /** All releases, the latest first. */
  async releases(): Promise<readonly Release[]> {
    const names = (await this.names(RELEASE)).reverse();
    return (await Promise.all(names.map((name) => this.release(name)))).filter((found) => found !== undefined);
  }

  /** Keep a release as the latest. */
  async keepRelease(release: Release): Promise<void> {
    if ((await this.names(RELEASE)).at(-1) === release.release) return;
    const cache = await this.open();
    const address = this.address(RELEASE, release.release);
    await cache.delete(address); // keys come in the order in which they were put
    await cache.put(address, new Response(JSON.stringify(release)));
    this.remember(release);
  }

  /** Paths of all that is kept of some releases. */
  async keptPaths(releases: readonly Release[]): Promise<readonly string[]> {
    const kept = new Set(await this.digests());
    const files = releases.flatMap((release) => Object.entries(release.files));
    return [...new Set(files.filter(([, [digest]]) => kept.has(digest)).map(([path]) => path))];
  }

  /** The release of a page, or of a worker that a page started. */
  async releaseOf(client: string): Promise<Release | undefined> {
    if (!client) return undefined;
    const name = this.bound.get(client) ?? (await this.boundTo(client));
    return name ? this.release(name) : undefined;
  }

  /** From now on the page gets files of this release only. */
  async bind(client: string, { release }: Release): Promise<void> {
    if (!client) return;
    this.bound.set(client, release);
    await (await this.open()).put(this.address(PAGE, client), new Response(release));
  }

  /** Throw away what belongs neither to the latest release nor to that of a page still open. */
  async tidy(isOpen: (client: string) => boolean): Promise<void> {
    const clients = await this.names(PAGE);
    await this.drop(PAGE, clients.filter((client) => !isOpen(client)));
    const [latest, ...earlier] = await this.releases();
    const used = await Promise.all(clients.filter(isOpen).map((client) => this.boundTo(client)));
    const outdated = earlier.map(({ release }) => release).filter((name) => !used.includes(name));
    await this.drop(RELEASE, outdated);
    const kept = [latest, ...earlier].filter((each) => each && !outdated.includes(each.release));
    const needed = new Set(kept.flatMap(digestsOf));
    const unneeded = (await this.digests()).filter((digest) => !needed.has(digest));
    await this.delete(unneeded.map((digest) => contentAddress(this.site, digest)));
  }

  private remember(release: Release): Release {
    this.known.set(release.release, release);
    return release;
  }

  private async boundTo(client: string): Promise<string | undefined> {
    return (await (await this.open()).match(this.address(PAGE, client)))?.text();
  }

  private drop(kind: string, names: readonly string[]): Promise<void> {
    return this.delete(names.map((name) => this.address(kind, name)));
  }

  private async delete(addresses: readonly string[]): Promise<void> {
    const cache = await this.open();
    await Promise.all(addresses.map((address) => cache.delete(address)));
  }

  private names(kind: string): Promise<string[]> {
    return this.endings(this.address(kind, ""));
  }

  private digests(): Promise<string[]> {
    return this.endings(contentAddress(this.site, ""));
  }

  /** What stands behind a prefix, of all addresses that begin with it. */
  private async endings(prefix: string): Promise<string[]> {
    const keys = await (await this.open()).keys();
    return keys.filter(({ url }) => url.startsWith(prefix)).map(({ url }) => url.slice(prefix.length));
  }
}

function digestsOf(release: Release | undefined): string[] {
  return Object.values(release?.files ?? {}).map(([digest]) => digest);
}

/** The release that the server has now. */
export async function newestRelease(site: string): Promise<Release> {
  const response = await fetch(site + RELEASE_FILE, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as Release;
}
