// Axe, on every kind of page, in light and dark, at every width.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { SCHEMES, WIDTHS } from "./support/browser.mjs";
import { check, onPages } from "./support/check.mjs";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const HOME = "ko/index.html";

const COLOURS = ["color-contrast", "link-in-text-block"];
const STRUCTURE = {
  resultTypes: ["violations", "incomplete"],
  rules: { "target-size": { enabled: true }, ...Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) },
};
const COLOUR = { resultTypes: ["violations", "incomplete"], runOnly: { type: "rule", values: COLOURS } };

/** Axe cannot tell the ground of what is scrolled out of a region, so colours are looked at with the tables of all regions pressed into the page. */
const unroll = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`[role=region], [role=region] * {
    overflow: visible !important; overflow-wrap: anywhere !important; white-space: normal !important;
    min-inline-size: 0 !important; max-inline-size: 100% !important; table-layout: fixed !important;
  }`);
  document.adoptedStyleSheets = [sheet];
};
const reroll = () => (document.adoptedStyleSheets = []);

/** Runs axe where the page stands; every node is one result. */
async function audit(page, options) {
  return page.evaluate(async (wanted) => {
    const { violations, incomplete } = await globalThis.axe.run(document, wanted);
    const list = (kind, results) =>
      results.flatMap(({ id, help, nodes }) =>
        nodes.map(({ any, all, none, target, html }) => ({
          id,
          target: target.join(" "),
          sentence: `${kind} ${id}: ${help}: ${target.join(" ")} ${html.slice(0, 90)}`,
          reasons: [...any, ...all, ...none].map(({ message }) => message),
        })),
      );
    const settled = ({ id, target, reasons }) => {
      const element = document.querySelector(target);
      // The Rust tests measure the contrast of every text in a chart against every ground it can stand on.
      if (id === "color-contrast" && element.closest("svg")) return true;
      // A dash or an arrow between two words has the colour of the words, which axe has measured.
      if (id === "color-contrast" && reasons.every((reason) => reason.includes("only non-text characters"))) return true;
      // The head of a group of rows refers to the rows below; axe looks for its cells to the right.
      return id === "th-has-data-cells" && element.querySelector("th[scope=rowgroup]") !== null;
    };
    return [...list("violation", violations), ...list("cannot tell", incomplete).filter((doubt) => !settled(doubt))];
  }, options);
}

async function accessible({ site, ...bench }) {
  return onPages(bench, site.samples(), {}, async (page) => {
    await page.evaluate(SOURCE);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    const found = new Map();
    const keep = (results, place) => {
      for (const { sentence } of results) {
        found.set(sentence, [...(found.get(sentence) ?? []), place]);
      }
    };
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      keep(await audit(page, STRUCTURE), `${width}`);
      await page.evaluate(unroll);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        keep(await audit(page, COLOUR), `${width} ${colorScheme}`);
      }
      await page.evaluate(reroll);
    }
    return [...found].map(([sentence, places]) => `${sentence} (${places.join(", ")})`);
  });
}

const inMain = (part) => (site) => site.with(HOME, (html) => html.replace("</main>", `${part}</main>`));

check("2, 3 axe finds no fault, and is in doubt about nothing that is not settled elsewhere", accessible, [
  { fault: "a picture without description", seed: inMain('<img src="a.png">'), expect: /violation image-alt/ },
  { fault: "small targets", seed: inMain(`<div>${'<button type="button">.</button>'.repeat(9)}</div>`), expect: /violation target-size/ },
  {
    fault: "pale text",
    seed: (site) => Object.assign(site.with([...site.files.keys()].find((path) => path.endsWith(".css")), (css) => `${css}h1 *{color:var(--rule)}`), { only: [HOME] }),
    expect: /violation color-contrast[^]*320 light, 320 dark, 360 light/,
  },
]);
