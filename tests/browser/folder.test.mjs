// Pages opened from a folder, without a server, in both families of browsers.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./support/browser.mjs";
import { checksIn } from "./support/check.mjs";
import { launchFirefox } from "./support/firefox.mjs";

const HOME = "en/index.html";
const script = (site) => [...site.files.keys()].find((path) => path.startsWith("assets/site.") && path.endsWith(".js"));
const SEARCH = /^[a-z]+\/search\/index\.html$/;

/** What a reader sees of a page: style, script, and links to files. */
const seen = () => ({
  styled: document.styleSheets.length > 0 && getComputedStyle(document.body).marginTop === "0px",
  scripted: document.querySelector("button.theme") !== null || !document.querySelector("nav.tools"),
  folders: [...document.querySelectorAll("a[href]")].map((link) => link.href).filter((href) => href.startsWith("file:") && !/\.\w+(?:[?#]|$)/.test(href)),
});

/** Follows a link as a reader does, and tells the address it leads to. */
async function follow(page, selector) {
  const wanted = await page.evaluate((selector) => document.querySelector(selector).href, selector);
  const loaded = page.waitForNavigation().then(() => null, (error) => error.message);
  await page.evaluate((selector) => document.querySelector(selector).click(), selector);
  const failure = await loaded;
  return { wanted, arrived: failure ?? (await page.evaluate(() => (document.querySelector("main h1") ? location.href : "a page without heading"))) };
}

/** Asks the search for the title of a page, and opens what it finds. */
async function search(page, title) {
  await page.focus("#query");
  await page.keyboard.type(title);
  const results = await page.evaluate(() => document.querySelectorAll(".found:not(.nothing) li a").length);
  if (results === 0) return [`the search for “${title}” finds nothing`];
  const { wanted, arrived } = await follow(page, ".found:not(.nothing) li a");
  return arrived === wanted ? [] : [`the first result for “${title}” leads to ${arrived}`];
}

/** Unpacks the site and opens one page of each kind from the folder. */
async function fromFolder({ site, browser }) {
  const folder = mkdtempSync(join(tmpdir(), "milepost-folder-"));
  const page = await browser.newPage();
  const [item] = site.json("data/site.json").items;
  const faults = [];
  let place;
  try {
    for (const [path, bytes] of site.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    page.on("requestfailed", (request) => faults.push(`${place}: ${request.url().split("/").slice(-2).join("/")} does not load`));
    page.on("console", (message) => message.type() === "error" && faults.push(`${place}: ${message.text()}`));
    page.on("pageerror", (error) => faults.push(`${place}: ${error.message}`));
    // The page of a missing address is written for the root of a server.
    for (place of site.samples().filter((path) => path !== "404.html")) {
      await page.goto(pathToFileURL(join(folder, place)).href);
      const { styled, scripted, folders } = await page.evaluate(seen);
      if (!styled) faults.push(`${place}: the style sheet does not apply`);
      if (!scripted) faults.push(`${place}: the script does not run`);
      faults.push(...folders.map((href) => `${place}: ${href} ends in a folder`));
      if (SEARCH.test(place)) faults.push(...(await search(page, item.title[site.language(place)])).map((fault) => `${place}: ${fault}`));
      else if (folders.length === 0) {
        const { wanted, arrived } = await follow(page, "a[hreflang], main a");
        if (arrived !== wanted) faults.push(`${place}: the link to ${wanted} leads to ${arrived}`);
      }
    }
    return faults;
  } finally {
    await page.close();
    rmSync(folder, { recursive: true });
  }
}

const SEEDS = [
  {
    fault: "a style sheet by its absolute path",
    seed: (site) => site.with(HOME, (html) => html.replace(/href="[^"]*\.css"/, 'href="/assets/site.css"')),
    expect: /style sheet does not apply/,
  },
  { fault: "a link to a folder", seed: (site) => site.with(HOME, (html) => html.replace("</main>", '<a href="metrics/">a</a></main>')), expect: /ends in a folder/ },
  {
    fault: "links that a script bends",
    seed: (site) => Object.assign(site.with(script(site), (js) => `${js};addEventListener("click",(event)=>{event.preventDefault();location=document.styleSheets[0].href})`), { only: [HOME] }),
    expect: /the link to \S*index\.html leads to a page without heading/,
  },
  { fault: "a script as a module", seed: (site) => site.with(HOME, (html) => html.replaceAll("<script ", '<script type="module" ')), expect: /the script does not run/ },
  {
    fault: "an index that is fetched",
    seed: (site) => site.with("ko/search/index.html", (html) => html.replace(/<script [^>]*search-ko[^>]*><\/script>/, "")),
    expect: /the search for “[^”]+” finds nothing/,
  },
];

for (const [name, start] of [["Chromium", launch], ["Firefox", launchFirefox]]) {
  checksIn(start)(`15 pages work from a folder, without a server, in ${name}`, fromFolder, SEEDS);
}
