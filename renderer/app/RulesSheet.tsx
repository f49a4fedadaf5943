// The project's substitution rules: written, put in order, tried on the text with every hit in sight, and carried out.
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultOf, type RuleFault, type SubstitutionRule } from '../../shared/ocr/rules.ts';
import { KeyHint } from '../panels/KeyHint.tsx';
import { useWorkbench } from '../panels/workbench-context.tsx';
import { carryOut } from '../session/carrying-out-series.ts';
import { emptyRule, exportRules, importRules, keepRules, rulesOf } from '../session/rules.ts';
import type { Series, SeriesScope } from '../session/series.ts';
import { update } from '../session/workbench.ts';
import { Check } from './Check.tsx';
import { Dialog, DialogTitle } from './Dialog.tsx';
import { HitList, MOST_SHOWN } from './HitList.tsx';
import { RuleList } from './RuleList.tsx';
import { SeriesKeys } from './SeriesSheet.tsx';
import { useHits } from './use-hits.ts';
import './series.css';
import './rules.css';

export function RulesSheet() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [rules, setRules] = useRules();
  const [chosen, setChosen] = useState<string | null>(null);
  const rule = rules.find(({ id }) => id === chosen) ?? rules[0];
  const add = (fresh: readonly SubstitutionRule[]) => {
    setRules([...rules, ...fresh]);
    setChosen(fresh[0]?.id ?? chosen);
  };
  const importMore = async () => {
    const read = await importRules(workbench);
    if (read) add(read);
  };
  return (
    <Dialog title={null} overStage className="series">
      <div className="series-body">
        <DialogTitle>{t('rules.title')}</DialogTitle>
        <p className="lead">{t('rules.lead')}</p>
        <div className="rules">
          <div>
            <RuleList rules={rules} chosen={rule?.id ?? null} onChoose={setChosen} onChange={setRules} />
            <div className="rule-actions">
              <button type="button" className="link" onClick={() => add([emptyRule(workbench)])}>
                {t('rules.add')}
              </button>
              <button type="button" className="link" onClick={() => void importMore()}>
                {t('rules.import')}
              </button>
              {rules.length > 0 && (
                <button type="button" className="link" onClick={() => void exportRules(workbench, rules)}>
                  {t('rules.export')}
                </button>
              )}
              {rules.some(({ on }) => on) && (
                <button
                  type="button"
                  className="link"
                  onClick={() => update(workbench, { dialog: { kind: 'series', series: { kind: 'rules', rules } } })}
                >
                  {t('rules.runAll')}
                </button>
              )}
            </div>
          </div>
          {rule && (
            <RuleInHand
              key={rule.id}
              rule={rule}
              onChange={(next) => setRules(rules.map((one) => (one.id === next.id ? next : one)))}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** The rules, read once and kept at every change. */
function useRules(): readonly [readonly SubstitutionRule[], (rules: readonly SubstitutionRule[]) => void] {
  const workbench = useWorkbench();
  const [rules, setRules] = useState<readonly SubstitutionRule[]>([]);
  useEffect(() => {
    let current = true;
    void rulesOf(workbench).then((kept) => current && setRules(kept));
    return () => {
      current = false;
    };
  }, [workbench]);
  const change = (next: readonly SubstitutionRule[]) => {
    setRules(next);
    keepRules(workbench, next);
  };
  return [rules, change];
}

interface RuleInHandProps {
  readonly rule: SubstitutionRule;
  readonly onChange: (rule: SubstitutionRule) => void;
}

/** Pause after the last key before a rule is tried, in milliseconds. */
const PAUSE_MS = 200;

/** The fields of a rule, and what it would change. */
function RuleInHand({ rule, onChange }: RuleInHandProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [scope, setScope] = useState<SeriesScope>('record');
  const tried = useRested(rule);
  const series = useMemo((): Series => ({ kind: 'rules', rules: [{ ...tried, on: true }] }), [tried]);
  const hits = useHits(series, scope);
  const fault = faultOf(rule);
  const shown = hits.hits.slice(0, MOST_SHOWN);
  const ticked = fault || hits.state !== 'found' ? [] : shown.filter(hits.isOn);
  const turnScope = () => setScope(scope === 'record' ? 'project' : 'record');
  const apply = () => {
    if (ticked.length === 0 || tried !== rule) return;
    update(workbench, { dialog: null });
    void carryOut(workbench, series, ticked);
  };
  const onApplyKey = (event: React.KeyboardEvent) => {
    if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) apply();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one key for fields and list alike
    <div className="rule-in-hand" onKeyDown={onApplyKey}>
      <RuleFields rule={rule} fault={fault} onChange={onChange} />
      <Check label={t('series.project')} checked={scope === 'project'} onChange={turnScope} />
      <p className="note" aria-live="polite">
        {hits.state === 'failed' ? hits.why : fault ? '' : t('rules.hits', { count: hits.hits.length })}
      </p>
      {!fault && (
        <HitList
          hits={hits}
          shown={shown}
          label={t('series.places')}
          focused={false}
          onKey={({ code }) => {
            if (code === 'KeyP') turnScope();
            return code === 'KeyP';
          }}
        />
      )}
      <div className="series-foot">
        <button type="button" className="go" disabled={ticked.length === 0 || tried !== rule} onClick={apply}>
          {t('series.apply', { count: ticked.length })}
          <KeyHint keys="Mod-Enter" />
        </button>
        <SeriesKeys />
      </div>
    </div>
  );
}

/** The rule as it was when the hand last rested. */
function useRested(rule: SubstitutionRule): SubstitutionRule {
  const [rested, setRested] = useState(rule);
  useEffect(() => {
    const timer = setTimeout(() => setRested(rule), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [rule]);
  return rested;
}

function RuleFields({ rule, fault, onChange }: RuleInHandProps & { readonly fault: RuleFault | null }) {
  const { t } = useTranslation();
  const change = (part: Partial<SubstitutionRule>) => onChange({ ...rule, ...part });
  return (
    <>
      <div className="rule-fields">
        <label className="field">
          <span>{t('rules.find')}</span>
          <input
            lang="ru"
            spellCheck={false}
            value={rule.find}
            aria-invalid={fault !== null}
            onChange={(event) => change({ find: event.target.value })}
          />
        </label>
        <label className="field">
          <span>{t('rules.replace')}</span>
          <input
            lang="ru"
            spellCheck={false}
            value={rule.replace}
            onChange={(event) => change({ replace: event.target.value })}
          />
        </label>
      </div>
      <div className="rule-options">
        <Check
          label={t('rules.expression')}
          checked={rule.kind === 'expression'}
          onChange={(on) => change({ kind: on ? 'expression' : 'plain' })}
        />
        <Check label={t('rules.matchCase')} checked={rule.matchCase} onChange={(matchCase) => change({ matchCase })} />
        <Check
          label={t('rules.wholeWords')}
          checked={rule.wholeWords}
          onChange={(wholeWords) => change({ wholeWords })}
        />
      </div>
      {fault && (
        <p className="fault" role="alert">
          {t(`rules.fault.${fault.kind}`, { why: fault.kind === 'expression' ? fault.why : '' })}
        </p>
      )}
    </>
  );
}
