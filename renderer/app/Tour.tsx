// The four steps shown at the first start. Each step is done in the sample itself; Esc closes it for good.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../panels/KeyHint.tsx';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import { closeTour, goToTourStep, TOUR_STEPS } from '../session/tour.ts';

/** True where Enter means nothing else: not on a button or in a field, nor in a text that can be typed in. */
const isFree = (target: EventTarget | null): boolean =>
  !(target instanceof Element) || target.closest('button, input, textarea, select, [contenteditable="true"]') === null;

export function Tour() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const step = useView((state) => state.tour);
  const covered = useView((state) => state.dialog !== null);
  useEffect(() => {
    if (step === null || covered) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') closeTour(workbench);
      else if (event.key === 'Enter' && isFree(event.target)) goToTourStep(workbench, step);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [workbench, step, covered]);
  if (step === null) return null;
  return (
    <section className="tour" aria-label={t('tour.title')}>
      <div className="top">
        <h2>{t('tour.title')}</h2>
        <span className="note">{t('tour.sample')}</span>
      </div>
      <ol>
        {TOUR_STEPS.map((name, index) => (
          <li key={name} aria-current={index === step ? 'step' : undefined}>
            <b>
              {index + 1}&ensp;{t(`tour.${name}.name`)}
            </b>
            <p>
              {name === 'read' && (
                <>
                  <kbd>↓</kbd> <kbd>↑</kbd>{' '}
                </>
              )}
              {t(`tour.${name}.text`)}
            </p>
          </li>
        ))}
      </ol>
      <div className="below">
        <button type="button" className="go" onClick={() => goToTourStep(workbench, step)}>
          {t('tour.try', { n: step + 1 })}
          <KeyHint keys="Enter" />
        </button>
        <button type="button" className="plain" onClick={() => closeTour(workbench)}>
          <KeyHint keys="Escape" />
          {t('tour.close')}
        </button>
      </div>
    </section>
  );
}
