import { describe, expect, test } from 'vitest';
import { FakeHost } from './fake-host.ts';
import type { OpenWire, WireListeners } from './wire.ts';
import { WireChoice } from './wire-choice.ts';

/** What a test has of one wire that was asked for. */
interface Dialled {
  readonly kind: 'socket' | 'second';
  readonly listeners: WireListeners;
  readonly sent: Uint8Array[];
  isHungUp: boolean;
}

const stage = () => {
  const host = new FakeHost();
  const dialled: Dialled[] = [];
  const dial =
    (kind: Dialled['kind']): OpenWire =>
    (_, listeners) => {
      const one: Dialled = { kind, listeners, sent: [], isHungUp: false };
      dialled.push(one);
      return {
        send: (bytes) => one.sent.push(bytes),
        close: () => {
          one.isHungUp = true;
        },
      };
    };
  const choice = new WireChoice({ host, socket: dial('socket'), second: dial('second') });
  const slow: boolean[] = [];
  choice.watch((isSlow) => slow.push(isSlow));
  const told: string[] = [];
  const open = () =>
    choice.openWire('ws://room/content?ext=1', {
      opened: () => told.push('opened'),
      received: () => told.push('received'),
      closed: (code) => told.push(`closed ${code}`),
    });
  const last = (): Dialled => {
    const one = dialled.at(-1);
    if (one === undefined) throw new Error('nobody was dialled');
    return one;
  };
  /** Opens a line on whatever wire is chosen. */
  const opened = () => {
    const wire = open();
    last().listeners.opened();
    return wire;
  };
  const kinds = () => dialled.map(({ kind }) => kind).join(' ');
  return { host, choice, dialled, slow, told, open, opened, last, kinds };
};

const cutSoon = ({ opened, last, host }: ReturnType<typeof stage>): void => {
  opened();
  last().listeners.received(new Uint8Array());
  host.pass(30_000);
  last().listeners.closed(1006, '');
};

describe('the choice of a wire', () => {
  test('is a WebSocket where one opens', () => {
    const { opened, host, kinds, slow } = stage();
    opened();
    host.pass(60_000);
    expect([kinds(), slow]).toEqual(['socket', [false]]);
  });

  test('goes to the second wire within the same attempt when none opens in 3 s', () => {
    const { open, host, dialled, last, told, kinds, slow } = stage();
    const wire = open();
    host.pass(3_000);
    expect(dialled[0]?.isHungUp).toBe(true);
    last().listeners.opened();
    wire.send(new Uint8Array([7]));
    expect([kinds(), told, slow]).toEqual(['socket second', ['opened'], [false, true]]);
    expect(last().sent).toHaveLength(1);
  });

  test('goes to the second wire at once when a WebSocket is refused, and stays there', () => {
    const { open, opened, last, kinds } = stage();
    open();
    last().listeners.closed(1006, '');
    last().listeners.opened();
    last().listeners.closed(1006, '');
    opened();
    expect(kinds()).toBe('socket second second');
  });

  test('is a WebSocket again where neither opens: the server is down', () => {
    const { open, last, told, kinds, slow } = stage();
    open();
    last().listeners.closed(1006, '');
    last().listeners.closed(1006, '');
    open();
    expect([kinds(), told, slow]).toEqual(['socket second socket', ['closed 1006'], [false]]);
  });

  test('is the second wire after three WebSockets in a row were cut soon after they opened', () => {
    const all = stage();
    cutSoon(all);
    cutSoon(all);
    expect(all.slow).toEqual([false]);
    cutSoon(all);
    expect(all.slow).toEqual([false, true]);
    all.open();
    expect(all.kinds()).toBe('socket socket socket second');
  });

  test('does not hold against the network what the server cut, or what lived long', () => {
    const all = stage();
    cutSoon(all);
    cutSoon(all);
    all.opened();
    all.last().listeners.closed(4503, 'stopping');
    all.opened();
    all.host.pass(100_000);
    all.last().listeners.closed(1006, '');
    cutSoon(all);
    cutSoon(all);
    expect(all.slow).toEqual([false]);
  });

  test('counts a WebSocket through which nothing came as one that was cut', () => {
    const { opened, slow } = stage();
    for (let attempt = 0; attempt < 3; attempt++) opened().close();
    expect(slow).toEqual([false, true]);
  });

  test('opens nothing for a line that was given up', () => {
    const { open, last, host, kinds } = stage();
    open().close();
    last().listeners.closed(1006, '');
    host.pass(10_000);
    expect(kinds()).toBe('socket');
  });

  test('tries a WebSocket first when the device has its network back', () => {
    const { choice, open, opened, last, kinds, slow } = stage();
    open();
    last().listeners.closed(1006, '');
    last().listeners.opened();
    choice.tryAgain();
    opened();
    expect([kinds(), slow]).toEqual(['socket second socket', [false, true, false]]);
  });

  test('leaves the second wire only for a WebSocket that was tried beside it and holds', () => {
    const { open, host, last, told, kinds, slow } = stage();
    open();
    last().listeners.closed(1006, '');
    last().listeners.opened();
    host.pass(600_000);
    last().listeners.opened();
    last().listeners.closed(1006, '');
    expect(told).toEqual(['opened']);
    host.pass(600_000);
    last().listeners.opened();
    host.pass(90_000);
    expect([told, slow]).toEqual([
      ['opened', 'closed 1006'],
      [false, true, false],
    ]);
    open();
    expect(kinds()).toBe('socket second socket socket socket');
  });
});
