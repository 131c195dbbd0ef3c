// Pages on paper, A4, as Chromium prints them.
import { check } from "./support/check.mjs";
import { faultsOfSheets, faultsOnPaper } from "./support/paper.mjs";

const PRINT_OUT = /^[a-z]+\/print\/index\.html$/;
const METRIC = "ko/metrics/productivity/index.html";

const styled = (css, only = METRIC) => (site) =>
  Object.assign(site.with([...site.files.keys()].find((path) => path.endsWith(".css")), (sheet) => sheet + css), { only: [only] });

check("33 pages print on A4 with whole tables and charts", (bench) => faultsOnPaper(bench, bench.site.samples()), [
  { fault: "a table that scrolls", seed: styled("@media print{table{min-inline-size:60rem!important}.scroll{overflow-x:auto!important}}"), expect: /is wider than the sheet/ },
  { fault: "a table that stays closed", seed: styled("@media print{details>*:not(summary){display:none!important}}"), expect: /is not printed/ },
  { fault: "a chart taller than the sheet", seed: styled("@media print{.chart{inline-size:80cm!important;max-inline-size:none!important}}"), expect: /is split over sheets/ },
  { fault: "a chart for phones", seed: styled("@media print{.chart-wide{display:none!important}.chart-narrow{display:block!important}}"), expect: /is printed as for a phone/ },
  { fault: "a heading left behind", seed: styled("@media print{.split>:first-child{break-after:page!important}}", "ko/governance/index.html"), expect: /the heading “[^”]+” is on sheet \d+, what it heads on \d+/ },
  { fault: "another format", seed: styled("@page{size:A5!important}"), expect: /measures/ },
]);

function onePageEach(bench) {
  const pages = bench.site.pages().filter((path) => PRINT_OUT.test(path));
  if (pages.length === 0) throw new Error("the site has no print-out");
  return faultsOfSheets(bench, pages);
}

check("33 each sheet of the print-out is one page", onePageEach, [
  { fault: "a table longer than its page", seed: styled("@media print{.latest td{padding-block:1cm!important}}", "ko/print/index.html"), expect: /is printed from page \d+ to \d+/ },
  { fault: "two sheets on a page", seed: styled("@media print{.sheet{break-before:auto!important}}", "en/print/index.html"), expect: /is printed from page (\d+) to \1(?!\d)/ },
]);
