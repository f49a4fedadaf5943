// What the project has learned, to be looked through, mended and forgotten.
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import {
  changeLearned,
  exportWords,
  importWords,
  type Learned,
  type LearnedChange,
  learnedOf,
  type Rendering,
  renderingsOf,
  wordsAmong,
} from '../session/learned.ts';
import { update } from '../session/workbench.ts';
import { Dialog, DialogTitle } from './Dialog.tsx';
import './series.css';
import './learned.css';

const NOTHING: Learned = { words: [], readings: [], dismissed: [] };

type Change = (change: LearnedChange) => void;

export function LearnedSheet() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [learned, setLearned] = useState(NOTHING);
  const read = useCallback(() => void learnedOf(workbench).then(setLearned), [workbench]);
  useEffect(read, [read]);
  const change: Change = (one) => void changeLearned(workbench, one).then(read);
  return (
    <Dialog title={null} overStage className="series">
      <div className="series-body learned">
        <DialogTitle>{t('learned.title')}</DialogTitle>
        <p className="lead">{t('learned.lead')}</p>
        <div className="learned-lists">
          <Words learned={learned} change={change} onImport={() => void importWords(workbench).then(read)} />
          <Readings learned={learned} change={change} />
          <Dismissed learned={learned} change={change} />
          <Renderings />
        </div>
        <div className="rule-actions">
          <button type="button" className="link" onClick={() => update(workbench, { dialog: { kind: 'rules' } })}>
            {t('rules.title')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

interface PartProps {
  readonly learned: Learned;
  readonly change: Change;
}

/** The project's own words, with a field for more. */
function Words({ learned, change, onImport }: PartProps & { readonly onImport: () => void }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [typed, setTyped] = useState('');
  const add = (event: React.FormEvent) => {
    event.preventDefault();
    const fresh = wordsAmong(typed.split(/[\s,;]+/));
    if (fresh.length > 0) change({ kind: 'add words', words: fresh });
    setTyped('');
  };
  return (
    <section aria-label={t('learned.words')}>
      <Head title={t('learned.words')} count={learned.words.length} onForget={() => change({ kind: 'forget words' })} />
      <form onSubmit={add}>
        <input
          className="filter-field"
          lang="ru"
          placeholder={t('learned.addWord')}
          aria-label={t('learned.addWord')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
      <ul>
        {learned.words.map((row) => (
          <Item key={`${row.lang} ${row.word}`} name={row.word} onRemove={() => change({ kind: 'remove word', row })}>
            <span lang={row.lang}>{row.word}</span>
          </Item>
        ))}
      </ul>
      <div className="rule-actions">
        <button type="button" className="link" onClick={onImport}>
          {t('rules.import')}
        </button>
        {learned.words.length > 0 && (
          <button type="button" className="link" onClick={() => void exportWords(workbench, learned.words)}>
            {t('rules.export')}
          </button>
        )}
      </div>
    </section>
  );
}

/** Readings that were decided, with how often: they speak for themselves the next time. */
function Readings({ learned, change }: PartProps) {
  const { t } = useTranslation();
  const forget = () => change({ kind: 'forget readings' });
  return (
    <section aria-label={t('learned.readings')}>
      <Head title={t('learned.readings')} count={learned.readings.length} onForget={forget} />
      <ul>
        {learned.readings.map((row) => (
          <Item
            key={`${row.read} ${row.meant}`}
            name={`${row.read} → ${row.meant}`}
            onRemove={() => change({ kind: 'remove reading', row })}
          >
            <span lang="ru">
              {row.read} → {row.meant}
            </span>
            {row.times > 1 && <small>×{row.times}</small>}
          </Item>
        ))}
      </ul>
    </section>
  );
}

/** Suspects that were called right, by record; taken out, they may be doubted again. */
function Dismissed({ learned, change }: PartProps) {
  const { t } = useTranslation();
  const records = useView((state) => state.records);
  const forget = () => change({ kind: 'restore suspects' });
  return (
    <section aria-label={t('learned.dismissed')}>
      <Head title={t('learned.dismissed')} count={learned.dismissed.length} onForget={forget} />
      <ul>
        {learned.dismissed.map((row) => (
          <Item key={row.id} name={row.text} onRemove={() => change({ kind: 'restore suspect', row })}>
            <span lang="ru">{row.text}</span>
            {records.length > 1 && <small>{records.find(({ id }) => id === row.recordId)?.metadata.title}</small>}
          </Item>
        ))}
      </ul>
    </section>
  );
}

/** What the aligner has learned; null until it has answered. It is learned anew from the links, so nothing is taken out here. */
function Renderings() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [renderings, setRenderings] = useState<readonly Rendering[] | null>(null);
  useEffect(() => {
    let current = true;
    renderingsOf(workbench).then(
      (found) => current && setRenderings(found),
      () => current && setRenderings([]),
    );
    return () => {
      current = false;
    };
  }, [workbench]);
  return (
    <section aria-label={t('learned.renderings')}>
      <div className="panel-head">
        <span>
          {t('learned.renderings')} {renderings?.length}
        </span>
      </div>
      {renderings && (
        <p className="note">{t(renderings.length > 0 ? 'learned.renderingsHow' : 'learned.noRenderings')}</p>
      )}
      <ul>
        {renderings?.map(({ original, translation }) => (
          <li key={`${original} ${translation}`}>
            <span lang="ru">{original}-</span>
            <small lang="en">{translation}-</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface HeadProps {
  readonly title: string;
  readonly count: number;
  readonly onForget: () => void;
}

/** A list's name and size, and the way to empty it: asked twice, for it cannot be taken back. */
function Head({ title, count, onForget }: HeadProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const forget = () => {
    if (asked) onForget();
    setAsked(!asked);
  };
  return (
    <div className="panel-head">
      <span>
        {title} {count}
      </span>
      {count > 0 && (
        <button type="button" className="link" onClick={forget} onBlur={() => setAsked(false)}>
          {t(asked ? 'learned.really' : 'learned.forget')}
        </button>
      )}
    </div>
  );
}

interface ItemProps {
  readonly name: string;
  readonly onRemove: () => void;
  readonly children: React.ReactNode;
}

function Item({ name, onRemove, children }: ItemProps) {
  const { t } = useTranslation();
  return (
    <li>
      {children}
      <button type="button" aria-label={`${t('learned.remove')}: ${name}`} onClick={onRemove}>
        {t('learned.remove')}
      </button>
    </li>
  );
}
