// What is typed in the popup of a suspect: a reading of the scholar's own, or how much cannot be read.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapAttrs } from '../../shared/document/schema.ts';
import { markGap, takeOwnReading } from '../session/commands/correct-commands.ts';
import type { RecordSession } from '../session/record-session.ts';
import { KeyHint } from './KeyHint.tsx';

interface FieldProps {
  readonly session: RecordSession;
  /** What the witness reads. */
  readonly read: string;
}

/** Enter takes what was typed, Escape gives it up. */
const onKeys = (session: RecordSession, take: () => void) => (event: React.KeyboardEvent) => {
  if (event.key === 'Enter') take();
  else if (event.key === 'Escape') session.asking.set('nothing');
  else return;
  event.preventDefault();
  event.stopPropagation();
};

/** A reading of the scholar's own. */
export function OwnReading({ session, read }: FieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(read);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <div className="own">
      <input
        ref={field}
        lang="ru"
        aria-label={t('popup.own')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeys(session, () => takeOwnReading(session, typed))}
      />
      <KeyHint keys="Enter" />
    </div>
  );
}

const UNITS = ['character', 'word', 'line'] as const satisfies readonly GapAttrs['unit'][];
type Unit = (typeof UNITS)[number];

/** How much cannot be read: so many letters, words or lines. */
export function GapExtent({ session, read }: FieldProps) {
  const { t } = useTranslation();
  const [quantity, setQuantity] = useState(read.length);
  const [unit, setUnit] = useState<Unit>('character');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const take = () => quantity >= 1 && markGap(session, { quantity, unit });
  const onKeyDown = onKeys(session, take);
  return (
    <div className="own extent">
      <input
        ref={field}
        type="number"
        min={1}
        max={9999}
        aria-label={t('popup.quantity')}
        value={quantity}
        onChange={(event) => setQuantity(Math.floor(event.target.valueAsNumber) || 0)}
        onKeyDown={onKeyDown}
      />
      <select
        aria-label={t('popup.unit')}
        value={unit}
        onChange={(event) => setUnit(event.target.value as Unit)}
        onKeyDown={onKeyDown}
      >
        {UNITS.map((name) => (
          <option key={name} value={name}>
            {t(`popup.units.${name}`, { count: quantity })}
          </option>
        ))}
      </select>
      <KeyHint keys="Enter" />
    </div>
  );
}
