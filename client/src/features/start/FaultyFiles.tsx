// Templates of the host's folder that cannot be started, each with its faults as the author finds them.
import { startWords } from '@tday/shared/words/start';
import { Details } from '../../ui/Details.tsx';
import type { FaultyFile, TemplateFault } from './server-answers.ts';

const words = startWords.en.faulty;

const Fault = ({ fault }: { readonly fault: TemplateFault }) => (
  <li>
    <strong>{words.line(fault.line)}</strong>
    {fault.path !== '' && (
      <>
        {' '}
        <code>{words.at(fault.path)}</code>
      </>
    )}
    : {fault.says}
    {fault.didYouMean !== undefined && `. ${words.didYouMean(fault.didYouMean)}`}
  </li>
);

export const FaultyFiles = ({ files }: { readonly files: readonly FaultyFile[] }) =>
  files.length === 0 ? null : (
    <section aria-labelledby="faulty" className="tday-faulty-files">
      <h2 id="faulty" className="govuk-heading-m">
        {words.title}
      </h2>
      <p className="govuk-body">{words.says}</p>
      {files.map(({ file, faults }) => (
        <Details key={file} summary={words.file(file, faults.length)}>
          <ul className="govuk-list govuk-list--bullet">
            {faults.map((fault) => (
              <Fault
                key={`${fault.line} ${fault.column} ${fault.path} ${fault.says}`}
                fault={fault}
              />
            ))}
          </ul>
        </Details>
      ))}
    </section>
  );
