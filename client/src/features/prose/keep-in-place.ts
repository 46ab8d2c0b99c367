// Something above or around an element comes or goes: the element stays where it is on the screen.

export const keepInPlace = (element: Element | null, change: () => void): void => {
  const before = element?.getBoundingClientRect().bottom;
  change();
  const after = element?.isConnected ? element.getBoundingClientRect().bottom : undefined;
  if (before !== undefined && after !== undefined && after !== before) scrollBy(0, after - before);
};
