// `npm run bench` runs them all; `npm run bench -- export size` some of them. Build first. How the sync
// server compares with others is `npm run bench:sync`.
import { benchCase } from './case.ts';
import { benchChecks } from './checks.ts';
import { benchEditor } from './editor.ts';
import { benchExport } from './export.ts';
import { benchKeystroke } from './keystroke.ts';
import { benchScreen } from './screen.ts';
import { benchSize } from './size.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  size: benchSize,
  keystroke: benchKeystroke,
  editor: benchEditor,
  export: benchExport,
  case: benchCase,
  checks: benchChecks,
  screen: benchScreen,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `No benchmark is called ${unknown.join(', ')}: there is ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(2);
}
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
