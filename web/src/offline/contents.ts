/** Contents in the Cache API, by their hash: the service worker puts them there, and whoever needs one takes it.
 *
 * Nobody hashes them again. Browsers hold what they keep against checksums of their own.
 */

/** An address inside the cache; nobody asks the network for it. */
const CONTENT = ".kept/content/";

/** A header that names the digest, for whoever gets the content from the service worker. */
const DIGEST = "X-Kept";

/** One origin may hold several sites, each below its own path. */
export function cacheOf(site: string): string {
  return `trace-and-error ${site}`;
}

export function contentAddress(site: string, digest: string): string {
  return `${site}${CONTENT}${digest}`;
}

/** A content as it is kept. */
export function contentToKeep(digest: string, content: ArrayBuffer, type: string): Response {
  return new Response(content, { headers: { "Content-Type": type, [DIGEST]: digest } });
}

/** Is this response what was kept under a digest? */
export function isKept({ headers }: Response, digest: string): boolean {
  return headers.get(DIGEST) === digest;
}

/** 128 bits of the sha256, as `dojo.site.release` writes them. */
export async function digestOf(content: ArrayBuffer): Promise<string> {
  return hexadecimal(new Uint8Array(await crypto.subtle.digest("SHA-256", content)));
}

/** The digest of what has this integrity: `sha256-…`, of which the rest is base64. */
export function digestIn(integrity: string): string {
  const bytes = atob(integrity.slice(integrity.indexOf("-") + 1));
  return hexadecimal(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

/** The content of this digest, if it is kept; read past the service worker, which takes twice as long. */
export async function keptContent(site: string, digest: string): Promise<Response | undefined> {
  try {
    return await caches.match(contentAddress(site, digest), { cacheName: cacheOf(site) });
  } catch {
    return undefined; // no secure connection, or storage denied
  }
}

function hexadecimal(hash: Uint8Array): string {
  return [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
