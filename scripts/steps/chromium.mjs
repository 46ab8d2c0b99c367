// Which browser the tests and measurements drive: the one that the machine has. None is downloaded.
import { findProgram } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** @returns {string | undefined} the path of a Chromium */
export const findChromium = () => process.env['CHROMIUM_PATH'] || findProgram(names);

/** What Playwright needs to know to launch it. */
export function chromiumLaunch() {
  const executablePath = findChromium();
  // Chromium's sandbox refuses to start for root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return executablePath === undefined ? { args } : { args, executablePath };
}
