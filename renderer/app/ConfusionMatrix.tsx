// Which letters were read for which, as a small picture: rows what was read, columns what was meant, darker where often.
import { useTranslation } from 'react-i18next';
import type { CountedConfusion } from '../../shared/ocr/error-estimate.ts';

/** Edge of a cell and room for the letters, in units of the picture. */
const CELL = 20;
const MARGIN = 30;

/** The picture; ask for as many confusions as it can hold (about 16). `id` lets it be saved. */
export function ConfusionMatrix({ confusions, id }: { confusions: readonly CountedConfusion[]; id: string }) {
  const { t } = useTranslation();
  const rows = [...new Set(confusions.map(({ read }) => read))].sort();
  const columns = [...new Set(confusions.map(({ meant }) => meant))].sort();
  const most = Math.max(1, ...confusions.map(({ times }) => times));
  const [width, height] = [MARGIN + columns.length * CELL + 2, MARGIN + rows.length * CELL + 2];
  const middle = (index: number) => MARGIN + (index + 0.5) * CELL;
  return (
    <svg
      id={id}
      className="confusions"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={t('statistics.matrix')}
      fontFamily="PT Serif, Georgia, serif"
      fontSize={14}
      textAnchor="middle"
      fill="currentColor"
    >
      {rows.map((read, row) => (
        <g key={read}>
          <line
            x1={MARGIN}
            x2={width}
            y1={middle(row) + CELL / 2}
            y2={middle(row) + CELL / 2}
            stroke="currentColor"
            opacity={0.12}
          />
          <text x={MARGIN / 2} y={middle(row) + 5}>
            {shownLetter(read)}
          </text>
        </g>
      ))}
      {columns.map((meant, column) => (
        <text key={meant} x={middle(column)} y={MARGIN - 10}>
          {shownLetter(meant)}
        </text>
      ))}
      {confusions.map(({ read, meant, times }) => {
        const [x, y] = [middle(columns.indexOf(meant)), middle(rows.indexOf(read))];
        const size = CELL * (0.28 + 0.62 * Math.sqrt(times / most));
        return (
          <rect
            key={`${read} ${meant}`}
            x={x - size / 2}
            y={y - size / 2}
            width={size}
            height={size}
            rx={2}
            opacity={0.55}
          >
            <title>
              {t('statistics.readFor', { read: shownLetter(read), meant: shownLetter(meant), count: times })}
            </title>
          </rect>
        );
      })}
    </svg>
  );
}

/** Letters lost or added are read for, or as, nothing; a blank must be seen. */
export const shownLetter = (letters: string): string => (letters === '' ? '∅' : letters.replaceAll(' ', '␣'));
