import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  MeetingBench,
  type WholeMeeting,
} from '@stad/activities/meetings/api/testing/make-meeting.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { reportsGround } from './testing/ground.js';
import { askedReport } from './testing/report-stage.js';

/** A report that waits for figures of three agencies, and meetings after the day on which it is due. */
let bench: MeetingBench;
let portal: TestPortal;
let reportId: string;
const NOW = new Date('2022-07-01T08:00:00Z');
const SPAN = { startsAt: '2022-07-06T07:00:00Z', endsAt: '2022-07-06T08:30:00Z' };
beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  bench = await MeetingBench.open(portal);
  reportId = await askedReport(portal, NOW);
});
afterAll(() => portal.close());

const figures = ({ proposals }: WholeMeeting) =>
  proposals.filter(({ sourceKind }) => sourceKind === 'FIGURES');

it('figures of the own agency that are late are proposed to a meeting of the core group', async () => {
  const { is, codes } = await bench.plan(SPAN);
  expect(codes).toEqual([]);
  expect(figures(is)).toMatchObject([{ sourceId: reportId, dueOn: '2022-06-30' }]);
  const point = { text: 'Våra siffror', sourceKind: 'FIGURES', sourceId: reportId };
  const save = { meetingId: is.id, expectedVersion: 1, points: [point] };
  const saved = await bench.send('enhetschef@soc-lund', 'saveMeetingAgenda', save);
  expect([saved.codes, saved.is.points.length]).toEqual([[], 1]);
});

it('but to none of the network, nor to one before they are due', async () => {
  expect(figures((await bench.plan({ ...SPAN, ring: 'NETWORK' })).is)).toEqual([]);
  expect(figures((await bench.plan()).is)).toEqual([]);
});
