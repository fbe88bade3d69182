/** Kind → name of its GraphQL type, filled by each type's own module. */
const names = new Map<string, string>();

/** Makes a folder under `activities/` a type: `registerActivityType('SEMINAR', 'Seminar')`. */
export function registerActivityType(kind: string, typeName: string): void {
  names.set(kind, typeName);
}

/** The type's name; undefined for a kind no folder stands for, which the lists leave out. */
export function activityTypeName(kind: string): string | undefined {
  return names.get(kind);
}

/** The kinds this build knows. A row of a type that has been taken out is not listed. */
export function activityKinds(): readonly string[] {
  return [...names.keys()];
}
