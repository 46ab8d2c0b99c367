// A register as people work in it: add, find, sort, open, move, remove and put back, paste, take away.
import type { RowId } from '@tday/shared/ids';
import type { RegisterSection as Register } from '@tday/shared/template';
import { registerWords } from '@tday/shared/words/register';
import { lazy, Suspense, useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import { useWantedPlace } from '../place-link.ts';
import { SectionFrame } from '../section/SectionFrame.tsx';
import { useNames, useReportSource, useSectionRefusal } from '../use-model.ts';
import { useRowActions, useRows } from '../use-rows.ts';
import { downloadCsv } from './download-csv.ts';
import { RegisterFilter, RemovedPointers, RemovedRows } from './lazy-parts.ts';
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
  /** The row that was removed. */
  readonly removed?: RowId;
  /** It stands above this row, or below the last one. */
  readonly above?: RowId | undefined;
}

const focusOn = (button: HTMLElement | null) => button?.focus();

interface NoticeTextProps {
  readonly section: string;
  readonly notice: Notice;
  readonly onUndo: (row: RowId) => void;
}

/** Whoever removed a row finds the way back under their hand. */
const NoticeText = ({ section, notice: { says, removed }, onUndo }: NoticeTextProps) => {
  const id = useId();
  return (
    <p className="tday-notice">
      <span id={id}>
        {says}{' '}
        {removed !== undefined && (
          <Suspense>
            <RemovedPointers section={section} row={removed} />
          </Suspense>
        )}
      </span>
      {removed !== undefined && (
        <button
          type="button"
          key={removed}
          ref={focusOn}
          className="tday-link-button"
          aria-describedby={id}
          onClick={() => onUndo(removed)}
        >
          {words.undo}
        </button>
      )}
    </p>
  );
};

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
  const openRow = useOpenRow(rows);
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
    const shown = arrangement.shown.rows;
    const above = shown[shown.indexOf(row) + 1];
    const says = words.removed(names.reference(section.id, row) ?? '');
    actions.remove(row);
    openRow.close();
    tell({ says, removed: row, above });
  };
  const undo = (row: RowId) => {
    actions.putBack(row);
    openRow.comeTo(row);
    tell({ says: words.putBack(names.reference(section.id, row) ?? ''), above: row });
  };
  const told = notice && <NoticeText section={section.id} notice={notice} onUndo={undo} />;
  return (
    <SectionFrame section={section}>
      {arrangement.found === 0 && told}
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
          notice={told}
          noticeAbove={notice?.above}
        />
      )}
      <Suspense>
        <RemovedRows section={section} mayWrite={mayWrite} />
      </Suspense>
    </SectionFrame>
  );
};
