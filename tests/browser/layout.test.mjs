// What a page looks like at every width: nothing too wide, too small, on top of something else, cut off or torn apart.
import { WIDTHS } from "./support/browser.mjs";
import { check, onPages } from "./support/check.mjs";
import { clipped, open, spilling, tooSmall, tooWide } from "./support/looks.mjs";

const HOME = "ko/index.html";
const METRIC = "en/metrics/productivity/index.html";

const SEARCH = "en/search/index.html";
const ROLLOUT = "en/rollouts/platform/index.html";

const styled = (css, only = [HOME, METRIC]) => (site) =>
  Object.assign(site.with([...site.files.keys()].find((path) => path.endsWith(".css")), (sheet) => sheet + css), { only });

/** Where a layout begins it has the least room: the breakpoints of the style sheets. */
const ALL_WIDTHS = [...WIDTHS, 640, 720, 960, 1120].sort((one, other) => one - other);

/** Looks at each page at every width, with all that can be opened open, and names the widths of each fault. */
async function atEveryWidth(bench, paths, look, widths = WIDTHS) {
  return onPages(bench, paths, {}, async (page) => {
    await page.evaluate(open);
    const found = new Map();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const fault of await page.evaluate(look)) found.set(fault, [...(found.get(fault) ?? []), width]);
    }
    return [...found].map(([fault, widths]) => `${fault} (at ${widths.join(", ")} px)`);
  });
}

check("17 no page is wider than its window", ({ site, ...bench }) => atEveryWidth(bench, site.pages(), tooWide, ALL_WIDTHS), [
  { fault: "a wide element", seed: styled("h1{min-inline-size:30rem}"), expect: /px wide because of[^]*\(at 320, 360 px\)/ },
  { fault: "an element too wide for the first windows of a layout", seed: styled("@media (width >= 60rem){.split > :last-child{min-inline-size:46rem}}"), expect: /px wide because of[^]*\(at 960 px\)/ },
]);

check("18 no text is small", ({ site, ...bench }) => atEveryWidth(bench, site.samples(), tooSmall, ALL_WIDTHS), [
  { fault: "small print", seed: styled("p{font-size:14px!important}"), expect: /has 14\.0 px/ },
  { fault: "a wide chart in a narrow place", seed: styled("@media (width >= 60rem){.chart-wide{display:block!important;width:34rem}}"), expect: /in chart .* has 10\.7 px \(at 960, 1120, 1280 px\)/ },
  { fault: "small labels in charts", seed: styled(".chart text{font-size:9px!important}"), expect: /in chart/ },
]);

check("17 no text runs out of its cell", ({ site, ...bench }) => atEveryWidth(bench, site.samples(), spilling), [
  { fault: "a narrow cell", seed: styled("dl dd{inline-size:1rem;white-space:nowrap}"), expect: /px wide in a cell of 16/ },
]);

// The box of a label reaches from its capitals to its descenders; the box a browser gives has room for accents on top.
const colliding = () => {
  // Letters of a scaled drawing are set on whole pixels, so a label at the edge may end up a little longer.
  const ROUNDING = 1.5;
  const faults = [];
  const charts = [...document.querySelectorAll("svg[role=img]")].filter((svg) => svg.checkVisibility());
  for (const svg of charts) {
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll("text")].map((label) => {
      const { left, right } = label.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(label).fontSize);
      const base = new DOMPoint(0, label.getStartPositionOfChar(0).y).matrixTransform(label.getScreenCTM()).y;
      const scale = label.getScreenCTM().a * size;
      return { text: label.textContent, left, right, top: base - 0.8 * scale, bottom: base + 0.2 * scale };
    });
    for (const [place, one] of boxes.entries()) {
      if (one.left < frame.left - ROUNDING || one.right > frame.right + ROUNDING || one.top < frame.top || one.bottom > frame.bottom)
        faults.push(`“${one.text}” runs out of the chart ${svg.querySelector("title").textContent}`);
      for (const other of boxes.slice(place + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 0.5 && down > 0.5) faults.push(`“${one.text}” lies on “${other.text}” in the chart ${svg.querySelector("title").textContent}`);
      }
    }
  }
  return faults;
};

async function labels({ site, ...bench }) {
  const drawn = site.pages().filter((path) => /<svg[^>]*role="img"/.test(site.text(path)));
  return drawn.length === 0 ? ["no chart was found"] : atEveryWidth(bench, drawn, colliding);
}

check("19 labels of charts neither meet nor run out", labels, [
  { fault: "large labels", seed: styled(".chart text{font-size:24px!important}"), expect: /lies on/ },
  { fault: "a label outside", seed: (site) => site.with(METRIC, (html) => html.replace(/<text class="label" x="[^"]*"/g, '<text class="label" x="740"')), expect: /runs out of the chart/ },
]);

// Lines, letters, words and paragraphs as far apart as WCAG 1.4.12 lets a reader set them.
const SPACED = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}";

async function cutOff({ site, ...bench }) {
  return onPages(bench, site.samples(), {}, async (page) => {
    await page.evaluate(open);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, SPACED);
    const faults = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const found = await page.evaluate(clipped);
      faults.push(...found.map((fault) => `${fault} (at ${width} px)`), ...(await page.evaluate(tooWide)));
    }
    return faults;
  });
}

check("20 nothing is cut off when a reader spaces the text out", cutOff, [
  { fault: "a heading of fixed height", seed: styled("h1{block-size:2rem;overflow:hidden}"), expect: /<h1>.*is cut off/ },
]);

/** The longest words that the list of a rollout can hold: two days in full. */
async function longDays({ site, ...bench }) {
  const paths = site.pages().filter((path) => path === ROLLOUT);
  return onPages(bench, paths, {}, async (page) => {
    await page.setViewportSize({ width: 320, height: 900 });
    return page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
      for (const days of document.querySelectorAll(".steps dd")) days.innerHTML = '<span class="nb">22 September</span> to <span class="nb">30 September 2026</span>';
      const { clientWidth, scrollWidth } = document.documentElement;
      return scrollWidth > clientWidth ? [`with long days the page is ${scrollWidth} px wide`] : [];
    }, SPACED);
  });
}

check("20 two days in full fit beside what they are", longDays, [
  { fault: "a term and its days on one line", seed: styled(".steps .kv>div{flex-wrap:nowrap!important}", [ROLLOUT]), expect: /px wide/ },
]);

/** Panels side by side are compared by their height on the page, so one row of them begins on one line whatever their headings are. */
const unevenPanels = () => {
  const faults = [];
  for (const list of document.querySelectorAll(".multi")) {
    const rows = new Map();
    for (const panel of list.children) {
      const drawing = [...panel.querySelectorAll("svg")].find((svg) => svg.checkVisibility());
      if (!drawing) continue;
      const row = Math.round(panel.getBoundingClientRect().top);
      rows.set(row, [...(rows.get(row) ?? []), [panel.querySelector(".name").textContent, drawing.getBoundingClientRect().top]]);
    }
    for (const row of rows.values()) {
      const [[first, top]] = row;
      for (const [name, other] of row) if (Math.abs(other - top) > 0.5) faults.push(`the panel of ${name} begins ${(other - top).toFixed(1)} px lower than that of ${first}`);
    }
  }
  return faults;
};

async function panels({ site, ...bench }) {
  const multiples = site.pages().filter((path) => site.text(path).includes('class="multi"'));
  return multiples.length === 0 ? ["no small multiples were found"] : atEveryWidth(bench, multiples, unevenPanels);
}

check("19 small multiples of one row begin on one line", panels, [
  { fault: "panels of their own height", seed: styled(".multi>li{display:block!important}"), expect: /the panel of Manufacturing begins [\d.]+ px lower than that of R&D \(at 320, 360 px\)/ },
]);

/** Targets of the first rank: the menus and the buttons of the page, as tall as a fingertip. */
const smallTargets = () => {
  const targets = [...document.querySelectorAll("header nav :is(a, button), summary, main button")].filter((target) => target.checkVisibility());
  return targets.flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    return height < 43.95 || width < 24 ? [`${target.outerHTML.slice(0, 60)} measures ${width.toFixed(1)} × ${height.toFixed(1)} px`] : [];
  });
};

check("24 menus and buttons are as tall as a fingertip", ({ site, ...bench }) => atEveryWidth(bench, site.samples(), smallTargets), [
  { fault: "a low menu", seed: styled("header nav :is(a,button){block-size:30px!important;min-block-size:0!important}"), expect: /measures/ },
]);

/** The alphabet as an index of pages: some letters are narrower than others. */
const narrowLetters = () => {
  const [first] = document.querySelectorAll(".directory .years li");
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => {
    const item = first.cloneNode(true);
    item.firstChild.textContent = letter;
    return item;
  });
  first.parentElement.replaceChildren(...letters);
  return letters.flatMap(({ firstChild: letter }) => {
    const { width, height } = letter.getBoundingClientRect();
    return width < 24 || height < 24 ? [`${letter.textContent} measures ${width.toFixed(1)} × ${height.toFixed(1)} px`] : [];
  });
};

const index = ({ site, ...bench }) => atEveryWidth(bench, site.pages().filter((path) => path === SEARCH), narrowLetters);

check("24 every letter of the index can be hit", index, [
  { fault: "letters as wide as they are", seed: styled(".years a{min-inline-size:0!important}", [SEARCH]), expect: /I measures/ },
]);

const torn = () => {
  const faults = [];
  const hangul = /[\uac00-\ud7a3]/;
  const amount = /[+−-]?\d[\d,.]*(?:\s?(?:%p|%|pp\b|명|억|만|원|건|개|일|bn\b)|(?:\u00a0)\S+)/g;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility() || parent.closest("svg")) continue;
    if (hangul.test(node.data) && parent.closest("[lang]").lang === "ko" && getComputedStyle(parent).wordBreak !== "keep-all")
      faults.push(`“${node.data.trim().slice(0, 30)}” may break within a word`);
    for (const match of node.data.matchAll(amount)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
      if (lines.size > 1) faults.push(`“${match[0]}” is torn apart in “${node.data.trim().slice(0, 40)}”`);
    }
  }
  return faults;
};

check("38 Korean breaks between words, and no number leaves its unit", ({ site, ...bench }) => atEveryWidth(bench, site.samples(), torn), [
  { fault: "Korean that breaks anywhere", seed: styled("p{word-break:normal!important}"), expect: /may break within a word/ },
  { fault: "numbers that break", seed: styled(".nb,.num{white-space:normal!important;inline-size:0!important;display:inline-block;word-break:break-all!important}"), expect: /is torn apart/ },
]);
