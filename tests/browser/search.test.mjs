// The search page of the sample in a real browser, from a folder and without a server: MILEPOST_SITE names the built site.

import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch } from "./support/browser.mjs";

const site = resolve(process.env.MILEPOST_SITE ?? "MILEPOST_SITE is not set");
const LANGUAGES = ["ko", "en"];
const QUERIES = 30;
const RECALL_AT = 5;
const LEAST_RECALL = 0.9;

let browser;

before(async () => {
  assert.ok(existsSync(join(site, "index.html")), `there is no built site in ${site}`);
  browser = await launch();
});

after(() => browser?.close());

const address = (language, hash = "", root = site) => pathToFileURL(join(root, language, "search/index.html")).href + hash;

/** Opens the search page, hands it to `run`, and fails on anything the console or a request complains of. */
async function onPage({ language = "ko", hash = "", root = site, javaScriptEnabled = true }, run) {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(request.url()));
  await page.goto(address(language, hash, root));
  await run(page);
  assert.deepEqual(complaints, []);
  await context.close();
}

const search = (page, query) => page.locator("#query").fill(query);
const found = (page) => page.locator(".found:not(.nothing) li a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
const status = (page) => page.locator("[role=status]").textContent();

for (const language of LANGUAGES) {
  test(`${language}: nine in ten wanted pages are among the first five`, () =>
    onPage({ language }, async (page) => {
      const queries = JSON.parse(readFileSync(new URL(`../search/queries.${language}.json`, import.meta.url)));
      assert.ok(queries.length >= QUERIES);
      const misses = [];
      let recall = 0;
      for (const { query, wanted } of queries) {
        const ranked = await page.evaluate((query) => milepostSearch.find(query).map((found) => found.href), query);
        const first = ranked.slice(0, RECALL_AT);
        const missed = wanted.filter((id) => !first.includes(`../${id}/index.html`));
        wanted.forEach((id) => assert.ok(existsSync(join(site, language, id, "index.html")), `${query}: ${id} is no page`));
        if (missed.length > 0) misses.push(`${query}: ${missed.join(", ")}`);
        recall += 1 - missed.length / wanted.length;
      }
      assert.ok(recall / queries.length >= LEAST_RECALL, `recall ${(recall / queries.length).toFixed(3)}\n${misses.join("\n")}`);
    }));

  test(`${language}: every page is in the index, and every page of the index is there`, () =>
    onPage({ language }, async (page) => {
      const { items } = JSON.parse(readFileSync(join(site, "data/site.json")));
      const listed = await page.locator(".directory a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      for (const { id } of items) assert.ok(listed.some((href) => href.includes(`/${id}/index.html`)), `${id} is not listed`);
      const files = listed.filter((href) => !href.startsWith("#"));
      for (const href of files) assert.ok(existsSync(join(site, language, "search", href)), href);
    }));

  test(`${language}: without a script the form is away and every page is listed`, () =>
    onPage({ language, javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator("form").isVisible(), false);
      assert.ok((await page.locator(".directory section a:visible").count()) > 20);
      assert.equal(await page.locator(".found:visible").count(), 0);
    }));
}

test("consonants find a name: ㅅㅅㅅ is 생산성", () =>
  onPage({}, async (page) => {
    await search(page, "ㅅㅅㅅ");
    assert.equal((await found(page))[0], "../metrics/productivity/index.html");
    assert.equal(await page.locator(".found mark").first().textContent(), "생산성");
  }));

/** Adds a page in which only these terms stand, and asks whether a query finds it. */
const findsAdded = (page, query, { text, terms, title = "안내" }) =>
  page.evaluate(({ query, text, terms, title }) => {
    milepostSearch.add({ pages: [[2, "../added/index.html", title, "", text, null]], lengths: [terms.length], terms, postings: terms.map(() => [1]) });
    return milepostSearch.find(query).some((found) => found.href === "../added/index.html");
  }, { query, text, terms, title });

test("a word is found with another particle than the query has", async () => {
  for (const query of ["구름", "구름은", "구름에서는", "구름까지"]) {
    await onPage({}, async (page) => {
      await findsAdded(page, query, { text: "누구까지 어디에서는 은은히 무름은", terms: ["누구", "구까", "까지", "어디", "디에", "에서", "서는", "은은", "은히", "무름", "름은", "름에", "름까"] });
      assert.ok(await findsAdded(page, query, { text: "구름이 떴습니다.", terms: ["구름", "름이", "떴습", "습니", "니다"] }), query);
    });
  }
});

test("생산성 finds a page that says 생산성은, and not one that says 생산량", () =>
  onPage({}, async (page) => {
    await search(page, "생산성");
    assert.ok((await page.locator(".found li", { hasText: "생산성은" }).count()) > 0);
    assert.ok(!(await findsAdded(page, "생산성", { text: "생산량", terms: ["산량", "생산"] })));
  }));

test("capitals and composition of a query do not matter", () =>
  onPage({ language: "en" }, async (page) => {
    await search(page, "productivity");
    const plain = await found(page);
    await search(page, "PRODUCTIVITY");
    assert.deepEqual(await found(page), plain);
    assert.ok(await findsAdded(page, "café".normalize("NFD"), { text: "Café", terms: ["café"] }));
  }));

test("a word is found inside a longer one: 교육 in 안전교육을, and a compound in its parts", () =>
  onPage({}, async (page) => {
    const terms = ["안전", "전교", "교육", "육을", "마칩", "칩니", "니다"];
    assert.ok(await findsAdded(page, "교육", { text: "안전교육을 마칩니다.", terms }));
    assert.ok(await findsAdded(page, "안전교육계획", { text: "안전교육을 마칩니다.", terms }));
  }));

test("results are counted, grouped and marked", () =>
  onPage({ language: "en" }, async (page) => {
    await search(page, "training");
    const count = (await found(page)).length;
    assert.match(await status(page), /^Pages found: \d+, November 2026 edition$/);
    assert.ok(count > 0);
    assert.deepEqual(await page.locator(".found:visible h2").evaluateAll((heads) => heads.map((head) => head.textContent.replace(/ \d+$/, ""))), ["Metrics", "Messages", "Other pages"]);
    assert.ok((await page.locator(".found mark").allTextContents()).every((text) => /^train/i.test(text)));
    assert.equal(await page.locator(".directory").isVisible(), false);
  }));

test("a result leads to its page, and back leads to the results", () =>
  onPage({}, async (page) => {
    await search(page, "특허");
    await page.waitForURL(/#q=/);
    await page.locator(".found li a").first().click();
    await page.waitForURL(/metrics\/patents-in-force/);
    await page.goBack();
    await page.locator(".found li a").first().waitFor();
    assert.equal(await page.locator("#query").inputValue(), "특허");
  }));

test("a link with a query shows what it finds", () =>
  onPage({ hash: "#q=" + encodeURIComponent("생산성 & 교육") }, async (page) => {
    assert.equal(await page.locator("#query").inputValue(), "생산성 & 교육");
    assert.ok((await found(page)).length > 0);
  }));

test("a syllable that is not finished yet is no query", () =>
  onPage({}, async (page) => {
    const type = (value, isComposing) =>
      page.locator("#query").evaluate((input, { value, isComposing }) => {
        input.value = value;
        input.dispatchEvent(new InputEvent("input", { isComposing, bubbles: true }));
      }, { value, isComposing });
    await type("교육", true);
    assert.equal(await status(page), "");
    await page.locator("#query").evaluate((input) => input.dispatchEvent(new CompositionEvent("compositionend")));
    assert.match(await status(page), /^찾은 쪽 \d+개/);
    await type("교육 계획", true);
    const before = await status(page);
    await type("ㅎㅎㅎㅎㅎ", false);
    assert.notEqual(await status(page), before);
  }));

test("markup in queries, titles and texts stays text", () =>
  onPage({}, async (page) => {
    const markup = '<img src=x onerror="document.title=1"> 구름';
    await findsAdded(page, "구름", { text: markup, title: markup, terms: ["구름"] });
    await search(page, markup);
    assert.equal(await page.locator(".found a[href='../added/index.html']").textContent(), markup);
    assert.equal(await page.locator("main img").count(), 0);
    assert.notEqual(await page.title(), "1");
  }));

test("where nothing is found there are tips, an address and the list of all pages", () =>
  onPage({}, async (page) => {
    await search(page, "쀍쀍쀍");
    assert.equal(await status(page), "찾은 쪽이 없습니다.");
    assert.ok(await page.locator(".nothing a[href^='mailto:']").isVisible());
    assert.ok(await page.locator(".directory").isVisible());
    await search(page, "");
    assert.equal(await status(page), "");
    assert.equal(await page.locator(".nothing").isVisible(), false);
  }));

test("further parts of the index are loaded when somebody searches", async () => {
  const root = mkdtempSync(join(tmpdir(), "milepost-"));
  for (const path of ["assets", "ko/search"]) cpSync(join(site, path), join(root, path), { recursive: true });
  const part = { pages: [[1, "../x/index.html", "둘째 조각", "", "생산성을 말합니다.", null]], lengths: [4], terms: ["산성", "생산"], postings: [[1], [1]] };
  writeFileSync(join(root, "assets/more.js"), `milepostSearch.add(${JSON.stringify(part)});`);
  const html = readFileSync(join(root, "ko/search/index.html"), "utf8");
  assert.ok(html.includes('data-more=""'));
  writeFileSync(join(root, "ko/search/index.html"), html.replace('data-more=""', 'data-more="../../assets/more.js"'));
  await onPage({ root }, async (page) => {
    assert.ok(!(await page.content()).includes("assets/more.js\"></script>"));
    await search(page, "생산성");
    await page.locator(".found a[href='../x/index.html']").waitFor();
    assert.equal(await status(page), `찾은 쪽 ${(await found(page)).length}개, 2026년 11월 판`);
  });
  rmSync(root, { recursive: true });
});

test("of many results ten are shown, and the rest on request", () =>
  onPage({}, async (page) => {
    await page.evaluate(() => {
      const row = (_, place) => [1, `../${place}/index.html`, "구름", "", "", null];
      milepostSearch.add({ pages: Array.from({ length: 25 }, row), lengths: Array(25).fill(6), terms: ["구름"], postings: [[6, ...Array(24).fill(22)]] });
    });
    await search(page, "구름");
    assert.equal((await found(page)).length, 10);
    await page.getByRole("button", { name: "모두 보기" }).click();
    assert.equal((await found(page)).length, 25);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "../10/index.html");
  }));

test("the Enter key stays on the page", () =>
  onPage({}, async (page) => {
    await search(page, "교육");
    await page.locator("#query").press("Enter");
    assert.match(page.url(), /index\.html#q=/);
    assert.ok((await found(page)).length > 0);
  }));

test("no page loads more than six files, and only the search page loads the index", () =>
  onPage({}, async (page) => {
    const files = [];
    page.on("request", (request) => files.push(request.url()));
    await page.reload();
    assert.ok(files.filter((url) => url.startsWith("file:")).length <= 6, files.join("\n"));
    assert.ok(files.some((url) => url.includes("/assets/search-ko")));
    files.length = 0;
    await page.goto(pathToFileURL(join(site, "ko/index.html")).href);
    assert.ok(!files.some((url) => url.includes("/assets/search")));
  }));
