// The content security policy, and pages without any script.
import { check, onPages } from "./support/check.mjs";

const HOME = "en/index.html";

/** Loads pages under the policy and presses every button, since a script may only offend when it is used. */
async function reports({ site, ...bench }) {
  return onPages(bench, site.samples(), {}, async (page) => {
    const seen = [];
    const hear = (message) => /error|warning/.test(message.type()) && seen.push(message.text());
    const fail = (error) => seen.push(error.message);
    page.on("console", hear);
    page.on("pageerror", fail);
    await page.reload();
    await page.evaluate(() => [...document.querySelectorAll("button")].filter((button) => button.checkVisibility()).forEach((button) => button.click()));
    await page.waitForTimeout(30);
    page.off("console", hear);
    page.off("pageerror", fail);
    return seen;
  });
}

const script = (site) => [...site.files.keys()].find((path) => path.startsWith("assets/site.") && path.endsWith(".js"));
const narrowed = (site, path) => Object.assign(site, { only: [path] });

check("12 the content security policy has nothing to report", reports, [
  { fault: "an inline style", seed: (site) => site.with(HOME, (html) => html.replace("<h1>", '<h1 style="color:red">')), expect: /inline style/ },
  { fault: "eval", seed: (site) => narrowed(site.with(script(site), (js) => `${js};eval("1")`), HOME), expect: /unsafe-eval|call to eval|Evaluating/ },
]);

/** What a reader gets: texts in order, links, tables. Whatever a script adds stands in a button, an output, a status or a search. */
const content = () => {
  const added = "button, output, [role=status], [role=search], .explore";
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const shown = parent.closest("details") || parent.checkVisibility({ visibilityProperty: true });
    if (node.data.trim() && !parent.closest(`script, ${added}`) && shown) texts.push(node.data.trim());
  }
  return {
    texts,
    links: [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")),
    tables: document.querySelectorAll("table").length,
    charts: [...document.querySelectorAll("svg[role=img]")].filter((svg) => svg.checkVisibility()).length,
  };
};

/** What stands in one list and not in the other. */
function missing(all, present) {
  const left = [...present];
  return all.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

async function withoutScript({ site, ...bench }) {
  const scripted = new Map();
  await onPages(bench, site.samples(), {}, async (page, path) => {
    scripted.set(path, await page.evaluate(content));
    return [];
  });
  return onPages(bench, site.samples(), { javaScriptEnabled: false }, async (page, path) => {
    const [full, plain] = [scripted.get(path), await page.evaluate(content)];
    return [
      ...(plain.texts.length === 0 ? ["no text was found"] : []),
      ...missing(full.texts, plain.texts).map((text) => `without script “${text.slice(0, 60)}” is missing`),
      ...missing(full.links, plain.links).map((href) => `without script the link to ${href} is missing`),
      ...["tables", "charts"].filter((what) => full[what] > plain[what]).map((what) => `without script ${what} are missing`),
    ];
  });
}

check("14 without script nothing is missing", withoutScript, [
  {
    fault: "a text that only a script writes",
    seed: (site) => narrowed(site.with(script(site), (js) => `${js};document.addEventListener("DOMContentLoaded",()=>document.querySelector("main").append("Only here"))`), HOME),
    expect: /“Only here” is missing/,
  },
]);
