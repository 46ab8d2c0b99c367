// Whether node_modules holds what package-lock.json says, and how it gets there. Everything else
// in scripts/ may be imported before that; nothing in scripts/ imports an npm package.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, run, StepFailed } from './run.mjs';

const oldestNode = [20, 19];

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */

export async function installIfNeeded() {
  requireNode();
  if (isInstalled('.')) return;
  console.log('Installing what package-lock.json names (once)');
  await npm(['ci', '--no-audit', '--no-fund']);
}

const rivals = 'bench/rivals';

/** The servers that a benchmark compares ours with: no workspace, so that nobody else waits for them. */
export async function installRivalsIfNeeded() {
  if (isInstalled(rivals)) return;
  console.log('Installing the servers to compare with (once; one is compiled: some minutes)');
  await npm(['ci', '--no-workspaces', '--no-audit', '--no-fund'], {
    cwd: join(root, rivals),
    env: headersBesideNode(),
  });
}

// Where Node brings its headers along, nothing needs to be downloaded to compile.
/** @returns {Record<string, string>} */
function headersBesideNode() {
  const folder = dirname(dirname(realpathSync(process.execPath)));
  return existsSync(join(folder, 'include/node/node.h')) ? { npm_config_nodedir: folder } : {};
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StepFailed(
    `This needs Node ${oldestNode.join('.')} or newer; here is ${process.version}`,
  );
}

// npm leaves a list of what it installed in node_modules. Comparing the lists, and not the times
// of the files, holds after a switch of branch and after a plain `npm install`.
/** @param {string} folder */
function isInstalled(folder) {
  const installed = lockedPackages(join(folder, 'node_modules/.package-lock.json'));
  return Object.entries(lockedPackages(join(folder, 'package-lock.json')))
    .filter(([path]) => path.startsWith('node_modules/'))
    .every(([path, locked]) => isSatisfied(locked, installed[path]));
}

/**
 * @param {LockedPackage} locked
 * @param {LockedPackage | undefined} installed
 */
function isSatisfied(locked, installed) {
  if (installed === undefined) return locked.optional === true || locked.devOptional === true;
  return installed.version === locked.version;
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

// Started by npm, the scripts know where npm's own file is; started by Node, they look on the PATH.
/**
 * @param {readonly string[]} args
 * @param {import('./run.mjs').Place} [place]
 */
function npm(args, place) {
  const file = process.env['npm_execpath'];
  const env = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', ...place?.env };
  return file?.endsWith('.js')
    ? run(process.execPath, [file, ...args], { ...place, env })
    : run('npm', args, { ...place, env });
}
