/** Who asks as soon as there is a button is answered first: what the answer does not need takes its time afterwards. */

import type { Session } from "./session";

/** Milliseconds after which nobody is to be without editor and search any longer. */
const LONGEST = 2_000;

/** Resolves when nobody waits for an answer: at once, or once it can be seen, or after two seconds. */
export async function leisure(session: Session): Promise<void> {
  if (!session.busy) return;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, LONGEST);
    session.addEventListener("answered", () => onceDrawn(resolve), { once: true });
  });
}

/** Calls back when the page has been drawn as it is now; where nobody looks, when somebody does. */
export function onceDrawn(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act, 0));
}
