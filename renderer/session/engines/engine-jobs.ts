// What the engines do for the workbench, as plain values over the wall to a worker. Everything that can take longer than
// a frame is one of these.
import type { Bead, Sentence } from '../../../shared/alignment/bead.ts';
import type { ConfirmedText, LearnedLexicon } from '../../../shared/alignment/learned-lexicon.ts';
import type { WordLink } from '../../../shared/alignment/word-links.ts';
import type { EntityId } from '../../../shared/document/ids.ts';
import type { RecordMetadata } from '../../../shared/document/metadata.ts';
import type { Outcome, Problem } from '../../../shared/document/problem.ts';
import type { MentionKind, Side } from '../../../shared/document/schema.ts';
import type { AuthorityRecord } from '../../../shared/entities/authority.ts';
import type { AuthorityMatch } from '../../../shared/entities/authority-match.ts';
import type { Finding } from '../../../shared/entities/findings.ts';
import type { OfferedNames } from '../../../shared/entities/name-to-offer.ts';
import type { Occurrence, SearchedText } from '../../../shared/entities/occurrences.ts';
import type { MentionProposal } from '../../../shared/entities/proposal.ts';
import type { NameForm } from '../../../shared/entities/same-name.ts';
import type { ExportedFile, ExportFormat } from '../../../shared/exchange/export-files.ts';
import type { IncomingRecords } from '../../../shared/exchange/incoming-records.ts';
import type { ImportPlan } from '../../../shared/intake/plan.ts';
import type { WordConfidence } from '../../../shared/ocr/ocr-confidence.ts';
import type { RuleHit, SubstitutionRule } from '../../../shared/ocr/rules.ts';
import type { AlikePlace, SeriesDecision } from '../../../shared/ocr/series.ts';
import type { Suspect } from '../../../shared/ocr/suspect.ts';
import type { TeiProblem } from '../../../shared/tei/tei-problem.ts';
import type { RevisionEntry, TeiOptions } from '../../../shared/tei/tei-record.ts';
import type { Witness } from '../../../shared/witness/witness.ts';

/** A file as chosen or dropped. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A record as made from a plan; `doc` is ProseMirror JSON, since nodes do not pass the wall. */
export interface BuiltRecord {
  readonly doc: unknown;
  readonly witness: Witness;
  readonly metadata: RecordMetadata;
}

/** A sentence to judge, with its counterpart in the other language as evidence; null where it has none. */
export interface JudgedSentence {
  readonly text: string;
  readonly counterpart: string | null;
  /** How sure the OCR was of its words, where the witness says; offsets in `text`. */
  readonly confidences?: readonly WordConfidence[];
}

/** What the project knows that the engines should. */
export interface ProjectKnowledge {
  readonly authority: readonly AuthorityRecord[];
  /** Corrections made in the project, with how often. */
  readonly corrections: readonly { readonly read: string; readonly meant: string; readonly times: number }[];
  /** Words the project knows to be right. */
  readonly words: readonly string[];
  /** Words that are right in this record wherever they stand. */
  readonly dismissed: readonly string[];
  /** The text is in the spelling before 1918. */
  readonly oldSpelling?: boolean;
}

/** A record to be read for names. */
export interface NamesQuestion {
  /** ProseMirror JSON. */
  readonly doc: unknown;
  /** The record's date, ISO 8601; null when unknown. */
  readonly anchor: string | null;
  readonly authority: readonly AuthorityRecord[];
}

/** A proposal with the number of those that name the same, and what they would be called. */
export type GroupedMention = MentionProposal & { readonly group: number; readonly called: OfferedNames };

/** What is proposed on either side, with offsets in its flat text. */
export type ProposedNames = Readonly<Record<Side, readonly GroupedMention[]>>;

/** A mention and what stands across the gutter from it. */
export interface MentionQuestion {
  readonly text: string;
  readonly normal: string;
  readonly kind: MentionKind;
  readonly lang: 'ru' | 'en';
  /** The other side of its bead; null where there is none. */
  readonly across: string | null;
  /** The record's date, ISO 8601; null when unknown. */
  readonly anchor: string | null;
  readonly authority: readonly AuthorityRecord[];
}

export interface MentionAnswer {
  /** Authority records it may belong to, likeliest first. */
  readonly likely: readonly EntityId[];
  /** The same name across the gutter, with offsets in `across`; null where nothing is like it. */
  readonly counterpart: MentionProposal | null;
  /** Its nominative, or ISO date: what a record of it would be called. */
  readonly normal: string;
}

/** What a series is about: words read for others, or letters. */
export interface AlikeQuestion extends SeriesDecision {
  readonly kind: 'alike' | 'letters';
}

export interface OccurrenceQuestion {
  readonly forms: readonly NameForm[];
  readonly kind: MentionKind;
  readonly texts: readonly SearchedText<number>[];
}

/** Two authority records that may be one. */
export interface SamePair {
  readonly one: EntityId;
  readonly other: EntityId;
  /** Probability, 0..1. */
  readonly score: number;
}

/** A record to write as TEI. */
export interface TeiJob {
  readonly id: string;
  readonly metadata: RecordMetadata;
  readonly witness: Witness;
  /** ProseMirror JSON. */
  readonly doc: unknown;
  readonly authority: readonly AuthorityRecord[];
  readonly author: string;
  /** The record's own log, oldest first. */
  readonly changes: readonly RevisionEntry[];
}

/** What came of checking TEI files. */
export interface TeiVerdict {
  /** The schema's name. */
  readonly schema: string;
  readonly files: readonly { readonly name: string; readonly problems: readonly TeiProblem[] }[];
}

export interface WrittenTei {
  readonly xml: string;
  readonly title: string;
  /** Empty for a valid file; anything else is our fault. */
  readonly problems: readonly Problem[];
  /** Mentions that point to no authority record. */
  readonly unlinked: number;
}

/** A record read from a TEI file, before anything is stored. */
export interface ReadTeiRecord extends BuiltRecord {
  /** The record's own id; '' in a file by others. */
  readonly id: string;
  readonly authority: readonly AuthorityRecord[];
  readonly counts: TeiCounts;
}

/** What a TEI file holds, for the preview. */
export interface TeiCounts {
  /** Sentences of either text; 0 where the file has none of it. */
  readonly sentences: Readonly<Record<Side, number>>;
  readonly linked: number;
  readonly corrections: number;
  readonly mentions: number;
}

/** What a project's scholars have confirmed, for the aligner to learn from. */
export interface ConfirmedBeads {
  /** Another one when anything may have changed. */
  readonly version: string;
  readonly texts: readonly ConfirmedText[];
}

/** The jobs; each may be asked for at any time, and is done one after another. */
export interface EngineJobs {
  /** One file with both texts, or two with one each. */
  readPlan(files: readonly NamedBytes[]): Promise<Outcome<ImportPlan>>;
  /** A project's file or a TEI file: records with everything decided about them. */
  readRecords(file: NamedBytes): Promise<Outcome<IncomingRecords>>;
  readPasted(name: string, original: string, translation: string): Promise<Outcome<ImportPlan>>;
  buildRecord(plan: ImportPlan, confirmed: ConfirmedBeads): Promise<BuiltRecord>;
  align(
    original: readonly Sentence[],
    translation: readonly Sentence[],
    fixed: readonly Bead[],
    confirmed: ConfirmedBeads,
  ): Promise<readonly Bead[]>;
  /** The words that render each other, as the confirmed beads teach them. */
  learned(confirmed: ConfirmedBeads): Promise<LearnedLexicon>;
  /** One list for each sentence; offsets in its text. */
  judge(sentences: readonly JudgedSentence[], knowledge: ProjectKnowledge): Promise<readonly (readonly Suspect[])[]>;
  propose(question: NamesQuestion): Promise<ProposedNames>;
  /** Where the names and dates of the two sides do not agree; positions are of the document given. */
  findings(question: NamesQuestion): Promise<readonly Finding[]>;
  /** Records of the project that may be one, the likeliest first. */
  samePairs(authority: readonly AuthorityRecord[]): Promise<readonly SamePair[]>;
  /** What of an imported list the project has already. */
  matchNames(list: readonly AuthorityRecord[], project: readonly AuthorityRecord[]): Promise<readonly AuthorityMatch[]>;
  aboutMention(question: MentionQuestion): Promise<MentionAnswer>;
  occurrences(question: OccurrenceQuestion): Promise<readonly Occurrence<number>[]>;
  /** A TEI file of ours or of others; its issues say what a record has no place for. */
  readTei(file: NamedBytes): Promise<Outcome<ReadTeiRecord>>;
  /** Offsets in the text of that number. */
  alike(question: AlikeQuestion, texts: readonly string[]): Promise<readonly AlikePlace[]>;
  /** As `alike`. An expression that runs too long ends with an error. */
  ruleHits(rules: readonly SubstitutionRule[], texts: readonly string[]): Promise<readonly RuleHit[]>;
  /** For each correction the letters that were misread, [read, meant], lower case; '' for letters lost or added. */
  misreadings(pairs: readonly SeriesDecision[]): Promise<readonly (readonly (readonly [string, string])[])[]>;
  /** `progress` is told how much of the file is written and checked, 0..1; it must be a proxy of comlink. */
  writeTei(job: TeiJob, options: TeiOptions, progress?: (done: number) => void): Promise<WrittenTei>;
  /**
   * Checks TEI files, by the schema among them where there is one, else by Sverka's own. `progress` as for `writeTei`.
   */
  checkTei(files: readonly NamedBytes[], progress?: (done: number) => void): Promise<Outcome<TeiVerdict>>;
  /** A record in another format; `stem` is the name its files will have. */
  writeFiles(job: TeiJob, format: ExportFormat, stem: string): Promise<readonly ExportedFile[]>;
  /** The bytes of a zip with these files. */
  packFiles(
    files: readonly { readonly name: string; readonly content: ExportedFile['content'] }[],
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** Which words of a bead's two texts translate each other. */
  alignWords(original: string, translation: string): Promise<readonly WordLink[]>;
}
