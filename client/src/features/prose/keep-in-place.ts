// Something above or around an element comes or goes: the element stays where it is on the screen.

export const keepInPlace = (
  element: Element | null,
  change: () => void,
  edge: 'top' | 'bottom' = 'bottom',
): void => {
  const before = element?.getBoundingClientRect()[edge];
  change();
  const after = element?.isConnected ? element.getBoundingClientRect()[edge] : undefined;
  if (before !== undefined && after !== undefined && after !== before) scrollBy(0, after - before);
};
