// Which kinds of names a page shows: all while none is chosen.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MENTION_KINDS, type MentionKind } from '../../../shared/document/schema.ts';
import type { AuthorityRecord } from '../../../shared/entities/authority.ts';

/** The kinds chosen, and the way to choose or let go one. */
export function useKinds() {
  const [kinds, setKinds] = useState<ReadonlySet<MentionKind>>(new Set());
  const toggle = (kind: MentionKind) => {
    const next = new Set(kinds);
    if (!next.delete(kind)) next.add(kind);
    setKinds(next);
  };
  return { kinds, toggle };
}

interface KindChoiceProps {
  readonly authority: readonly AuthorityRecord[];
  readonly kinds: ReadonlySet<MentionKind>;
  readonly onToggle: (kind: MentionKind) => void;
}

export function KindChoice({ authority, kinds, onToggle }: KindChoiceProps) {
  const { t } = useTranslation();
  const count = (kind: MentionKind) => authority.filter((record) => record.kind === kind).length;
  return (
    <fieldset className="kind-choice" aria-label={t('namesPage.kinds')}>
      {MENTION_KINDS.filter((kind) => count(kind) > 0).map((kind) => (
        <button key={kind} type="button" aria-pressed={kinds.has(kind)} onClick={() => onToggle(kind)}>
          <span className={`kind-name ${kind}`}>{t(`kinds.${kind}`)}</span>
          <em>{count(kind)}</em>
        </button>
      ))}
    </fieldset>
  );
}
