// Two languages, one content.
import { posix } from "node:path";
import { check, onPages } from "./support/check.mjs";

const KOREAN = "ko/index.html";
const ENGLISH = "en/metrics/productivity/index.html";

/** Pages that stand in the folder of a language; there must be some. */
function spoken(site) {
  const pages = site.pages().filter((path) => site.language(path));
  if (pages.length === 0) throw new Error("no page stands in the folder of a language");
  return pages;
}

const foreign = () => {
  const faults = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  // Names and abbreviations are at home in both languages; a run of words is a sentence of the other one.
  const marks = { ko: /[\uac00-\ud7a3]/, en: /\b[a-z]{2,}(?:[ ,;]+[a-z]{2,}){2,}/i };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("script, code, pre")) continue;
    const own = parent.closest("[lang]").lang;
    const other = own === "ko" ? "en" : "ko";
    if (marks[other].test(node.data) && !(other === "en" && marks.ko.test(node.data))) faults.push(`“${node.data.trim().slice(0, 50)}” stands in text marked ${own}`);
  }
  return { language: document.documentElement.lang, faults };
};

async function languages({ site, ...bench }) {
  return onPages(bench, site.pages(), { javaScriptEnabled: false }, async (page, path) => {
    const { language, faults } = await page.evaluate(foreign);
    const folder = site.language(path) ?? site.languages[0];
    return [...(language === folder ? [] : [`its language is ${language}, its folder ${folder}`]), ...faults];
  });
}

check("27 every page and every foreign part says its language", languages, [
  { fault: "the wrong language", seed: (site) => site.with(KOREAN, (html) => html.replace('<html lang="ko"', '<html lang="en"')), expect: /its language is en/ },
  { fault: "a Korean word on an English page", seed: (site) => site.with(ENGLISH, (html) => html.replace("</main>", "<p>생산성</p></main>")), expect: /“생산성” stands in text marked en/ },
  { fault: "an English sentence on a Korean page", seed: (site) => site.with(KOREAN, (html) => html.replace("</main>", "<p>This is left over</p></main>")), expect: /“This is left over” stands/ },
]);

const ALTERNATE = /<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g;
const resolve = (path, address) => posix.join(posix.dirname(path), address);
const alternates = (site, path) => new Map([...site.text(path).matchAll(ALTERNATE)].map(([, code, address]) => [code, resolve(path, address)]));
const edition = (site, path) => site.text(path).match(/<div class="asof">[^]*?datetime="([^"]+)"/)?.[1];

function pairs({ site }) {
  return spoken(site).flatMap((path) => {
    const others = alternates(site, path);
    const wanted = [...site.languages, "x-default"];
    const absent = wanted.filter((code) => !others.has(code)).map((code) => `${path}: no alternate for ${code}`);
    const wrong = [...others].flatMap(([code, other]) => {
      if (!site.files.has(other)) return [`${path}: the alternate ${other} does not exist`];
      if (code !== "x-default" && site.language(other) !== code) return [`${path}: the alternate for ${code} is ${other}`];
      if (alternates(site, other).get(site.language(path)) !== path) return [`${path}: ${other} does not lead back`];
      if (!edition(site, path) || edition(site, path) !== edition(site, other)) return [`${path}: ${other} is of another date`];
      return [];
    });
    const first = others.get("x-default") === others.get(site.languages[0]) ? [] : [`${path}: x-default is not ${site.languages[0]}`];
    return [...absent, ...wrong, ...first];
  });
}

check("28 every page names its translations, and they name it", pairs, [
  { fault: "a missing pair", seed: (site) => site.with(KOREAN, (html) => html.replace(/<link rel="alternate" hreflang="en"[^>]*>/, "")), expect: /no alternate for en/ },
  { fault: "a pair that does not lead back", seed: (site) => site.with(KOREAN, (html) => html.replace('hreflang="en" href="../en/index.html"', 'hreflang="en" href="../en/metrics/index.html"')), expect: /does not lead back/ },
]);

/** What has to be equal in every language: tables by their numbers, charts, dates, and shares in the text. */
const facts = () => {
  const scales = { 억: 1e8, 만: 1e4, bn: 1e9, m: 1e6, k: 1e3 };
  const amount = /([+−-]?)(?:[A-Z]{3} )?(\d[\d,]*(?:\.\d+)?)\s?(억|만|bn|[mk]\b)?/g;
  const value = ([, sign, digits, scale]) => Math.round((sign && sign !== "+" ? -1 : 1) * digits.replaceAll(",", "") * (scales[scale] ?? 1) * 1e6) / 1e6;
  // The days and months of a cell are written in another order, and are compared as dates.
  const isDate = (text) => /년|월|20\d\d\b/.test(text);
  const values = (text) => (isDate(text) ? "date" : [...text.matchAll(amount)].map(value));
  const main = document.querySelector("main");
  const all = (selector) => [...main.querySelectorAll(selector)];
  // Each language has letters of its own, and a chart leaves a label to its table where the words of a language need the room.
  const headings = all("h1, h2, h3").filter((heading) => !heading.closest("[id^=letter-]"));
  const charts = all("svg[role=img]");
  charts.forEach((chart) => chart.remove());
  return {
    headings: headings.length,
    figures: all("figure").length,
    charts: charts.length,
    tables: all("table").map((table) => [...table.rows].map((row) => [...row.cells].filter((cell) => cell.matches("td.num")).map((cell) => values(cell.textContent)))),
    dates: all("time").map((time) => time.dateTime).sort(),
    shares: (main.innerText.match(/[+−]?\d+(?:\.\d+)?(?= ?(?:%p|pp|%))/g) ?? []).sort(),
  };
};

async function parity({ site, ...bench }) {
  const seen = new Map();
  const first = site.languages[0];
  const originals = [...new Set(spoken(site).map((path) => first + path.slice(site.language(path).length)))];
  const groups = originals.map((path) => [path, ...site.languages.slice(1).map((code) => code + path.slice(first.length))]);
  const absent = groups.flat().filter((path) => !site.files.has(path));
  await onPages(bench, groups.flat().filter((path) => site.files.has(path)), { javaScriptEnabled: false }, async (page, path) => {
    seen.set(path, await page.evaluate(facts));
    return [];
  });
  const different = groups.flatMap(([original, ...others]) =>
    others
      .filter((other) => seen.has(original) && seen.has(other))
      .flatMap((other) =>
        Object.keys(seen.get(original))
          .map((what) => [what, JSON.stringify(seen.get(original)[what]), JSON.stringify(seen.get(other)[what])])
          .filter(([, one, two]) => one !== two)
          .map(([what, one, two]) => `${other}: ${what} differ from ${original}: ${difference(one, two)}`),
      ),
  );
  return [...absent.map((path) => `${path} does not exist`), ...different];
}

/** The places where two texts part. */
function difference(one, two) {
  let place = 0;
  while (one[place] === two[place]) place += 1;
  const cut = (text) => text.slice(Math.max(0, place - 25), place + 25);
  return `…${cut(one)}… and …${cut(two)}…`;
}

check("29 every language has the same numbers, charts and dates", parity, [
  { fault: "another number", seed: (site) => site.with(ENGLISH, (html) => html.replaceAll('<td class="num">+11.3%</td>', '<td class="num">+11.4%</td>')), expect: /tables differ/ },
  { fault: "another date", seed: (site) => site.with(ENGLISH, (html) => html.replace('datetime="2026-12-15"', 'datetime="2026-12-16"')), expect: /dates differ/ },
  { fault: "another share in the text", seed: (site) => site.with(ENGLISH, (html) => html.replace('<p class="big">+13.1', '<p class="big">+13.2')), expect: /shares differ/ },
]);
