// The editor's code is the largest part of the room: it is fetched while somebody reads, and is there
// before they write.

type Loaded = typeof import('./MountedEditor.tsx');

let loading: Promise<Loaded> | undefined;
let loaded: Loaded | undefined;

export const loadEditor = (): Promise<Loaded> => {
  loading ??= import('./MountedEditor.tsx').then(
    (module) => {
      loaded = module;
      return module;
    },
    (error: unknown) => {
      // The network failed: the next press tries again.
      loading = undefined;
      throw error;
    },
  );
  return loading;
};

export const loadedEditor = (): Loaded | undefined => loaded;
