import { z } from 'zod';

/** The form of a backup; a later form gets a later number. */
export const BACKUP_FORMAT = 1;

const part = z.object({
  /** The sealed file in the folder of the backup. */
  file: z.string().regex(/^(database\.dump|files\/\d{6,})\.age$/),
  /** Of what is in it, not of the sealed file. */
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const figures = z.object({
  /** `public.agency`: how many rows, and a sum over every row that no order changes. */
  tables: z.record(z.string(), z.object({ rows: z.number().int(), digest: z.string() })),
  /** Where each chain of the access log stood. */
  chains: z.array(
    z.object({ chainId: z.string(), name: z.string(), sequence: z.string(), hash: z.string() }),
  ),
});

const schema = z.object({
  format: z.literal(BACKUP_FORMAT),
  /** By the database's clock, UTC: the moment the backup shows. */
  takenAt: z.string(),
  portal: z.string(),
  server: z.object({ version: z.string(), major: z.number().int() }),
  migrations: z.array(z.string()),
  ...figures.shape,
  database: part,
  /** Files the portal keeps outside the database, each with where it lay. */
  files: z.array(part.extend({ path: z.string(), mode: z.number().int() })),
});

/** What a database says of itself in one snapshot. */
export type DatabaseFigures = z.infer<typeof figures>;

/** What a backup holds, taken in the same snapshot as the rows themselves. */
export type Manifest = z.infer<typeof schema>;

/** @throws Error one sentence, when the text is no manifest of a form known here */
export function readManifest(text: string): Manifest {
  const parsed = schema.safeParse(parse(text));
  if (!parsed.success) {
    throw new Error('The backup has a manifest that this version of the portal does not know.');
  }
  return parsed.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What differs between two databases, a sentence each; none when they are equal. */
export function differences(wanted: DatabaseFigures, found: DatabaseFigures): readonly string[] {
  const names = [...new Set([...Object.keys(wanted.tables), ...Object.keys(found.tables)])].sort();
  const ofTables = names.flatMap((name) => {
    const one = wanted.tables[name];
    const other = found.tables[name];
    if (!one) return [`${name} is not in the backup.`];
    if (!other) return [`${name} is missing.`];
    if (one.rows !== other.rows) return [`${name} has ${other.rows} rows instead of ${one.rows}.`];
    return one.digest === other.digest ? [] : [`${name} has the same rows with other content.`];
  });
  const ids = [...new Set([...wanted.chains, ...found.chains].map(({ chainId }) => chainId))];
  const ofChains = ids.flatMap((id) => {
    const one = wanted.chains.find(({ chainId }) => chainId === id);
    const other = found.chains.find(({ chainId }) => chainId === id);
    const name = (one ?? other)?.name;
    if (!one) return [`The chain of ${name} is not in the backup.`];
    if (!other) return [`The chain of ${name} is missing.`];
    return one.sequence === other.sequence && one.hash === other.hash
      ? []
      : [
          `The chain of ${name} ends at ${other.sequence} instead of ${one.sequence}, or otherwise.`,
        ];
  });
  return [...ofTables, ...ofChains];
}
