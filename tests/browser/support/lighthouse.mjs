// Lighthouse on a phone. Its times are simulated from the work it saw, on a slow network and processor that do not exist, so they
// depend on this machine by what it took for that. Two good runs settle the median of three; of a page in another than the first language,
// whose template they judged, one does. Where that takes more, the page has five in all: whatever else the machine does only ever adds, and
// a page that is slow is so in every run. It waits most of the time, so two measure side by side, each in a file and a browser of its own.
import assert from "node:assert/strict";
import { createServer } from "node:net";
import { after, test } from "node:test";
import lighthouse from "lighthouse";
import { launch } from "./browser.mjs";
import { site } from "./check.mjs";
import { serve } from "./server.mjs";

/** How many runs a page gets. */
const RUNS = 5;
const LEAST = { performance: 0.95, accessibility: 1, "best-practices": 1 };
const MOST = { "largest-contentful-paint": 1500, "cumulative-layout-shift": 0.02, "total-blocking-time": 50 };
const FLAGS = { logLevel: "silent", output: "json", onlyCategories: Object.keys(LEAST), formFactor: "mobile", disableFullPageScreenshot: true };

const [FIRST] = site.languages;
const HOME = `${FIRST}/index.html`;

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const port = await freePort();
const browser = await launch(`--remote-debugging-port=${port}`);
after(() => browser.close());

/** How many good runs settle a page. */
const runsWanted = (subject, path) => ([FIRST, null].includes(subject.language(path)) ? 2 : 1);

/** Measures a page until enough runs are good; gives the run that settled it. */
async function measure(subject, path) {
  const server = await serve(subject);
  const runs = [];
  const enough = () => runs.filter(good).length === runsWanted(subject, path);
  try {
    while (runs.length < RUNS && !enough()) {
      const { lhr } = await lighthouse(`${server.origin}/${path}`, { ...FLAGS, port });
      assert.equal(lhr.runtimeError, undefined, lhr.runtimeError?.message);
      runs.push(judged(lhr));
    }
  } finally {
    await server.close();
  }
  return { ...runs.findLast((run) => good(run) === enough()), runs: runs.length };
}

const good = ({ faults }) => faults.length === 0;

/** The scores and times of a run, and what is wrong with them. */
function judged({ categories, audits }) {
  const scores = Object.fromEntries(Object.keys(LEAST).map((name) => [name, categories[name].score ?? 0]));
  const times = Object.fromEntries(Object.keys(MOST).map((name) => [name, audits[name].numericValue ?? Infinity]));
  const failed = Object.values(audits).filter(({ score }) => score !== null && score < 0.9).map(({ id }) => id);
  const faults = [
    ...Object.entries(scores).filter(([name, score]) => score < LEAST[name]).map(([name, score]) => `${name} is ${score * 100}, less than ${LEAST[name] * 100} (${failed.join(", ")})`),
    ...Object.entries(times).filter(([name, time]) => time > MOST[name]).map(([name, time]) => `${name} is ${time.toFixed(2)}, more than ${MOST[name]}`),
  ];
  return { scores, times, faults };
}

/** Measures every second page of those that take as many runs: the even or the odd ones. */
export function measureEverySecond(parity) {
  const those = (wanted) => site.samples().filter((path) => runsWanted(site, path) === wanted);
  for (const path of [2, 1].flatMap((wanted) => those(wanted).filter((_, place) => place % 2 === parity))) {
    test(`6, 7 Lighthouse is content with ${path}`, async (context) => {
      const found = await measure(site, path);
      context.diagnostic(`${path}: ${JSON.stringify({ ...found.scores, ...found.times, runs: found.runs })}`);
      assert.deepEqual(found.faults, []);
    });
  }
}

/** Measures a page with a fault of each kind. */
export function measureFaults() {
  test("6, 7 Lighthouse is content: a slow, shifting, unlabelled page is noticed", async () => {
    const slow = 'addEventListener("load",()=>setTimeout(()=>{const end=performance.now()+400;while(performance.now()<end);},400));';
    const shift = 'addEventListener("load",()=>setTimeout(()=>{const box=document.createElement("p");box.textContent="Late";box.className="big";document.querySelector("main").prepend(box)},100));';
    const script = [...site.files.keys()].find((path) => path.startsWith("assets/site.") && path.endsWith(".js"));
    const spoilt = site.with(script, (js) => `${slow}${shift}${js}`).with(HOME, (html) => html.replace("</main>", '<img src="gone.png"></main>'));
    const sentences = (await measure(spoilt, HOME)).faults.join("\n");
    for (const name of [...Object.keys(LEAST), "cumulative-layout-shift", "total-blocking-time"]) assert.match(sentences, new RegExp(`${name} is`));
  });
}
