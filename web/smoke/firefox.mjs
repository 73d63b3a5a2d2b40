/** A visit with Firefox, by WebDriver BiDi: check a kata's starter, come back, check again. Writes JSON.
 *
 * `node firefox.mjs BROWSER ADDRESS`; tests/browser/test_firefox.py calls it and judges what it saw.
 */

import puppeteer from "puppeteer-core";

// Only what has to be visible is looked for at every frame; otherwise what comes inside the workbench goes unseen.
const PATIENCE = { timeout: 90_000, visible: true };
const [executablePath, address] = process.argv.slice(2);

const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
try {
  const page = await browser.newPage();
  const hosts = new Set();
  const errors = [];
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http")) hosts.add(hostname);
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(address);
  const first = await checked(page);
  await page.reload();
  const again = await checked(page);
  console.log(JSON.stringify({ first, again, hosts: [...hosts], errors }));
} finally {
  await browser.close();
}

async function checked(page) {
  const button = await page.waitForSelector("kata-workbench >>> [data-action=check]", PATIENCE);
  await button.click();
  await page.waitForSelector("kata-workbench >>> [data-result]", PATIENCE);
  // The views, the spare and what is kept come after the verdict; leaving before would end a download with an error.
  await page.waitForSelector("kata-workbench >>> [role=tab]", PATIENCE);
  await page.waitForNetworkIdle(PATIENCE);
  return page.$eval("kata-workbench >>> [data-result]", (result) => ({
    verdict: result.dataset.result,
    checks: [...result.querySelectorAll("[data-check]")].map(({ dataset }) => dataset.verdict),
  }));
}
