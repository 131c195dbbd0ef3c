// Every link leads somewhere, also from a folder without a server.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { check } from "./support/check.mjs";

const HOME = "en/index.html";
const ADDRESS = /<[a-z][^>]*?\s(?:href|src)="([^"]*)"/gi;
const OUTSIDE = /^(?:https?:|mailto:|tel:|data:)/i;
const unescape = (text) => text.replaceAll("&amp;", "&").replaceAll("&#x2F;", "/").replaceAll("&quot;", '"');

function broken({ site }) {
  const ids = new Map();
  const idsOf = (path) => {
    if (!ids.has(path)) ids.set(path, new Set([...site.text(path).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => unescape(id))));
    return ids.get(path);
  };
  let followed = 0;
  const faults = site.pages().flatMap((path) =>
    [...site.text(path).matchAll(ADDRESS)]
      .map(([, address]) => unescape(address))
      .filter((address) => !OUTSIDE.test(address))
      .flatMap((address) => {
        followed += 1;
        const [file, fragment] = address.split("#");
        const target = file === "" ? path : posix.normalize(posix.join(posix.dirname(path), decodeURI(file)));
        // The page that is shown for any missing address cannot know where it stands.
        const found = path === "404.html" && file.startsWith("/") ? file.slice(1) || "index.html" : target;
        if (!site.files.has(found)) return [`${path}: ${address} leads to no file`];
        if (fragment && !idsOf(found).has(decodeURIComponent(fragment))) return [`${path}: ${address} leads to no place in ${found}`];
        return [];
      }),
  );
  return followed === 0 ? ["no link was found"] : faults;
}

check("16 every link and fragment leads somewhere", broken, [
  {
    fault: "a missing file",
    seed: (site) => site.with(HOME, (html) => html.replace('href="metrics/index.html"', 'href="metrics/gone.html"').replace("</main>", '<a href="gone.html">a</a></main>')),
    expect: /gone\.html leads to no file/,
  },
  {
    fault: "a missing fragment",
    seed: (site) => site.with(HOME, (html) => html.replace("</main>", '<a href="#gone">a</a></main>')),
    expect: /#gone leads to no place/,
  },
]);

/** Unpacks the site and opens one page of each kind from the folder. */
async function fromFolder({ site, browser }) {
  const folder = mkdtempSync(join(tmpdir(), "milepost-folder-"));
  const context = await browser.newContext();
  try {
    for (const [path, bytes] of site.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const page = await context.newPage();
    const faults = [];
    let place;
    page.on("requestfailed", (request) => faults.push(`${place}: ${request.url().split("/").slice(-2).join("/")} does not load`));
    page.on("console", (message) => message.type() === "error" && faults.push(`${place}: ${message.text()}`));
    page.on("pageerror", (error) => faults.push(`${place}: ${error.message}`));
    // The page of a missing address is written for the root of a server.
    for (place of site.samples().filter((path) => path !== "404.html")) {
      await page.goto(pathToFileURL(join(folder, place)).href);
      const seen = await page.evaluate(() => ({
        styled: [...document.styleSheets].length > 0 && getComputedStyle(document.body).marginTop === "0px",
        scripted: document.querySelector("button.theme") !== null || !document.querySelector("nav.tools"),
        remote: [...document.querySelectorAll("a[href]")].map((link) => link.href).filter((href) => href.startsWith("file:") && !/\.\w+(?:[?#]|$)/.test(href)),
      }));
      if (!seen.styled) faults.push(`${place}: the style sheet does not apply`);
      if (!seen.scripted) faults.push(`${place}: the script does not run`);
      faults.push(...seen.remote.map((href) => `${place}: ${href} ends in a folder`));
    }
    return faults;
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
}

check("15 pages work from a folder, without a server", fromFolder, [
  {
    fault: "a style sheet by its absolute path",
    seed: (site) => site.with(HOME, (html) => html.replace(/href="[^"]*\.css"/, 'href="/assets/site.css"')),
    expect: /does not load[^]*style sheet does not apply/,
  },
  { fault: "a link to a folder", seed: (site) => site.with(HOME, (html) => html.replace("</main>", '<a href="metrics/">a</a></main>')), expect: /ends in a folder/ },
]);
