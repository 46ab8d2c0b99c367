// The files that this person is having made, and what came of each.
import { useState } from 'react';
import { type Taken, takeFile } from './take-file.ts';

export type Taking = 'making' | Taken | undefined;

export interface Takings {
  /** By the address of the file. */
  readonly of: (address: string) => Taking;
  readonly take: (address: string, otherwise: string) => Promise<Taken | undefined>;
}

export const useTaking = (): Takings => {
  const [takings, setTakings] = useState<Readonly<Record<string, Taking>>>({});
  const set = (address: string, taking: Taking) =>
    setTakings((before) => ({ ...before, [address]: taking }));
  return {
    of: (address) => takings[address],
    take: async (address, otherwise) => {
      if (takings[address] === 'making') return undefined;
      set(address, 'making');
      const taken = await takeFile(address, otherwise);
      set(address, taken);
      return taken;
    },
  };
};
