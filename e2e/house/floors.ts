// The floors of the house: which folder holds which floor, and on which floors each may stand.

/** The first line that fits names the floor. */
const places = [
  ['shared/', 'shared'],
  ['templates/', 'templates'],
  ['server/src/domain/', 'server/domain'],
  ['server/src/export/', 'server/export'],
  ['server/src/store/', 'server/store'],
  ['server/src/sync/', 'server/sync'],
  ['server/src/http/', 'server/http'],
  ['server/src/start-worker.ts', 'server/start-worker'],
  ['server/', 'server/main'],
  ['client/src/ui/', 'client/ui'],
  ['client/src/model/', 'client/model'],
  ['client/src/features/', 'client/features'],
  ['client/src/screens/', 'client/screens'],
  ['client/', 'client/app'],
  ['e2e/', 'e2e'],
  ['bench/', 'bench'],
  ['scripts/', 'scripts'],
] as const;

export type Floor = (typeof places)[number][1];

const all = [...new Set(places.map(([, floor]) => floor))];
const ofClient = all.filter((floor) => floor.startsWith('client/'));
const ofServer = all.filter((floor) => floor.startsWith('server/'));

/** A floor may always stand on itself. */
const standsOn: Readonly<Record<Floor, readonly Floor[]>> = {
  shared: [],
  templates: ['shared'],
  'server/start-worker': [],
  'server/domain': ['shared'],
  'server/export': ['shared'],
  'server/store': ['shared', 'server/start-worker'],
  'server/sync': ['shared', 'templates', 'server/domain', 'server/store'],
  'server/http': ['shared', 'templates', ...ofServer.filter((floor) => floor !== 'server/main')],
  'server/main': ['shared', 'templates', ...ofServer],
  'client/ui': [],
  'client/model': ['shared'],
  'client/features': ['shared', 'client/ui', 'client/model'],
  'client/screens': ['shared', 'templates', 'client/ui', 'client/model', 'client/features'],
  'client/app': ['shared', 'templates', ...ofClient],
  e2e: all,
  bench: all,
  scripts: [],
};

export function floorOf(file: string): Floor {
  const place = places.find(([prefix]) => file.startsWith(prefix));
  if (place === undefined) throw new Error(`${file} lies on no floor: add it to floors.ts`);
  return place[1];
}

/** A test may use what its package may use anywhere: it takes nothing to the rooms below. */
export function mayStandOn(floor: Floor, target: Floor, fromTest: boolean): boolean {
  if (floor === target || standsOn[floor].includes(target)) return true;
  return fromTest && standsOn[topOfPackage(floor)].includes(target);
}

function topOfPackage(floor: Floor): Floor {
  if (floor.startsWith('server/')) return 'server/main';
  return floor.startsWith('client/') ? 'client/app' : floor;
}
