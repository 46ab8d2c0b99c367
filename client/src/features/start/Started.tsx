// A workshop has been started: the link that leads it, which never goes on the wall, and the code that
// does.
import { formatJoinCode } from '@tday/shared/codes';
import type { JoinCode } from '@tday/shared/ids';
import { startWords } from '@tday/shared/words/start';
import { useEffect } from 'react';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { WarningText } from '../../ui/WarningText.tsx';
import { beginAtTop } from '../begin-at-top.ts';
import { pathTo } from '../go.ts';
import { Link } from '../Link.tsx';
import type { StartedWorkshop } from './server-answers.ts';

const words = startWords.en.started;

interface StartedProps {
  readonly started: StartedWorkshop;
  readonly title: string;
}

export const Started = ({ started, title }: StartedProps) => {
  useEffect(beginAtTop, []);
  return (
    <div className="tday-started">
      <Panel title={words.title}>{words.says(title)}</Panel>
      <h2 className="govuk-heading-m" id="facilitator-link">
        {words.linkTitle}
      </h2>
      <WarningText prefix={words.warning}>{words.linkSays}</WarningText>
      <p className="govuk-body">{words.once}</p>
      <input
        className="govuk-input tday-secret-link"
        type="text"
        readOnly
        spellCheck={false}
        aria-labelledby="facilitator-link"
        value={started.facilitatorLink}
        onFocus={(event) => event.target.select()}
      />
      <div className="govuk-button-group">
        <CopyButton text={started.facilitatorLink} words={words} />
      </div>
      <h2 className="govuk-heading-m">{words.codeTitle}</h2>
      <p className="tday-code tday-started__code">{formatJoinCode(started.code as JoinCode)}</p>
      <p className="govuk-body">{words.codeSays}</p>
      <Link className="govuk-button" to={pathTo(started.workshop, { at: 'today' })}>
        {words.go}
      </Link>
    </div>
  );
};
