#!/usr/bin/env node
// `npx tday`: the built program; its source, read through tsx, where nothing is built.
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);

if (existsSync(built)) {
  await import(built.href);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../src/cli.ts');
}
