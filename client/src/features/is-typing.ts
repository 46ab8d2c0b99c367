// Whether somebody is in the middle of writing: then nothing may move under them.

const writable =
  'textarea, select, [contenteditable="true"], input:not([type="radio"], [type="checkbox"], [type="button"])';

export const isTyping = (): boolean =>
  document.activeElement?.matches(writable) === true ||
  document.querySelector('dialog[open]') !== null;
