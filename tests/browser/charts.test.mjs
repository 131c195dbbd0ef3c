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
const SCALES = { 조: 1e12, tn: 1e12, trillion: 1e12, 억: 1e8, 만: 1e4, bn: 1e9, billion: 1e9, million: 1e6, m: 1e6, k: 1e3 };
const AMOUNT = /([+−-]?)(?:KRW |₩)?(\d[\d,]*(?:\.\d+)?)\s?(조|억|만|tn|trillion|bn|billion|million|[mk]\b)?/g;

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

/** Each figure that has a picture and a table, with its words: labels of every picture, rows of the table, panels or steps beside them. */
const figures = () => {
  const texts = (root, selector) => [...root.querySelectorAll(selector)].map((one) => one.textContent);
  const kind = (figure) => {
    if (figure.querySelector(".multi")) return "multiples";
    if (figure.querySelector(".steps")) return "rollout";
    if (figure.querySelector('a[href$=".completion.csv"]')) return "completion";
    if (figure.querySelector("svg .total")) return "waterfall";
    if (figure.querySelector("svg .needed, svg .tint-near")) return "bullet";
    return figure.querySelectorAll("thead th").length > 4 ? "vintage" : "path";
  };
  return [...document.querySelectorAll("figure")]
    .filter((figure) => figure.querySelector("table") && figure.querySelector("svg[role=img]"))
    .map((figure) => ({
      kind: kind(figure),
      name: figure.querySelector("figcaption :is(h2, h3, h4, p)").textContent,
      labels: [...figure.querySelectorAll("svg[role=img]")].map((svg) => texts(svg, "text")),
      heads: texts(figure, "thead th"),
      rows: [...figure.querySelectorAll("tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent)),
      panels: [...figure.querySelectorAll(".multi > li")].map((panel) => texts(panel, ".name, .num")),
      steps: [...figure.querySelectorAll(".steps li:not(.gate)")].map((step) => texts(step, "h3, h4, h5, dd")),
      people: [...document.querySelectorAll(".people tbody tr")].map((row) => texts(row, "th, td")),
      csv: figure.querySelector('a[href$=".csv"]')?.getAttribute("href"),
    }));
};

/** Rows of a CSV file without quoted line breaks, which ours have none of. */
function csv(text) {
  const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell.replace(/^"|"$/g, "").replaceAll('""', '"'));
  const [head, ...lines] = text.replace(/^\ufeff/, "").trim().split(/\r?\n/).map(cells);
  return lines.map((line) => Object.fromEntries(head.map((name, place) => [name, line[place]])));
}

/** How pages write a period of a data file. */
function periodIn(language, period) {
  const [year, part] = period.split("-");
  const korean = language === "ko";
  if (!part) return korean ? `${year}년` : year;
  if (part.startsWith("Q")) return korean ? `${year}년 ${part.slice(1)}분기` : `${part} ${year}`;
  return korean ? `${year}년 ${Number(part)}월` : `${new Date(Date.UTC(year, part - 1)).toLocaleString("en", { month: "long", timeZone: "UTC" })} ${year}`;
}

const squeeze = (text) => text.replace(/\s/g, "");
const hasNumber = (text) => amounts(text ?? "").length > 0;

/** Of each picture: the strings of the table that none of its labels holds. A label may break between lines. */
const unlabelled = ({ labels }, cells) =>
  labels.flatMap((own) => cells.filter((cell) => hasNumber(cell) && !squeeze(own.join("")).includes(squeeze(cell))).map((cell) => `no label of the chart says ${cell}: ${own.join(" | ")}`));

/** What the table says of a period, held against the file: in this column the value, in that one what is required. */
function againstFile(figure, file, { decimals, language, value, required }) {
  const lines = new Map(file.map((line) => [periodIn(language, line.period), line]));
  return figure.rows.filter((row) => hasNumber(row[value])).flatMap((row) => {
    const line = [...lines].find(([name]) => row[0].startsWith(name))?.[1];
    const faults = line && names(row[value], Number(line.value), decimals) ? [] : [`${row[0]}: the table says ${row[value]}, the file ${line?.value}`];
    const differs = line?.required && hasNumber(row[required]) && !names(row[required], Number(line.required), decimals);
    return differs ? [...faults, `${row[0]}: the table requires ${row[required]}, the file ${line.required}`] : faults;
  });
}

/** Numbers of people by group, held against the shares of the table and the numbers of the chart. */
function completion(figure, file) {
  const groups = file.filter(({ completed }) => completed !== "").map((line) => ["completed", "in_progress", "not_started"].map((state) => Number(line[state])));
  const sum = (counts) => counts.reduce((all, count) => all + count, 0);
  const inFile = figure.rows.filter(({ length }) => length === 5).flatMap(([name, ...cells]) => {
    const shares = cells.slice(0, 3).map((cell) => amounts(cell)[0]);
    const [people] = amounts(cells[3]);
    const same = (counts) => sum(counts) === people && counts.every((count, place) => Math.abs((100 * count) / people - shares[place]) < 1);
    return groups.some(same) ? [] : [`${name}: the table says ${cells.join(", ")}, the file nothing like it`];
  });
  const people = figure.people.filter(({ length }) => length > 4).filter(([, ...cells]) => !groups.some((counts) => counts.every((count, place) => count === amounts(cells[place])[0])));
  const shares = new Set(figure.rows.flat());
  const onChart = figure.labels.flat().filter((label) => /^\d+%$/.test(label) && !shares.has(label));
  return [...inFile, ...people.map((row) => `${row.join(", ")}: the file says nothing like it`), ...onChart.map((label) => `the chart says ${label}, the table does not`)];
}

/** What each kind of figure has to say twice: function of a figure, its file and how to read it, to what differs. */
const SAME = {
  path: (figure, file, how) => [...unlabelled(figure, [figure.rows[0][1]]), ...againstFile(figure, file, { ...how, value: 1, required: 2 })],
  bullet: (figure, file, how) => {
    const [actual, required] = figure.rows;
    const of = (row) => file.findLast(({ value }) => value !== "" && names(row[1], Number(value), how.decimals));
    const line = of(actual);
    const faults = line ? [] : [`the table says ${actual[1]}, the file does not`];
    const wrong = line?.required && !names(required[1], Number(line.required), how.decimals);
    return [...unlabelled(figure, figure.rows.map((row) => row[1])), ...faults, ...(wrong ? [`the table requires ${required[1]}, the file ${line.required}`] : [])];
  },
  waterfall: (figure, file, how) => [...unlabelled(figure, figure.rows.map((row) => row[1])), ...againstFile({ rows: figure.rows.slice(-1) }, file, { ...how, value: 1 })],
  multiples: (figure, file, how) => {
    const latest = figure.rows[0];
    const inTable = (heading) => latest[figure.heads.indexOf(heading)];
    const wrong = figure.panels.filter(([heading, value]) => inTable(heading) !== value);
    const whole = figure.heads.length - 1;
    return [...wrong.map(([heading, value]) => `the panel of ${heading} says ${value}, the table ${inTable(heading)}`), ...againstFile(figure, file, { ...how, value: whole })];
  },
  completion,
  rollout: (figure) => {
    const missing = (step, row) => step.filter((text) => !row.includes(text)).map((text) => `the list says ${text}, the table ${row.join(", ")}`);
    const order = figure.steps.length === figure.rows.length ? [] : [`the list has ${figure.steps.length} stages, the table ${figure.rows.length}`];
    return [...unlabelled(figure, figure.rows.map((row) => row.at(-1))), ...order, ...figure.steps.flatMap((step, place) => missing(step, figure.rows[place] ?? []))];
  },
  vintage: (figure) => unlabelled(figure, figure.rows.slice(0, 1).map((row) => row[3])),
};

async function sameNumbers({ site, note, ...bench }) {
  const seen = {};
  const faults = await onPages(bench, drawn(site), {}, async (page, path) => {
    const found = await page.evaluate(figures);
    const about = metric(site, path);
    const values = about?.latest?.value != null;
    if (values && found.length === 0) return ["no chart with a table was found"];
    const big = values ? await page.evaluate(() => document.querySelector(".big")?.textContent.trim()) : null;
    const said = found[0]?.rows[0][1];
    // The large figure may name its unit, which the head of the table does.
    const text = !values || squeeze(big ?? "").startsWith(squeeze(said)) ? [] : [`the page says ${big}, the table ${said}`];
    const all = found.flatMap((figure) => {
      seen[figure.kind] = (seen[figure.kind] ?? 0) + 1;
      const file = figure.csv ? posix.join(posix.dirname(path), figure.csv) : null;
      const decimals = file ? site.json(file.replace(/(\.completion)?\.csv$/, ".json")).decimals : 0;
      const differences = SAME[figure.kind](figure, file ? csv(site.text(file)) : [], { decimals, language: site.language(path) });
      return differences.map((difference) => `“${figure.name}”: ${difference}`);
    });
    return [...text, ...all];
  });
  note(`charts that were read: ${JSON.stringify(seen)}`);
  return Object.keys(seen).length === 0 ? [...faults, "no chart with a table was found"] : faults;
}

const TRAINING = "en/training/index.html";
const ROLLOUT = "en/rollouts/platform/index.html";
const changed = (path, before, after) => (site) => site.with(path, (html) => html.replaceAll(before, after));

check("37 chart, table, file and text say the same", sameNumbers, [
  { fault: "another text", seed: changed(METRIC, '<p class="big">+13.1', '<p class="big">+13.2'), expect: /the page says \+13\.2%, the table \+13\.1%/ },
  { fault: "another label", seed: changed(METRIC, "Actual +13.1%", "Actual +13.2%"), expect: /no label of the chart says \+13\.1%/ },
  { fault: "another table", seed: changed(METRIC, '<td class="num">+11.3%</td>', '<td class="num">+11.4%</td>'), expect: /the table says \+11\.4%, the file 11\.3/ },
  { fault: "another mark of a bullet", seed: changed(METRIC, "Needed now +12.3%", "Needed now +12.4%"), expect: /no label of the chart says \+12\.3%/ },
  { fault: "another step of a waterfall", seed: changed(METRIC, /(<text[^>]*>)\+2\.3 pp/g, "$1+2.4 pp"), expect: /no label of the chart says \+2\.3 pp/ },
  { fault: "another panel", seed: changed(METRIC, '<p class="num">+17.4%</p>', '<p class="num">+17.5%</p>'), expect: /the panel of R&D says \+17\.5%, the table \+17\.4%/ },
  { fault: "another share of people on a bar", seed: changed(TRAINING, ">56%</text>", ">57%</text>"), expect: /the chart says 57%, the table does not/ },
  { fault: "another number of people in the table", seed: changed(TRAINING, /27,960(\speople<\/td><\/tr>)/g, "27,961$1"), expect: /27,961\speople, the file nothing like it/ },
  { fault: "another number of people beside it", seed: changed(TRAINING, /3,859(\speople<\/td>)/g, "3,860$1"), expect: /Business support, 3,860[^]*the file says nothing like it/ },
  { fault: "another slip on the timeline", seed: changed(ROLLOUT, ">12 days</text>", ">13 days</text>"), expect: /no label of the chart says 12 days/ },
  { fault: "another plan in the list", seed: changed(ROLLOUT, "<dd>April to", "<dd>May to"), expect: /the list says May to/ },
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
