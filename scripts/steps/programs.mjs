// The programs, apart from npm packages, that the tests use: each with the Debian package that
// brings it and the reason it is needed.
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { findProgram, run, StepFailed } from './run.mjs';

const fonts = '/usr/share/fonts';

const programs = [
  {
    debian: 'chromium',
    why: 'the browser of the browser tests',
    isThere: () => findChromium() !== undefined,
  },
  {
    debian: 'fonts-liberation',
    why: 'letters for Chromium and LibreOffice to draw with',
    isThere: () =>
      process.platform !== 'linux' || (existsSync(fonts) && readdirSync(fonts).length > 0),
  },
  {
    debian: 'libreoffice-writer',
    why: 'an independent reader of the exported ODT and DOCX',
    isThere: () => findProgram(['soffice', 'libreoffice']) !== undefined,
  },
  {
    debian: 'libreoffice-calc',
    why: 'an independent reader of the exported ODS and XLSX, which works their formulas out',
    isThere: () => process.platform !== 'linux' || besideOffice('libsclo.so'),
  },
  {
    debian: 'poppler-utils',
    why: 'pdftotext, an independent reader of the exported PDF',
    isThere: () => findProgram(['pdftotext']) !== undefined,
  },
];

/**
 * The command that starts LibreOffice is a link into the folder of its parts.
 * @param {string} part
 */
function besideOffice(part) {
  const office = findProgram(['soffice', 'libreoffice']);
  return office !== undefined && existsSync(join(dirname(realpathSync(office)), part));
}

export async function ensurePrograms() {
  const missing = programs.filter((program) => !program.isThere());
  if (missing.length === 0) return;
  const packages = missing.map((program) => program.debian);
  if (!canInstall()) throw new StepFailed(whatToInstall(missing));
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { env });
}

const canInstall = () => process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined;

/** @param {readonly { debian: string, why: string }[]} missing */
function whatToInstall(missing) {
  const reasons = missing.map(({ debian, why }) => `  ${debian}: ${why}`);
  const packages = missing.map((program) => program.debian).join(' ');
  return [
    'The tests need programs that are not on this machine:',
    ...reasons,
    `On Debian or Ubuntu: sudo apt-get install --no-install-recommends ${packages}`,
  ].join('\n');
}
