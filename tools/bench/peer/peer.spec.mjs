import { describe, expect, it } from '@jest/globals';
import { parse, print } from 'graphql';
import { Drafts, READS, SAVED_BY } from '../operations.mjs';
import { readOptions } from '../options.mjs';
import { withoutFields } from './graphql.mjs';
import { npmArguments, PEER_VERSION } from './install.mjs';
import { passListOfPeer } from './pass-list.mjs';
import { passPageOfPeer } from './pass-page.mjs';
import { peerLine } from './plans.mjs';
import { progressPageOfPeer } from './progress-page.mjs';
import { saveOfPeer } from './save.mjs';
import { weekViewOfPeer } from './week-view.mjs';

const nodes = (...rows) => ({ nodes: rows });
const agency = (rowId) => ({ rowId });
const asked = (...ids) => ({
  passInvitationsByActivityId: nodes(...ids.map((id) => ({ agencyByAgencyId: agency(id) }))),
});
const AT = '2026-03-02T18:00:00.000000+00:00';

describe('the peer is asked', () => {
  it.each(READS.flatMap(({ name, peer }) => (peer ? [[name, peer]] : [])))(
    '%s: a document that names its variables',
    (_, { query, variables }) => {
      const [{ variableDefinitions }] = parse(query).definitions;
      const named = variableDefinitions.map(({ variable }) => variable.name.value);
      expect(named.sort()).toEqual(Object.keys(variables).sort());
    },
  );

  it('a save with the receipt of whoever is signed in, and the next version', () => {
    const variables = new Drafts().next(0);
    const body = JSON.parse(saveOfPeer.bodyOf(variables, SAVED_BY));
    expect(() => parse(body.query)).not.toThrow();
    expect(body.variables.receipt).toMatchObject({
      ...SAVED_BY,
      clientMutationId: variables.input.clientMutationId,
      recordId: variables.input.passId,
    });
    expect(body.variables.patch).toEqual({
      ...{ type: 'STREET', modelTest: false, whenVersion: 3 },
      aim: variables.input.aim,
    });
  });
});

describe('the rows of both are the same', () => {
  it('in a week, with a seminar that is nobody’s pass', () => {
    const portal = {
      total: 2,
      rows: [
        {
          ...{ id: 'p', startsAt: '2026-03-02T18:00:00.000Z', state: 'PLANNING' },
          agencies: [{ id: 'b' }, { id: 'a' }],
        },
        { id: 's', startsAt: '2026-03-02T18:00:00.000Z' },
      ],
    };
    const row = { startsAt: AT, agencyByAgencyId: agency('b') };
    const pass = { state: 'PLANNING', ...asked('a', 'b') };
    const peer = {
      totalCount: 2,
      nodes: [
        { ...row, rowId: 'p', fieldOperationByActivityId: pass },
        { ...row, rowId: 's', fieldOperationByActivityId: null },
      ],
    };
    const { rowsOfPortal, rowsOfPeer } = weekViewOfPeer;
    const ours = rowsOfPortal({ activities: portal });
    expect(rowsOfPeer({ allActivities: peer })).toEqual(ours);
    pass.passInvitationsByActivityId.nodes.shift();
    expect(rowsOfPeer({ allActivities: peer })).not.toEqual(ours);
  });

  it('in a list', () => {
    const { rowsOfPortal, rowsOfPeer } = passListOfPeer;
    const row = { id: 'p', state: 'CLOSED', startsAt: '2026-03-02T18:00:00.000Z' };
    const node = {
      ...{ rowId: 'p', startsAt: AT, agencyByAgencyId: agency('a') },
      fieldOperationByActivityId: { state: 'CLOSED', ...asked() },
    };
    expect(rowsOfPeer({ allActivities: { totalCount: 1, nodes: [node] } })).toEqual(
      rowsOfPortal({ fieldPasses: { total: 1, rows: [{ ...row, agencies: [{ id: 'a' }] }] } }),
    );
  });

  it('on the page of a pass', () => {
    const answer = { functionTitle: 'Samverkanspolis 1', answer: 'IN_FIELD' };
    const fieldPass = {
      ...{ id: 'p', agencies: [{ id: 'a' }], areas: [{ id: 't' }], team: [{ id: 'm' }] },
      ...{ answers: [answer], employers: [{ goAhead: {} }, { goAhead: null }] },
      ...{ checklist: [{ id: 'c' }], ownCheck: null },
    };
    const activityByRowId = {
      ...{ rowId: 'p', agencyByAgencyId: agency('a') },
      fieldOperationByActivityId: {
        ...asked(),
        fieldOperationAreasByActivityId: nodes({ areaByAreaId: { rowId: 't' } }),
        passMembersByActivityId: nodes({ rowId: 'm' }),
        passAnswersByActivityId: nodes(answer),
        goAheadsByActivityId: nodes({}),
        checklistPointsByActivityId: nodes({ rowId: 'c' }),
        passChecksByActivityId: nodes(),
      },
    };
    const { rowsOfPortal, rowsOfPeer } = passPageOfPeer;
    expect(rowsOfPeer({ activityByRowId })).toEqual(rowsOfPortal({ fieldPass }));
  });

  it('in the sums of a programme, over all its towns', () => {
    const figure = (code, shown) => ({ definition: { code }, value: { shown } });
    const closed = (closesOn, shown) => ({
      closesOn,
      told: { figures: { K12: { cell: { shown } } } },
    });
    const progress = {
      goals: [{ goal: { id: 'g' } }],
      figures: [figure('K01', 5), figure('K09', 3), figure('K10', 1.5), figure('K12', 7)],
    };
    const data = {
      allGoals: nodes({ rowId: 'g' }),
      statisticsSeminars: nodes({ present: 2 }, { present: 3 }),
      statisticsPasses: nodes({ closed: 3 }, { closed: null }),
      statisticsFieldHours: nodes({ hours: 1.5 }),
      allClosingStates: nodes(closed('2026-02-28', 7), closed('2025-11-30', 4)),
    };
    const { rowsOfPortal, rowsOfPeer } = progressPageOfPeer;
    expect(rowsOfPeer(data)).toEqual(rowsOfPortal({ progress }));
    // Before the first closing day nothing about persons is told.
    const untold = { ...progress, figures: [...progress.figures.slice(0, 3), figure('K12', null)] };
    expect(rowsOfPeer({ ...data, allClosingStates: nodes() })).toEqual(
      rowsOfPortal({ progress: untold }),
    );
  });

  it('in the part that was saved', () => {
    const area = { code: 'T1', name: 'Område 1', kind: 'DISTRICT', areaGroup: 'INRE' };
    const kept = {
      ...{ siteId: 's', type: 'STREET', aim: 'Söka kontakt', modelTest: false, whenVersion: 3 },
      testedSteps: [5, 6],
    };
    const activity = { startsAt: AT, endsAt: AT, aimTag: 'DETECT' };
    const fieldOperation = {
      ...{ ...kept, activityId: 'p', activityByActivityId: activity },
      fieldOperationAreasByActivityId: nodes({ areaByAreaId: { rowId: 't', ...area } }),
    };
    expect(saveOfPeer.partOf({ updateFieldOperationByActivityId: { fieldOperation } })).toEqual({
      ...{ ...kept, id: 'p', areas: [{ id: 't', ...area }], aimTag: 'DETECT', goal: null },
      ...{ startsAt: '2026-03-02T18:00:00.000Z', endsAt: '2026-03-02T18:00:00.000Z' },
    });
  });
});

describe('the peer is no dependency', () => {
  it('is installed beside the project, one version, running nothing', () => {
    const words = npmArguments('/somewhere');
    expect(words).toEqual(expect.arrayContaining(['--prefix', '/somewhere', '--no-save']));
    expect(words).toContain('--ignore-scripts');
    expect(words.at(-1)).toBe(`postgraphile@${PEER_VERSION}`);
  });

  it('is measured only when somebody asks for it', () => {
    expect(readOptions([]).peer).toBe(false);
    expect(readOptions(['--towns', '1', '--peer'])).toMatchObject({ peer: true, sizes: [1] });
  });

  it('has a line for each operation, which says what it leaves out', () => {
    const rates = { api: 101.4, limit: 188, peer: 57.2, ratio: 1.574, without: 'nothing' };
    expect(peerLine('list of 100, 1 town', rates)).toBe(
      `list of 100, 1 town: ours 101, limit 188, PostGraphile ${PEER_VERSION} 57 requests/s; ours is 1.574 × the peer, which leaves out nothing`,
    );
  });

  it('tells what the portal does when it is asked for the peer’s rows alone', () => {
    const rates = { api: 100, limit: 200, peer: 150, ratio: 0.667, alike: 1.2, without: 'rules' };
    expect(peerLine('week view, 1 town', rates)).toMatch(/rules; without that, ours is 1\.2 ×$/);
  });
});

it('what rules say can be left out of a question', () => {
  const text = `query A { pass { id clashes { ...C } ... on Pass { clashes { key } } ...B } }
    fragment B on Pass { state readiness { ...D } } fragment C on Clash { key ...D } fragment D on X { y }`;
  expect(parse(withoutFields(text, ['clashes', 'readiness']))).toEqual(
    parse(print(parse('query A { pass { id ...B } } fragment B on Pass { state }'))),
  );
});
