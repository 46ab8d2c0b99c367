// What the options come to, drawn: worth, cash flow, kinds of benefit. The same as in the documents.
import type { Case } from '@tday/shared/case/case';
import { caseFigure } from '@tday/shared/report/numbers/case-figure';
import { caseFigureKinds } from '@tday/shared/template';
import { useMemo } from 'react';
import { BlockViews } from '../report/BlockViews.tsx';

export const CaseFigures = ({ read }: { readonly read: Case }) => {
  const blocks = useMemo(() => caseFigureKinds.map((kind) => caseFigure(read, kind)), [read]);
  return <BlockViews blocks={blocks} />;
};
