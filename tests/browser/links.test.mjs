// Every link leads somewhere.
import { posix } from "node:path";
import { check } from "./support/check.mjs";

const HOME = "en/index.html";
const ADDRESS = /<[a-z][^>]*?\s(?:href|src)="([^"]*)"/gi;
const OUTSIDE = /^(?:https?:|mailto:|tel:|data:)/i;
const unescape = (text) => text.replaceAll("&amp;", "&").replaceAll("&#x2F;", "/").replaceAll("&quot;", '"');

function broken({ site }) {
  const ids = new Map();
  const idsOf = (path) => {
    if (!ids.has(path)) ids.set(path, new Set([...site.text(path).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => unescape(id))));
    return ids.get(path);
  };
  let followed = 0;
  const faults = site.pages().flatMap((path) =>
    [...site.text(path).matchAll(ADDRESS)]
      .map(([, address]) => unescape(address))
      .filter((address) => !OUTSIDE.test(address))
      .flatMap((address) => {
        followed += 1;
        const [file, fragment] = address.split("#");
        const target = file === "" ? path : posix.normalize(posix.join(posix.dirname(path), decodeURI(file)));
        // The page that is shown for any missing address cannot know where it stands.
        const found = path === "404.html" && file.startsWith("/") ? file.slice(1) || "index.html" : target;
        if (!site.files.has(found)) return [`${path}: ${address} leads to no file`];
        if (fragment && !idsOf(found).has(decodeURIComponent(fragment))) return [`${path}: ${address} leads to no place in ${found}`];
        return [];
      }),
  );
  return followed === 0 ? ["no link was found"] : faults;
}

check("16 every link and fragment leads somewhere", broken, [
  {
    fault: "a missing file",
    seed: (site) => site.with(HOME, (html) => html.replace('href="metrics/index.html"', 'href="metrics/gone.html"').replace("</main>", '<a href="gone.html">a</a></main>')),
    expect: /gone\.html leads to no file/,
  },
  {
    fault: "a missing fragment",
    seed: (site) => site.with(HOME, (html) => html.replace("</main>", '<a href="#gone">a</a></main>')),
    expect: /#gone leads to no place/,
  },
]);
