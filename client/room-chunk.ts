// Puts what a room loads at once into one file: the same code in twenty small ones is a tenth larger on the
// wire. What the start page needs as well stays out, so that it does not fetch the room.
import type { Rollup } from 'vite';

const startParts = ['/src/main.tsx', '/src/screens/StartScreen.tsx'];
const roomParts = ['/src/app/OpenedWorkshop.tsx', '/src/screens/RoomScreens.tsx'];

interface Graph {
  getModuleInfo(id: string): Pick<Rollup.ModuleInfo, 'importedIds'> | null;
}

/** Modules and all that come with them, each once. */
const comingWith = (ids: readonly string[], graph: Graph, seen = new Set<string>()) => {
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    comingWith(graph.getModuleInfo(id)?.importedIds ?? [], graph, seen);
  }
  return seen;
};

const findRoom = (root: string, graph: Graph): ReadonlySet<string> => {
  const under = (parts: readonly string[]) => parts.map((part) => `${root}${part}`);
  const room = comingWith(under(roomParts), graph);
  for (const id of comingWith(under(startParts), graph)) room.delete(id);
  // Known to the server by the names of their own files.
  for (const id of under(roomParts)) room.delete(id);
  return room;
};

/** Says in which file a module is to be; null leaves it to the build. */
export const roomChunk = (root: string) => {
  let room: ReadonlySet<string> | undefined;
  return (id: string, graph: Graph): 'room' | null => {
    room ??= findRoom(root, graph);
    return room.has(id) ? 'room' : null;
  };
};
