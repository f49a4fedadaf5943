import { defineConfig } from 'vitest/config';

// Vitest 5 prints failed tests with Map.groupBy, which Node 20 lacks: without this, a failure ends in a crash instead.
function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key) {
  const groups = new Map<Key, Item[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
if (!('groupBy' in Map)) Object.assign(Map, { groupBy });

export default defineConfig({
  test: {
    include: ['{shared,renderer,electron,cli,scripts,fixtures}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
