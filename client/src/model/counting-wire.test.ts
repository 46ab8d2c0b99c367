import { step1Frame, step2Frame, updateFrame } from '@tday/shared/protocol';
import { describe, expect, test } from 'vitest';
import { countingWire } from './counting-wire.ts';
import { FakeHost } from './fake-host.ts';
import type { WireListeners } from './wire.ts';

const bytes = new Uint8Array([1, 2, 3]);

const dial = () => {
  const counted: string[] = [];
  const sent: Uint8Array[] = [];
  const far: { listeners?: WireListeners; hungUp: boolean } = { hungUp: false };
  const host = new FakeHost();
  const CountingWire = countingWire(
    (_, listeners) => {
      far.listeners = listeners;
      return {
        send: (frame) => sent.push(frame),
        close: () => {
          far.hungUp = true;
        },
      };
    },
    { opened: () => counted.push('opened'), sent: (frame) => counted.push(frame) },
    host,
  );
  const closed: number[] = [];
  const wire = new CountingWire('ws://room');
  wire.onclose = ({ code }) => closed.push(code);
  return { wire, far, counted, sent, closed, host };
};

describe('a wire that counts', () => {
  test('counts only the frames that change the document', () => {
    const { wire, far, counted, sent } = dial();
    far.listeners?.opened();
    for (const frame of [step1Frame(bytes), step2Frame(bytes), updateFrame(bytes), bytes]) {
      wire.send(frame);
    }
    expect(counted).toEqual(['opened', 'step2', 'update']);
    expect(sent).toHaveLength(4);
  });

  test('counts nothing that could not be sent', () => {
    const { wire, counted } = dial();
    wire.send(updateFrame(bytes));
    expect(counted).toEqual([]);
  });

  test('gives up a line that does not open', () => {
    const { far, closed, host } = dial();
    host.pass(11_000);
    expect([closed, far.hungUp]).toEqual([[1006], true]);
  });

  test('tells of its end once, whoever ended it', () => {
    const { wire, far, closed } = dial();
    far.listeners?.opened();
    wire.close();
    far.listeners?.closed(4403, 'removed');
    expect(closed).toEqual([1000]);
  });
});
