// A page by keyboard alone.
import { SCHEMES } from "./support/browser.mjs";
import { check, onPages } from "./support/check.mjs";
import { differingPixels } from "./support/pixels.mjs";

const HOME = "ko/index.html";
const styled = (css) => (site) =>
  Object.assign(site.with([...site.files.keys()].find((path) => path.endsWith(".css")), (sheet) => sheet + css), { only: [HOME] });

/** Numbers what can be reached by Tab, in the order of the document, and notes at each key where the focus is and how it is shown there. */
const watch = () => {
  const reachable = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
    (element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }),
  );
  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const focused = () => {
    const element = document.activeElement;
    const place = reachable.indexOf(element);
    if (place < 0) return { place, name: element.outerHTML.slice(0, 60), faults: [] };
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    let ground = element.parentElement;
    while (ground.parentElement && getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
    const [low, high] = [luminance(outlineColor), luminance(getComputedStyle(ground).backgroundColor)].sort((a, b) => a - b);
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0) ?? element.getBoundingClientRect();
    const top = document.elementFromPoint(
      Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 0), innerWidth - 1),
      Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1),
    );
    const faults = [];
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) faults.push(`its outline is ${outlineStyle} ${outlineWidth}`);
    else if ((high + 0.05) / (low + 0.05) < 3) faults.push(`its outline ${outlineColor} is too pale`);
    if (box.bottom < 0 || box.top > innerHeight) faults.push("it is out of sight");
    else if (!element.contains(top)) faults.push(`it is covered by ${top?.outerHTML.slice(0, 40)}`);
    return { place, name: element.outerHTML.slice(0, 60), faults };
  };
  globalThis.stops = [];
  addEventListener("keyup", () => globalThis.stops.push(focused()));
  return reachable.length;
};

/** Presses Tab many times without waiting for the page in between. */
async function pressTab(page, times) {
  const session = await page.context().newCDPSession(page);
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  const events = Array.from({ length: times }, () => ["rawKeyDown", "keyUp"]).flat();
  await Promise.all(events.map((type) => session.send("Input.dispatchKeyEvent", { type, ...key })));
}

/** Presses Tab until a page has no further stop, and once more. */
async function tab(page, path) {
  const count = await page.evaluate(watch);
  if (count === 0) return path === "404.html" ? [] : ["nothing can be reached"];
  await pressTab(page, count + 1);
  const stops = await page.evaluate(() => globalThis.stops);
  if (stops.length <= count) return [`${stops.length} of ${count + 1} keys were seen`];
  const { place: last } = stops.pop();
  const astray = stops.findIndex(({ place }, wanted) => place !== wanted);
  const faults = stops.slice(0, astray < 0 ? count : astray).flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`));
  if (astray >= 0) return [...faults, `stop ${astray + 1} of ${count} is ${stops[astray].name}, which is number ${stops[astray].place + 1} of the document`];
  return last === -1 || last === 0 ? faults : [...faults, "the last stop does not let go of the focus"];
}

// On a phone and on a desk: the menus wrap and tables turn into paragraphs in between, and neither adds a stop.
const WINDOWS = [{ width: 360, height: 740 }, { width: 1280, height: 900 }];

/** Everything at once, as a page by keyboard waits for the browser most of the time. */
async function inEveryWindow(look) {
  const found = await Promise.all(WINDOWS.flatMap((viewport) => SCHEMES.map(async (colorScheme) => {
    const faults = await look({ viewport, colorScheme });
    return faults.map((fault) => `${fault} (${viewport.width} px, ${colorScheme})`);
  })));
  return found.flat();
}

const tabbing = ({ site, ...bench }) => inEveryWindow((options) => onPages(bench, site.samples(), options, tab));

check("22, 23 Tab goes through a page in its order, and the focus is seen", tabbing, [
  { fault: "another order", seed: (site) => site.with(HOME, (html) => html.replace("</main>", '<a href="#main" tabindex="1">a</a></main>')), expect: /which is number/ },
  {
    fault: "a trap",
    seed: (site) =>
      Object.assign(
        site.with([...site.files.keys()].find((path) => path.startsWith("assets/site.") && path.endsWith(".js")), (js) => `${js};addEventListener("keydown",(event)=>document.activeElement.closest("footer")&&event.key==="Tab"&&event.preventDefault())`),
        { only: [HOME] },
      ),
    expect: /which is number|does not let go/,
  },
  { fault: "no outline", seed: styled(":focus-visible{outline:none!important}"), expect: /its outline is none/ },
  { fault: "a pale outline", seed: styled(":focus-visible{outline-color:var(--rule)!important}"), expect: /is too pale/ },
  { fault: "a bar over everything", seed: styled("body::after{content:'';position:fixed;inset:0;z-index:9}"), expect: /is covered by/ },
]);

// Style says what should be drawn; the picture says what is. One element of each class, with and without focus.
const LEAST = 2;

async function outlines({ site, ...bench }) {
  let looked = 0;
  const faults = await inEveryWindow((options) => {
    const seen = new Set();
    return onPages(bench, site.samples(), options, async (page, path) => {
      const kinds = await page.evaluate(() => {
        const kind = (element) => `${element.closest("header, main, footer")?.tagName ?? "body"} ${element.parentElement.className} ${element.tagName}.${element.className}`;
        return [...document.querySelectorAll("a[href], button, input, summary")]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.classList.contains("skip") && element.getClientRects().length === 1)
          .map((element, place) => (element.setAttribute("data-stop", place), [kind(element), place]));
      });
      const found = [];
      for (const [kind, place] of kinds) {
        const name = `${site.language(path)} ${kind}`;
        if (seen.has(name)) continue;
        seen.add(name);
        looked += 1;
        const target = page.locator(`[data-stop="${place}"]`);
        await target.evaluate((element) => (element.scrollIntoView({ block: "center" }), document.activeElement.blur()));
        const box = await target.boundingBox();
        const clip = { x: Math.max(box.x - 8, 0), y: Math.max(box.y - 8, 0), width: box.width + 16, height: box.height + 16 };
        const before = await page.screenshot({ clip });
        await target.evaluate((element) => element.focus({ focusVisible: true, preventScroll: true }));
        const changed = await differingPixels(page, before, await page.screenshot({ clip }), 3);
        const wanted = LEAST * 2 * (box.width + box.height);
        if (changed < wanted) found.push(`${kind}: the focus changes ${changed} pixels by 3:1, fewer than ${Math.round(wanted)}`);
      }
      return found;
    });
  });
  return looked === 0 ? ["nothing that takes the focus was found"] : faults;
}

check("23 the picture of a page shows the focus", outlines, [
  { fault: "no outline", seed: styled(":focus-visible{outline:none!important;box-shadow:none!important}"), expect: /the focus changes/ },
]);

async function skipping({ site, ...bench }) {
  const pages = site.samples().filter((path) => site.text(path).includes("<nav"));
  if (pages.length === 0) return ["no page with a menu was found"];
  return onPages(bench, pages, {}, async (page) => {
    await page.keyboard.press("Tab");
    const first = await page.evaluate(() => {
      const element = document.activeElement;
      const { top, height, width } = element.getBoundingClientRect();
      return { link: element.matches("body > a:first-child[href='#main']"), seen: top >= 0 && height >= 24 && width >= 24 };
    });
    if (!first.link) return ["the first stop is no link to the content"];
    await page.keyboard.press("Enter");
    const arrived = await page.evaluate(() => document.activeElement.id);
    return [
      ...(first.seen ? [] : ["the link to the content does not show itself"]),
      ...(arrived === "main" ? [] : [`the link to the content leads to “${arrived}”`]),
    ];
  });
}

check("25 the first stop skips to the content", skipping, [
  { fault: "no link", seed: (site) => site.with(HOME, (html) => html.replace(/<a class="skip"[^]*?<\/a>/, "")), expect: /the first stop is no link/ },
  { fault: "a hidden link", seed: styled(".skip{clip-path:inset(50%)!important;block-size:1px!important;min-block-size:0!important;overflow:hidden;padding:0!important}"), expect: /does not show itself/ },
  { fault: "content that takes no focus", seed: (site) => site.with(HOME, (html) => html.replace(' tabindex="-1"', "")), expect: /leads to “/ },
]);

const outline = () => {
  const faults = [];
  const count = (selector, wanted) => {
    const found = document.querySelectorAll(selector).length;
    if (found !== wanted) faults.push(`${found} × ${selector}`);
  };
  count("h1", 1);
  count("main", 1);
  const name = (nav) => nav.getAttribute("aria-label") ?? document.getElementById(nav.getAttribute("aria-labelledby"))?.textContent ?? "";
  const names = [...document.querySelectorAll("nav")].map(name);
  if (names.some((one) => one.trim() === "") || new Set(names).size < names.length) faults.push(`menus are named ${JSON.stringify(names)}`);
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => [Number(heading.tagName[1]), heading.textContent.trim()]);
  for (const [place, [level, text]] of levels.entries()) {
    if (place > 0 && level > levels[place - 1][0] + 1) faults.push(`“${text.slice(0, 30)}” skips a level`);
    if (text === "") faults.push(`an empty h${level}`);
  }
  return faults;
};

check("26 a page has one h1, one main, named menus and whole levels", ({ site, ...bench }) => onPages(bench, site.pages(), { javaScriptEnabled: false }, (page) => page.evaluate(outline)), [
  { fault: "a second h1", seed: (site) => site.with(HOME, (html) => html.replace("</main>", "<h1>a</h1></main>")), expect: /2 × h1/ },
  { fault: "a menu without name", seed: (site) => site.with(HOME, (html) => html.replace("</main>", "<nav><a href='#main'>a</a></nav></main>")), expect: /menus are named/ },
  { fault: "a skipped level", seed: (site) => site.with(HOME, (html) => html.replace("</main>", "<h2>a</h2><h4>b</h4></main>")), expect: /skips a level/ },
]);
