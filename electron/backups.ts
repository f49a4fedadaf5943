// Rolling copies of each project outside the browser's database, which Chromium may clear or refuse. One folder a project,
// one .sverka file a copy, named by its time; old ones are thinned out, never the newest.
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup, BackupName } from '../shared/ipc/contract.ts';
import { UNFINISHED, writeWhole } from './whole-file.ts';

/** The last few copies, against a mistake seen soon. */
const LAST_KEPT = 5;
/** And the last copy of each of so many days, against one seen late. */
const DAYS_KEPT = 14;
const DAY_MS = 86_400_000;

export interface Backups {
  /** Resolves to the copy's time; rejects with the system's error where it could not be written. */
  keep(project: string, title: string, bytes: Uint8Array): Promise<number>;
  /** Newest first. */
  list(): Promise<readonly Backup[]>;
  /** Null where it is gone. */
  read(name: BackupName): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Times of copies to delete, of all times of a project (milliseconds since 1970). Never the newest. */
export function outworn(times: readonly number[]): readonly number[] {
  const newestFirst = [...times].sort((a, b) => b - a);
  const kept = new Set(newestFirst.slice(0, LAST_KEPT));
  const lastOfDay = new Map<number, number>();
  for (const time of newestFirst) {
    const day = Math.floor(time / DAY_MS);
    if (!lastOfDay.has(day)) lastOfDay.set(day, time);
  }
  for (const time of [...lastOfDay.values()].slice(0, DAYS_KEPT)) kept.add(time);
  return newestFirst.filter((time) => !kept.has(time));
}

/** The copies under `folder`. `now` gives milliseconds since 1970. */
export function openBackups(folder: string, now: () => number): Backups {
  // The prefix keeps an id like "con", which Windows will not take as a name, from being one.
  const folderOf = (project: string): string => join(folder, `project-${project}`);
  const fileOf = ({ project, at }: BackupName): string => join(folderOf(project), `${at}.sverka`);

  const keep = async (project: string, title: string, bytes: Uint8Array): Promise<number> => {
    const place = folderOf(project);
    await mkdir(place, { recursive: true });
    const at = now();
    await writeWhole(fileOf({ project, at }), bytes);
    await writeWhole(join(place, 'title.txt'), new TextEncoder().encode(title));
    await thinOut(place);
    return at;
  };

  /** One copy after the other, so that thinning out never meets a copy half written. */
  let last: Promise<unknown> = Promise.resolve();

  return {
    keep(project, title, bytes) {
      const mine = last.catch(() => {}).then(() => keep(project, title, bytes));
      last = mine;
      return mine;
    },
    async list() {
      const places = await readdir(folder).catch(() => []);
      const lists = await Promise.all(
        places
          .filter((place) => place.startsWith('project-'))
          .map((place) => listProject(join(folder, place), place.slice('project-'.length))),
      );
      return lists.flat().sort((a, b) => b.at - a.at);
    },
    read: (name) =>
      readFile(fileOf(name)).then(
        (bytes) => new Uint8Array(bytes),
        () => null,
      ),
  };
}

/** Times of the copies in a project's folder. */
async function timesIn(place: string): Promise<readonly number[]> {
  const names = await readdir(place).catch(() => []);
  return names.flatMap((name) => {
    const time = /^(\d{1,15})\.sverka$/.exec(name)?.[1];
    return time === undefined ? [] : [Number(time)];
  });
}

async function thinOut(place: string): Promise<void> {
  for (const time of outworn(await timesIn(place))) await rm(join(place, `${time}.sverka`), { force: true });
  for (const name of await readdir(place)) if (name.endsWith(UNFINISHED)) await rm(join(place, name), { force: true });
}

async function listProject(place: string, project: string): Promise<readonly Backup[]> {
  const title = await readFile(join(place, 'title.txt'), 'utf8').catch(() => '');
  const times = await timesIn(place);
  const found = await Promise.all(
    times.map(async (at) => {
      const facts = await stat(join(place, `${at}.sverka`)).catch(() => null);
      return facts === null ? [] : [{ project, at, title, size: facts.size }];
    }),
  );
  return found.flat();
}
