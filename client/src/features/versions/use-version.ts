// A version as it was, fetched when somebody wants to look at it.
import type { ReportSource } from '@tday/shared/report/report-source';
import { useEffect, useState } from 'react';
import type { NotDone } from '../../model/late-desk.ts';
import { lookAtVersion } from '../../model/look-at-version.ts';
import { useOpenWorkshop, useTemplate } from '../use-model.ts';

/** Undefined while it is being fetched. */
export const useVersion = (number: number): ReportSource | NotDone | undefined => {
  const { versions } = useOpenWorkshop();
  const template = useTemplate();
  const [answer, setAnswer] = useState<ReportSource | NotDone>();
  useEffect(() => {
    let left = false;
    void lookAtVersion(versions, number, template).then((looked) => {
      if (!left) setAnswer(looked);
    });
    return () => {
      left = true;
    };
  }, [versions, number, template]);
  return answer;
};
