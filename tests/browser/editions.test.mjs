// Old pages in a real browser: three editions of the sample, with a page renamed, one removed and a value restated.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch } from "./support/browser.mjs";
import { faultsOfSheets, faultsOnPaper } from "./support/paper.mjs";
import { serve } from "./support/server.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "milepost-"));
const content = join(scratch, "content");
const store = join(scratch, "output/public/general");
const FORMER = "messages/2026-07-15-first-half";
const LATER = "messages/2026-07-15-half-year";

let browser, server;

function publish(day) {
  const [program, ...first] = process.env.MILEPOST_BIN ? [resolve(process.env.MILEPOST_BIN)] : ["cargo", "run", "--locked", "--quiet", "--"];
  const folders = ["--content", content, "--output", join(scratch, "output")];
  execFileSync(program, [...first, ...folders, "publish", "--as-of", day, "--audience", "general", "--quiet"], { cwd: root, stdio: "pipe" });
}

function edit(path, old, now) {
  const text = readFileSync(join(content, path), "utf8");
  assert.ok(text.includes(old), `${old} in ${path}`);
  writeFileSync(join(content, path), text.replace(old, now));
}

/** Restates nine months of a metric and of its parts: more changes than a sheet of paper holds. */
function restateMonths(path) {
  const [head, values] = readFileSync(join(content, path), "utf8").split("\nvalues:\n");
  const later = (value) => (Number(value) + 0.1).toFixed(1);
  const reasons = "{ko: 늦게 들어온 정비 기록을 더해 다시 계산했습니다., en: Maintenance records that came in late were added.}";
  const whole = values.replace(/^  (2026-0\d): ([\d.]+)$/gm, (_, period, value) => `  ${period}: {value: ${later(value)}, revised: ${reasons}}`);
  const parts = whole.replace(/(2026-0\d): ([\d.]+)(?=[,}])/g, (_, period, value) => `${period}: ${later(value)}`);
  writeFileSync(join(content, path), `${head}\nvalues:\n${parts}`);
}

function filesBelow(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => [relative(folder, join(entry.parentPath, entry.name)), readFileSync(join(entry.parentPath, entry.name))]));
}

before(async () => {
  cpSync(join(root, "content"), content, { recursive: true });
  for (const language of ["ko", "en"]) writeFileSync(join(content, `pages/passing.${language}.md`), "---\ntitle: AX\naudience: general\n---\nAX.\n");
  publish("2026-11-16");
  for (const language of ["ko", "en"]) {
    rmSync(join(content, `pages/passing.${language}.md`));
    renameSync(join(content, `${FORMER}.${language}.md`), join(content, `${LATER}.${language}.md`));
    edit(`${LATER}.${language}.md`, "audience: general\n", "audience: general\naliases: [2026-07-15-first-half]\n");
  }
  publish("2026-11-20");
  edit("metrics/productivity.yaml", "  2026-06: 5.7\n", "  2026-06: {value: 5.8, revised: {ko: 늦은 자료., en: Late data.}}\n");
  restateMonths("metrics/lead-time.yaml");
  publish("2026-12-05");
  browser = await launch();
  server = await serve({ files: filesBelow(store) });
});

after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(scratch, { recursive: true });
});

/** Opens a page of the store from the folder and over HTTP, and fails on anything the console complains of. */
async function onPage(path, look, options = {}, prepare = async () => {}) {
  for (const origin of [pathToFileURL(store).href, server.origin]) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await prepare(page);
    await page.goto(`${origin}/${path}/index.html`);
    await look(page, origin);
    assert.deepEqual(complaints, [], path);
    await context.close();
  }
}

const banner = (page) => page.locator(".asof aside");
const sentences = (page) => banner(page).locator("p").allTextContents();

/** The addresses of all links of the edition line; each is a file of the store. */
async function targets(page, origin) {
  const links = await page.locator(".asof a").evaluateAll((links) => links.map((link) => link.href.split("#")[0]));
  const paths = links.map((link) => link.slice(origin.length + 1));
  const files = filesBelow(store);
  for (const path of paths) assert.ok(files.has(path), `${path} is not there`);
  return paths;
}

test("a page of an old edition leads to the same page of the newest", () =>
  onPage("2026-11/ko/metrics", async (page, origin) => {
    assert.deepEqual(await sentences(page), ["더 새로운 판이 있습니다: 2026년 12월 판"]);
    assert.equal(await banner(page).getAttribute("aria-label"), "판 안내");
    await targets(page, origin);
    await banner(page).getByRole("link").click();
    assert.equal(page.url(), `${origin}/2026-12/ko/metrics/index.html`);
    assert.equal(await banner(page).count(), 0);
  }));

test("a renamed page is found in later editions, and in earlier ones", async () => {
  await onPage(`2026-11/en/${FORMER}`, async (page, origin) => {
    const paths = await targets(page, origin);
    assert.ok(paths.includes(`2026-12/en/${LATER}/index.html`) && paths.includes(`2026-11/en/${FORMER}/index.html`));
    assert.equal((await sentences(page))[0], "Newer edition: December 2026 edition");
  });
  await onPage(`2026-12/en/${LATER}`, async (page, origin) => {
    const paths = await targets(page, origin);
    assert.ok(paths.includes(`2026-11/en/${FORMER}/index.html`) && paths.includes(`2026-11.1/en/${LATER}/index.html`));
  });
});

test("a removed page leads to the home page, and says so", () =>
  onPage("2026-11/ko/passing", async (page, origin) => {
    assert.deepEqual(await sentences(page), ["더 새로운 판이 있습니다: 2026년 12월 판", "이 쪽은 2026년 12월 판에 없어 첫 화면으로 갑니다."]);
    assert.ok((await targets(page, origin)).includes("2026-12/ko/index.html"));
  }));

test("a restated number is marked wherever it is shown, and nowhere else", async () => {
  for (const edition of ["2026-11", "2026-11.1"]) {
    await onPage(`${edition}/ko/metrics/productivity`, async (page) =>
      assert.equal((await sentences(page))[1], "이 수치는 2026년 12월 판에서 정정되었습니다."));
  }
  for (const path of [LATER, "print"]) {
    await onPage(`2026-11.1/ko/${path}`, async (page) =>
      assert.equal((await sentences(page))[1], "여기 실린 수치 가운데 2026년 12월 판에서 정정된 것이 있습니다."));
  }
  await onPage("2026-11/en", async (page) =>
    assert.equal((await sentences(page))[1], "A number on this page was corrected in the December 2026 edition."));
  // the cards of the metrics show their latest values, the message quotes others
  for (const path of ["metrics", "messages/2026-09-09-platform-stage-two"]) {
    await onPage(`2026-11/ko/${path}`, async (page) => assert.equal((await sentences(page)).length, 1));
  }
  await onPage("2026-11/ko/metrics/platform-users", async (page) => assert.equal((await sentences(page)).length, 1));
});

test("the picker of the newest edition and of latest names all, and no page is announced", async () => {
  for (const edition of ["2026-12", "latest"]) {
    await onPage(`${edition}/ko/metrics`, async (page, origin) => {
      assert.equal(await banner(page).count(), 0);
      const paths = await targets(page, origin);
      assert.deepEqual(paths, ["2026-12", "2026-11.1", "2026-11"].map((label) => `${label}/ko/metrics/index.html`).concat("editions.html", "2026-12/ko/metrics/index.html"));
    });
  }
});

test("without a script every link of the edition line leads to a page", () =>
  onPage("2026-11.1/ko/metrics/productivity", async (page, origin) => {
    const home = (label) => `${label}/ko/index.html`;
    assert.deepEqual(await targets(page, origin), [home("2026-11.1"), home("2026-11"), "editions.html", home("latest")]);
    assert.match(await page.locator(".asof").textContent(), /2026년 11월 1차 정정 판.*2026년 11월 20일 기준 자료/);
  }, { javaScriptEnabled: false }));

/** The page as it is drawn before the script adds to it. */
async function silence(page) {
  const adding = "latest.replaceWith(aside)";
  await page.route("**/assets/site.*.js", async (route) => {
    const script = readFileSync(join(store, ...route.request().url().split("/").slice(-3)), "utf8");
    assert.ok(script.includes(adding));
    await route.fulfill({ body: script.replace(adding, ""), contentType: "text/javascript" });
  });
}

test("nothing moves when the script adds to the edition line", async () => {
  for (const path of ["2026-11/ko/metrics/productivity", "2026-11/en/metrics/productivity", "2026-11/ko/passing", `2026-11/en/${FORMER}`]) {
    for (const width of [360, 1280]) {
      const top = async (page, selector) => (await page.locator(selector).boundingBox()).y;
      const places = [];
      const measure = async (page) => places.push((await top(page, "h1")) - (await top(page, ".asof")));
      const viewport = { width, height: 800 };
      await onPage(path, measure, { viewport }, silence);
      await onPage(path, measure, { viewport });
      assert.equal(new Set(places).size, 1, `${path} at ${width}: the heading lies ${places} below the edition line`);
    }
  }
});

test("the newest edition keeps no room for news", () =>
  onPage("2026-12/ko/metrics", async (page) => assert.equal(await page.locator(".asof .news").isVisible(), false)));

test("33 a list of changes that is longer than a sheet is printed whole", async (context) => {
  const bench = { browser, origin: server.origin, note: (text) => context.diagnostic(text) };
  const paths = ["ko", "en"].map((language) => `2026-12/${language}/print/index.html`);
  for (const path of paths) {
    const lines = readFileSync(join(store, path), "utf8").match(/<dl class="facts changed">[^]*?<\/dl>/)[0].match(/<li>/g);
    assert.ok(lines.length > 40, `${path} tells ${lines.length} changes`);
  }
  assert.deepEqual([...(await faultsOnPaper(bench, paths)), ...(await faultsOfSheets(bench, paths))], []);
});
