import { describe, expect, test } from 'vitest';
import {
  isNotDone,
  readNotDone,
  readOfferedTemplates,
  readOpenedSample,
  readStarted,
  readTemplate,
} from './server-answers.ts';

const started = {
  workshop: 'w',
  code: 'K7M4PX',
  facilitatorLink: 'http://td/f/w/secret',
  pass: 'p',
};

describe('what the server answers to whoever starts a workshop', () => {
  test('is read where its outline is whole', () => {
    expect(readOfferedTemplates({ templates: [], faulty: [] })).toBeDefined();
    expect(readTemplate({ id: 'a', title: 'A', stages: [], sections: [] })).toBeDefined();
    expect(readStarted(started)).toEqual(started);
    expect(readOpenedSample({ workshop: 'w' })).toEqual({ workshop: 'w' });
  });

  test.each([undefined, null, 'text', [], {}, { templates: {}, workshop: 1 }])(
    'is nothing where it is %j',
    (body) => {
      const read = [readOfferedTemplates, readTemplate, readStarted, readOpenedSample];
      expect(read.map((one) => one(body))).toEqual([undefined, undefined, undefined, undefined]);
    },
  );
});

describe('a no of the server', () => {
  test('keeps its sentence and its reason', () => {
    const notDone = readNotDone({ refused: 'wrong-host-code', says: 'Enter the code.' }, 'fault');
    expect(notDone).toEqual({ refused: 'wrong-host-code', problem: 'Enter the code.' });
    expect(isNotDone(notDone)).toBe(true);
  });

  test('lists what was expected', () => {
    const body = { says: 'Not taken.', expected: [{ path: 'place', says: 'too long' }] };
    expect(readNotDone(body, 'fault').problem).toBe('Not taken. place: too long');
  });

  test('without words gets ours', () => {
    expect(readNotDone('<html>', 'Something went wrong.')).toEqual({
      problem: 'Something went wrong.',
    });
  });
});
