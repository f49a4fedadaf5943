// Find or do anything: commands, records, names and sentences in one field.
import { Command as Menu } from 'cmdk';
import { useDeferredValue, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/document/schema.ts';
import { preferredName } from '../../shared/entities/authority.ts';
import { KeyHint } from '../panels/KeyHint.tsx';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import { ALL_COMMANDS } from '../session/commands/all-commands.ts';
import { findSentences } from '../session/find-sentences.ts';
import { showTab } from '../session/layout.ts';
import { openRecordById } from '../session/open-record.ts';
import { update } from '../session/workbench.ts';
import { Dialog } from './Dialog.tsx';

export function Palette() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim().toLocaleLowerCase());
  const [chosen, setChosen] = useState('');
  const hits = useRef<HTMLDivElement>(null);
  // The hits come a moment after the letters: Enter takes the first of them, not of those before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wanted decides what the list holds
  useLayoutEffect(() => {
    setChosen(hits.current?.querySelector('[cmdk-item]')?.getAttribute('data-value') ?? '');
  }, [wanted]);
  const act = (run: () => void) => () => {
    update(workbench, { dialog: null });
    // The dialog gives the focus back to the text first; then the command may move it.
    setTimeout(run, 0);
  };
  return (
    <Dialog title={t('palette.label')} className="palette" quiet>
      <Menu label={t('palette.label')} shouldFilter={false} loop value={chosen} onValueChange={setChosen}>
        <Menu.Input value={typed} onValueChange={setTyped} placeholder={t('palette.placeholder')} />
        <Menu.List ref={hits} label={t('palette.label')}>
          <Menu.Empty>{t('palette.none')}</Menu.Empty>
          <Commands wanted={wanted} act={act} />
          <Records wanted={wanted} act={act} />
          <Names wanted={wanted} act={act} />
          <Sentences wanted={wanted} act={act} />
        </Menu.List>
      </Menu>
    </Dialog>
  );
}

interface GroupProps {
  /** What was typed, in lower case; '' for nothing yet. */
  readonly wanted: string;
  readonly act: (run: () => void) => () => void;
}

/** True where every word typed stands somewhere in the text. */
const has = (text: string, wanted: string): boolean => {
  const lower = text.toLocaleLowerCase();
  return wanted.split(/\s+/).every((word) => lower.includes(word));
};

function Commands({ wanted, act }: GroupProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const offered = ALL_COMMANDS.filter((command) => command.inPalette !== false && command.applies(workbench))
    .map((command) => ({ command, title: t(command.title.key, command.title.fill ?? {}) }))
    .filter(({ command, title }) => has(`${title} ${t(`group.${command.group}`)}`, wanted));
  if (offered.length === 0) return null;
  return (
    <Menu.Group heading={t('palette.commands')}>
      {offered.map(({ command, title }) => (
        <Menu.Item key={command.id} value={command.id} onSelect={act(() => command.run(workbench))}>
          <span>{title}</span>
          {command.keys[0] && <KeyHint keys={command.keys[0]} />}
        </Menu.Item>
      ))}
    </Menu.Group>
  );
}

function Records({ wanted, act }: GroupProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const records = useView((state) => state.records);
  const found = records.filter(({ metadata }) => has(`${metadata.title} ${metadata.date.text}`, wanted));
  if (found.length === 0) return null;
  return (
    <Menu.Group heading={t('palette.records')}>
      {found.map(({ id, metadata }) => (
        <Menu.Item key={id} value={id} onSelect={act(() => void openRecordById(workbench, id))}>
          <span>{metadata.title}</span>
          <small>{metadata.date.text}</small>
        </Menu.Item>
      ))}
    </Menu.Group>
  );
}

function Names({ wanted, act }: GroupProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const authority = useView((state) => state.authority);
  if (wanted === '') return null;
  const found = authority.filter((record) => has(Object.values(record.preferred).join(' '), wanted)).slice(0, 12);
  if (found.length === 0) return null;
  const show = (id: string) => () => {
    showTab(workbench, 'mentions');
    update(workbench, { entity: id });
  };
  return (
    <Menu.Group heading={t('palette.names')}>
      {found.map((record) => (
        <Menu.Item key={record.id} value={record.id} onSelect={act(show(record.id))}>
          <span>{preferredName(record, 'ru')}</span>
          <small>{preferredName(record, 'en')}</small>
        </Menu.Item>
      ))}
    </Menu.Group>
  );
}

/** Shorter than this, nearly every sentence would match. */
const SHORTEST_SEARCH = 3;

function Sentences({ wanted, act }: GroupProps) {
  const { t } = useTranslation();
  const session = useView((state) => state.session);
  if (!session || wanted.length < SHORTEST_SEARCH) return null;
  const found = findSentences(session.editor.state.doc, wanted, 12);
  if (found.length === 0) return null;
  return (
    <Menu.Group heading={t('palette.sentences')}>
      {found.map(({ segmentId, side, excerpt }) => (
        <Menu.Item key={segmentId} value={segmentId} onSelect={act(() => session.goToSegment(segmentId))}>
          <span lang={languageOf(side)}>{excerpt}</span>
        </Menu.Item>
      ))}
    </Menu.Group>
  );
}
