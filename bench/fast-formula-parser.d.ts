// What the benchmark uses of a package that brings no types.
declare module 'fast-formula-parser' {
  interface CellAt {
    readonly row: number;
    readonly col: number;
  }

  export default class FormulaParser {
    constructor(sheet: {
      readonly onCell: (cell: CellAt) => number;
      readonly onRange: (range: {
        readonly from: CellAt;
        readonly to: CellAt;
      }) => readonly (readonly number[])[];
    });
    parse(formula: string, position: CellAt & { readonly sheet: string }): unknown;
  }
}
