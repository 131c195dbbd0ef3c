// Debian's Chromium in its build without a window, driven through playwright-core.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

export const WIDTHS = [320, 360, 768, 1280];
export const SCHEMES = ["light", "dark"];

const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell";

export async function launch(...more) {
  if (!existsSync(EXECUTABLE)) throw new Error(`${EXECUTABLE} is missing: install chromium-headless-shell, or name another with CHROMIUM`);
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: ["--no-sandbox", "--disable-gpu", ...more],
  });
}
