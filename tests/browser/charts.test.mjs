// Charts: what they are called, that they say what tables, files and texts say, and that they survive forced colours.
import { posix } from "node:path";
import { SCHEMES } from "./support/browser.mjs";
import { check, onPages } from "./support/check.mjs";

const METRIC = "en/metrics/productivity/index.html";

/** Pages with charts; there must be some. */
function drawn(site, pages = site.pages()) {
  const found = pages.filter((path) => /<svg[^>]*role="img"/.test(site.text(path)));
  if (found.length === 0) throw new Error("no page has a chart");
  return found;
}

/** The metric a page is about, as its data file has it. */
function metric(site, path) {
  const [, folder, id, file] = path.split("/");
  return folder === "metrics" && file === "index.html" ? site.json(`data/metrics/${id}.json`) : null;
}

// 12.0bn and 120억 are the same amount.
const SCALES = { 억: 1e8, 만: 1e4, bn: 1e9, billion: 1e9, million: 1e6, m: 1e6, k: 1e3 };
const AMOUNT = /([+−-]?)(?:KRW |₩)?(\d[\d,]*(?:\.\d+)?)\s?(억|만|bn|billion|million|[mk]\b)?/g;

/** All numbers of a text, without their sign. */
const amounts = (text) => [...text.matchAll(AMOUNT)].map(([, , digits, scale]) => Number((digits.replaceAll(",", "") * (SCALES[scale] ?? 1)).toPrecision(12)));

/** Whether a text names a value of a metric, rounded as the metric asks; large amounts may be given in billions. */
function names(text, value, decimals) {
  const size = Math.abs(value);
  const rounding = size >= 1e7 ? size / 100 : 0.5 * 10 ** -decimals + 1e-9;
  return amounts(text).some((amount) => Math.abs(amount - size) <= rounding);
}

async function spoken({ site, ...bench }) {
  return onPages(bench, drawn(site), {}, async (page, path) => {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const shown = await page.evaluate(() => [...document.querySelectorAll("svg[role=img]")].filter((svg) => svg.checkVisibility()).length);
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const images = nodes.filter(({ role }) => ["image", "img"].includes(role?.value));
    const charts = images.map((node) => ({
      name: node.name?.value ?? "",
      description: node.description?.value ?? "",
      children: (node.childIds ?? []).filter((id) => !byId.get(id)?.ignored).length,
    }));
    await session.detach();
    const faults = charts.length < shown ? [`${shown} charts are shown, ${charts.length} are read out`] : [];
    for (const { name, description, children } of charts) {
      if (name.trim() === "") faults.push("a chart has no name");
      if (/[%~→]|\bpp\b/.test(name + description)) faults.push(`“${name}” has signs that are not read out: ${description}`);
      if (children > 0) faults.push(`“${name}” has ${children} parts that are read out one by one`);
    }
    const about = metric(site, path);
    if (about?.latest?.value == null || charts.length === 0) return faults;
    const { description } = charts[0];
    const { value, required, gap } = about.latest;
    const target = about.targets.find(({ superseded }) => superseded === null)?.value;
    const wanted = Object.entries({ value, required, gap, target }).filter(([, number]) => number !== null && number !== undefined);
    return [...faults, ...wanted.filter(([, number]) => !names(description, number, about.decimals)).map(([what, number]) => `the description does not give the ${what} ${number}: ${description}`)];
  });
}

check("35 every chart has a name, and a description with value, target and gap", spoken, [
  { fault: "a chart without name", seed: (site) => site.with(METRIC, (html) => html.replace(/ aria-labelledby="hero-[wn]-t hero-[wn]-d"/g, "").replace(/<title id="hero-[wn]-t">[^<]*<\/title>/g, "")), expect: /a chart has no name/ },
  { fault: "a description without gap", seed: (site) => site.with(METRIC, (html) => html.replaceAll("That is 0.8 percentage points above", "That is above")), expect: /does not give the gap/ },
  { fault: "a description without target", seed: (site) => site.with(METRIC, (html) => html.replaceAll(/ The target for [^.]* is 50\.0 percent\./g, "")), expect: /does not give the target 50/ },
  { fault: "parts that are read out", seed: (site) => site.with(METRIC, (html) => html.replace(/role="img"([^]*?)<g aria-hidden="true">/g, '$1<g>').replaceAll("<svg class=\"chart", '<svg role="img" class="chart')), expect: /are read out|has \d+ parts/ },
]);

/** The figure of a page with its words: labels of the chart, rows of the table, text of the summary and of the page. */
const figures = () =>
  [...document.querySelectorAll("figure")]
    .filter((figure) => figure.querySelector("table") && figure.querySelector("svg[role=img]"))
    .map((figure) => ({
      name: figure.querySelector("figcaption").textContent,
      labels: [...figure.querySelectorAll("svg[role=img]")].map((svg) => [...svg.querySelectorAll("text")].map((text) => text.textContent)),
      heads: [...figure.querySelectorAll("thead th")].map((cell) => cell.textContent),
      rows: [...figure.querySelectorAll("tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent)),
      panels: figure.querySelectorAll(".multi").length,
      csv: figure.querySelector('a[href$=".csv"]')?.getAttribute("href"),
    }));

/** Rows of a CSV file without quoted line breaks, which ours have none of. */
function csv(text) {
  const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell.replace(/^"|"$/g, "").replaceAll('""', '"'));
  const [head, ...lines] = text.replace(/^\ufeff/, "").trim().split(/\r?\n/).map(cells);
  return lines.map((line) => Object.fromEntries(head.map((name, place) => [name, line[place]])));
}

async function sameNumbers({ site, ...bench }) {
  const pages = site.pages().filter((path) => metric(site, path)?.latest?.value != null);
  if (pages.length === 0) return ["no page of a metric with values was found"];
  return onPages(bench, pages, {}, async (page, path) => {
    const [first] = (await page.evaluate(figures)).filter(({ panels }) => panels === 0);
    if (!first) return ["no chart with a table was found"];
    const faults = [];
    const [latest] = first.rows;
    const big = await page.evaluate(() => document.querySelector(".big")?.textContent.trim());
    const squeeze = (text) => text.replace(/\s/g, "");
    // The large figure may name its unit, which the head of the table does.
    if (!squeeze(big ?? "").startsWith(squeeze(latest[1]))) faults.push(`the page says ${big}, the table ${latest[1]}`);
    for (const labels of first.labels) if (!labels.some((label) => squeeze(label).includes(squeeze(latest[1])))) faults.push(`no label of the chart says ${latest[1]}: ${labels.join(" | ")}`);
    const file = csv(site.text(posix.join(posix.dirname(path), first.csv))).filter(({ value }) => value !== "").slice(-first.rows.length).reverse();
    const rows = first.rows.filter(([, value]) => amounts(value).length > 0);
    const { decimals } = metric(site, path);
    for (const [place, [period, value, required]] of rows.entries()) {
      const line = file[place];
      if (!line || !names(value, Number(line.value), decimals)) faults.push(`${period}: the table says ${value}, the file ${line?.value}`);
      if (line?.required && required && !names(required, Number(line.required), decimals)) faults.push(`${period}: the table requires ${required}, the file ${line.required}`);
    }
    return faults;
  });
}

check("37 chart, table, file and text say the same", sameNumbers, [
  { fault: "another text", seed: (site) => site.with(METRIC, (html) => html.replace('<p class="big">+13.1', '<p class="big">+13.2')), expect: /the page says \+13\.2%, the table \+13\.1%/ },
  { fault: "another label", seed: (site) => site.with(METRIC, (html) => html.replaceAll("Actual +13.1%", "Actual +13.2%")), expect: /no label of the chart says \+13\.1%/ },
  { fault: "another table", seed: (site) => site.with(METRIC, (html) => html.replaceAll('<td class="num">+11.3%</td>', '<td class="num">+11.4%</td>')), expect: /the table says \+11\.4%, the file 11\.3/ },
]);

/** The marks and words of charts and states with their contrast to the ground: name, contrast. */
const contrasts = () => {
  const parse = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([red, green, blue]) => {
    const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const [red, green, blue, alpha = 1] = parse(getComputedStyle(one).backgroundColor);
      if (alpha > 0.5) return [red, green, blue];
    }
    return parse(getComputedStyle(document.documentElement).backgroundColor);
  };
  const contrast = (colour, other) => {
    const [low, high] = [luminance(parse(colour)), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const found = {};
  const keep = (name, value) => (found[name] = Math.min(found[name] ?? 99, value));
  for (const mark of document.querySelectorAll("svg[role=img] :is(path, circle, rect, text), .chip svg *, .out svg *, .chip")) {
    if (!mark.checkVisibility() || mark.closest("defs")) continue;
    const { fill, stroke, color } = getComputedStyle(mark);
    const around = ground(mark.closest("svg")?.parentElement ?? mark);
    const name = `${mark.tagName} ${mark.getAttribute("class") ?? mark.parentElement.getAttribute("class") ?? ""}`;
    if (mark.tagName === "SPAN") keep(`${name} word`, contrast(color, ground(mark)));
    else if (mark.tagName === "text") keep(name, contrast(fill, around));
    else {
      const paints = [fill, stroke].filter((paint) => paint !== "none" && !paint.startsWith("url"));
      if (paints.length > 0) keep(name, Math.max(...paints.map((paint) => contrast(paint, around))));
    }
  }
  return found;
};

// Whatever can be told from its ground as the site draws it must stay so in the colours of the system.
async function forced({ site, ...bench }) {
  let compared = 0;
  const faults = await onPages(bench, drawn(site, site.samples()), {}, async (page) => {
    const found = [];
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, forcedColors: "none" });
      const own = await page.evaluate(contrasts);
      await page.emulateMedia({ colorScheme, forcedColors: "active" });
      const system = await page.evaluate(contrasts);
      for (const [mark, contrast] of Object.entries(own)) {
        const least = /^text|word$/.test(mark) ? 4.5 : 3;
        compared += 1;
        if (contrast >= least && !(system[mark] >= least)) found.push(`${mark} has ${system[mark]?.toFixed(1)}:1 in forced colours, ${contrast.toFixed(1)}:1 without (${colorScheme})`);
      }
    }
    await page.emulateMedia({ forcedColors: "none" });
    return found;
  });
  return compared === 0 ? ["no mark was found"] : faults;
}

check("30 charts and states can be read in forced colours", forced, [
  {
    fault: "a line in its own pale grey",
    seed: (site) =>
      Object.assign(site.with([...site.files.keys()].find((path) => path.endsWith(".css")), (css) => `${css}@media (forced-colors:active){svg{forced-color-adjust:none}.chart .actual{stroke:var(--paper)!important}}`), { only: [METRIC] }),
    expect: /path actual has/,
  },
]);
