// Who is named with whom: a picture of the project, and the same as a table. In the picture each name is a stop of the
// arrow keys; what stands with it comes forward.
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuthorityRecord, preferredName } from '../../../shared/entities/authority.ts';
import type { MentioningRecord } from '../../../shared/entities/concordance.ts';
import { type MentionNetwork, mentionNetwork, type Togetherness } from '../../../shared/entities/mention-network.ts';
import { showEntity } from '../../session/names-pages.ts';
import { useView, useWorkbench } from '../workbench-context.tsx';
import { Choice } from './Concordance.tsx';
import { KindChoice, useKinds } from './KindChoice.tsx';
import { LINE_HEIGHT, NO_LABEL, placeLabels } from './label-places.ts';
import { layOut, narrowed, type PlacedNetwork, type PlacedNode } from './network-layout.ts';
import { SavePicture } from './SavePicture.tsx';

const TOGETHER = ['sentence', 'paragraph', 'record'] as const satisfies readonly Togetherness[];
const LEAST = ['1', '2', '3', '5'] as const;
const VIEWS = ['picture', 'table'] as const;
/** More names than this nobody can tell apart in one picture; the table has them all. */
const MOST_DRAWN = 80;
const SIZE = { width: 1180, height: 700 };

export function TogetherPage({ records }: { records: readonly MentioningRecord[] }) {
  const { t, i18n } = useTranslation();
  const authority = useView((state) => state.authority);
  const [together, setTogether] = useState<Togetherness>('sentence');
  const [least, setLeast] = useState<(typeof LEAST)[number]>('1');
  const [view, setView] = useState<(typeof VIEWS)[number]>('picture');
  const { kinds, toggle } = useKinds();
  const picture = useRef<SVGSVGElement>(null);
  const byId = useMemo(() => new Map<string, AuthorityRecord>(authority.map((one) => [one.id, one])), [authority]);
  const whole = useMemo(() => mentionNetwork(records, together), [records, together]);
  const network = useMemo(() => {
    const wanted = (id: string) => {
      const record = byId.get(id);
      return record !== undefined && (kinds.size === 0 || kinds.has(record.kind));
    };
    return narrowed(whole, wanted, Number(least), view === 'table' ? Number.POSITIVE_INFINITY : MOST_DRAWN);
  }, [whole, byId, kinds, least, view]);
  const nameOf = useCallback(
    (id: string) => {
      const record = byId.get(id);
      return record ? preferredName(record, i18n.language) : id;
    },
    [byId, i18n.language],
  );
  return (
    <div className="picture-page">
      <div className="names-tools">
        <Choice
          values={TOGETHER}
          value={together}
          wordsOf={(one) => t(`togetherPage.together.${one}`)}
          onChoose={setTogether}
        />
        <Choice
          values={LEAST}
          value={least}
          wordsOf={(one) => t('togetherPage.least', { count: Number(one) })}
          onChoose={setLeast}
        />
        <KindChoice authority={authority} kinds={kinds} onToggle={toggle} />
        <span className="names-actions">
          <Choice values={VIEWS} value={view} wordsOf={(one) => t(`namesPage.view.${one}`)} onChoose={setView} />
          {view === 'picture' && network.nodes.length > 0 && (
            <SavePicture picture={picture} name={t('namesPage.tabs.together')} />
          )}
        </span>
      </div>
      {network.nodes.length === 0 && <p className="names-empty">{t('togetherPage.none')}</p>}
      {network.nodes.length > 0 && view === 'picture' && (
        <Picture network={network} byId={byId} nameOf={nameOf} picture={picture} />
      )}
      {network.nodes.length > 0 && view === 'table' && <Pairs network={network} nameOf={nameOf} />}
    </div>
  );
}

interface PictureProps {
  readonly network: MentionNetwork;
  readonly byId: ReadonlyMap<string, AuthorityRecord>;
  readonly nameOf: (entity: string) => string;
  readonly picture: React.RefObject<SVGSVGElement | null>;
}

function Picture({ network, byId, nameOf, picture }: PictureProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [held, setHeld] = useState<string | null>(null);
  const placed = useMemo(() => layOut(network, SIZE.width, SIZE.height), [network]);
  const labels = useMemo(() => placeLabels(placed, nameOf, SIZE), [placed, nameOf]);
  const near = useMemo(() => nearTo(placed, held), [placed, held]);
  const most = Math.max(1, ...placed.edges.map(({ times }) => times));
  const onKeyDown = (event: React.KeyboardEvent, node: PlacedNode) => {
    if (event.key === 'Enter') showEntity(workbench, node.named.entity);
    const next = nextNode(placed, node, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    picture.current?.querySelector<SVGGElement>(`[data-entity="${CSS.escape(next.named.entity)}"]`)?.focus();
  };
  return (
    <svg
      ref={picture}
      className={held ? 'network held' : 'network'}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="group"
      aria-label={t('togetherPage.described', { names: placed.nodes.length, pairs: placed.edges.length })}
    >
      <g className="edges">
        {placed.edges.map(({ from, to, times }) => (
          <line
            key={`${from.named.entity} ${to.named.entity}`}
            className={
              near &&
              !(
                near.has(from.named.entity) &&
                near.has(to.named.entity) &&
                (from.named.entity === held || to.named.entity === held)
              )
                ? 'far'
                : undefined
            }
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            strokeWidth={0.75 + 4 * Math.sqrt(times / most)}
          />
        ))}
      </g>
      {placed.nodes.map((node, index) => {
        const { entity, mentions } = node.named;
        const record = byId.get(entity);
        const label = labels[index] ?? NO_LABEL;
        return (
          <g
            key={entity}
            data-entity={entity}
            className={`node ${record?.kind ?? ''}${near && !near.has(entity) ? ' far' : ''}`}
            transform={`translate(${node.x.toFixed(1)} ${node.y.toFixed(1)})`}
            role="button"
            tabIndex={index === 0 ? 0 : -1}
            aria-label={describeNode(t, placed, node, nameOf)}
            onFocus={() => setHeld(entity)}
            onBlur={() => setHeld(null)}
            onMouseEnter={() => setHeld(entity)}
            onMouseLeave={() => setHeld(null)}
            onClick={() => showEntity(workbench, entity)}
            onKeyDown={(event) => onKeyDown(event, node)}
          >
            <circle r={node.radius} />
            <text textAnchor={label.anchor}>
              {label.lines.map((line, row) => (
                <tspan key={line} x={label.x.toFixed(1)} y={(label.y + row * LINE_HEIGHT).toFixed(1)}>
                  {line}
                </tspan>
              ))}
            </text>
            <title>{t('mentions.named', { ru: mentions.original, en: mentions.translation })}</title>
          </g>
        );
      })}
    </svg>
  );
}

/** The name in hand and those it is named with; null while none is. */
function nearTo({ edges }: PlacedNetwork, held: string | null): ReadonlySet<string> | null {
  if (held === null) return null;
  const ends = edges.map(({ from, to }) => [from.named.entity, to.named.entity] as const);
  return new Set([held, ...ends.filter((pair) => pair.includes(held as never)).flat()]);
}

/** Who stands with a name, the most often first. */
function partners(
  { edges }: PlacedNetwork,
  node: PlacedNode,
): readonly { readonly node: PlacedNode; readonly times: number }[] {
  return edges
    .flatMap(({ from, to, times }) =>
      from === node ? [{ node: to, times }] : to === node ? [{ node: from, times }] : [],
    )
    .sort((a, b) => b.times - a.times);
}

/** So many partners are read out. */
const READ_OUT = 5;

function describeNode(
  t: ReturnType<typeof useTranslation>['t'],
  placed: PlacedNetwork,
  node: PlacedNode,
  nameOf: (entity: string) => string,
): string {
  const list = partners(placed, node)
    .slice(0, READ_OUT)
    .map((partner) => `${nameOf(partner.node.named.entity)} (${partner.times})`)
    .join(', ');
  const name = nameOf(node.named.entity);
  return list === '' ? t('togetherPage.alone', { name }) : t('togetherPage.with', { name, list });
}

/** The nearest name in the direction of an arrow key. */
function nextNode({ nodes }: PlacedNetwork, from: PlacedNode, key: string): PlacedNode | null {
  const along = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key];
  if (!along) return null;
  const [dx = 0, dy = 0] = along;
  const scored = nodes.flatMap((node) => {
    const [x, y] = [node.x - from.x, node.y - from.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    return node !== from && ahead > 0 ? [{ node, cost: ahead + 2 * aside }] : [];
  });
  return scored.sort((a, b) => a.cost - b.cost)[0]?.node ?? null;
}

function Pairs({ network, nameOf }: { network: MentionNetwork; nameOf: (entity: string) => string }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  return (
    <div className="plain-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('namesPage.columns.name')}</th>
            <th scope="col">{t('togetherPage.partner')}</th>
            <th scope="col">{t('togetherPage.times')}</th>
          </tr>
        </thead>
        <tbody>
          {network.edges.map(({ entities: [a, b], times }) => (
            <tr key={`${a} ${b}`}>
              {[a, b].map((entity) => (
                <td key={entity}>
                  <button type="button" onClick={() => showEntity(workbench, entity)}>
                    {nameOf(entity)}
                  </button>
                </td>
              ))}
              <td>{times}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
