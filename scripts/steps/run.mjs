// How one command starts another: at the root of the checkout, in the same terminal, and with a
// failure that names the command. Tools are run through Node and not through `node_modules/.bin`,
// whose files Windows cannot start without a shell.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {{ cwd?: string, env?: Record<string, string> }} Place */

/** A command ended badly; it has already said why. */
export class StepFailed extends Error {}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Place} [place]
 */
function start(command, args, { cwd = root, env = {} } = {}) {
  return spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Place} [place]
 * @returns {Promise<void>}
 */
export function run(command, args, place) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, place);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new StepFailed(`${[command, ...args].join(' ')} ended with ${signal ?? code}`));
    });
  });
}

/**
 * @param {string} tool the name of an installed npm package, such as `vite`
 * @param {readonly string[]} args
 * @param {Place} [place]
 */
export const runTool = (tool, args, place) =>
  run(process.execPath, [fileOfTool(tool), ...args], place);

/**
 * @param {string} tool
 * @param {readonly string[]} args
 * @param {Place} [place]
 */
export const startTool = (tool, args, place) =>
  start(process.execPath, [fileOfTool(tool), ...args], place);

/** @param {string} tool */
function fileOfTool(tool) {
  const manifest = join(root, 'node_modules', tool, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const [first] = typeof bin === 'string' ? [bin] : Object.values(bin);
  return join(dirname(manifest), first);
}

/**
 * @param {readonly string[]} names the names under which a program may be known
 * @returns {string | undefined} the first one on the PATH
 */
export function findProgram(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/**
 * Runs a whole command of the house and ends the process as it ended.
 * @param {() => Promise<void>} command
 */
export async function main(command) {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof StepFailed ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
