// A what-if as it is being asked, and keeping it as a test of the room.
import type { Case } from '@tday/shared/case/case';
import { testedOption } from '@tday/shared/case/tests-of-case';
import {
  answersOfWhatIf,
  nameOfWhatIf,
  testWhatIf,
  titleOfWhatIf,
  type WhatIf,
} from '@tday/shared/case/what-if';
import { findRegister } from '@tday/shared/template';
import { numbersWords } from '@tday/shared/words/numbers';
import { useState } from 'react';
import { useSectionRefusal, useTemplate, useWrite } from '../use-model.ts';
import { useRowActions } from '../use-rows.ts';

const unchanged = { costs: 0, benefits: 0, late: 0 } as const;

export const useWhatIf = (read: Case) => {
  const first = testedOption(read)?.row;
  const [asked, setAsked] = useState<Partial<WhatIf>>({});
  const [said, setSaid] = useState('');
  const option = asked.option ?? first;
  const whatIf: WhatIf | undefined = option && { ...unchanged, ...asked, option };
  const tested = whatIf && testWhatIf(read, whatIf);
  const keeping = useKeep(read);
  return {
    whatIf,
    tested,
    said,
    refusal: keeping.refusal,
    change: (change: Partial<WhatIf>) => {
      setSaid('');
      setAsked((before) => ({ ...before, ...change }));
    },
    reset: () => {
      setSaid('');
      setAsked(option === undefined ? {} : { option });
    },
    keep: () => {
      if (whatIf === undefined) return;
      keeping.keep(whatIf);
      setSaid(numbersWords.en.whatIf.kept(nameOfWhatIf(read, whatIf)));
    },
  };
};

/** `keep` writes a row of the tests; `refusal` says why this participant may not. */
const useKeep = (read: Case) => {
  const register = read.plan.tests?.register ?? '';
  const section = findRegister(useTemplate(), register);
  const refusal = useSectionRefusal(register);
  const { add } = useRowActions(register);
  const write = useWrite();
  const keep = (whatIf: WhatIf) => {
    if (read.plan.tests === undefined || section === undefined) return;
    const row = add();
    write({ section: register, row, field: section.titleField }, titleOfWhatIf(read, whatIf));
    for (const [field, raw] of answersOfWhatIf(whatIf, read.plan.tests))
      write({ section: register, row, field }, raw);
  };
  return { keep, refusal: read.plan.tests === undefined ? undefined : refusal };
};
