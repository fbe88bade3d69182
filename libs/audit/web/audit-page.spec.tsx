import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import AuditPage from './audit-page.js';

function event(more: object = {}) {
  return {
    id: 'e1',
    at: '2022-05-15T21:10:00Z',
    action: 'READ',
    objectType: 'field_operation',
    objectIds: ['p1'],
    fields: [],
    legalBasis: null,
    rowCount: 1,
    membershipId: 'm2',
    functionTitle: 'Socialsekreterare 2',
    agencyShortName: 'Socialtjänsten Lund',
    job: null,
    ...more,
  };
}

function open(rows: readonly object[] | (() => object), url = '/loggkontroll', total?: number) {
  return renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <AuditPage />
    </ViewerProvider>,
    {
      path: '/loggkontroll',
      url,
      answers: {
        People: {
          people: { total: 1, rows: [{ id: 'm2', functionTitle: 'Socialsekreterare 2' }] },
        },
        GuardLogCounts: {
          guardLogCounts: {
            stopped: 2,
            asked: 1,
            letThrough: [{ rule: 'PHONE', reason: 'WORK_CONTACT', count: 3 }],
          },
        },
        AuditEvents: Array.isArray(rows)
          ? { auditEvents: { rows, total: total ?? rows.length } }
          : (rows as () => object),
      },
    },
  );
}

describe('the access log', () => {
  it('looks like a page that does not exist to somebody who may not read it', async () => {
    await open(() => refuse({ code: 'NOT_AVAILABLE' }));
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('tells an empty log from a filter that finds nothing, and clears it', async () => {
    const { user, address } = await open([], '/loggkontroll?atgard=EXPORT&dagar=7');
    await screen.findByText('Inget matchar filtret.');
    await user.click(screen.getByRole('button', { name: 'Rensa filter' }));
    expect(address()).toBe('/loggkontroll');
    expect(await screen.findByText(/Här visas händelser/)).toBeTruthy();
  });

  it('says once what happened many times in a minute, with each of them in it', async () => {
    const { user } = await open([
      event(),
      event({ id: 'between', functionTitle: 'Socialsekreterare 1' }),
      event({ id: 'e2', at: '2022-05-15T21:10:59Z', objectIds: ['p2'] }),
      event({ id: 'e3', at: '2022-05-15T21:09:00Z' }),
    ]);
    await screen.findByText('öppnade ett fältpass, 2 gånger');
    expect(screen.getAllByText('öppnade ett fältpass')).toHaveLength(2);
    const [many] = screen.getAllByText('Teknisk detalj');
    await user.click(many as HTMLElement);
    const { textContent } = (many as HTMLElement).closest('details') as HTMLElement;
    for (const id of ['e1', 'p1', 'e2', 'p2']) expect(textContent).toContain(id);
  });

  it('tells the hour that comes twice from itself', async () => {
    await open([
      event({ id: 'second', at: '2022-10-30T01:10:00Z' }),
      event({ id: 'first', at: '2022-10-30T00:10:00Z' }),
    ]);
    expect(await screen.findAllByText('öppnade ett fältpass')).toHaveLength(2);
    expect(screen.getAllByText('2022-10-30 02.10')).toHaveLength(2);
  });

  it.each([
    [{}, 'Socialsekreterare 2', 'öppnade ett fältpass'],
    [
      { agencyShortName: 'Polisen Lund', functionTitle: 'Samverkanspolis 1' },
      'Samverkanspolis 1, Polisen Lund',
      'öppnade ett fältpass',
    ],
    [
      { action: 'LIST', objectType: 'audit_event', rowCount: 50 },
      'Socialsekreterare 2',
      'läste loggen, 50 registreringar',
    ],
    [
      { action: 'EXPORT', objectType: 'report_snapshot.pdf' },
      'Socialsekreterare 2',
      'laddade ner en fastställd rapport',
    ],
    [
      { action: 'TEXT_BLOCK', objectType: 'aim' },
      'Socialsekreterare 2',
      /personnummer, innehållet sparas inte/,
    ],
    [
      { action: 'UPDATE', objectType: 'something_new' },
      'Socialsekreterare 2',
      'ändrade en annan post',
    ],
    [{ action: 'ARCHIVE' }, 'Socialsekreterare 2', 'gjorde något annat (ARCHIVE)'],
    [
      { membershipId: null, functionTitle: null, job: 'mail' },
      'Portalen (mail)',
      'öppnade ett fältpass',
    ],
  ])('says %j in a sentence', async (more, who, what) => {
    await open([event(more)]);
    const row = await screen.findByRole('row', { name: new RegExp(who.replace(/[()]/g, '.')) });
    expect(within(row).getByRole('rowheader').textContent).toBe(who);
    expect(within(row).getByText(what)).toBeTruthy();
  });

  it('asks for the page and the filter of the address', async () => {
    const { sent } = await open(
      [event()],
      '/loggkontroll?sida=2&atgard=READ&dagar=7&post=seminar&person=m2',
      51,
    );
    await screen.findByRole('table');
    expect(sent.find((one) => one.name === 'AuditEvents')?.variables).toEqual({
      offset: 50,
      filter: {
        action: 'READ',
        objectType: 'seminar',
        personMembershipId: 'm2',
        from: '2022-05-13T22:00:00.000Z',
      },
    });
  });

  it('begins at the first page when the filter changes', async () => {
    const { user, address } = await open([event()], '/loggkontroll?sida=2', 51);
    await user.selectOptions(await screen.findByLabelText('Åtgärd'), 'Laddade ner');
    expect(address()).toBe('/loggkontroll?atgard=EXPORT');
  });

  it('counts the texts that were kept in spite of a warning, for the time of the filter', async () => {
    const { sent, user } = await open([event()], '/loggkontroll?dagar=7');
    await user.click(await screen.findByText('Texter som spärren har reagerat på'));
    const row = await screen.findByRole('row', { name: /Telefonnummer/ });
    expect(within(row).getByText('Det är en kontaktväg till en funktion i arbetet')).toBeTruthy();
    expect(within(row).getByText('3')).toBeTruthy();
    expect(
      screen.getByText(/2 texter med personnummer har stoppats. 1 text fick vänta/),
    ).toBeTruthy();
    expect(sent.find((one) => one.name === 'GuardLogCounts')?.variables).toEqual({
      period: { from: '2022-05-13T22:00:00.000Z' },
    });
  });
});
