import type { FieldPassPageQuery } from './pass.generated.js';

/** A pass as its page has it: everything the viewer may see of it. */
export type Pass = FieldPassPageQuery['fieldPass'];
export type PassMember = Pass['team'][number];
export type PassEmployer = Pass['employers'][number];
export type PassAgency = Pass['owner'];
export type OwnReport = NonNullable<Pass['ownReport']>;

/** The step, when the viewer may take it now or learn what it waits for. */
export function offered(pass: Pass, step: string) {
  return pass.nextSteps.find((one) => one.step === step);
}

/** A plan that nobody else has seen: its parts stand open and save by themselves. */
export function isDraft(pass: Pass): boolean {
  return pass.progress.sentAt === null && offered(pass, 'edit') !== undefined;
}

/** Since when what was settled beforehand waits for nobody: the pass has begun, or is called off. */
export function begun(pass: Pick<Pass, 'progress'>): 'begun' | 'cancelled' | null {
  if (pass.progress.cancelledAt !== null) return 'cancelled';
  return pass.progress.startedAt === null ? null : 'begun';
}
