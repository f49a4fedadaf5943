// The keyboard map, made from the commands themselves, so that it cannot lie.
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../panels/KeyHint.tsx';
import { ALL_COMMANDS } from '../session/commands/all-commands.ts';
import type { CommandGroup } from '../session/commands/command.ts';
import { Dialog } from './Dialog.tsx';

const GROUPS: readonly CommandGroup[] = ['everywhere', 'correct', 'tag', 'align', 'file', 'view', 'help'];

export function KeysDialog() {
  const { t } = useTranslation();
  return (
    <Dialog title={t('keys.title')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className="body" tabIndex={0}>
        <p className="note" style={{ marginBottom: 16 }}>
          {t('keys.byPlace')}
        </p>
        <div className="key-columns">
          {GROUPS.map((group) => (
            <KeyGroup key={group} group={group} />
          ))}
        </div>
      </div>
    </Dialog>
  );
}

function KeyGroup({ group }: { group: CommandGroup }) {
  const { t } = useTranslation();
  const commands = ALL_COMMANDS.filter((command) => command.group === group && command.keys.length > 0);
  if (commands.length === 0) return null;
  return (
    <section>
      <h4>{t(`group.${group}`)}</h4>
      <dl>
        {commands.map(({ id, title, keys }) => (
          <div key={id} style={{ display: 'contents' }}>
            <dt>{t(title.key, title.fill ?? {})}</dt>
            <dd>
              {keys.map((key) => (
                <span key={key}>
                  {' '}
                  <KeyHint keys={key} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
