// Pages on paper, A4, as Chromium prints them: what of them is cut off, split or on the wrong sheet.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onPages } from "./check.mjs";

const A4 = { width: 595, height: 842 };
// The sheet without its margins of 15 mm, in CSS pixels: as wide as a line of text can be.
const LINE = Math.round(((210 - 2 * 15) / 25.4) * 96);

/** Tables that are closed or too wide for the sheet, measured in the style of print. */
const tables = (line) =>
  [...document.querySelectorAll("table")].flatMap((table) => {
    const name = table.caption?.textContent ?? table.rows[0].textContent;
    if (!table.checkVisibility()) return [`the table “${name}” is not printed`];
    const hidden = [...document.querySelectorAll("main *")].filter((element) => element.contains(table) && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible");
    return table.getBoundingClientRect().width > line + 1 || hidden.length > 0 ? [`the table “${name}” is wider than the sheet`] : [];
  });

/** Puts a word at the top and at the bottom of every chart that is printed, to find both again in the PDF. */
const mark = () => {
  const charts = [...document.querySelectorAll("svg[role=img]")].filter((svg) => svg.checkVisibility());
  charts.forEach((svg, place) => {
    const { x, y, height } = svg.viewBox.baseVal;
    for (const [end, at] of [["top", y + 8], ["end", y + height - 1]]) {
      const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
      text.textContent = `chart${place}${end}`;
      text.setAttribute("x", x);
      text.setAttribute("y", at);
      text.setAttribute("class", "plain");
      svg.append(text);
    }
  });
  return charts.map((svg) => ({ chart: svg.querySelector("title").textContent, narrow: svg.classList.contains("chart-narrow") }));
};

/** Puts a word behind the heading of every section and at the start of what it heads, to find both again in the PDF; gives the headings. */
const markSections = () => {
  const put = (parent, textContent) => {
    const word = Object.assign(document.createElement("span"), { textContent: ` ${textContent} ` });
    Object.assign(word.style, { position: "absolute", fontSize: "1px" });
    parent.prepend(word);
  };
  const parts = [...document.querySelectorAll("main .split")].map(({ children: [head, body] }) => [head.querySelector("h2, h3"), body?.querySelector("tbody :is(th, td), li, p, dt, figcaption")]);
  return parts.filter((pair) => pair.every((part) => part?.checkVisibility())).map(([heading, first], place) => {
    const name = heading.textContent;
    put(heading, `section${place}head`);
    put(first, `section${place}first`);
    return name;
  });
};

/** The words of a PDF by page, with where they stand. */
function words(folder, pdf) {
  const file = join(folder, "page.pdf");
  writeFileSync(file, pdf);
  const text = execFileSync("pdftotext", ["-bbox", file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
  return text.split("<page ").slice(1).map((page) => {
    const [, width, height] = page.match(/width="([\d.]+)" height="([\d.]+)"/).map(Number);
    const list = [...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)];
    return { width, height, words: list.map(([, left, , right, , word]) => ({ left: Number(left), right: Number(right), word })) };
  });
}

/** Prints each page; `look` prepares it and gives what it says of its sheets. */
async function onPaper(bench, paths, look) {
  const folder = mkdtempSync(join(tmpdir(), "milepost-print-"));
  try {
    return await onPages(bench, paths, { viewport: { width: LINE, height: 1000 } }, async (page, path) => {
      await page.emulateMedia({ media: "print" });
      const print = async () => words(folder, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      return look(page, path, print);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Tables and charts that are not printed whole, headings apart from what they head, sheets of another size. */
export async function faultsOnPaper({ note, ...bench }, paths) {
  return onPaper(bench, paths, async (page, path, print) => {
    const faults = await page.evaluate(tables, LINE);
    const charts = await page.evaluate(mark);
    const sections = await page.evaluate(markSections);
    const sheets = await print();
    note(`${path}: ${sheets.length} sheets`);
    if (sheets.every((sheet) => sheet.words.length === 0)) return [...faults, "nothing is printed"];
    for (const [place, { width, height, words: list }] of sheets.entries()) {
      if (Math.abs(width - A4.width) > 1 || Math.abs(height - A4.height) > 1) faults.push(`sheet ${place + 1} measures ${width} × ${height} pt`);
      if (list.length === 0) faults.push(`sheet ${place + 1} is empty`);
      const outside = list.filter(({ left, right }) => left < 0 || right > width);
      if (outside.length > 0) faults.push(`sheet ${place + 1} cuts off “${outside[0].word}”`);
    }
    const sheetOf = (word) => sheets.findIndex((sheet) => sheet.words.some((one) => one.word.includes(word)));
    for (const [place, { chart, narrow }] of charts.entries()) {
      if (narrow) faults.push(`the chart “${chart}” is printed as for a phone`);
      const [top, end] = [sheetOf(`chart${place}top`), sheetOf(`chart${place}end`)];
      if (top < 0 || end < 0) faults.push(`the chart “${chart}” is not printed whole`);
      else if (top !== end) faults.push(`the chart “${chart}” is split over sheets ${top + 1} and ${end + 1}`);
    }
    for (const [place, name] of sections.entries()) {
      const [head, first] = [sheetOf(`section${place}head`), sheetOf(`section${place}first`)];
      if (head < 0 || first < 0) faults.push(`the section “${name}” is not printed whole`);
      else if (head !== first) faults.push(`the heading “${name}” is on sheet ${head + 1}, what it heads on ${first + 1}`);
    }
    return faults;
  });
}

/** Puts a word at the start and at the end of every sheet, to find both again in the PDF; gives their headings, and whether they list. */
const markSheets = () =>
  [...document.querySelectorAll("section.sheet:not(.joined)")].map((sheet, place) => {
    const word = (end) => Object.assign(document.createElement("span"), { textContent: ` sheet${place}${end} ` });
    const heading = sheet.querySelector("h1, h2");
    const name = heading.textContent;
    const joined = sheet.nextElementSibling?.matches(".joined") ? sheet.nextElementSibling : sheet;
    for (const [parent, mark] of [[heading, word("top")], [joined.lastElementChild, word("end")]]) {
      mark.style.fontSize = "1px";
      parent.append(mark);
    }
    return { name, lists: sheet.querySelector(".asks, .changed") !== null };
  });

/** Sheets of a print-out that do not begin a page, or take more than one although they are no list. */
export async function faultsOfSheets({ note, ...bench }, paths) {
  return onPaper(bench, paths, async (page, path, print) => {
    const sheets = await page.evaluate(markSheets);
    const printed = await print();
    note(`${path}: ${sheets.length} sheets on ${printed.length} pages`);
    const pageOf = (mark) => printed.findIndex((one) => one.words.some(({ word }) => word === mark));
    let next = 0;
    const astray = sheets.flatMap(({ name, lists }, place) => {
      const [top, end] = [pageOf(`sheet${place}top`), pageOf(`sheet${place}end`)];
      const fits = top === next && (lists ? end >= top : end === top);
      next = end + 1;
      return fits ? [] : [`“${name}”, sheet ${place + 1}, is printed from page ${top + 1} to ${end + 1}`];
    });
    return printed.length === next ? astray : [...astray, `${sheets.length} sheets take ${printed.length} pages`];
  });
}
