// When names are mentioned: one line for each name, a point for each date it stands with. A point leads to its place.
import { scaleUtc } from 'd3-scale';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuthorityRecord, preferredName } from '../../../shared/entities/authority.ts';
import type { MentioningRecord } from '../../../shared/entities/concordance.ts';
import { type DatedMention, datedMentions } from '../../../shared/entities/mention-network.ts';
import { goToPlace, showEntity } from '../../session/names-pages.ts';
import { useView, useWorkbench } from '../workbench-context.tsx';
import { Choice } from './Concordance.tsx';
import { KindChoice, useKinds } from './KindChoice.tsx';
import { SavePicture } from './SavePicture.tsx';
import { type TimeSpan, timeSpan } from './time-span.ts';

const VIEWS = ['picture', 'table'] as const;
/** More lines than this are no picture any more; the table has them all. */
const MOST_LINES = 40;
const WIDTH = 1180;
const LINE = 26;
const NAMES = 230;
const AXIS = 34;

/** The points of one name that share a date. */
interface TimePoint {
  readonly date: string;
  readonly span: TimeSpan;
  readonly mentions: readonly DatedMention[];
}

interface TimeLine {
  readonly record: AuthorityRecord;
  readonly points: readonly TimePoint[];
  readonly count: number;
}

export function TimePage({ records }: { records: readonly MentioningRecord[] }) {
  const { t, i18n } = useTranslation();
  const authority = useView((state) => state.authority);
  const { kinds, toggle } = useKinds();
  const [view, setView] = useState<(typeof VIEWS)[number]>('picture');
  const picture = useRef<SVGSVGElement>(null);
  const lines = useMemo(() => timeLines(records, authority), [records, authority]);
  const shown = lines.filter(({ record }) => kinds.size === 0 || kinds.has(record.kind));
  const titles = useMemo(() => new Map(records.map(({ id, title }) => [id, title])), [records]);
  const nameOf = (record: AuthorityRecord) => preferredName(record, i18n.language);
  return (
    <div className="picture-page">
      <div className="names-tools">
        <KindChoice authority={authority} kinds={kinds} onToggle={toggle} />
        <span className="note">{t('timePage.lead')}</span>
        <span className="names-actions">
          <Choice values={VIEWS} value={view} wordsOf={(one) => t(`namesPage.view.${one}`)} onChoose={setView} />
          {view === 'picture' && shown.length > 0 && <SavePicture picture={picture} name={t('namesPage.tabs.time')} />}
        </span>
      </div>
      {shown.length === 0 && <p className="names-empty">{t('timePage.none')}</p>}
      {shown.length > 0 && view === 'picture' && (
        <Picture lines={shown.slice(0, MOST_LINES)} nameOf={nameOf} titles={titles} picture={picture} />
      )}
      {shown.length > 0 && view === 'table' && <Table lines={shown} nameOf={nameOf} titles={titles} />}
    </div>
  );
}

/** One line for each name that is dated, the most often named first. */
function timeLines(records: readonly MentioningRecord[], authority: readonly AuthorityRecord[]): readonly TimeLine[] {
  const named = new Map<string, DatedMention[]>();
  for (const mention of datedMentions(records, () => true))
    named.set(mention.entity, [...(named.get(mention.entity) ?? []), mention]);
  return authority
    .flatMap((record): TimeLine[] => {
      const mentions = named.get(record.id) ?? [];
      const dates = [...new Set(mentions.map(({ date }) => date))];
      const points = dates.flatMap((date): TimePoint[] => {
        const span = timeSpan(date);
        return span ? [{ date, span, mentions: mentions.filter((mention) => mention.date === date) }] : [];
      });
      return points.length > 0 && record.kind !== 'date' ? [{ record, points, count: mentions.length }] : [];
    })
    .sort((a, b) => b.count - a.count);
}

interface PictureProps {
  readonly lines: readonly TimeLine[];
  readonly nameOf: (record: AuthorityRecord) => string;
  readonly titles: ReadonlyMap<string, string>;
  readonly picture: React.RefObject<SVGSVGElement | null>;
}

/** Every point is a stop of the Tab key; arrow keys go along a line and from line to line. */
function Picture({ lines, nameOf, titles, picture }: PictureProps) {
  const { t, i18n } = useTranslation();
  const workbench = useWorkbench();
  const height = AXIS + lines.length * LINE + 12;
  const spans = lines.flatMap(({ points }) => points.map(({ span }) => span));
  const [from, to] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.to))];
  const x = scaleUtc([new Date(from), new Date(to)], [NAMES + 18, WIDTH - 28]).nice();
  const ticks = x.ticks(7);
  const label = tickWords(i18n.language, ticks);
  const onKeyDown = (event: React.KeyboardEvent<SVGGElement>, line: number, point: number) => {
    const all = picture.current?.querySelectorAll<SVGGElement>('.point');
    const next = neighbour(lines, line, point, event.key);
    if (!all || !next) return;
    event.preventDefault();
    event.stopPropagation();
    picture.current?.querySelector<SVGGElement>(`[data-point="${next.line} ${next.point}"]`)?.focus();
  };
  return (
    <svg
      ref={picture}
      className="timeline"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="group"
      aria-label={t('timePage.described', { count: lines.length })}
    >
      {ticks.map((tick, at) => (
        <g key={tick.getTime()} className="tick" transform={`translate(${x(tick).toFixed(1)} 0)`}>
          <line y1={AXIS - 8} y2={height} />
          <text y={AXIS - 14} textAnchor="middle">
            {label(at)}
          </text>
        </g>
      ))}
      {lines.map(({ record, points, count }, line) => (
        <g key={record.id} className={`row ${record.kind}`} transform={`translate(0 ${AXIS + line * LINE + LINE / 2})`}>
          <line className="base" x1={NAMES + 10} x2={WIDTH - 20} />
          <text
            className="name"
            x={NAMES}
            y={5}
            textAnchor="end"
            role="button"
            tabIndex={0}
            onClick={() => showEntity(workbench, record.id)}
            onKeyDown={(event) => event.key === 'Enter' && showEntity(workbench, record.id)}
          >
            {shortened(nameOf(record))}
          </text>
          {points.map((point, at) => {
            const [first] = point.mentions;
            const [left, right] = [x(new Date(point.span.from)), x(new Date(point.span.to))];
            const middle = (left + right) / 2;
            const radius = 3 + 1.6 * Math.sqrt(point.mentions.length);
            const open = () =>
              first && void goToPlace(workbench, { record: first.record, from: first.at, to: first.at });
            return (
              <g
                key={point.date}
                className={point.mentions.every(({ by }) => by === 'record') ? 'point by-record' : 'point'}
                role="button"
                tabIndex={line === 0 && at === 0 ? 0 : -1}
                data-point={`${line} ${at}`}
                aria-label={t('timePage.point', {
                  name: nameOf(record),
                  date: point.date,
                  count: point.mentions.length,
                  record: titles.get(first?.record ?? '') ?? '',
                })}
                onClick={open}
                onKeyDown={(event) => (event.key === 'Enter' ? open() : onKeyDown(event, line, at))}
              >
                {right - left > 2 * radius && <line className="extent" x1={left} x2={right} />}
                <circle cx={middle} r={radius} />
                <title>{`${point.date} · ${point.mentions.length} · ${titles.get(first?.record ?? '') ?? ''}`}</title>
              </g>
            );
          })}
          <title>{`${nameOf(record)}: ${count}`}</title>
        </g>
      ))}
    </svg>
  );
}

const LONGEST_NAME = 32;
const shortened = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`;

const DAY = 24 * 3600 * 1000;

/** As fine as the ticks stand: years, months or days; the year is said where it begins. */
function tickWords(language: string, ticks: readonly Date[]): (at: number) => string {
  const [first, second] = ticks;
  const step = first && second ? second.getTime() - first.getTime() : 0;
  const year = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric' });
  const within = new Intl.DateTimeFormat(language, {
    ...{ timeZone: 'UTC', month: 'short' },
    ...(step < 27 * DAY ? { day: 'numeric' } : {}),
  });
  return (at) => {
    const tick = ticks[at];
    if (!tick) return '';
    if (step > 360 * DAY) return year.format(tick);
    const before = ticks[at - 1];
    const fresh = before?.getUTCFullYear() !== tick.getUTCFullYear();
    return fresh ? `${within.format(tick)} ${tick.getUTCFullYear()}` : within.format(tick);
  };
}

/** The point an arrow key leads to: along the line, or to the nearest in time on the next line. */
function neighbour(
  lines: readonly TimeLine[],
  line: number,
  point: number,
  key: string,
): { readonly line: number; readonly point: number } | null {
  const here = lines[line]?.points[point];
  if (!here) return null;
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const next = point + (key === 'ArrowRight' ? 1 : -1);
    return lines[line]?.points[next] ? { line, point: next } : null;
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  const next = line + (key === 'ArrowDown' ? 1 : -1);
  const far = (lines[next]?.points ?? []).map(({ span }) => Math.abs(span.from - here.span.from));
  return far.length > 0 ? { line: next, point: far.indexOf(Math.min(...far)) } : null;
}

interface TableProps {
  readonly lines: readonly TimeLine[];
  readonly nameOf: (record: AuthorityRecord) => string;
  readonly titles: ReadonlyMap<string, string>;
}

function Table({ lines, nameOf, titles }: TableProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const rows = lines
    .flatMap(({ record, points }) => points.map((point) => ({ record, point })))
    .sort((a, b) => a.point.span.from - b.point.span.from);
  return (
    <div className="plain-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('namesPage.columns.dates')}</th>
            <th scope="col">{t('namesPage.columns.name')}</th>
            <th scope="col">{t('mentions.mentions')}</th>
            <th scope="col">{t('namesPage.columns.records')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ record, point }) => (
            <tr key={`${record.id} ${point.date}`}>
              <td>{point.date}</td>
              <td>
                <button type="button" onClick={() => showEntity(workbench, record.id)}>
                  {nameOf(record)}
                </button>
              </td>
              <td>{point.mentions.length}</td>
              <td>{[...new Set(point.mentions.map((mention) => titles.get(mention.record) ?? ''))].join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
