// A check is a function from a site to the faults it finds in it. Each is run twice: on the site under test, where it must find
// nothing, and on copies with a fault put in, where it must find exactly that. So no check passes because it looked at nothing.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";
import { Site } from "./site.mjs";

const SHOWN = 30;

if (!process.env.MILEPOST_SITE) throw new Error("MILEPOST_SITE must name the folder of a built site, such as output/draft/general");
export const site = Site.read(process.env.MILEPOST_SITE);

/** What a check is given: the site, the place it is served from, and a browser. */
async function bench(subject, browser, work) {
  const server = await serve(subject);
  try {
    return await work({ site: subject, origin: server.origin, browser });
  } finally {
    await server.close();
  }
}

/** Checks in one browser, which is started for the first of them and closed after the last. */
export function checksIn(start) {
  let browser;
  after(async () => (await browser)?.close());
  const on = async (subject, work) => bench(subject, await (browser ??= start()), work);

  /**
   * @param title What holds, with the number of the check in the specification of the pages.
   * @param find Function of a bench that returns sentences about what is wrong.
   * @param seeds Faults: what is wrong, how to put it in, and the sentence that has to be found.
   */
  return (title, find, seeds) => {
    test(title, async (context) => {
      const faults = await on(site, (subject) => find({ ...subject, note: (text) => context.diagnostic(text) }));
      const more = faults.length > SHOWN ? [`… and ${faults.length - SHOWN} more`] : [];
      assert.equal(faults.length, 0, `\n${[...faults.slice(0, SHOWN), ...more].join("\n")}\n`);
    });
    for (const { fault, seed, expect } of seeds) {
      test(`${title}: ${fault} is noticed`, async () => {
        const faults = await on(seed(site), (subject) => find({ ...subject, note: () => {} }));
        assert.ok(expect.test(faults.join("\n")), `expected ${expect}, found ${faults.slice(0, 3).join("; ") || "nothing"}`);
      });
    }
  };
}

export const check = checksIn(launch);

/** Opens each page once and runs `look` on it; every sentence found gets the name of the page. */
export async function onPages({ browser, origin }, paths, options, look) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults = [];
  try {
    for (const path of paths) {
      await page.goto(`${origin}/${path}`);
      for (const fault of await look(page, path)) faults.push(`${path}: ${fault}`);
    }
  } finally {
    await context.close();
  }
  return faults;
}
