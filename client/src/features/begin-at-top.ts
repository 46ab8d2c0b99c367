// What this page shows has become something else: it is read from its top.

export const beginAtTop = (): void => {
  scrollTo(0, 0);
  document.getElementById('task')?.focus({ preventScroll: true });
};
