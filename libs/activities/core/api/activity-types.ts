interface ActivityType {
  readonly name: string;
  readonly takesPart: string | undefined;
}

/** Kind → its GraphQL type, filled by each type's own module. */
const types = new Map<string, ActivityType>();

/**
 * Makes a folder under `activities/` a type: `registerActivityType('SEMINAR', 'Seminar')`.
 * `takesPart` is a condition in SQL on the activity `a`, true where the acting person goes along.
 */
export function registerActivityType(kind: string, name: string, takesPart?: string): void {
  types.set(kind, { name, takesPart });
}

/** The type's name; undefined for a kind no folder stands for, which the lists leave out. */
export function activityTypeName(kind: string): string | undefined {
  return types.get(kind)?.name;
}

/** The kinds this build knows. A row of a type that has been taken out is not listed. */
export function activityKinds(): readonly string[] {
  return [...types.keys()];
}

/** Whose activities are *mine*: those I planned, and those of any type where I go along. */
export function isMine(): string {
  const parts = [...types.values()].flatMap(({ takesPart }) => (takesPart ? [takesPart] : []));
  return ['a.created_by = (select app.membership_id())', ...parts].join(' or ');
}
