/** What pages and the service worker say to each other; each question comes with a port for its answers. */

/** A page is there: keep what it has loaded, also what it loaded before there was a service worker. */
export interface Here {
  readonly kind: "here";
  readonly resources: readonly string[];
}

/** Keep every file of the page's release whose path begins with one of these. */
export interface Keep {
  readonly kind: "keep";
  readonly prefixes: readonly string[];
}

export type ToKeeper = Here | Keep;

/** How far it is; the last answer is `kept` or `notKept`. */
export type FromKeeper =
  | { readonly kind: "keeping"; readonly bytes: number; readonly total: number }
  | { readonly kind: "kept"; readonly bytes: number }
  | { readonly kind: "notKept"; readonly why: "changed" | "no network" | "no room" };
