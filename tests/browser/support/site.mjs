// A built site as a value: paths and bytes, read once, never changed.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Pages with the same kind are laid out by the same template: an id and a date are no difference. Only the headline metric stands for itself. */
function kind(path, language, headline) {
  if (!language) return path;
  const [first, ...rest] = path.slice(language.length + 1).split("/");
  const part = (name) => {
    if (["index.html", headline].includes(name)) return name;
    return /^\d{4}$/.test(name) ? "YEAR" : "ID";
  };
  return ["", first, ...rest.map(part)].join("/");
}

export class Site {
  /** @param files Map of path to Buffer. @param languages Codes, the first is the default. @param only Paths of the pages to look at. */
  constructor(files, languages, only = null) {
    this.files = files;
    this.languages = languages;
    this.only = only;
  }

  static read(folder) {
    const files = new Map();
    for (const entry of readdirSync(folder, { recursive: true }).sort()) {
      const path = join(folder, entry);
      if (statSync(path).isFile()) files.set(relative(folder, path).split(sep).join("/"), readFileSync(path));
    }
    const { languages } = JSON.parse(files.get("data/site.json"));
    return new Site(files, languages);
  }

  text(path) {
    const bytes = this.files.get(path);
    if (!bytes) throw new Error(`the site has no file ${path}`);
    return bytes.toString("utf8");
  }

  json(path) {
    return JSON.parse(this.text(path));
  }

  /** Every page. */
  pages() {
    const pages = this.only ?? [...this.files.keys()].filter((path) => path.endsWith(".html"));
    if (pages.length === 0) throw new Error("the site has no pages");
    return pages;
  }

  /** One page of each kind in each language: the largest, since it has the most that can go wrong. */
  samples() {
    if (this.only) return this.only;
    const { headline } = this.json("data/site.json");
    const size = (path) => this.files.get(path).length;
    const largest = new Map();
    for (const path of this.pages()) {
      const language = this.language(path);
      if (language && language !== this.languages[0]) continue;
      const key = kind(path, language, headline);
      if (!largest.has(key) || size(path) > size(largest.get(key))) largest.set(key, path);
    }
    return [...largest.values()].flatMap((path) => this.inEveryLanguage(path));
  }

  /** The same page in every language that has it. */
  inEveryLanguage(path) {
    const own = this.language(path);
    if (!own) return [path];
    return this.languages.map((code) => code + path.slice(own.length)).filter((other) => this.files.has(other));
  }

  /** The language whose folder a page is in; null for those that stand above the languages. */
  language(path) {
    return this.languages.find((code) => path.startsWith(`${code}/`)) ?? null;
  }

  /** The same site with one file changed and, where that is a page, nothing else to look at. */
  with(path, edit) {
    const before = this.text(path);
    const after = edit(before);
    if (after === before) throw new Error(`the fault did not change ${path}`);
    const only = path.endsWith(".html") ? [path] : this.only;
    return new Site(new Map(this.files).set(path, Buffer.from(after)), this.languages, only);
  }
}
