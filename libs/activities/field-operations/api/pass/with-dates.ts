/** JSON knows no instants: those of nested rows come as text, under names that end in `At`. */
export function withDates<T>(value: T): T {
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withDates) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'string' && (key === 'at' || key.endsWith('At'))
        ? new Date(inner)
        : withDates(inner),
    ]),
  ) as T;
}
