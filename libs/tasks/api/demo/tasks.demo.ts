import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';

const ADD = `mutation addTask($input: AddTaskInput!) { addTask(input: $input) { id } }`;

/**
 * What lies ahead in Lund: a number that should have been tried, two due within the week whatever its day, one that the
 * police is offered, one done.
 */
export const tasksDemo: DemoRecords = async (stage, { ago, day }) => {
  const chief = 'enhetschef@soc-lund';
  const siteId = await stage.siteId('lund');
  const written = atLocal(ago(9), '10:00');
  const add = async (verb: string, body: string, ownerFunction: string, dueOn: string) => {
    const task = { siteId, verb, body, ownerFunction, dueOn };
    return (await stage.does<{ addTask: { id: string } }>(chief, written, ADD, task)).addTask.id;
  };
  await add('TEST', 'numret som står i hotellens reception', 'Socialsekreterare 1', ago(2));
  await add('PREPARE', 'frågor till studiebesöket', 'Socialsekreterare 1', ago(-2));
  await add('UPDATE', 'kortet om tolk i natt', 'Socialsekreterare 2', ago(-4));
  const offered = await add('TEST', 'numret till polisens jour en lördag', 'Enhetschef', day(14));
  const done = await add('BOOK', 'salen till nästa kärngruppsmöte', 'Enhetschef', ago(4));
  await stage.does(
    chief,
    atLocal(ago(3), '09:00'),
    `mutation offerTask($input: OfferTaskInput!) { offerTask(input: $input) { id } }`,
    { taskId: offered, toAgencyId: await stage.agencyId('POL-LUND') },
  );
  await stage.does(
    chief,
    atLocal(ago(4), '15:00'),
    `mutation finishTask($input: FinishTaskInput!) { finishTask(input: $input) { id } }`,
    { taskId: done, note: 'Bokad, med skärm.' },
  );
};
