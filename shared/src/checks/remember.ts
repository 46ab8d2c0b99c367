// Remembers what came of a text: most sentences of a workshop are the same from one run of its checks to
// the next. Bounded, and emptied as a whole when it is full: what is asked for again comes back.

const most = 20_000;

/** A function of a text and of a short note beside it that is asked the same things again and again. */
export const remembering = <Result>(): ((
  text: string,
  make: () => Result,
  note?: string,
) => Result) => {
  const known = new Map<string, Result>();
  return (text, make, note = '') => {
    const key = note === '' ? text : `${note}\n${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make();
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
};
