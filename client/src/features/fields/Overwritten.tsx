// The last writer of a value wins; what was there before stays one click away, so that nobody's answer
// disappears in silence.
import type { KeptValue } from '@tday/shared/content';
import { type AnyField, fieldTypeNamed } from '@tday/shared/fields/index';
import { widgetWords } from '@tday/shared/words/widgets';
import { useRef } from 'react';
import { useMe, useNames } from '../use-model.ts';

interface OverwrittenProps {
  readonly field: AnyField;
  readonly kept: KeptValue | undefined;
  readonly onUse: (raw: unknown) => void;
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * What stood there before, if somebody else wrote over it. Two who wrote at the same moment do not have
 * each other's answer in `was`: the own one that was lost is remembered here.
 */
const useOverwritten = (kept: KeptValue | undefined): Omit<KeptValue, 'was'> | undefined => {
  const me = useMe().id;
  const mine = useRef<KeptValue>(undefined);
  if (kept?.by === me) mine.current = kept;
  const lost = mine.current;
  if (kept?.by !== me && lost !== undefined && !same(lost.value, kept?.value)) return lost;
  const { was } = kept ?? {};
  return was !== undefined && was.by !== kept?.by && !same(was.value, kept?.value)
    ? was
    : undefined;
};

export const Overwritten = ({ field, kept, onUse }: OverwrittenProps) => {
  const was = useOverwritten(kept);
  const me = useMe().id;
  const names = useNames(...(field.type === 'link' ? [field.register] : []));
  const type = fieldTypeNamed(field.type);
  const value = was && type.read(was.value, field);
  if (was === undefined || value === undefined) return null;
  const words = type.toText(value, field, names);
  const { overwritten, overwrittenBySomebody, overwrittenByYou, useThat } = widgetWords.en;
  const name = was.by && names.participantName(was.by);
  const says = name === undefined ? overwrittenBySomebody(words) : overwritten(name, words);
  return (
    <p className="tday-overwritten">
      {was.by === me ? overwrittenByYou(words) : says}{' '}
      <button type="button" className="tday-link-button" onClick={() => onUse(was.value)}>
        {useThat}
        <span className="govuk-visually-hidden">: {words}</span>
      </button>
    </p>
  );
};
