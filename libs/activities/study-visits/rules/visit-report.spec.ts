import { describe, expect, it } from '@jest/globals';
import { mayFetchReport, visitReportSums } from './visit-report.js';

const visit = { state: 'COMPLETED', ownerAgencyId: 'fa', agencyIds: ['soc', 'pol'] } as const;

describe('The report of a visit', () => {
  it.each([
    ['the network, which went nowhere', 'ks', visit, false],
    ['one of those who are asked, before it', 'soc', { ...visit, state: 'CONFIRMED' }, false],
    ['its owner, while it goes on', 'fa', { ...visit, state: 'ONGOING' }, false],
    ['its owner, when it was called off', 'fa', { ...visit, state: 'CANCELLED' }, false],
    ['its owner, who sent nobody', 'fa', visit, true],
    ['one of those who were asked', 'pol', visit, true],
    ['the same, when all is decided', 'pol', { ...visit, state: 'EVALUATED' }, true],
  ] as const)('is fetched by %s: %s', (_, agencyId, facts, may) => {
    expect(mayFetchReport({ agencyId }, facts)).toBe(may);
  });

  it('counts those who came, and neither those who stayed away nor those nobody noted', () => {
    const came = (fromAgencyId: string | null, attended: boolean | null) => ({
      fromAgencyId,
      attended,
    });
    const { came: by, cameInAll } = visitReportSums({
      participants: [
        ...[came('lst', true), came('soc', true), came('soc', true), came('pol', false)],
        came(null, true),
      ],
      ...{ questions: [], observations: [], learnings: [] },
    });
    expect(by).toEqual([
      { agencyId: 'soc', count: 2 },
      { agencyId: 'lst', count: 1 },
      { agencyId: null, count: 1 },
    ]);
    expect(cameInAll).toBe(4);
    const unknown = visitReportSums({
      participants: [came('soc', null)],
      ...{ questions: [], observations: [], learnings: [] },
    });
    expect([unknown.came, unknown.cameInAll]).toEqual([[], 0]);
  });

  it('counts a question as answered once, and none by a note about the whole', () => {
    const { questions, answered } = visitReportSums({
      questions: [{ id: 'q1' }, { id: 'q2' }],
      observations: [{ topicId: 'q1' }, { topicId: 'q1' }, { topicId: null }],
      ...{ participants: [], learnings: [] },
    });
    expect(questions.map(({ notes }) => notes)).toEqual([2, 0]);
    expect(answered).toBe(1);
  });

  it('counts what was decided, not what was proposed', () => {
    const decided = (decision: string | null) => ({ decision });
    const { learnings } = visitReportSums({
      learnings: [null, 'ADOPT', 'ADOPT', 'ADAPT', 'REJECT', null].map(decided),
      ...{ participants: [], questions: [], observations: [] },
    });
    expect(learnings).toEqual({ ADOPT: 2, ADAPT: 1, REJECT: 1, OPEN: 2 });
  });
});
