/**
 * JSON knows no instants: those of nested rows come as text, under names that end in `At`. Changes the
 * rows themselves: they have just been read, and nobody else has them yet.
 */
export function withDates<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) {
    for (const each of value) withDates(each);
    return value;
  }
  const row = value as Record<string, unknown>;
  for (const key in row) {
    const inner = row[key];
    if (typeof inner === 'object') withDates(inner);
    else if (typeof inner === 'string' && (key.endsWith('At') || key === 'at')) {
      row[key] = new Date(inner);
    }
  }
  return value;
}
