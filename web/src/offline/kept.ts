/** What is said about a file that was kept: its digest, so that nobody needs to hash it once more. */

/** A header. Browsers hold what they keep against checksums of their own. */
const KEPT = "X-Kept";

/** Headers of a content that is kept under its digest. */
export function keptHeaders(digest: string, type: string): Record<string, string> {
  return { "Content-Type": type, [KEPT]: digest };
}

/** Was this content hashed when it was put away, and does it have this integrity? */
export function isKept({ headers }: Response, integrity: string): boolean {
  const digest = headers.get(KEPT);
  return digest !== null && hexadecimal(integrity).startsWith(digest);
}

/** The hash of `sha256-…`, which is base64. */
function hexadecimal(integrity: string): string {
  const bytes = atob(integrity.slice(integrity.indexOf("-") + 1));
  return Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}
