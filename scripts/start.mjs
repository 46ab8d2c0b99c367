// `npm start`: installs and builds when that is needed, then is the server. The server runs in
// this very process, so that signals and exit codes have nobody to pass through.
import { buildIfNeeded } from './steps/build.mjs';
import { installIfNeeded } from './steps/install.mjs';
import { main } from './steps/run.mjs';

await main(async () => {
  await installIfNeeded();
  await buildIfNeeded();
  process.env['NODE_ENV'] ??= 'production';
  await import(new URL('../server/dist/main.js', import.meta.url).href);
});
