// Fetches the screens of a workshop that the room does not need at once.

/** A screen that brings styles of its own is not shown before they are there. */
export const styled = async <Screen>(
  screen: Promise<Screen>,
  styles: Promise<unknown>,
): Promise<Screen> => {
  await styles;
  return screen;
};

export const loadDocumentScreen = () =>
  styled(import('../screens/DocumentScreen.tsx'), import('../styles/report.scss'));

export const loadExportScreen = () =>
  styled(import('../screens/ExportScreen.tsx'), import('../styles/report.scss'));
