// The rules of a project in their order: chosen, moved, rested and removed by keyboard or mouse.
import { useTranslation } from 'react-i18next';
import type { SubstitutionRule } from '../../shared/ocr/rules.ts';
import { KeyHint } from '../panels/KeyHint.tsx';

interface RuleListProps {
  readonly rules: readonly SubstitutionRule[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onChange: (rules: readonly SubstitutionRule[]) => void;
}

export function RuleList({ rules, chosen, onChoose, onChange }: RuleListProps) {
  const { t } = useTranslation();
  const at = rules.findIndex(({ id }) => id === chosen);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const rule = rules[at];
    const by = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
    if (!rule) return;
    if (by !== 0 && event.altKey) onChange(exchanged(rules, at, at + by));
    else if (by !== 0) onChoose(rules[at + by]?.id ?? rule.id);
    else if (event.code === 'Space') onChange(rules.map((one) => (one === rule ? { ...one, on: !one.on } : one)));
    else if (event.code === 'Delete') {
      onChoose((rules[at + 1] ?? rules[at - 1])?.id ?? '');
      onChange(rules.filter((one) => one !== rule));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (rules.length === 0) return <p className="note">{t('rules.none')}</p>;
  return (
    <>
      <div
        className="rule-list"
        role="listbox"
        tabIndex={0}
        aria-label={t('rules.title')}
        aria-activedescendant={chosen ? `rule-${chosen}` : undefined}
        onKeyDown={onKeyDown}
      >
        {rules.map((rule) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys for all of its rows
          <div
            key={rule.id}
            id={`rule-${rule.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={rule.id === chosen}
            className={rule.on ? undefined : 'off'}
            onClick={() => onChoose(rule.id)}
          >
            <span lang="ru">{rule.find || '…'}</span>
            <span className="arrow">→</span>
            <span lang="ru">{rule.replace || t('tip.nothing')}</span>
            {!rule.on && <small>{t('rules.rests')}</small>}
          </div>
        ))}
      </div>
      <p className="note rule-keys">
        <KeyHint keys="Space" /> {t('rules.turn')} <KeyHint keys="Alt-Up" /> {t('rules.move')} <KeyHint keys="Delete" />{' '}
        {t('rules.remove')}
      </p>
    </>
  );
}

function exchanged(rules: readonly SubstitutionRule[], a: number, b: number): readonly SubstitutionRule[] {
  const [one, other] = [rules[a], rules[b]];
  if (!one || !other) return rules;
  return rules.map((rule, index) => (index === a ? other : index === b ? one : rule));
}
