// Substitutions a project keeps: what the OCR of its typescripts reads again and again, and what is meant. Each hit is
// shown before anything is changed.

/** A substitution as a scholar wrote it. */
export interface SubstitutionRule {
  readonly id: string;
  /** `plain`: as written. `expression`: a regular expression of JavaScript, where `replace` may name groups as $1. */
  readonly kind: 'plain' | 'expression';
  readonly find: string;
  readonly replace: string;
  /** True where capitals and small letters differ. */
  readonly matchCase: boolean;
  /** True where a match must begin and end at the edge of a word. */
  readonly wholeWords: boolean;
  /** False while it rests. */
  readonly on: boolean;
}

/** A place a rule would change. Offsets are UTF-16 in the text of that number. */
export interface RuleHit {
  /** Index into the texts. */
  readonly text: number;
  readonly from: number;
  readonly to: number;
  readonly was: string;
  readonly reads: string;
  /** Id of the rule. */
  readonly rule: string;
}

/** Why a rule cannot be used; null where it can. */
export type RuleFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too long' }
  /** The expression does not parse; `why` in the engine's own words. */
  | { readonly kind: 'expression'; readonly why: string }
  /** It also matches where nothing stands, so that it would write between any two letters. */
  | { readonly kind: 'matches nothing' };

/** Longest pattern: longer ones are pasted by mistake. */
const LONGEST = 500;
/** More hits of one rule than anybody looks through. */
const MOST_HITS = 5000;

const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;
const EDGE = { before: '(?<![\\p{L}\\p{N}\\p{M}])', after: '(?![\\p{L}\\p{N}\\p{M}])' };

/** What is wrong with a rule; null where nothing is. */
export function faultOf(rule: SubstitutionRule): RuleFault | null {
  if (rule.find === '') return { kind: 'empty' };
  if (rule.find.length > LONGEST || rule.replace.length > LONGEST) return { kind: 'too long' };
  try {
    return patternOf(rule).test('') ? { kind: 'matches nothing' } : null;
  } catch (error) {
    return { kind: 'expression', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Throws `SyntaxError` for an expression that does not parse. */
function patternOf({ kind, find, matchCase, wholeWords }: SubstitutionRule): RegExp {
  const plain = kind === 'plain' ? find.replace(SPECIAL, '\\$&') : `(?:${find})`;
  const source = wholeWords ? `${EDGE.before}${plain}${EDGE.after}` : plain;
  return new RegExp(source, matchCase ? 'gu' : 'giu');
}

/**
 * What the rules would change, in order of the texts. Where two rules meet, the one that stands first has the place.
 * Rules that rest or have a fault are passed over. An expression may run for ever: call it where it can be ended.
 */
export function ruleHits(rules: readonly SubstitutionRule[], texts: readonly string[]): readonly RuleHit[] {
  const hits = texts.map((): RuleHit[] => []);
  for (const rule of rules) {
    if (!rule.on || faultOf(rule) !== null) continue;
    const pattern = patternOf(rule);
    let left = MOST_HITS;
    for (const [index, text] of texts.entries()) {
      const taken = hits[index] ?? [];
      const free = (hit: RuleHit) => !taken.some((one) => one.from < hit.to && hit.from < one.to);
      const fresh = [...text.matchAll(pattern)]
        .map((match) => hitOf(rule, match, index))
        .filter((hit) => hit.was !== hit.reads && hit.was !== '' && free(hit))
        .slice(0, left);
      left -= fresh.length;
      hits[index] = [...taken, ...fresh];
    }
  }
  return hits.flatMap((here) => here.sort((a, b) => a.from - b.from));
}

function hitOf(rule: SubstitutionRule, match: RegExpExecArray, text: number): RuleHit {
  const [was] = match;
  const reads = rule.kind === 'plain' ? rule.replace : filledIn(rule.replace, match);
  return { text, from: match.index, to: match.index + was.length, was, reads, rule: rule.id };
}

/** Fills $1, $2, $&, $<name> and $$ in. A group that took no part, or that there is not, is empty. */
const filledIn = (replace: string, match: RegExpExecArray): string =>
  replace.replace(/\$(?:\$|&|(\d\d?)|<([^>]+)>)/g, (sign, number?: string, name?: string) => {
    if (sign === '$$') return '$';
    if (sign === '$&') return match[0];
    return (name === undefined ? match[Number(number)] : match.groups?.[name]) ?? '';
  });
