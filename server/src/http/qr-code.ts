// The QR code for the wall: black on white whatever the theme, with the quiet margin that cameras need.
import { serverWords } from '@tday/shared/words/server';
import { renderSVG } from 'uqr';
import { sharedOrigin } from './addresses.ts';
import { forInsiders, toOthers } from './for-insiders.ts';
import type { Route } from './route.ts';

const says = serverWords.en.api;

const draw = (address: string): string =>
  renderSVG(address, { ecc: 'M', border: 4, blackColor: '#000', whiteColor: '#fff' }).replace(
    '>',
    ` role="img"><title>${serverWords.en.qrTitle}</title>`,
  );

export const showQrCode: Route = {
  method: 'get',
  path: '/api/workshops/:workshop/code.svg',
  api: {
    says: says.qrCode,
    answers: {
      200: { says: says.shown, mediaType: 'image/svg+xml' },
      ...toOthers,
    },
  },
  handle: forInsiders(async ({ room }, parts, c) => {
    const code = (await parts.store.findKeys(room.id))?.code ?? '';
    const svg = draw(`${sharedOrigin(parts.addresses, c.req.url)}/j/${code}`);
    return c.body(svg, 200, { 'content-type': 'image/svg+xml' });
  }),
};
