import type { HeadingBlock } from '@tday/shared/report/blocks';
import { documentWords } from '@tday/shared/words/document';
import { anchorOf } from './anchor.ts';
import type { ContentsEntry } from './contents-of.ts';

const words = documentWords.en;

const HeadingLink = ({ heading }: { readonly heading: HeadingBlock }) => (
  <a className="govuk-link" href={`#${anchorOf(heading.id)}`}>
    {heading.text}
  </a>
);

interface ReportContentsProps {
  readonly entries: readonly ContentsEntry[];
  /** The id of what follows the contents. */
  readonly after: string;
}

export const ReportContents = ({ entries, after }: ReportContentsProps) => (
  <nav className="tday-contents" aria-labelledby="contents">
    <h2 id="contents" className="govuk-heading-m">
      {words.contents}
    </h2>
    <a href={`#${after}`} className="govuk-skip-link">
      {words.skipContents}
    </a>
    <ol>
      {entries.map(({ heading, below }) => (
        <li key={heading.id}>
          <HeadingLink heading={heading} />
          {below.length > 0 && (
            <ol>
              {below.map((one) => (
                <li key={one.id}>
                  <HeadingLink heading={one} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  </nav>
);
