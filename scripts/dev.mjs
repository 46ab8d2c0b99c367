// `npm run dev`: the server from its source with a seeded workshop, and the browser's part with
// hot reload in front of it. The ports come from the path of the checkout, so that several
// checkouts run side by side and each keeps its links.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { installIfNeeded } from './steps/install.mjs';
import { main, root, startTool } from './steps/run.mjs';

const ports = portsOf(root);
const publicUrl = `http://localhost:${ports.client}`;

/** @param {string} checkout */
function portsOf(checkout) {
  const client =
    20_000 + 2 * (createHash('sha256').update(checkout).digest().readUInt16BE() % 10_000);
  return { client, server: client + 1 };
}

function startServer() {
  const env = { PORT: String(ports.server), PUBLIC_URL: publicUrl };
  return startTool('tsx', ['watch', '--clear-screen=false', 'server/src/dev.ts'], { env });
}

// client/vite.config.ts reads both: where it serves, and where it passes /api and /sync on to.
function startClient() {
  const env = { CLIENT_PORT: String(ports.client), PORT: String(ports.server) };
  return startTool('vite', ['--clearScreen', 'false'], { cwd: join(root, 'client'), env });
}

await main(async () => {
  await installIfNeeded();
  const children = [startServer(), startClient()];
  const stop = () => {
    for (const child of children) child.kill();
  };
  for (const child of children) child.once('exit', stop);
  process.once('SIGINT', stop).once('SIGTERM', stop);
});
