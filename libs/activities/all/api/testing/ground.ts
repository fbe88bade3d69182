import { disseminationsGround } from '@stad/activities/disseminations/api/testing/ground.js';
import { fieldOperationsGround } from '@stad/activities/field-operations/api/testing/ground.js';
import { meetingsGround } from '@stad/activities/meetings/api/testing/ground.js';
import { preventionsGround } from '@stad/activities/preventions/api/testing/ground.js';
import { seminarsGround } from '@stad/activities/seminars/api/testing/ground.js';
import { studyVisitsGround } from '@stad/activities/study-visits/api/testing/ground.js';
import { together } from '@stad/platform/api/testing/ground.js';

/** Every type of activity, for what mixes them. */
export const activitiesGround = together([
  fieldOperationsGround,
  seminarsGround,
  studyVisitsGround,
  preventionsGround,
  meetingsGround,
  disseminationsGround,
]);
