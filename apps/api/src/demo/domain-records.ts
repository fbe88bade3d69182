import { studyVisitsDemo } from '@stad/activities/study-visits/api/demo/study-visits.demo.js';
import { actorsDemo } from '@stad/actors/api/demo/actors.demo.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';
import { tasksDemo } from '@stad/tasks/api/demo/tasks.demo.js';

/** What domains show of themselves in the demo, beside what is told of the pilot as a whole. */
export const DOMAIN_RECORDS: readonly DemoRecords[] = [studyVisitsDemo, actorsDemo, tasksDemo];
