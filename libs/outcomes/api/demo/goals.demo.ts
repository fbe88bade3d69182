import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { PILOT_GOALS } from '../../rules/demo/pilot-goals.js';
import { RUNNING_GOALS } from '../../rules/demo/running-goals.js';
import type { GoalRecord } from '../../rules/demo/types.js';

const ADD = 'mutation AddGoal($input: AddGoalInput!) { addGoal(input: $input) { id } }';
const PROJECT_LEAD: PersonKey = 'projektledare@fa-hbg';

/** What the pilot and the running programme set out to reach, said as each began. */
export const goalsDemo: DemoRecords = async (stage, { startsOn }) => {
  await loadGoals(stage, PILOT_GOALS, '2022-04-06');
  await loadGoals(stage, RUNNING_GOALS, startsOn);
};

/** The goals of a programme, set by its project leader on `date`. */
async function loadGoals(
  stage: DemoStage,
  goals: readonly GoalRecord[],
  date: string,
): Promise<void> {
  for (const goal of goals) {
    const { title, kpi, measure = 'VALUE', unit, target, planToDate, order, agencyKey } = goal;
    await stage.does(PROJECT_LEAD, atLocal(date, '09:00'), ADD, {
      programmeId: await stage.programmeId(goal.programmeKey),
      siteId: goal.wholeProgramme ? null : await stage.siteId(goal.siteKey),
      subjectAgencyId: agencyKey ? await stage.agencyId(agencyKey) : null,
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
