// The files themselves: valid HTML, nothing inline, nothing from elsewhere.
import { execFileSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "./support/check.mjs";

const VALIDATOR = fileURLToPath(new URL("node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));
const HOME = "ko/index.html";

/** One run of the Nu HTML checker over all pages, since most of its time is the start of Java. */
function validate({ site }) {
  const folder = mkdtempSync(join(tmpdir(), "milepost-html-"));
  try {
    for (const path of site.pages()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), site.text(path));
    }
    const options = ["-jar", VALIDATOR, "--stdout", "--format", "json", "--exit-zero-always", "--skip-non-html", folder];
    const { messages } = JSON.parse(execFileSync("java", options, { encoding: "utf8", maxBuffer: 1 << 28 }));
    return messages
      .filter(({ type, subType }) => type !== "info" || subType === "warning")
      .map(({ url, lastLine, message }) => `${url.slice(url.indexOf(folder) + folder.length + 1)}:${lastLine}: ${message}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

check("1 every page is valid HTML", validate, [
  {
    fault: "an id that occurs twice",
    seed: (site) => site.with(HOME, (html) => html.replace("</main>", '<p id="main">.</p></main>')),
    expect: /Duplicate ID/,
  },
]);

const INLINE = [
  ["a style attribute", /<[a-z][^>]*\sstyle\s*=/gi],
  ["a handler", /<[a-z][^>]*\son[a-z]+\s*=/gi],
  ["a style element", /<style[\s>]/gi],
  ["a script without src", /<script(?![^>]*\ssrc=)[^>]*>/gi],
  ["a javascript: address", /(?:href|src|action)\s*=\s*["']?\s*javascript:/gi],
];

function inline({ site }) {
  return site.pages().flatMap((path) => {
    const html = site.text(path);
    return INLINE.flatMap(([what, pattern]) => [...html.matchAll(pattern)].map(([tag]) => `${path}: ${what}: ${tag.slice(0, 80)}`));
  });
}

check("13 no page has inline code", inline, [
  {
    fault: "a style attribute",
    seed: (site) => site.with(HOME, (html) => html.replace("<h1>", '<h1 style="color:red">')),
    expect: /a style attribute: <h1/,
  },
  { fault: "a handler", seed: (site) => site.with(HOME, (html) => html.replace("<h1>", '<h1 onclick="a()">')), expect: /a handler: <h1/ },
  { fault: "a script", seed: (site) => site.with(HOME, (html) => html.replace("</main>", "<script>1</script></main>")), expect: /a script without src/ },
]);

// Addresses from which a browser fetches something by itself; a link that a reader follows may lead elsewhere.
const FETCHED = /<(?:script|img|iframe|source|video|audio|object|embed|use|image)\b[^>]*?\s(?:src|srcset|data|href|xlink:href)="((?:https?:)?\/\/[^"]*)"/gi;
const FETCHED_LINK = /<link\b(?=[^>]*\brel="(?:stylesheet|icon|preload|modulepreload|preconnect|manifest)")[^>]*\bhref="((?:https?:)?\/\/[^"]*)"/gi;
const FETCHED_STYLE = /(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')]*)/gi;

function external({ site }) {
  const written = [...site.files.keys()].filter((path) => /\.(css|svg)$/.test(path));
  return [...site.pages(), ...written].flatMap((path) => {
    const text = site.text(path);
    return [FETCHED, FETCHED_LINK, FETCHED_STYLE].flatMap((pattern) => [...text.matchAll(pattern)].map(([, url]) => `${path}: fetches ${url}`));
  });
}

check("11 nothing is fetched from another host", external, [
  {
    fault: "a picture elsewhere",
    seed: (site) => site.with(HOME, (html) => html.replace("</main>", '<img src="https://example.com/a.png" alt="a"></main>')),
    expect: /fetches https:\/\/example.com/,
  },
  {
    fault: "a font elsewhere",
    seed: (site) => site.with(style(site), (css) => `${css}@font-face{font-family:a;src:url(//example.com/a.woff2)}`),
    expect: /fetches \/\/example.com/,
  },
]);

const style = (site) => [...site.files.keys()].find((path) => path.endsWith(".css"));

/** The style sheet without comments, and without what only holds where motion is welcome. */
function moving({ site }) {
  const sheets = [...site.files.keys()].filter((path) => path.endsWith(".css"));
  if (sheets.length === 0) return ["the site has no style sheet"];
  return sheets.flatMap((path) => {
    const css = site.text(path).replace(/\/\*[^]*?\*\//g, "");
    const always = css.replace(/@media[^{]*prefers-reduced-motion:\s*no-preference[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
    return [...always.matchAll(/(?:animation|transition|scroll-behavior)[a-z-]*\s*:\s*(?!none|auto)[^;}]+/g)].map(([rule]) => `${path}: ${rule}`);
  });
}

check("31 nothing moves for readers who do not want it", moving, [
  { fault: "a transition", seed: (site) => site.with(style(site), (css) => `${css}a{transition:color 1s}`), expect: /transition:color 1s/ },
]);
