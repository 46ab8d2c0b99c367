// What a format is, and what it is handed in order to print.
import type { Report } from '@tday/shared/report/blocks';
import type { DocumentSheets } from '@tday/shared/report/document-sheets';
import type { RegisterTable } from '@tday/shared/report/register-table';
import type { FormatName } from '@tday/shared/words/export';

/** Paints an SVG as a PNG. */
export type Paint = (svg: string) => Uint8Array;

export interface ExportInput {
  readonly report: Report;
  /** All of the workshop. */
  readonly registers: readonly RegisterTable[];
  /** What of the document can be calculated with. */
  readonly sheets: DocumentSheets;
  /** Everything, already plain JSON. */
  readonly data: unknown;
  /** Absent where nothing can paint; figures are then told in words, or are SVG alone. */
  readonly paint?: Paint;
}

export interface Format {
  readonly name: FormatName;
  /** As a person picks it: "Word document (DOCX)". */
  readonly title: string;
  /** Of the file, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
}
