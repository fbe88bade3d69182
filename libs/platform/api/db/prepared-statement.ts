import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/**
 * The statement under the name by which PostgreSQL keeps it planned, one for each text. TypeORM hands
 * it on as it is, and only its type wants a string.
 */
export function preparedStatement(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    names.set(text, name);
  }
  return { name, text } as unknown as string;
}
