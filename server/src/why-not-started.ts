// Why a server could not start, in one sentence for whoever started it; anything unforeseen is thrown on.
import { serverWords } from '@tday/shared/words/server';
import type { Config } from './config.ts';
import { StoreUnusableError } from './store/store.ts';

const words = serverWords.en.cannotStart;

export const whyNotStarted = (error: unknown, { port, host }: Config): string => {
  if (error instanceof StoreUnusableError) return words.because(error.message);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return words.portInUse(port);
  if (code === 'EACCES') return words.portForbidden(port);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return words.noSuchHost(host ?? '');
  throw error;
};
