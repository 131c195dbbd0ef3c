// Debian's Firefox, driven over WebDriver BiDi by puppeteer-core: Playwright drives a Firefox of its own making only.
import { existsSync } from "node:fs";
import puppeteer from "puppeteer-core";

const EXECUTABLE = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

/** @param extraPrefsFirefox What a reader can set in about:config. */
export async function launchFirefox(extraPrefsFirefox = {}) {
  if (!existsSync(EXECUTABLE)) throw new Error(`${EXECUTABLE} is missing: install firefox-esr, or name another with FIREFOX`);
  return puppeteer.launch({ browser: "firefox", executablePath: EXECUTABLE, extraPrefsFirefox });
}
