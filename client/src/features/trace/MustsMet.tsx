// Which of the musts each option meets, and which it does not.
import { findRegister } from '@tday/shared/template';
import { mustsMet } from '@tday/shared/trace/musts-met';
import type { Trace } from '@tday/shared/trace/trace';
import { traceWords } from '@tday/shared/words/trace';
import { Table } from '../../ui/Table.tsx';
import { PlaceLink, PlaceList } from './PlaceLinks.tsx';

const words = traceWords.en.screen;

/** More than these are counted. */
const mostMissing = 12;

export const MustsMet = ({ trace }: { readonly trace: Trace }) => {
  const { answers, plan } = trace;
  const { meets } = plan;
  const register = meets && findRegister(answers.source.template, meets.from);
  if (meets === undefined || register === undefined) return null;
  const rows = trace.rows(meets.from).flatMap((row) => {
    const found = mustsMet(trace, row);
    if (found === undefined || found.of === 0) return [];
    const places = found.missing.map((must) => ({ section: meets.register, row: must }));
    return [
      {
        id: row,
        cells: [
          <PlaceLink key="option" answers={answers} place={{ section: meets.from, row }} />,
          words.mustsMet(found.met, found.of),
          places.length === 0 ? (
            words.allMet
          ) : (
            <PlaceList key="missing" answers={answers} places={places} most={mostMissing} />
          ),
        ],
      },
    ];
  });
  if (rows.length === 0) return null;
  return (
    <Table
      caption={words.musts}
      columns={[
        { id: 'option', title: register.title },
        { id: 'met', title: words.musts },
        { id: 'missing', title: words.mustsMissing },
      ]}
      rows={rows}
      firstCellIsHeader
    />
  );
};
