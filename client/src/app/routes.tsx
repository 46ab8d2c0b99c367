// Which screen stands at which address. What the room does not need at once is loaded when asked for.
import { lazy, type ReactNode } from 'react';
import type { Route, WorkshopPlace } from '../features/go.ts';
import { UnknownScreen } from '../screens/UnknownScreen.tsx';
import { browserHost } from './browser-host.ts';
import { browserAsk } from './browser-wire.ts';
import { loadDocumentScreen, loadExportScreen, styled } from './load-screens.ts';

// The model with Yjs comes with the first workshop: the start page is there without it.
const OpenedWorkshop = lazy(async () => ({
  default: (await import('./OpenedWorkshop.tsx')).OpenedWorkshop,
}));
const StartScreen = lazy(async () => ({
  default: (await styled(import('../screens/StartScreen.tsx'), import('../styles/start.scss')))
    .StartScreen,
}));
const GalleryScreen = lazy(async () => ({
  default: (await styled(import('../screens/GalleryScreen.tsx'), import('../styles/gallery.scss')))
    .GalleryScreen,
}));
const BigScreen = lazy(async () => ({
  default: (await styled(import('../screens/BigScreen.tsx'), import('../styles/big-screen.scss')))
    .BigScreen,
}));
const DocumentScreen = lazy(async () => ({ default: (await loadDocumentScreen()).DocumentScreen }));
const ExportScreen = lazy(async () => ({ default: (await loadExportScreen()).ExportScreen }));
const VersionsScreen = lazy(async () => ({
  default: (
    await styled(
      import('../screens/VersionsScreen.tsx'),
      Promise.all([import('../styles/versions.scss'), import('../styles/report.scss')]),
    )
  ).VersionsScreen,
}));
const ChecksScreen = lazy(async () => ({
  default: (await styled(import('../screens/ChecksScreen.tsx'), import('../styles/checks.scss')))
    .ChecksScreen,
}));
const LateScreen = lazy(async () => ({
  default: (await styled(import('../screens/LateScreen.tsx'), import('../styles/late.scss')))
    .LateScreen,
}));
const NumbersScreen = lazy(async () => ({
  default: (
    await styled(
      import('../screens/NumbersScreen.tsx'),
      Promise.all([import('../styles/numbers.scss'), import('../styles/report.scss')]),
    )
  ).NumbersScreen,
}));
const TraceScreen = lazy(async () => ({
  default: (
    await styled(
      import('../screens/TraceScreen.tsx'),
      Promise.all([import('../styles/trace.scss'), import('../styles/report.scss')]),
    )
  ).TraceScreen,
}));
const RoomScreens = lazy(async () => ({
  default: (await import('../screens/RoomScreens.tsx')).RoomScreens,
}));

const placeScreen = (place: WorkshopPlace): ReactNode => {
  if (place.at === 'documents') return <DocumentScreen document={place.document} />;
  if (place.at === 'export') return <ExportScreen />;
  if (place.at === 'numbers') return <NumbersScreen />;
  if (place.at === 'checks') return <ChecksScreen />;
  if (place.at === 'trace') return <TraceScreen />;
  if (place.at === 'late') return <LateScreen />;
  if (place.at === 'versions') return <VersionsScreen version={place.version} />;
  return undefined;
};

export const screenAt = (route: Route): ReactNode => {
  switch (route.screen) {
    case 'start':
      return <StartScreen ask={browserAsk} />;
    case 'gallery':
      return <GalleryScreen host={browserHost} />;
    case 'big-screen':
      return (
        <OpenedWorkshop id={route.workshop}>
          <BigScreen />
        </OpenedWorkshop>
      );
    case 'workshop':
      return (
        <OpenedWorkshop id={route.workshop}>
          <RoomScreens place={route.place}>{placeScreen(route.place)}</RoomScreens>
        </OpenedWorkshop>
      );
    case 'unknown':
      return <UnknownScreen />;
  }
};
