// Debian's Chromium, driven through playwright-core.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

export const WIDTHS = [320, 360, 768, 1280];
export const SCHEMES = ["light", "dark"];

// Parts of the own window of Chromium 156 that are web pages. Nobody sees them here, yet one of them kept a core busy.
// Of several such switches the last one counts, so what playwright-core would switch off stands here as well.
const WINDOW = ["InitialWebUI", "PreloadTopChromeWebUI", "WebUIOmniboxAimPopup", "WebUIOmniboxPopup", "WebUIReloadButton"];
const PLAYWRIGHT = ["BoundaryEventDispatchTracksNodeRemoval", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "MediaRouter", "OptimizationHints", "PaintHolding", "RenderDocument", "Translate"];

const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";

export async function launch(...more) {
  if (!existsSync(EXECUTABLE)) throw new Error(`${EXECUTABLE} is missing: install chromium, or name another with CHROMIUM`);
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--disable-features=${[...WINDOW, ...PLAYWRIGHT].join(",")}`,
      ...more,
    ],
  });
}
