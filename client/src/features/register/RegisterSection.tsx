// A register as people work in it: add, find, sort, open, move, remove and put back, paste, take away.
import type { RowId } from '@tday/shared/ids';
import type { RegisterSection as Register } from '@tday/shared/template';
import { registerWords } from '@tday/shared/words/register';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import { useWantedPlace } from '../place-link.ts';
import { SectionFrame } from '../section/SectionFrame.tsx';
import { useNames, useReportSource, useSectionRefusal } from '../use-model.ts';
import { useRowActions, useRows } from '../use-rows.ts';
import { downloadCsv } from './download-csv.ts';
import { RegisterFilter, RemovedRows } from './lazy-parts.ts';
import { RegisterTable } from './RegisterTable.tsx';
import { type Arrangement, useArrangement } from './use-arrangement.ts';
import { useOpenRow } from './use-open-row.ts';
import { usePaste } from './use-paste.ts';

// Few people paste: the CSV reader is fetched when somebody is about to.
const PasteRows = lazy(async () => ({ default: (await import('./PasteRows.tsx')).PasteRows }));

interface RegisterSectionProps {
  readonly section: Register;
}

const words = registerWords.en;

interface Notice {
  readonly says: string;
  readonly undo?: () => void;
}

interface CountProps {
  readonly section: Register;
  readonly arrangement: Arrangement;
}

/** How many rows there are and are shown, and those that others added meanwhile. */
const Count = ({ section, arrangement }: CountProps) => {
  const { all, found, ownOrder, waiting, showWaiting } = arrangement;
  const shown = ownOrder ? words.rows(all) : words.shownOf(found, all);
  return (
    <p className="tday-count">
      {all === 0 ? words.none(section.singular) : shown}
      {waiting > 0 && (
        <>
          {' '}
          {words.newRows(waiting)}{' '}
          <Button small look="plain" onClick={showWaiting}>
            {words.show}
          </Button>
        </>
      )}
    </p>
  );
};

export const RegisterSection = ({ section }: RegisterSectionProps) => {
  const mayWrite = useSectionRefusal(section.id) === undefined;
  const rows = useRows(section.id);
  const arrangement = useArrangement(section);
  const actions = useRowActions(section.id);
  const names = useNames(section.id);
  const openRow = useOpenRow();
  const addPaste = usePaste(section);
  const reportSource = useReportSource();
  const announcer = useAnnouncer();
  const [pasting, setPasting] = useState(false);
  const [notice, setNotice] = useState<Notice>();

  const tell = (next: Notice) => {
    setNotice(next);
    announcer.politely(next.says, () => next.says);
  };
  useWantedPlace(section.id, (row) => {
    arrangement.goTo(row);
    openRow.open(row);
  });
  const add = () => {
    const row = actions.add();
    arrangement.goTo(row);
    openRow.openNew(row);
  };
  const remove = (row: RowId) => {
    const reference = names.reference(section.id, row) ?? '';
    actions.remove(row);
    openRow.close();
    const undo = () => {
      actions.putBack(row);
      tell({ says: words.putBack(reference) });
    };
    tell({ says: words.removed(reference), undo });
  };
  return (
    <SectionFrame section={section}>
      {notice !== undefined && (
        <p className="tday-notice">
          {notice.says}{' '}
          {notice.undo !== undefined && (
            <Button small look="plain" onClick={notice.undo}>
              {words.undo}
            </Button>
          )}
        </p>
      )}
      <div className="govuk-button-group">
        {mayWrite && <Button onClick={add}>{words.add(section.singular)}</Button>}
        {mayWrite && (
          <Button small aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
            {words.pasteOpen}
          </Button>
        )}
        {rows.length > 0 && (
          <Button small onClick={() => downloadCsv(reportSource(), section.id)}>
            {words.download}
          </Button>
        )}
      </div>
      {pasting && (
        <Suspense>
          <PasteRows
            section={section}
            onAdd={(paste) => {
              addPaste(paste);
              setPasting(false);
              tell({ says: words.pasteAdded(paste.rows.length) });
            }}
            onCancel={() => setPasting(false)}
          />
        </Suspense>
      )}
      {rows.length > 0 && (
        <Suspense>
          <RegisterFilter section={section} arrangement={arrangement} />
        </Suspense>
      )}
      <Count section={section} arrangement={arrangement} />
      {arrangement.found === 0 && rows.length > 0 && (
        <p className="govuk-body">{words.noneFound}</p>
      )}
      {arrangement.found > 0 && (
        <RegisterTable
          section={section}
          arrangement={arrangement}
          openRow={openRow}
          mayWrite={mayWrite}
          rows={rows}
          onRemove={remove}
        />
      )}
      <Suspense>
        <RemovedRows section={section} mayWrite={mayWrite} />
      </Suspense>
    </SectionFrame>
  );
};
