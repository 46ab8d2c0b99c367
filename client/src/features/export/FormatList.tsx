// Formats of one thing to take away, each with what it is for, a link, and what came of it.
import { exportWords, type FormatName } from '@tday/shared/words/export';
import { takeAwayWords } from '@tday/shared/words/take-away';
import type { MouseEvent } from 'react';
import type { Taking, Takings } from './use-taking.ts';

const words = takeAwayWords.en;
const { formats } = exportWords.en;

interface FormatListProps {
  readonly names: readonly FormatName[];
  /** What is taken away: "Business case". */
  readonly title: string;
  readonly addressOf: (format: FormatName) => string;
  readonly takings: Takings;
  /** What is to be said to somebody who does not see the page. */
  readonly onSay: (says: string) => void;
}

const Outcome = ({ taking, format }: { readonly taking: Taking; readonly format: FormatName }) => {
  if (taking === undefined) return null;
  if (taking === 'making') return <p className="tday-format__state">{words.makingShort}</p>;
  if ('file' in taking) return <p className="tday-format__state">{words.saved(taking.file)}</p>;
  return (
    <p className="govuk-error-message tday-format__state">
      {words.failed(formats[format].title)}. {taking.problem}
    </p>
  );
};

/** A click that asks for a new tab or the like is the browser's to answer. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

const useTakeOnClick = ({ title, addressOf, takings, onSay }: FormatListProps) => {
  return async (event: MouseEvent, format: FormatName) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    const formatTitle = formats[format].title;
    const address = addressOf(format);
    if (takings.of(address) === 'making') return;
    onSay(words.making(title, formatTitle));
    const taken = await takings.take(address, `${title}.${format}`);
    if (taken === undefined) return;
    onSay(
      'file' in taken ? words.saved(taken.file) : `${words.failed(formatTitle)}. ${taken.problem}`,
    );
  };
};

export const FormatList = (props: FormatListProps) => {
  const { names, title, addressOf, takings } = props;
  const takeOnClick = useTakeOnClick(props);
  return (
    <ul className="tday-formats">
      {names.map((format) => (
        <li key={format} className="tday-format">
          <div>
            <p className="tday-format__title">{formats[format].title}</p>
            <p className="tday-format__says">{formats[format].says}</p>
            <Outcome taking={takings.of(addressOf(format))} format={format} />
          </div>
          <a
            className="govuk-link tday-format__link"
            href={addressOf(format)}
            download
            onClick={(event) => void takeOnClick(event, format)}
          >
            {words.download}
            <span className="govuk-visually-hidden">
              {' '}
              {words.downloadOf(title, formats[format].title)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
};
