/** Every sentence the workbench says. A translation is a second file of this shape. */

import type { Mode } from "./asked";
import type { Kind } from "./model/graph";
import type { Difference } from "./model/timeline";
import type { KeeperTrouble } from "./progress/keeper";
import type { State } from "./progress/record";

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const inMode = (mode: Mode | null | undefined): string => (mode ? ` in ${mode} mode` : "");
const during = (step: string | undefined): string => (step ? `During \`${step}\`` : "While your file was read");
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

export const messages = {
  workbench: (title: string) => `Workbench: ${title}`,
  editor: (title: string) =>
    `Your code for ${title}. Press Escape, then Tab, to leave the editor.`,
  reading: (title: string) => `Your code for ${title}, to read until the editor has been loaded.`,
  saved: "Saved in this browser",
  keys: [
    { keys: [["Ctrl", "Enter"]], does: "checks" },
    { keys: [["Shift", "Enter"]], does: "runs" },
    { keys: [["Esc"], ["Tab"]], does: "leaves the editor" },
  ],
  then: "then",
  noKata: (key: string) =>
    `The hints for ${key}, and what else belongs to the kata, could not be loaded. Check the connection and reload the page; the code is below.`,
  noEditor:
    "The editor could not be loaded. Check the connection and reload the page; until then the code below works, but can not be edited.",

  actions: {
    check: "Check",
    run: "Run",
    stop: "Stop",
    reset: "Reset",
    history: "History",
    hint: "Hint",
    link: "Copy link",
    solution: "Solution",
    undo: "Undo",
  },

  status: {
    checking: "Checking…",
    running: "Running…",
    stopped: "Stopped. Your code is untouched.",
    reset: "Back to the starter code.",
    undone: "Your code is back.",
    broughtBack: "An earlier version is back.",
    ran: "Ran in both modes.",
    passed: (checks: number) => `Passed: ${count(checks, "promise", "promises")} kept.`,
    failed: (failed: number, checks: number) => `${failed} of ${count(checks, "promise", "promises")} not kept.`,
    first: (promise: string) => `First: ${promise}`,
    notGraded: (happened: string) => `Not graded. ${happened}`,
    hint: (n: number, of: number) => `Hint ${n} of ${of} shown.`,
    noHintYet: "Check your code first: hints open after a first failing check.",
  },

  progress: {
    label: "Loading Python",
    bytes: (loaded: number, total: number) => `${megabytes(loaded)} of ${megabytes(total)} MB`,
    starting: "starting Python",
    retrying: "The network does not answer; trying again…",
    why: "Python and NumPy come to this page once; later visits take them from the browser's cache.",
  },

  step: (mode: Mode | null, step: string) => (mode ? `${mode} · ${step}` : step),

  storage: {
    denied:
      "This browser does not let the page store anything, so your code will be gone when you close or reload it. Copy it elsewhere to keep it.",
    full: "The browser's storage for this site is full: the latest edits are not saved. Copy your code elsewhere to keep it.",
    cleared:
      "This browser's storage for the site was cleared while the page was open. What this page knows of the kata was saved again; other katas are gone unless you exported your progress.",
    unreadable:
      "What was stored for this kata comes from a newer or a broken release and can not be read here. It was put aside, not thrown away.",
  } satisfies Record<KeeperTrouble, string>,

  playground: {
    title: "Playground",
    notLoaded: "The playground could not be loaded. Check the connection and reload the page.",
    examples: "Examples",
    started: (title: string) => `Here is the example: ${title}. What you had is in the history.`,
    opened: "Here is the code of the link. What you had is in the history.",
    unreadable: "The code in this link can not be read: the link is cut short or damaged. Your own code is untouched.",
    copied: (characters: number) => `Copied: a link of ${characters} characters, which carries the code itself.`,
    inTheAddress: "This browser does not let the page copy; the link is in the address bar now.",
  },

  /** Another tab, or an import, changed the code. */
  elsewhere: {
    said: "This kata's code was changed in another tab, or by an import. The code below is as you left it here; neither is lost.",
    show: "Show the other code",
  },

  /** How far a learner is with a kata, and with a track. */
  states: {
    untouched: "Not started",
    attempted: "Started",
    solved: "Solved",
    "solved with help": "Solved with help",
  } satisfies Record<State, string>,
  solvedOf: (solved: number, of: number) => `${solved} of ${of} solved`,

  /** Progress as a file: out of this browser, and into it. */
  carry: {
    explained:
      "Your code and your progress are kept in this browser only. Export them to have a copy, or to go on in another browser or with `dojo progress import`. Importing merges: nothing you have here is lost.",
    export: "Export progress",
    import: "Import progress",
    exported: (katas: number, file: string) => `${count(katas, "kata", "katas")} written to ${file}.`,
    imported: (katas: number, file: string) => `${count(katas, "kata", "katas")} read from ${file} and merged with yours.`,
    refused: (file: string, detail: string) => `${file} is not a progress file (${detail}). Nothing was changed.`,
    newer: (file: string) => `${file} was written by a newer release. Reload this page, or update it, and try again. Nothing was changed.`,
  },

  /** Keeping the whole course on the device. */
  offline: {
    explained:
      "Pages that you have opened work without network. Keep the whole course on this device to have every lesson and kata, too; a new release of the course is fetched when there is network.",
    keep: "Keep the course offline",
    begun: "Keeping the course…",
    keeping: (bytes: number, total: number) => `Keeping the course: ${megabytes(bytes)} of ${megabytes(total)} MB`,
    kept: (bytes: number) => `The whole course is on this device now (${megabytes(bytes)} MB).`,
    cannot:
      "This browser does not let the page keep files, as in many private windows. Everything works as long as there is network.",
    notKept: {
      changed: "A new release of the course has been published. Reload this page and try again.",
      "no network": "The network stopped answering. What has arrived is kept; try again to go on from there.",
      "no room": "This device has no room for the whole course. What fitted is kept.",
    },
  },

  history: {
    title: "Earlier versions",
    none: "Nothing yet: every version that you check or replace will be kept here.",
    explained: "What you checked, and what other code took the place of; newest first. Bringing one back keeps what is in the editor now.",
    time: (at: string) => new Date(at).toLocaleString("en", { dateStyle: "medium", timeStyle: "short" }),
    verdicts: { PASS: "Passed", FAIL: "Failed", GRADER_ERROR: "Not graded", aside: "Replaced" },
    kept: (kept: number, of: number) => `${kept} of ${of} kept`,
    helped: "after a look at the solution",
    current: "in the editor",
    bringBack: "Bring back",
    bringBackOf: (at: string) => `Bring back the version of ${new Date(at).toLocaleString("en")}`,
  },

  runtime: {
    notArrived: (address: string) => `${address} did not arrive`,
    damaged: (address: string) =>
      `${address} arrived damaged: it is not the file that this release was built with, by its hash`,
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
      do: "Check the connection, then press the button again: what has arrived is not fetched twice. If a file stays damaged, something between you and the site changes it; another network helps, or whoever runs the site. Your code is untouched.",
    }),
  },

  problem: {
    title: "This could not be graded",
    titleRun: "This could not be run",
    line: (line: number) => `line ${line}`,
    do: "What to do",
  },

  verdicts: {
    PASS: "Pass",
    FAIL: "Fail",
    SKIP: "Not reached",
    NEEDS_TENSORFLOW: "Needs TensorFlow",
    GRADER_ERROR: "Grader error",
  },

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
    passedHere: (open: number) => `Every promise kept that this page can judge; ${open} ${open === 1 ? "needs" : "need"} TensorFlow`,
    needsTensorflow: "Only real TensorFlow can show this, so it was not judged here. Run `dojo check` on your own machine.",
    next: (title: string) => `Next kata: ${title}`,
    earlier: "From before:",
  },

  explanation: { means: "What the error means:", taught: "The kata that teaches it" },

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
    solutionLoading: "Loading…",
    solutionNotLoaded: "The solution did not arrive. Check the connection, close this and open it again.",
    solutionAfterPass: "One way to write it; yours passed as well.",
  },

  /** A kata that only real TensorFlow can grade. */
  recorded: {
    choose: "Code: ",
    roles: {
      starter: "Starter",
      wrong_fix: (title: string) => `A tempting fix: ${title}`,
      solution: "Solution",
      alternative: "Another solution",
    },
    listing: (title: string) => `Code for ${title}, to read`,
    show: "Show recorded result",
    reveal: "Show the solution",
    label: (version: string) => `Recorded on TensorFlow ${version} - this page did not run it.`,
    why: (version: string) =>
      `This kata needs real TensorFlow, which does not run in a browser. What this page shows was recorded on TensorFlow ${version}.`,
    local: "To work on it, put the starter into a file of your own editor, and let TensorFlow judge your version:",
    command: (key: string) => `dojo check ${key} starter.py`,
    copy: "Copy",
    copyCode: "Copy the code",
    copied: "Copied.",
    notCopied: "The browser did not let the page copy it. Select the text and copy it yourself.",
    carry:
      "`dojo check` keeps what it graded on your machine. To see it here, run `dojo progress export progress.json` and import that file; or mark the kata yourself.",
    mark: "Mark as solved",
    marked: "Marked as solved, on your word.",
    takenBack: "The mark is gone.",
    notArrived: "The recorded results did not arrive. Check the connection and reload the page.",
  },

  /** Lines to put in order. */
  order: {
    check: "Check the order",
    up: (line: string) => `Move up: ${line}`,
    down: (line: string) => `Move down: ${line}`,
    when: (line: string) => `When is this printed: ${line}`,
    times: { unsaid: "when?", trace: "at trace time", run: "at run time" },
    moved: (line: string, place: number, of: number) => `“${line}” is line ${place} of ${of}.`,
    judged: (right: number, of: number) => (right === of ? "All of it is right." : `${right} of ${count(of, "line", "lines")} right.`),
    outcome: (inPlace: boolean, inTime: boolean | undefined) => {
      const wrong = [!inPlace && "another place", inTime === undefined ? "say when" : !inTime && "another time"].filter(Boolean);
      return wrong.length ? `✗ ${wrong.join(", ")}` : "✓ right";
    },
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

  views: {
    title: "What happened, step by step",
    timeline: "Timeline",
    graph: "Graph",
    converted: "Converted code",
    compare: "Mine and the reference",
    scenario: "Scenario",
    noViews: "What the code did could not be shown. Check the connection, then reload the page; your code is kept.",
    notLoaded: "This view could not be loaded. Check the connection, then open it again.",
    loading: "Loading…",
    codeChanged: "Your code has changed since: run it again to go from operations to lines.",
  },

  timeline: {
    call: "Call",
    nothing: "Nothing was called and nothing was printed.",
    program: "the program itself",
    ran: "Python ran",
    traced: "traced:",
    trace: (n: number, name: string) => `trace ${n} of ${name}`,
    why: "because:",
    reused: "reused",
    unchanged: "did not change",
    openGraph: "Show its graph",
    times: (n: number) => `${n} times`,
    made: "new: ",
    changed: "What changed",
    returned: "returned",
    notPlayed: "not reached",
    nothingHere: "nothing to see",
    more: (n: number) => `Show ${count(n, "more row", "more rows")}`,
    same: "Both modes did the same, as far as a caller can tell.",
    oneMode: "Only one mode was played.",
    firstDifference: (row: number, what: string) => `The modes first differ in call ${row}, in ${what}.`,
    firstDifferenceBetween: (what: string) => `The modes first differ in what the program does between calls, in ${what}.`,
    and: " and in ",
    firstMark: "≠ first difference",
    mark: "≠ differs",
    differences: {
      calls: "what is called",
      prints: "what is printed",
      error: "the error",
      result: "what comes back",
      state: "what changes",
    } satisfies Record<Difference, string>,
  },

  graph: {
    function: "Concrete function",
    none: "No `tf.function` was traced, so there is no graph to see.",
    notListed: "This graph was not kept: the nodes of the first 20 graphs are.",
    because: "Traced because:",
    summary: (counts: Readonly<Record<Kind, number>>) => graphSummary(counts),
    howTo: "Choose an operation to see what it is and which line made it.",
    toolbar: "Zoom and bodies",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Fit to the width",
    fitShort: "Fit",
    openAll: "Open all bodies",
    closeAll: "Close all bodies",
    kinds: {
      argument: "argument",
      input: "input",
      capture: "captured",
      constant: "baked in",
      control: "runs other graphs",
      read: "reads a variable",
      effect: "side effect",
      operation: "",
    } satisfies Record<Kind, string>,
    roles: { whole: "the function itself", condition: "condition", loop: "loop body", then: "if true", else: "if false" },
    called: (name: string) => `function ${name}`,
    named: (name: string) => `named ${name}`,
    from: (inputs: string) => `from ${inputs}`,
    givesNothing: "gives nothing",
    noLine: "no line of yours made it",
    line: (line: number, text: string) => `line ${line}: ${text}`,
    goThere: "Go to the line",
    ofLine: (line: number, operations: number) => `Line ${line} made ${count(operations, "operation", "operations")} of this graph.`,
    asTable: "The same as a table",
    columns: ["Operation", "Line", "Marks", "Output", "Name", "Inputs", "Where"],
  },

  converted: {
    none: "This file has no function of its own.",
    notImported: "Your file could not be imported:",
    notAnswered: "Python did not answer in time. Your code is untouched; open the tab again to try once more.",
    explained:
      "AutoGraph rewrites a function before it is traced: every `if`, `while` and `for`, and every call, becomes a call of an operator (`ag__…`) that decides at trace time whether Python or the graph does the work.",
    yours: "Your function",
    theirs: "What runs while tracing",
    notConverted: (name: string, why: string) =>
      why === "autograph=False"
        ? `\`${name}\` is not converted, because it says \`autograph=False\`: its Python runs as it stands while it is traced.`
        : `\`${name}\` could not be converted: ${why}`,
  },

  compare: {
    explained: "The reference is one way to write it, not the only right one. Where yours differs, ask which of the two you would rather maintain.",
    mine: "Mine",
    reference: "Reference",
    facts: "In graph mode",
    fact: "Fact",
    traces: "traces",
    operations: "operations in all graphs",
    callsTitle: "Call by call",
    types: "Operations by type",
    type: "Operation",
    graphs: "The graphs side by side",
    notPlayed: "The reference was not played in this scenario.",
    noGraph: "There is no graph of it here.",
    text: "The code side by side",
    calls: {
      traced: (reason: string) => `traced: ${reason}`,
      reused: "reused a trace",
      python: "Python only",
    },
  },

  predict: {
    title: "Think first: what will the run do?",
    why: "Answer what you like, then press Run. Nobody keeps score.",
    traces: "How many traces will Run make in GRAPH mode?",
    prints: "Will both modes print the same?",
    choices: { unsaid: "choose…", yes: "yes, the same", no: "no, not the same" },
    right: "As you said:",
    wrong: "Not as you said:",
    madeTraces: (n: number) => `${count(n, "trace", "traces")} in GRAPH mode.`,
    printed: (same: boolean) => (same ? "both modes print the same." : "the two modes print different things."),
    show: "Show the call that explains it",
  },
} as const;

function graphSummary({ argument, capture, constant, control, read, effect, operation }: Readonly<Record<Kind, number>>): string {
  const parts = [
    count(operation + control + read + effect, "operation", "operations"),
    count(argument, "argument", "arguments"),
    capture && `${capture} captured`,
    constant && `${count(constant, "constant", "constants")} baked in`,
    effect && count(effect, "side effect", "side effects"),
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}
