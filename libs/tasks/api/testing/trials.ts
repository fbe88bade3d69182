import type { Trials } from '@stad/platform/api/testing/trials.js';

/**
 * Tasks of each agency in each class, with their history, and one that another agency is offered: in the first
 * round alone, for what the later ones plant nobody else may see.
 */
export const taskTrials: Trials = {
  plant: (round, of) => `
  insert into task (id, agency_id, site_id, verb, body, owner_function, due_on, classification, source_kind, state, note)
    select pg_temp.id('${round} task ' || key || c), id, site, 'CALL', 'Uppgiften', 'Funktionen', app.today(), c, 'HAND',
      case c when 'P2' then 'OFFERED' else 'OPEN' end, 'Gjort' from ${of} f, unnest(array['P1', 'P2', 'P3']) c;
  insert into task_change (task_id, agency_id, state, at, function_title)
    select pg_temp.id('${round} task ' || key || c), id, 'OPEN', now(), 'Funktionen'
    from ${of} f, unnest(array['P1', 'P2', 'P3']) c;
  insert into task_offer (task_id, agency_id, to_agency_id, site_id, verb, body, due_on, classification, offered_at,
      offered_function)
    select pg_temp.id('${round} task ' || key || 'P2'), id, other, site, 'CALL', 'Erbjudandet', app.today(), 'P2', now(),
      'Funktionen' from ${of} f where ${round === 'one'};`,
  named: {
    task: `select md5('one task $keyP1')::uuid as id`,
    taskOffer: `select id from task_offer where task_id = md5('one task $keyP2')::uuid`,
  },
  asked: { task: 'select id from task order by 1' },
  askedBySite: ['tasks'],
  watched: { TASK: 'select id from task order by 1' },
  swapped: [
    {
      mutation: 'addTask',
      names: { siteId: 'site' },
      rest: () => ({
        ...{ verb: 'CALL', body: 'jouren', ownerFunction: 'Administratör' },
        dueOn: new Date().toISOString().slice(0, 10),
      }),
    },
  ],
  notSwapped: {
    'addTask.sourceId': 'looked for as the viewer; whose it may be stands in task.api.spec',
    'offerTask.taskId': 'one’s own: the other id is an organisation, known to all',
    'offerTask.toAgencyId':
      'organisations are known to all; the policy asks for a ring in the town',
  },
};
