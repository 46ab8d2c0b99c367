// Addresses of the app's screens, and going to one without loading the page again.

export type WorkshopPlace =
  | { readonly at: 'today' }
  | { readonly at: 'sections'; readonly section?: string }
  | { readonly at: 'documents'; readonly document?: string }
  | { readonly at: 'numbers' }
  | { readonly at: 'trace' }
  | { readonly at: 'people' }
  | { readonly at: 'checks' }
  | { readonly at: 'export' }
  | { readonly at: 'late' }
  | { readonly at: 'versions'; readonly version?: number };

export type Route =
  | { readonly screen: 'start' }
  | { readonly screen: 'gallery' }
  | { readonly screen: 'workshop'; readonly workshop: string; readonly place: WorkshopPlace }
  | { readonly screen: 'big-screen'; readonly workshop: string }
  | { readonly screen: 'unknown' };

const plainPlaces = [
  { at: 'numbers' },
  { at: 'trace' },
  { at: 'people' },
  { at: 'checks' },
  { at: 'export' },
  { at: 'late' },
] as const;

const placeOf = (name: string | undefined, rest: string | undefined): WorkshopPlace | undefined => {
  if (name === undefined) return { at: 'today' };
  if (name === 'sections') return { at: 'sections', ...(rest && { section: rest }) };
  if (name === 'documents') return { at: 'documents', ...(rest && { document: rest }) };
  if (name === 'versions') return versionsPlace(rest);
  if (rest !== undefined) return undefined;
  return plainPlaces.find((place) => place.at === name);
};

const versionsPlace = (rest: string | undefined): WorkshopPlace | undefined => {
  if (rest === undefined) return { at: 'versions' };
  return /^\d{1,12}$/.test(rest) ? { at: 'versions', version: Number(rest) } : undefined;
};

export const readRoute = (path: string): Route => {
  const [first, id, name, rest, ...more] = path.split('/').filter(Boolean).map(decodeURIComponent);
  if (first === undefined) return { screen: 'start' };
  if (more.length > 0) return { screen: 'unknown' };
  if (first === 'gallery' && id === undefined) return { screen: 'gallery' };
  if (first === 'screen' && id !== undefined) return { screen: 'big-screen', workshop: id };
  const place = placeOf(name, rest);
  return first === 'w' && id !== undefined && place !== undefined
    ? { screen: 'workshop', workshop: id, place }
    : { screen: 'unknown' };
};

export const pathTo = (workshop: string, place: WorkshopPlace): string => {
  const base = `/w/${workshop}`;
  if (place.at === 'today') return base;
  if (place.at === 'sections' && place.section) return `${base}/sections/${place.section}`;
  if (place.at === 'documents' && place.document) return `${base}/documents/${place.document}`;
  if (place.at === 'versions' && place.version) return `${base}/versions/${place.version}`;
  return `${base}/${place.at}`;
};

/** Told to whoever watches the address: the browser tells nobody of pushState. */
const wentEvent = 'tday:went';

export const go = (path: string): void => {
  history.pushState(null, '', path);
  dispatchEvent(new Event(wentEvent));
};

export const onAddress = (listener: () => void): (() => void) => {
  addEventListener('popstate', listener);
  addEventListener(wentEvent, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(wentEvent, listener);
  };
};
