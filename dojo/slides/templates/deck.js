// Starts reveal.js, fits slides into their frame, and opens katas where the site is served beside the deck.
(() => {
  const WIDTH = 1280;
  const HEIGHT = 720;
  const FULL = 690; // leaves room for the number
  const SMALLEST = 0.5;
  const page = document.documentElement;
  // In the speaker's window katas stay text: whoever types there would type into another copy.
  const inSpeakersWindow = new URLSearchParams(location.search).has("receiver");
  // A slide scaled to a phone cannot be read: there the deck is a page to scroll.
  const isPage = !inSpeakersWindow && matchMedia("(max-width: 600px)").matches;

  const deck = new Reveal({
    width: WIDTH,
    height: HEIGHT,
    margin: 0.02,
    center: false,
    hash: true,
    navigationMode: "linear",
    slideNumber: "c/t",
    transition: "none",
    scrollActivationWidth: null,
    plugins: [RevealNotes],
  });

  function fit(section) {
    let size = 1;
    section.style.setProperty("--fit", size);
    while (section.scrollHeight > FULL && size > SMALLEST) {
      size -= 0.04;
      section.style.setProperty("--fit", size.toFixed(2));
    }
    if (section.scrollHeight > FULL) {
      section.classList.add("scrolls");
      section.tabIndex = 0;
    }
  }

  function fitAll() {
    const sections = deck.getSlides();
    for (const section of sections) {
      // Only what is laid out can be measured.
      const before = section.getAttribute("style");
      section.style.cssText = `display: block; visibility: hidden; position: absolute; width: ${WIDTH}px;`;
      fit(section);
      const fitted = section.style.getPropertyValue("--fit");
      if (before === null) section.removeAttribute("style");
      else section.setAttribute("style", before);
      section.style.setProperty("--fit", fitted);
    }
  }

  async function isServed() {
    if (!location.protocol.startsWith("http")) return false;
    try {
      return (await fetch("../assets/runtime/manifest.json", { method: "HEAD" })).ok;
    } catch {
      return false;
    }
  }

  function open(section) {
    if (!section?.dataset.kata || section.querySelector("iframe")) return;
    const frame = document.createElement("iframe");
    frame.title = `Kata: ${section.querySelector("h2").textContent}`;
    frame.src = `../katas/${section.dataset.kata}/`;
    frame.addEventListener("load", () => showOnlyTheKata(frame));
    section.classList.add("live");
    section.querySelector(".body").replaceChildren(frame);
  }

  // The deck has told the lesson already.
  function showOnlyTheKata(frame) {
    const style = frame.contentDocument.createElement("style");
    style.textContent = `
      html { font-size: 165%; }
      .md-header, .md-tabs, .md-sidebar, .md-footer, .md-top { display: none !important; }
      .md-content__inner > :not(kata-workbench) { display: none !important; }
      .md-grid { max-width: none; }
      .md-main__inner, .md-content__inner { margin: 0; padding: 0.4rem; }`;
    frame.contentDocument.head.append(style);
  }

  function connectLinks() {
    for (const link of document.querySelectorAll("a[data-href]")) link.href = link.dataset.href;
  }

  function linkToKata(section) {
    const link = document.createElement("a");
    link.href = `../katas/${section.dataset.kata}/`;
    link.textContent = "Open the kata";
    section.querySelector(".body").before(link);
  }

  async function showAsPage() {
    if (!(await isServed())) return;
    connectLinks();
    document.querySelectorAll("[data-kata]").forEach(linkToKata);
  }

  async function showAsSlides() {
    page.classList.remove("plain", "print-pdf");
    await deck.initialize();
    await document.fonts.ready;
    fitAll();
    deck.layout();
    // reveal.js has styles of its own for paper, which are for prose.
    addEventListener("beforeprint", () => page.classList.add("plain", "print-pdf"));
    addEventListener("afterprint", () => page.classList.remove("plain", "print-pdf"));
    if (inSpeakersWindow || !(await isServed())) return;
    connectLinks();
    deck.on("slidechanged", ({ currentSlide }) => open(currentSlide));
    open(deck.getCurrentSlide());
  }

  (isPage ? showAsPage() : showAsSlides()).then(() => page.classList.add("ready"));
})();
