// The one function that we use of papaparse. Its published types bring all of Node's types with
// them, and so would let Node into a pure folder.
declare module 'papaparse' {
  interface ParseConfig {
    readonly delimiter: string;
    readonly skipEmptyLines: 'greedy';
  }
  const papaparse: {
    parse<Row>(text: string, config: ParseConfig): { readonly data: Row[] };
  };
  export default papaparse;
}
