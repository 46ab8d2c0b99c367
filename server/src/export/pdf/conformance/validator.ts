// Runs veraPDF, the reference validator for PDF/A and PDF/UA, whose library comes inside an npm
// package. It is fetched into a cache folder the first time and is no dependency of the product.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../../../../.cache/pdf-conformance', import.meta.url));
const validatorPackage = '@opendataloader/pdf@2.5.11';
const jar = join(cache, 'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar');
const classes = join(cache, 'classes');

const needsJava =
  'Checking PDF/A and PDF/UA needs a JDK 17 or later and the JAXB library. ' +
  'On Debian or Ubuntu: apt-get install openjdk-17-jdk-headless libjaxb-java';

/** Java itself lost JAXB with version 11, and the validator reads its rules with it. */
const jaxbPackages = [
  'libjaxb-java',
  'libjaxb-api-java',
  'libistack-commons-java',
  'libtxw2-java',
  'libstax-ex-java',
  'libfastinfoset-java',
  'libactivation-java',
] as const;

const assertJdk = async (): Promise<void> => {
  try {
    await run('javac', ['-version']);
  } catch (cause) {
    throw new Error(needsJava, { cause });
  }
};

const jaxbJars = async (): Promise<readonly string[]> => {
  const listed = await Promise.all(
    jaxbPackages.map((name) => run('dpkg', ['-L', name]).then(({ stdout }) => stdout.split('\n'))),
  );
  return listed.flat().filter((file) => file.endsWith('.jar'));
};

const findJaxb = async (): Promise<readonly string[]> => {
  try {
    return await jaxbJars();
  } catch (cause) {
    if (process.getuid?.() !== 0) throw new Error(needsJava, { cause });
  }
  await run('apt-get', ['install', '-y', '-q', 'libjaxb-java']);
  return jaxbJars();
};

const fetchValidator = async (): Promise<void> => {
  if (existsSync(jar)) return;
  await mkdir(cache, { recursive: true });
  const quietly = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', cache];
  await run('npm', ['install', ...quietly, validatorPackage]);
};

/** The class path that runs the validator. */
const prepareValidator = async (): Promise<string> => {
  await assertJdk();
  const [jaxb] = await Promise.all([findJaxb(), fetchValidator()]);
  await run('javac', ['-cp', jar, '-d', classes, join(here, 'CheckConformance.java')]);
  return [classes, jar, ...jaxb].join(delimiter);
};

export interface Verdict {
  readonly standard: string;
  readonly conforms: boolean;
  readonly checks: number;
  /** What failed, once a rule; empty where nothing did. */
  readonly failures: string;
}

const readVerdict = (line: string): Verdict => {
  const [, standard = '', conforms, checks, failures = ''] = line.split('\t');
  return { standard, conforms: conforms === 'true', checks: Number(checks), failures };
};

export const checkConformance = async (
  file: string,
  standards: readonly string[],
): Promise<readonly Verdict[]> => {
  const classPath = await prepareValidator();
  const { stdout } = await run('java', [
    '-cp',
    classPath,
    'CheckConformance',
    standards.join(','),
    file,
  ]);
  return stdout.trim().split('\n').map(readVerdict);
};
