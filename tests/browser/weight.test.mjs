// What a page weighs and how often it asks.
import { randomBytes } from "node:crypto";
import { posix } from "node:path";
import { gzipSync } from "node:zlib";
import { check, onPages } from "./support/check.mjs";

const KB = 1024;
const HOME = "ko/index.html";
// How long a script may take after loading to ask for more, in milliseconds.
const AFTERTHOUGHT = 100;
const isHome = (path) => /^[a-z]+\/index\.html$/.test(path);
const isSearch = (path) => path.split("/")[1] === "search";
// The index of the search is data in the form of a script, and has its own limit.
const isIndex = (file) => posix.basename(file).startsWith("search");

const heavy = (what, size, limit) => (size > limit * KB ? [`${what} weighs ${(size / KB).toFixed(1)} KB gzipped, more than ${limit}`] : []);

function weigh({ site, note }) {
  const sizes = new Map();
  const size = (path) => {
    if (!sizes.has(path)) sizes.set(path, gzipSync(site.files.get(path)).length);
    return sizes.get(path);
  };
  const sum = (paths) => paths.reduce((total, path) => total + size(path), 0);
  const totals = new Map();
  const faults = site.pages().flatMap((path) => {
    const loaded = [...site.text(path).matchAll(/<(?:link rel="stylesheet"|script|img)[^>]*?\s(?:href|src)="([^"]+)"/g)]
      .map(([, address]) => (address.startsWith("/") ? address.slice(1) : posix.join(posix.dirname(path), address)))
      .filter((file, place, all) => all.indexOf(file) === place && site.files.has(file));
    const css = loaded.filter((file) => file.endsWith(".css"));
    const index = loaded.filter((file) => file.endsWith(".js") && isIndex(file));
    const js = loaded.filter((file) => file.endsWith(".js") && !isIndex(file));
    const total = size(path) + sum(loaded.filter((file) => !index.includes(file)));
    totals.set(path, total);
    const needsStyle = css.length === 0 && path !== "index.html" ? [`${path}: no style sheet was found`] : [];
    return [
      ...needsStyle,
      ...heavy(path, total, isHome(path) ? 60 : 120),
      ...heavy(`${path}: CSS`, sum(css), 10),
      ...heavy(`${path}: JavaScript`, sum(js), 8),
      ...heavy(`${path}: search index`, sum(index), 300),
    ];
  });
  const [heaviest] = [...totals].sort(([, a], [, b]) => b - a);
  note(`home ${(totals.get(HOME) / KB).toFixed(1)} KB, heaviest ${heaviest[0]} ${(heaviest[1] / KB).toFixed(1)} KB`);
  return faults;
}

const noise = (bytes) => `/*${randomBytes(bytes).toString("base64")}*/`;
const asset = (site, end) => [...site.files.keys()].find((path) => path.startsWith("assets/site.") && path.endsWith(end));

check("8, 10 pages, style sheets and scripts are light", weigh, [
  { fault: "a heavy home page", seed: (site) => site.with(HOME, (html) => `${html}<!--${noise(60 * KB)}-->`), expect: /ko\/index\.html weighs/ },
  { fault: "a heavy style sheet", seed: (site) => site.with(asset(site, ".css"), (css) => css + noise(10 * KB)), expect: /CSS weighs/ },
  { fault: "a heavy script", seed: (site) => site.with(asset(site, ".js"), (js) => js + noise(8 * KB)), expect: /JavaScript weighs/ },
]);

async function requests({ site, origin, browser }) {
  const limit = (path) => (isSearch(path) ? 6 : 4);
  return onPages({ browser, origin }, site.samples(), {}, async (page, path) => {
    const asked = [];
    const listen = (request) => asked.push(request.url());
    page.on("request", listen);
    await page.reload();
    await page.waitForTimeout(AFTERTHOUGHT);
    page.off("request", listen);
    const sent = asked.filter((url) => !url.startsWith("data:"));
    return [
      ...(sent.length === 0 ? ["no request was seen"] : []),
      ...(sent.length > limit(path) ? [`${sent.length} requests, more than ${limit(path)}`] : []),
      ...sent.filter((url) => !url.startsWith(`${origin}/`)).map((url) => `asks ${url}`),
    ];
  });
}

const pictures = (count) => Array.from({ length: count }, (_, place) => `<img src="${place}.png" alt="a">`).join("");

check("9, 11 pages ask four times at most, and no other host", requests, [
  { fault: "many requests", seed: (site) => site.with(HOME, (html) => html.replace("</main>", `${pictures(5)}</main>`)), expect: /requests, more than 4/ },
  {
    fault: "a request to another host",
    seed: (site) => site.with(HOME, (html) => html.replace("</main>", '<img src="http://127.0.0.1:9/a.png" alt="a"></main>')),
    expect: /asks http:\/\/127\.0\.0\.1:9/,
  },
]);
