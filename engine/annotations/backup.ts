/** Everything a reader has, in one file, and back. */
import * as v from 'valibot';
import { describeIssues, readJson, type ImportProblem } from './problem.ts';
import { DisagreementSchema, PinSchema, type Disagreement, type Pin } from './schema.ts';

export const BACKUP_VERSION = 1;

export interface Backup {
  /** As the caller keeps them; not looked into here. */
  readonly settings: unknown;
  readonly pins: readonly Pin[];
  readonly disagreements: readonly Disagreement[];
  /** Records that the store set aside, as they were found. Exported so that nothing is lost; not taken in again. */
  readonly setAside: readonly unknown[];
}

/** `now`: ISO instant. */
export const toBackup = (backup: Backup, now: string): string =>
  `${JSON.stringify({ format: 'recoupe', version: BACKUP_VERSION, exported: now, ...backup }, null, 2)}\n`;

const Head = v.object({
  format: v.literal('recoupe'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  pins: v.array(v.unknown()),
  disagreements: v.array(v.unknown()),
  setAside: v.optional(v.array(v.unknown()), []),
  settings: v.optional(v.unknown(), null),
});

/** Reads a backup: all that fits, and a problem for each thing that does not. Settings are the caller's to check. */
export function fromBackup(text: string): Backup & { readonly problems: readonly ImportProblem[] } {
  const nothing = { settings: null, pins: [], disagreements: [], setAside: [] };
  const json = readJson(text);
  if ('problem' in json) return { ...nothing, problems: [json.problem] };
  const version = (json.value as { version?: unknown } | null)?.version;
  const head = v.safeParse(Head, json.value);
  if (!head.success) return { ...nothing, problems: [{ code: 'not-ours', params: describeIssues(head.issues) }] };
  if (head.output.version > BACKUP_VERSION) {
    return { ...nothing, problems: [{ code: 'newer-version', params: { version: String(version), known: BACKUP_VERSION } }] };
  }
  const pins = readItems(PinSchema, head.output.pins, 'pins');
  const disagreements = readItems(DisagreementSchema, head.output.disagreements, 'disagreements');
  const { settings, setAside } = head.output;
  return { settings, setAside, pins: pins.items, disagreements: disagreements.items, problems: [...pins.problems, ...disagreements.problems] };
}

/** Those that fit, first come first served where two have one id; numbers in problems count from 1. */
export function readItems<Item extends { id: string }>(schema: v.GenericSchema<unknown, Item>, values: readonly unknown[], list: string) {
  const items: Item[] = [];
  const problems: ImportProblem[] = [];
  const seen = new Set<string>();
  for (const [i, value] of values.entries()) {
    const read = v.safeParse(schema, value);
    if (!read.success) problems.push({ code: 'bad-item', params: { list, number: i + 1, ...describeIssues(read.issues) } });
    else if (seen.has(read.output.id)) problems.push({ code: 'duplicate', params: { list, number: i + 1, id: read.output.id } });
    else {
      seen.add(read.output.id);
      items.push(read.output);
    }
  }
  return { items, problems };
}
