// Debian's Chromium, driven through playwright-core.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

export const WIDTHS = [320, 360, 768, 1280];
export const SCHEMES = ["light", "dark"];

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
      ...more,
    ],
  });
}
