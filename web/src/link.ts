/** Code in a link: deflated and base64url, behind the `#`, which no server gets to see.
 *
 * `dojo/site/playground.py` makes the same links for the lessons' programs.
 */

const PREFIX = "#code=";
const LONGEST = 200_000; // characters; more is no program that somebody wrote

/** The fragment of a link that carries `source`. */
export async function fragmentOf(source: string): Promise<string> {
  const deflated = through(new CompressionStream("deflate-raw"), new TextEncoder().encode(source));
  const bytes = new Uint8Array(await new Response(deflated).arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return PREFIX + base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Keep a link that is opened on the playground from the theme, which would fetch the page once more and replace it. */
export function keepLinksFromTheme(): void {
  window.addEventListener("popstate", (event) => {
    if (location.hash.startsWith(PREFIX) && document.querySelector("kata-playground")) event.stopImmediatePropagation();
  });
}

/** The code in a fragment: undefined when it carries none, null when it can not be read. */
export async function codeIn(fragment: string): Promise<string | null | undefined> {
  if (!fragment.startsWith(PREFIX)) return undefined;
  try {
    const base64 = fragment.slice(PREFIX.length).replaceAll("-", "+").replaceAll("_", "/");
    const deflated = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return await textOf(through(new DecompressionStream("deflate-raw"), deflated));
  } catch {
    return null;
  }
}

function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
  return new Response(bytes).body!.pipeThrough(stream);
}

/** Stops reading where no program goes on: a short link can unpack to gigabytes. */
async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > LONGEST) {
      await reader.cancel();
      throw new Error("too long");
    }
  }
}
