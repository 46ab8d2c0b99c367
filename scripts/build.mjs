// `npm run build`: the browser's part into client/dist, the server's into server/dist.
import { build } from './steps/build.mjs';
import { installIfNeeded } from './steps/install.mjs';
import { main } from './steps/run.mjs';

await main(async () => {
  await installIfNeeded();
  await build();
});
