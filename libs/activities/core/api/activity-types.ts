/** Kind → name of its GraphQL type, filled by each type's own module. */
const names = new Map<string, string>();

/** Makes a folder under `activities/` a type: `registerActivityType('SEMINAR', 'Seminar')`. */
export function registerActivityType(kind: string, typeName: string): void {
  names.set(kind, typeName);
}

export function activityTypeName(kind: string): string {
  const name = names.get(kind);
  if (!name) throw new Error(`No activity type is registered for ${kind}.`);
  return name;
}

export function activityKinds(): readonly string[] {
  return [...names.keys()];
}
