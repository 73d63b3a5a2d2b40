/** Who asks as soon as there is a button is answered first: what the answer does not need takes its time afterwards.
 *
 * It takes line and processor from the answer, and nobody misses an editor or a search before using one.
 */

import type { Session } from "./session";

/** Somebody wants something else than the answer. */
const USES = ["pointerdown", "keydown", "click"] as const;

/** Milliseconds in which somebody may press a button that has just been drawn. */
const AT_ONCE = 100;

/** Resolves when nobody waits for an answer only: soon, or when it can be seen, or when `person` does more than wait. */
export async function leisure(session: Session, person: EventTarget): Promise<void> {
  await new Promise<void>(onceDrawn); // a page that is still being laid out shows no button
  await new Promise((resolve) => setTimeout(resolve, AT_ONCE));
  if (!session.busy) return;
  const over = new AbortController();
  const { signal } = over;
  await new Promise<void>((resolve) => {
    session.addEventListener("settled", () => onceDrawn(resolve), { signal });
    for (const use of USES) person.addEventListener(use, () => resolve(), { signal, capture: true, passive: true });
  });
  over.abort();
}

/** Calls back when the page has been drawn as it is now; where nobody looks, when somebody does. */
export function onceDrawn(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act, 0));
}
