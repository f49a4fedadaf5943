// Expands Hunspell's Russian dictionary (stems with affix flags) into the inflected forms it accepts.

interface SuffixRule {
  readonly strip: string;
  readonly add: string;
  readonly when: RegExp;
}

function readRules(aff: string): Map<string, readonly SuffixRule[]> {
  const rules = new Map<string, SuffixRule[]>();
  for (const line of aff.split('\n')) {
    const [kind, flag, strip, add, condition] = line.trim().split(/\s+/);
    if (kind !== 'SFX' || !flag || strip === undefined || add === undefined || condition === undefined) continue;
    const rule = { strip: strip === '0' ? '' : strip, add: add === '0' ? '' : add, when: new RegExp(`${condition}$`) };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  return rules;
}

/** Every form of the dictionary, in its own case. The Russian one has suffixes only, and none that build on another. */
export function* hunspellForms(aff: string, dic: string): Generator<string> {
  const rules = readRules(aff);
  for (const line of dic.split('\n').slice(1)) {
    const [stem = '', flags = ''] = line.trim().split('/');
    if (stem === '') continue;
    yield stem;
    for (const flag of flags) {
      for (const { strip, add, when } of rules.get(flag) ?? []) {
        if (stem.endsWith(strip) && when.test(stem)) yield stem.slice(0, stem.length - strip.length) + add;
      }
    }
  }
}
