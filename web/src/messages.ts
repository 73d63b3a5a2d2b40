/** Every sentence the workbench says. A translation is a second file of this shape. */

import type { Mode } from "./asked";
import type { StorageTrouble } from "./storage";

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const inMode = (mode: Mode | null | undefined): string => (mode ? ` in ${mode} mode` : "");
const during = (step: string | undefined): string => (step ? `During \`${step}\`` : "While your file was read");
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

export const messages = {
  workbench: (title: string) => `Workbench: ${title}`,
  editor: (title: string) =>
    `Your code for ${title}. Press Escape, then Tab, to leave the editor.`,
  saved: "Saved in this browser",
  keys: [
    { keys: [["Ctrl", "Enter"]], does: "checks" },
    { keys: [["Shift", "Enter"]], does: "runs" },
    { keys: [["Esc"], ["Tab"]], does: "leaves the editor" },
  ],
  then: "then",
  noKata: (key: string) =>
    `The editor for ${key} could not be loaded. Check the connection and reload the page; the starter code is below.`,

  actions: { check: "Check", run: "Run", stop: "Stop", reset: "Reset", hint: "Hint", undo: "Undo" },

  status: {
    checking: "Checking…",
    running: "Running…",
    stopped: "Stopped. Your code is untouched.",
    reset: "Back to the starter code.",
    undone: "Your code is back.",
    ran: "Ran in both modes.",
    passed: (checks: number) => `Passed: ${count(checks, "promise", "promises")} kept.`,
    failed: (failed: number, checks: number) => `${failed} of ${count(checks, "promise", "promises")} not kept.`,
    first: (promise: string) => `First: ${promise}`,
    notGraded: (happened: string) => `Not graded. ${happened}`,
    hint: (n: number, of: number) => `Hint ${n} of ${of} shown.`,
    noHintYet: "Check your code first: hints open after a first failing check.",
    noMoreHints: "That was the last hint; the solution is at the end.",
  },

  progress: {
    label: "Loading Python",
    bytes: (loaded: number, total: number) => `${megabytes(loaded)} of ${megabytes(total)} MB`,
    starting: "starting Python",
    why: "Python and NumPy come to this page once; later visits take them from the browser's cache.",
  },

  step: (mode: Mode | null, step: string) => (mode ? `${mode} · ${step}` : step),

  storage: {
    denied:
      "This browser does not let the page store anything, so your code will be gone when you close or reload it. Copy it elsewhere to keep it.",
    full: "The browser's storage for this site is full: the latest edits are not saved. Copy your code elsewhere to keep it.",
  } satisfies Record<StorageTrouble, string>,

  runtime: {
    notArrived: (address: string) => `${address} did not arrive, or arrived damaged`,
  },

  /** Problems that only the page can find, in the graders' words: what happened, and what to do. */
  problems: {
    outOfTime: (seconds: number, mode?: Mode | null, step?: string) => ({
      happened: `${during(step)}${inMode(mode)}, your code was still running after ${count(seconds, "second", "seconds")} and was stopped.`,
      do: "Look for a loop whose condition never becomes false, and for work done on every call. Your code is untouched, and Python is starting again.",
    }),
    crashed: (message: string, mode?: Mode | null, step?: string) => ({
      happened: `${during(step)}${inMode(mode)}, Python broke down: ${message}`,
      do: "Your code is untouched, and Python is starting again. If this happens with the starter code too, please report it.",
    }),
    notLoaded: (message: string) => ({
      happened: `Python could not be loaded: ${message}.`,
      do: "Check the connection, then press the button again. Your code is untouched.",
    }),
  },

  problem: {
    title: "This could not be graded",
    titleRun: "This could not be run",
    line: (line: number) => `line ${line}`,
    do: "What to do",
  },

  verdicts: { PASS: "Pass", FAIL: "Fail", SKIP: "Not reached", GRADER_ERROR: "Grader error" },

  report: {
    title: "Report",
    passed: "Every promise kept",
    failed: (kept: number, of: number) => `${kept} of ${count(of, "promise", "promises")} kept`,
    broken: "A grader broke",
    brokenWhy: "That is a mistake of ours and never counts against you. Please report it.",
    called: "Called",
    happened: "Happened",
    expected: "Expected",
    why: "Why",
    explained: "Read why in the lesson",
    skipped: "Waits for a promise above it.",
    next: (title: string) => `Next kata: ${title}`,
    earlier: "From before:",
  },

  diagnosis: {
    title: "What this looks like",
    believed: "It is easy to believe",
    really: "What really happens",
    hint: "Look at",
  },

  hints: {
    title: (n: number, of: number) => `Hint ${n} of ${of}`,
    solution: "The solution",
    solutionAfterHints: "You have seen every hint. Compare, then write it yourself.",
    solutionAfterPass: "One way to write it; yours passed as well.",
  },

  run: {
    title: "Run",
    modes: {
      EAGER: { name: "EAGER", note: "Python runs every call" },
      GRAPH: { name: "GRAPH", note: "Python runs while tracing, then the graph runs" },
    } satisfies Record<Mode, { name: string; note: string }>,
    trace: (n: number, name: string) => `Trace ${n} of ${name}`,
    tracing: "printed while tracing",
    running: "printed by the run",
    nothing: "Nothing was printed.",
    at: (line: number) => `line ${line}`,
    notPlayed: "This mode did not run.",
  },
} as const;
