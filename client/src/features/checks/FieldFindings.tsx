// What the checks found at one answer: a quiet mark in words below it, that blocks nothing. Heard with the
// field, and once more when it comes while one is writing there.
import { type Finding, isOpen } from '@tday/shared/checks/finding';
import { checkMarkWords } from '@tday/shared/words/check-marks';
import { type RefObject, useEffect, useRef } from 'react';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import { KeepReason } from './KeepReason.tsx';

const words = checkMarkWords.en;

interface FieldFindingsProps {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly mayKeep: boolean;
}

const useAnnounceNew = (
  findings: readonly Finding[],
  list: RefObject<HTMLUListElement | null>,
): void => {
  const announcer = useAnnouncer();
  const known = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const open = findings.filter(isOpen).map(({ says }) => says);
    const fresh = open.filter((says) => !known.current.has(says));
    known.current = new Set(open);
    const field = list.current?.closest('.tday-field');
    if (fresh.length === 0 || !field?.contains(document.activeElement)) return;
    announcer.politely('finding', () => fresh.join(' '));
  }, [findings, list, announcer]);
};

export const FieldFindings = ({ id, findings, mayKeep }: FieldFindingsProps) => {
  const list = useRef<HTMLUListElement>(null);
  useAnnounceNew(findings, list);
  return (
    <ul id={id} ref={list} className="tday-findings">
      {findings.map((finding) => (
        <li
          key={`${finding.check}/${finding.firm ? finding.says : finding.topic}`}
          className="tday-findings__one"
        >
          {!finding.kept && (
            <span className="tday-findings__mark">{words.mark[finding.severity]}</span>
          )}{' '}
          {finding.says} {finding.kept && words.because(finding.kept.because)}{' '}
          {mayKeep && !finding.firm && <KeepReason finding={finding} />}
        </li>
      ))}
    </ul>
  );
};
