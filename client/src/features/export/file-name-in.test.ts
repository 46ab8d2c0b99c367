import { expect, test } from 'vitest';
import { fileNameIn } from './file-name-in.ts';

test('a file is called as the server calls it', () => {
  const header = 'attachment; filename="renewing-a-licence_business-case_draft.odt"';
  expect(fileNameIn(header)).toBe('renewing-a-licence_business-case_draft.odt');
});

test.each([null, '', 'attachment', 'attachment; filename=""'])('no name in %j', (header) => {
  expect(fileNameIn(header)).toBeUndefined();
});
