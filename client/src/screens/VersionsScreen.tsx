// The versions, for whoever leads: keep one, look at one, bring one back.
import { versionsRefusal } from '@tday/shared/permissions';
import { versionWords } from '@tday/shared/words/versions';
import { useRef, useState } from 'react';
import { pathTo } from '../features/go.ts';
import { Link } from '../features/Link.tsx';
import { useMe, useWorkshop } from '../features/use-model.ts';
import { KeepVersion } from '../features/versions/KeepVersion.tsx';
import { RestoreVersion } from '../features/versions/RestoreVersion.tsx';
import { type ShownVersion, useVersions } from '../features/versions/use-versions.ts';
import { InsetText } from '../ui/InsetText.tsx';
import { LookAtVersion } from './LookAtVersion.tsx';

const words = versionWords.en;

interface VersionItemProps {
  readonly version: ShownVersion;
  readonly onRestored: (says: string) => void;
}

const VersionItem = ({ version, onRestored }: VersionItemProps) => {
  const id = useWorkshop((workshop) => workshop.id);
  const isClosed = useWorkshop((workshop) => workshop.state === 'closed');
  const { number, label, when, kept } = version;
  return (
    <li className="tday-version">
      <h3 className="govuk-heading-s">{label}</h3>
      <p className="govuk-body-s">{kept}</p>
      <div className="govuk-button-group">
        <Link
          to={pathTo(id, { at: 'versions', version: number })}
          aria-label={words.lookSpoken(label, when)}
        >
          {words.look}
        </Link>
        {!isClosed && <RestoreVersion version={version} onRestored={onRestored} />}
      </div>
    </li>
  );
};

const AllVersions = () => {
  const versions = useVersions();
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const restored = (says: string) => {
    setSaid(says);
    title.current?.focus();
  };
  return (
    <>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.says}</p>
      <KeepVersion onKept={setSaid} />
      <h2 className="govuk-heading-m" ref={title} tabIndex={-1}>
        {words.list}
      </h2>
      <div role="status">{said && <InsetText>{said}</InsetText>}</div>
      {versions.length === 0 && <p className="govuk-body">{words.none}</p>}
      <ul className="govuk-list tday-versions">
        {versions.map((version) => (
          <VersionItem key={version.number} version={version} onRestored={restored} />
        ))}
      </ul>
    </>
  );
};

export const VersionsScreen = ({ version }: { readonly version: number | undefined }) => {
  const refusal = versionsRefusal(useMe());
  if (refusal !== undefined) {
    return (
      <>
        <h1 className="govuk-heading-l">{words.title}</h1>
        <p className="govuk-body">{refusal.says}</p>
      </>
    );
  }
  return version === undefined ? <AllVersions /> : <LookAtVersion key={version} number={version} />;
};
