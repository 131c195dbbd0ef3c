// Letters twice as large and nothing else, as readers set them in Firefox under “Zoom Text Only”.
import { checksIn } from "./support/check.mjs";
import { launchFirefox } from "./support/firefox.mjs";
import { clipped, open, overlapping, spilling, tooSmall, tooWide } from "./support/looks.mjs";

const TIMES = 2;
const WIDTHS = [360, 1280];
const HOME = "ko/index.html";

// Firefox keeps the zoom of a page between two bounds: where the lower one is 200 %, so is every page. Phones draw bars over the page.
const PREFERENCES = { "browser.zoom.full": false, "zoom.minPercent": 100 * TIMES, "ui.useOverlayScrollbars": 1 };

/** Numbers of which a part stands on the next line. */
const torn = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faults = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest("svg") || !node.parentElement.checkVisibility()) continue;
    for (const { 0: number, index } of node.data.matchAll(/[+−]?\d[\d.,]*\d/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + number.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) faults.push(`the number ${number} is torn apart`);
    }
  }
  return faults;
};

const check = checksIn(() => launchFirefox(PREFERENCES));

async function enlarged({ site, origin, browser }) {
  const page = await browser.newPage();
  const faults = [];
  try {
    for (const path of site.samples()) {
      const found = new Map();
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: 900 });
        await page.goto(`${origin}/${path}`);
        await page.evaluate(open);
        const seen = [...(await page.evaluate(tooSmall, TIMES))];
        for (const look of [tooWide, clipped, spilling, overlapping, torn]) seen.push(...(await page.evaluate(look)));
        for (const fault of seen) found.set(fault, [...(found.get(fault) ?? []), width]);
      }
      faults.push(...[...found].map(([fault, widths]) => `${path}: ${fault} (at ${widths.join(", ")} px)`));
    }
    return faults;
  } finally {
    await page.close();
  }
}

const styled = (css) => (site) => Object.assign(site.with([...site.files.keys()].find((path) => path.endsWith(".css")), (sheet) => sheet + css), { only: [HOME] });

check("21 letters twice as large lose nothing in Firefox", enlarged, [
  { fault: "text that is not twice as large", seed: styled("p{font-size:.5rem!important}"), expect: /has 16\.0 px/ },
  { fault: "a heading of fixed height", seed: styled("h1{block-size:60px;overflow:hidden}"), expect: /<h1>.*is cut off/ },
  { fault: "lines of fixed height", seed: styled("main p{line-height:20px!important;block-size:20px}"), expect: /lies on/ },
  { fault: "a heading of fixed width", seed: styled("h1{inline-size:26rem}"), expect: /px wide because of[^]*\(at 360 px\)/ },
  { fault: "a number that is longer than its line", seed: styled(".big{font-size:6rem!important;white-space:normal}"), expect: /the number \S+ is torn apart \(at 360 px\)/ },
]);
