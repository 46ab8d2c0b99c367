import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { FailingStore } from './failing-store.ts';
import { MemoryStore } from './memory-store.ts';
import { SqliteStore } from './sqlite-store.ts';
import { storeContract } from './store.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

storeContract('memory', async () => new MemoryStore());
storeContract('failing (but working)', async () => new FailingStore(new MemoryStore()));
storeContract('SQLite', () => {
  files += 1;
  return SqliteStore.open({ file: join(folder, `${files}.db`) });
});
