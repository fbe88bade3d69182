/** The kind under which field passes stand among all activities. */
export const PASS_KIND = 'FIELD_OPERATION';

/** What a team goes out to do (field.md 2.8). */
export const PASS_TYPES = [
  'STREET',
  'DIGITAL',
  'PREMISES',
  'JOINT_POLICE',
  'EVENT',
  'NIGHT_COUNT',
] as const;
export type PassType = (typeof PASS_TYPES)[number];

/** Never alone: pairs are the minimum whatever the type. */
export const SMALLEST_TEAM = 2;

export function isPassType(value: string): value is PassType {
  return (PASS_TYPES as readonly string[]).includes(value);
}

/**
 * Only a joint police pass is led by police, and it always is (INV-11): in every other the people
 * met must not take the team for the police.
 */
export function ledByPolice(type: PassType): boolean {
  return type === 'JOINT_POLICE';
}

/** Outside the office check-ins are kept and somebody holds the time. */
export function outsideOffice(type: PassType): boolean {
  return type !== 'DIGITAL';
}
