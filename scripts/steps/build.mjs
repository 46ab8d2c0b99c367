// What is built from what: the browser's part, the server's part, and the compressed twins of
// every file that a browser downloads. A build is fresh when it was made from these very inputs.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root, runTool } from './run.mjs';

const stamp = join(root, 'server/dist/built-from.txt');
const inputs = [
  'package-lock.json',
  'scripts/steps/build.mjs',
  'shared/src',
  'templates',
  'server',
  'client',
];
const notInputs = /(^|\/)(node_modules|dist|\.[^/]*)$|\.test\.tsx?$|\.tsbuildinfo$/;
const compressible = /\.(css|html|ico|js|json|map|svg|ttf|txt|webmanifest|xml)$/;

export async function buildIfNeeded() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprintOfInputs()) return;
  await build();
}

export async function build() {
  const fingerprint = fingerprintOfInputs();
  rmSync(stamp, { force: true });
  console.log('Building: about half a minute ...');
  for (const part of ['client', 'server']) {
    // What bundlers warn of is no news to whoever only wants to start the app.
    await runTool('vite', ['build', '--logLevel', 'error'], { cwd: join(root, part) });
  }
  compressAll(join(root, 'client/dist'));
  writeFileSync(stamp, fingerprint);
}

function fingerprintOfInputs() {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesIn(input))) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} path a file or a folder, from the root
 * @returns {string[]}
 */
function filesIn(path) {
  if (notInputs.test(path) || !existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesIn(`${path}/${name}`));
}

// At build time, so that the strongest compression costs a visitor and the server nothing.
/** @param {string} folder */
function compressAll(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const file of files) {
    if (file.isFile() && compressible.test(file.name)) compress(join(file.parentPath, file.name));
  }
}

/** @param {string} path */
function compress(path) {
  const content = readFileSync(path);
  const brotli = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const gzip = gzipSync(content, { level: 9 });
  if (brotli.length < content.length) writeFileSync(`${path}.br`, brotli);
  if (gzip.length < content.length) writeFileSync(`${path}.gz`, gzip);
}
