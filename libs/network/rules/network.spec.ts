import { describe, expect, it } from '@jest/globals';
import { nightSpan } from '@stad/platform/rules/time.js';
import { type BusySpan, clashingBusySpans } from './busy-span.js';
import { type ContactRoutes, checkContactFunction } from './contact-function.js';
import { checkHours, usualOnRedDays, type WeeklyHours } from './weekly-hours.js';

const row = (more: Partial<WeeklyHours>): WeeklyHours => ({
  weekday: 1,
  from: '08:00',
  to: '17:00',
  validFrom: '2022-01-01',
  ...more,
});

describe('weekly hours', () => {
  it.each<[Partial<WeeklyHours>, string, string]>([
    [{ weekday: 0 }, 'WEEKDAY_UNKNOWN', 'hours.0.weekday'],
    [{ weekday: 8 }, 'WEEKDAY_UNKNOWN', 'hours.0.weekday'],
    [{ weekday: 1.5 }, 'WEEKDAY_UNKNOWN', 'hours.0.weekday'],
    [{ from: '8:00' }, 'CLOCK_TIME_UNREADABLE', 'hours.0.from'],
    [{ to: '24:00' }, 'CLOCK_TIME_UNREADABLE', 'hours.0.to'],
    [{ to: '12:60' }, 'CLOCK_TIME_UNREADABLE', 'hours.0.to'],
    [{ validTo: '2021-12-31' }, 'VALIDITY_BACKWARDS', 'hours.0.validTo'],
    [{ redDays: 'MAYBE' as never }, 'HOLIDAY_RULE_UNKNOWN', 'hours.0.redDays'],
    [{ eves: '' as never }, 'HOLIDAY_RULE_UNKNOWN', 'hours.0.eves'],
  ])('%j: %s', (more, code, field) => {
    expect(checkHours([row(more)])).toEqual({ ok: false, problems: [{ code, field }] });
  });

  it.each<[Partial<WeeklyHours>]>([
    [{ validTo: '2022-01-01' }],
    [{ from: '16:00', to: '02:00' }],
    [{ from: '00:00', to: '00:00' }],
    [{ validTo: null }],
  ])('%j is fine', (more) => expect(checkHours([row(more)]).ok).toBe(true));
});

describe('what red days usually do', () => {
  it.each<[number[], string]>([
    [[1, 2, 3, 4, 5, 6, 7], 'AS_USUAL'],
    [[1, 2, 3, 4, 5], 'CLOSED'],
    [[6], 'CLOSED'],
    [[6, 7], 'TOO'],
    [[7, 7, 7, 7, 7, 7, 7], 'TOO'],
  ])('to hours on %j: %s', (weekdays, rule) => expect(usualOnRedDays(weekdays)).toBe(rule));
});

describe('a contact function', () => {
  const reception: ContactRoutes = {
    kind: 'RECEPTION',
    label: 'Mottagningsenheten',
    phone: '040-628 04 00',
    siteIds: ['lund'],
  };
  it.each<[Partial<ContactRoutes>, string]>([
    [{ kind: 'FRIEND' }, 'CONTACT_KIND_UNKNOWN'],
    [{ label: '  ' }, 'CONTACT_LABEL_MISSING'],
    [{ phone: null }, 'CONTACT_ROUTE_MISSING'],
    [{ siteIds: [] }, 'CONTACT_SITE_MISSING'],
    [{ sdkAddress: 'fråga oss' }, 'SDK_ADDRESS_UNREADABLE'],
    [{ sdkAddress: 'x'.repeat(161) }, 'TEXT_TOO_LONG'],
    [{ mailbox: `${'a'.repeat(160)}@lund.example` }, 'TEXT_TOO_LONG'],
    [{ hours: 'x'.repeat(161) }, 'TEXT_TOO_LONG'],
    [{ note: 'x'.repeat(301) }, 'TEXT_TOO_LONG'],
  ])('%j: %s', (more, code) => {
    expect(checkContactFunction({ ...reception, ...more })).toMatchObject({ problems: [{ code }] });
  });
  it.each<[Partial<ContactRoutes>]>([
    [{}],
    [{ phone: null, mailbox: 'mottagning@soc-lund.example' }],
  ])('%j is fine', (more) =>
    expect(checkContactFunction({ ...reception, ...more })).toEqual({
      ok: true,
      value: 'RECEPTION',
    }),
  );
});

describe('busy spans', () => {
  const busy = (more: Partial<BusySpan>): BusySpan => ({
    id: 'b1',
    agencyId: 'police',
    personId: null,
    ...nightSpan('2026-05-15', '19:00', '03:00'),
    ...more,
  });
  const plan = nightSpan('2026-05-15', '20:00', '01:00');
  const taken = { agencyIds: ['soc', 'police'], personIds: ['p1'] };
  it.each<[string, BusySpan, string[], number]>([
    ['another night', busy(nightSpan('2026-05-16', '19:00', '03:00')), [], 0],
    ['ends when the plan begins', busy({ endsAt: plan.startsAt }), [], 0],
    ['begins when the plan ends', busy({ startsAt: plan.endsAt }), [], 0],
    ['an agency not in the plan', busy({ agencyId: 'fa' }), [], 0],
    ['somebody else of an agency in the plan', busy({ personId: 'p9' }), [], 0],
    ['the plan’s own', busy({}), ['b1'], 0],
    ['the agency', busy({}), [], 1],
    ['one of the team', busy({ agencyId: 'soc', personId: 'p1' }), [], 1],
    ['one of the team, in another agency’s plan', busy({ agencyId: 'fa', personId: 'p1' }), [], 1],
  ])('%s', (_, span, own, expected) => {
    expect(clashingBusySpans(plan, taken, [span], own)).toHaveLength(expected);
  });
});
