import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import type { GoalRecord } from '@stad/outcomes/rules/demo-records/types.js';
import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoWorld } from './demo-world.js';

const ADD = 'mutation AddGoal($input: AddGoalInput!) { addGoal(input: $input) { id } }';
const PROJECT_LEAD: PersonKey = 'projektledare@fa-hbg';

/** The goals of a programme, set by its project leader on `date`. */
export async function loadGoals(
  world: DemoWorld,
  goals: readonly GoalRecord[],
  date: string,
): Promise<void> {
  for (const goal of goals) {
    const { title, kpi, measure = 'VALUE', unit, target, planToDate, order, agencyKey } = goal;
    await world.does(PROJECT_LEAD, atLocal(date, '09:00'), ADD, {
      programmeId: await world.programmeId(goal.programmeKey),
      siteId: goal.wholeProgramme ? null : await world.siteId(goal.siteKey),
      subjectAgencyId: agencyKey ? await world.agencyId(agencyKey) : null,
      title,
      kpi,
      measure,
      unit,
      target,
      planToDate,
      position: order,
    });
  }
}
