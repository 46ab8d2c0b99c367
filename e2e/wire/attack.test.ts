// Attacks on a live room of twenty: whoever attacks loses the line, with the reason; everybody else goes on
// and agrees, nothing of the attack is in the log, and the server is none the heavier for it.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attacks } from './attacks.ts';
import { LiveRoom } from './live-room.ts';
import { clientFrame, closeFrame, RawSocket } from './raw-socket.ts';
import { lineAddress, SocketLine } from './socket-line.ts';

const MB = 1_048_576;

let room: LiveRoom;
let before: number;

beforeAll(async () => {
  room = await LiveRoom.open(20);
  await room.goesOn();
  before = process.memoryUsage().rss;
});
afterAll(() => room.close());

const victim = () => room.lines[0]?.doc ?? expect.unreachable('nobody is here');

describe('[S7] a line that sends', () => {
  test.each(attacks)('$name is ended, and the other twenty go on', async (attack) => {
    const attacker = await room.newcomer();
    for (const frame of attack.frames(victim(), randomBytes(4).readUInt32BE() >>> 1))
      attacker.send(frame);
    expect(await attacker.ended()).toBe(attack.ending);
    await room.goesOn();
    expect(await room.editsOf(attacker.participant)).toHaveLength(attack.taken ?? 0);
  });

  test('garbage is ended, whatever it is, and three times is kept out for a while', async () => {
    const who = await room.join();
    for (let line = 0; line < 3; line++) {
      const attacker = await SocketLine.open(room.origin, who);
      for (let frame = 0; frame < 50; frame++) attacker.send(randomBytes(1 + frame * 7));
      expect(await attacker.ended()).toMatch(/^4/);
    }
    const again = await SocketLine.open(room.origin, who);
    expect(await again.ended()).toBe('4403 kept-out');
    await room.goesOn();
    expect(await room.editsOf(who.participant)).toEqual([]);
  });
});

describe('[S7] a socket that breaks the rules of WebSockets', () => {
  const words = (text: string) => new TextEncoder().encode(text);

  test.each<[string, Uint8Array, number]>([
    ['sends what was compressed, though that was not agreed', clientFrame(0xc2, words('x')), 1002],
    ['sends a frame without its mask', clientFrame(0x82, words('x'), false), 1002],
    ['sends an unknown kind of frame', clientFrame(0x85, words('x')), 1002],
    ['goes on with a message that was never begun', clientFrame(0x80, words('x')), 1002],
    ['pings with more than a ping may carry', clientFrame(0x89, new Uint8Array(200)), 1002],
    ['leaves with code 0', closeFrame(0, words('')), 1002],
    ['leaves with code 999', closeFrame(999, words('')), 1002],
    ['leaves with code 1005', closeFrame(1005, words('')), 1002],
    ['leaves with code 65535', closeFrame(65_535, words('')), 1002],
    ['leaves with half a code', clientFrame(0x88, new Uint8Array([3])), 1002],
    ['leaves with a huge reason', closeFrame(4_000, new Uint8Array(60_000)), 1002],
    ['leaves with a reason that is no text', closeFrame(4_000, new Uint8Array([0xff])), 1007],
    ['leaves with a reason of its own', closeFrame(4_321, words('for no reason')), 4_321],
  ])('and %s is ended, and the others go on', async (_name, frame, code) => {
    const socket = await RawSocket.open(lineAddress(room.origin, await room.join()));
    socket.send(frame);
    expect(await socket.ended()).toBe(code);
    await room.goesOn();
  });

  test('and sends one message in a thousand pieces is ended', async () => {
    const socket = await RawSocket.open(lineAddress(room.origin, await room.join()));
    socket.send(clientFrame(0x02, words('x')));
    for (let piece = 0; piece < 1_000; piece++) socket.send(clientFrame(0x00, words('x')));
    expect(await socket.ended()).toBe(1008);
    await room.goesOn();
  });

  test('and says nothing at all, half shakes hands or vanishes, holds nobody up', async () => {
    const { port, hostname } = new URL(room.origin);
    const silent = Array.from({ length: 50 }, () => connect(Number(port), hostname));
    for (const socket of silent) socket.on('error', () => undefined).write('GET /sync/');
    const half: RawSocket[] = [];
    const who = await room.join();
    for (let count = 0; count < 5; count++) {
      half.push(await RawSocket.open(lineAddress(room.origin, who)));
    }
    for (const socket of half) socket.vanish();
    await room.goesOn();
    for (const socket of [...silent, ...half]) socket.destroy();
    await room.goesOn();
  });
});

test('[S7] after all of it the server is not heavier by hundreds of megabytes', () => {
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * MB);
});
