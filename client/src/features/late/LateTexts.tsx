// What late words would add and take away, answer by answer.
import type { LatePreview, LateText } from '@tday/shared/late-preview';
import { lateWords } from '@tday/shared/words/late';

const words = lateWords.en;

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
}

const Lines = ({ title, lines }: LinesProps) =>
  lines.length === 0 ? null : (
    <>
      <dt>{title}</dt>
      <dd className="tday-handed-back">{lines.join('\n')}</dd>
    </>
  );

const Text = ({ section, row, label, adds, takesAway }: LateText) => (
  <li>
    <h4 className="govuk-heading-s">{[section, row, label].filter(Boolean).join(', ')}</h4>
    {adds.length + takesAway.length === 0 ? (
      <p className="govuk-body">{words.noWords}</p>
    ) : (
      <dl className="tday-late__lines">
        <Lines title={words.adds} lines={adds} />
        <Lines title={adds.length > 0 ? words.inPlaceOf : words.takesAway} lines={takesAway} />
      </dl>
    )}
  </li>
);

export const LateTexts = ({ texts, more }: LatePreview) => {
  if (texts.length === 0) return <p className="govuk-body">{words.nothingNew}</p>;
  return (
    <>
      <ul className="govuk-list">
        {texts.map((text) => (
          <Text key={`${text.section}/${text.row}/${text.label}`} {...text} />
        ))}
      </ul>
      {more > 0 && <p className="govuk-body">{words.more(more)}</p>}
    </>
  );
};
