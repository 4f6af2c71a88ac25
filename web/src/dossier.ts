/** The shapes of the API that the page reads: docs/formats/dossier.md and openapi.yaml say what they mean. */

export interface Span {
  article: string;
  start: number;
  end: number;
  field?: 'headline' | 'text';
  sourceStart?: number | null;
  sourceEnd?: number | null;
}

/** Evidence outside the clean text: a date line, a tag. */
export interface SourceSpan {
  article: string;
  sourceStart: number;
  sourceEnd: number;
  exact: string;
}

export interface Candidate {
  value: string | null;
  from: string;
  at: SourceSpan | Span | null;
  accepted: boolean;
  why: string;
}

export interface DateFinding {
  value: string | null;
  precision: string | null;
  basis: string | null;
  agrees: boolean;
  candidates: Candidate[];
}

export interface Removed {
  text: string;
  reason: string;
  why?: string;
  sourceStart: number | null;
  sourceEnd: number | null;
}

export interface Note {
  code: string;
  why: string;
  at: Span[];
}

export interface Article {
  id: string;
  source: {
    path: string;
    url: string | null;
    /** Null when nothing tells who published it. */
    outlet: { name: string | null; domain: string | null; publishers?: string[] } | null;
    agency: string[];
  };
  headline: string | null;
  byline: string[];
  language: string | null;
  published: DateFinding | null;
  modified: DateFinding | null;
  captured: DateFinding | null;
  reportDay: DateFinding | null;
  text: string;
  removed: Removed[];
  notes: Note[];
  sentences: (Span & { origin?: string | null })[];
  revisions?: { path: string; captured: string | null; modified: string | null; headline: string | null; changed: string }[];
}

export type Standing = 'denied' | 'differing' | 'corroborated' | 'single-origin';

export interface Claim {
  id: string;
  text: string;
  standing: Standing;
  origins: number;
  originGroups: string[];
  articles: string[];
  asserter: string | null;
  polarity: string;
  hedge: string | null;
  at: Span[];
  deniedBy: { who: string; entity: string | null; at: Span }[];
  differing: { text: string; at: Span }[];
}

export interface Citation extends Span {
  exact: string;
}

export interface BriefSentence {
  text: string;
  standing: Standing;
  origins: number;
  claims: string[];
  citations: Citation[];
  edits: { at: [number, number]; replaces: string; because: Span | null }[];
  /** What it was chosen for; absent in accounts of before. */
  part?: string;
  /** Whether the sentence is itself a denial; only where somebody denies it. */
  denial?: boolean;
  deniedBy?: { who: string; entity: string | null; at: Span }[];
}

export interface Variant {
  article: string;
  at: Span[];
  text: string;
}

export interface Utterance {
  id: string;
  speaker: { name: string | null; entity: string | null };
  text: string;
  kind: string;
  variants: Variant[];
  articles: string[];
}

export interface FigureValue {
  low: number;
  high: number;
  qualifier: string;
  unit: string | null;
  at: Span;
}

export interface Figure {
  id: string;
  counts: string | null;
  place: string | null;
  asOf: string | null;
  verdict: string;
  why: string;
  values: FigureValue[];
}

export interface AgendaItem {
  id: string;
  what: string;
  start: string | null;
  end: string | null;
  precision: string;
  place: string | null;
  participants: string[];
  status: string;
  at: Span[];
  articles: string[];
}

export interface TimelineEntry {
  id: string;
  date: string | null;
  precision: string;
  what: string;
  background: boolean;
  at: Span[];
  articles: string[];
}

export interface OriginGroup {
  id: string;
  articles: string[];
  name: string | null;
  because: string;
}

export interface Reuse {
  from: Span;
  to: Span;
  direction: string;
  kind: string;
  words: number;
}

export interface Unknown {
  text: string;
  why: string;
  at: Span[];
}

export interface Entity {
  id: string;
  type: string;
  name: string;
  aliases: string[];
  roles: { text: string; at: Span }[];
  articles: string[];
}

export interface StoryAccount {
  id: string;
  aliases: string[];
  headline: string | null;
  headlineFrom: string | null;
  articles: string[];
  outlets: number;
  origins: number;
  eventDay: string | null;
  why: { article: string; because: string }[];
  reuse: Reuse[];
  originGroups: OriginGroup[];
  entities: Entity[];
  utterances: Utterance[];
  figures: Figure[];
  agenda: AgendaItem[];
  timeline: TimelineEntry[];
  claims: Claim[];
  brief: BriefSentence[];
  unknown: Unknown[];
  /** Sentences that the checker of the brief refused. */
  refused: Unknown[];
  related: { story: string; relation: 'earlier' | 'later' | 'proposed'; because: string }[];
}

export interface Story {
  id: string;
  aliases: string[];
  title: string | null;
  account: number;
  at: string;
  pinned?: Pin | null;
  /** How many stories are proposed to it while it is pinned. */
  proposals: number;
  /** How far the reader has read; 0 for not at all. */
  readAccount: number;
  dossier: { articles: Article[]; stories: StoryAccount[] };
}

export interface StoryItem {
  id: string;
  aliases: string[];
  title: string | null;
  headline: string | null;
  eventDay: string | null;
  lastDay: string | null;
  articles: number;
  outlets: number;
  origins: number;
  growth: number;
  account: number;
  change: number;
  changedAt: string;
  readAccount: number;
  pinned?: Pin | null;
  proposals: number;
}

/** Who signed a story, by which decision. */
export interface Pin {
  decision: number;
  who: string;
  when: string;
}

/** A story that fits a pinned one. */
export interface Proposal {
  story: string;
  from: string;
  fromTitle: string | null;
  articles: string[];
  lastDay: string | null;
  because: string;
  accept: Record<string, unknown>;
  refuse: Record<string, unknown>;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface DroppedLine {
  path: string;
  line: number | null;
  id: string | null;
  code: string;
  why: string;
}

export interface Job {
  id: string;
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  captures: Record<string, number>;
  dropped: DroppedLine[];
  stories: string[];
  problem: string | null;
}

export interface Decision {
  number: number;
  kind: string;
  articles: string[];
  others: string[];
  words: string | null;
  /** Of DISTINCT: the two that are not one claim. */
  statements: { article: string; words: string }[];
  /** Of SAME: ids of the names that are one. */
  entities: string[];
  who: string;
  when: string;
  undoneBy: string | null;
  undoneAt: string | null;
}

export interface Decided {
  change: string;
  decisions: Decision[];
  job: Job | null;
}

export interface Change {
  kind: string;
  text: string;
  was: string | null;
  now: string | null;
  old: string | null;
  new: string | null;
  articles: string[];
}

export interface StoryChanges {
  story: string;
  since: number;
  account: number;
  stories: { headline: string | null; articlesBefore: number; articlesNow: number; changes: Change[] }[];
}
