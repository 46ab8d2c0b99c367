// Loaded into a measured page before its own code: how long after an edit came over the line the page has
// painted the net value that follows from it.

/** Milliseconds, one for each new value. */
globalThis.delays = [];

let cameAt = Number.NaN;

const isEdit = (data) => {
  const [type, step] = data instanceof ArrayBuffer ? new Uint8Array(data) : [];
  return type === 0 && step === 2;
};

globalThis.WebSocket = class extends WebSocket {
  constructor(...args) {
    super(...args);
    // First of all who listen, so before the page has done anything with it.
    this.addEventListener('message', ({ data }) => {
      if (isEdit(data)) cameAt = performance.now();
    });
  }
};

const paint = (then) => {
  const channel = new MessageChannel();
  // After the frame: a message posted in a frame's callback comes once it was painted.
  channel.port1.onmessage = then;
  requestAnimationFrame(() => channel.port2.postMessage(0));
};

/** Of an option that is shown. */
globalThis.noteValues = (option) => {
  const shown = () =>
    document.querySelector(`.tday-options button[aria-label*="${option}"]`)?.textContent;
  let last = shown();
  const look = () => {
    const now = shown();
    if (now === undefined || now === last) return;
    last = now;
    const from = cameAt;
    paint(() => globalThis.delays.push(performance.now() - from));
  };
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
};
