// The source files of the house and what each imports, read with one regular expression: the
// formatter begins every import at the start of a line, so no parser is needed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const root = join(import.meta.dirname, '../..');

const packages = ['shared', 'templates', 'server', 'client', 'e2e', 'bench'];
const notSource = new Set(['node_modules', 'dist', 'test-results']);

/** `typeOnly`: gone when the code runs. */
export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Every TypeScript file, as a path from the root with `/`. */
export function sourceFiles(): readonly string[] {
  return packages.flatMap((name) => filesUnder(name)).filter((file) => /\.tsx?$/.test(file));
}

export function filesUnder(folder: string): readonly string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return notSource.has(entry.name) ? [] : filesUnder(path);
  });
}

export function readSource(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

export function isTest(file: string): boolean {
  return /\.(test|contract)\.tsx?$/.test(file);
}

const staticImport =
  /^(?:import|export)\s+(type\s+)?(?:[\w*{$][^'";]*?\sfrom\s+)?['"]([^'"\n]+)['"]/gm;
const dynamicImport = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

export function importsIn(text: string): readonly Import[] {
  const fixed = [...text.matchAll(staticImport)].map(([, type, specifier = '']) => ({
    specifier,
    typeOnly: type !== undefined,
  }));
  const dynamic = [...text.matchAll(dynamicImport)].map(([, specifier = '']) => ({
    specifier,
    typeOnly: false,
  }));
  return [...fixed, ...dynamic];
}

/** The file of the house that a specifier names; undefined for npm packages and Node's own. */
export function resolveInHouse(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(dirname(from), specifier);
  const [, name, path] = /^@tday\/([^/]+)\/(.+)$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  const file = `${name}/src/${path}`;
  return existsSync(join(root, `${file}.ts`)) ? `${file}.ts` : file;
}
