// Work that must not overlap: opening a record while another is being closed, making a project twice.

/** Begins each piece of work when all given before it have ended, well or badly; answers with what the work answers. */
export type Turn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** A line of its own. Work must not wait for other work of its own line: it would wait for ever. */
export function inTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
