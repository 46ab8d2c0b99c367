// Hocuspocus with its SQLite extension, as its documentation starts it: PORT, DATA_FILE.
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const server = new Server({
  port: Number(process.env['PORT']),
  address: '127.0.0.1',
  quiet: true,
  // The benchmark's listeners say nothing, where its own provider says every half minute that it is there.
  timeout: 600_000,
  extensions: [new SQLite({ database: process.env['DATA_FILE'] })],
});

await server.listen();
