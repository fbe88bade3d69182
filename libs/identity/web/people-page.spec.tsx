import { describe, expect, it } from '@jest/globals';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { type RenderedPage, renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import PeoplePage from './people-page.js';
import { demoViewer } from './testing.js';
import { ViewerProvider } from './viewer.js';

const worker = {
  id: 'm1',
  functionTitle: 'Socialsekreterare 1',
  unitName: 'Mottagningsenheten',
  roles: ['SOCIAL_WORKER'],
  rolesWaiting: null as object | null,
  validFrom: '2022-01-01',
  validTo: null as string | null,
  version: 1,
  competenceVersion: 4,
  languages: ['en'],
  qualifications: [{ kind: 'IN_DEPTH', validTo: null as string | null }],
};

async function open(
  change: object,
  people: readonly object[] = [worker],
  permissions = ['people:change'],
  more: Answers = {},
) {
  const page = await renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <PeoplePage />
    </ViewerProvider>,
    {
      path: '/admin',
      answers: {
        People: () => ({ people: { total: people.length, rows: [...people] } }),
        ChangeMembership: change as never,
        ChangeCompetence: { changeCompetence: { id: 'm1' } },
        ...more,
      },
    },
  );
  await screen.findByRole('row', { name: /Socialsekreterare 1/ });
  return page;
}

async function openDialog(page: RenderedPage) {
  await page.user.click(screen.getByRole('button', { name: 'Ändra Socialsekreterare 1' }));
  return within(await screen.findByRole('dialog'));
}

const save = 'Spara ändringen';

describe('people of my organisation', () => {
  it('can be read but not changed by somebody who is no administrator', async () => {
    await open({}, [worker], ['people:read']);
    expect(screen.queryByRole('button', { name: /Ändra/ })).toBeNull();
    expect(screen.getByText('tills vidare')).toBeTruthy();
  });

  it('leads whoever keeps them to the functions that others call', async () => {
    const name = 'Funktioner att ringa';
    const { unmount } = await open({}, [worker], ['people:read']);
    expect(screen.queryByRole('link', { name })).toBeNull();
    unmount();
    await open({}, [worker], ['people:read', 'contact:change']);
    expect(screen.getByRole('link', { name }).getAttribute('href')).toBe('/ring/funktioner');
  });

  it('says who has left', async () => {
    await open({}, [{ ...worker, validTo: '2022-03-31' }]);
    expect(screen.getByText('Slutade 2022-03-31')).toBeTruthy();
  });

  it('refuses a person without a role and a last day before the first', async () => {
    const page = await open({});
    const dialog = await openDialog(page);
    await page.user.click(dialog.getByRole('checkbox', { name: /^Socialsekreterare/ }));
    await page.user.type(dialog.getByLabelText(/^Sista dag/), '2021-12-31');
    await page.user.click(dialog.getByRole('button', { name: save }));
    expect((await dialog.findAllByText('Välj minst en roll.')).length).toBe(2);
    expect(dialog.getAllByText(/före den första/).length).toBe(2);
    expect(page.sent.some((one) => one.name === 'ChangeMembership')).toBe(false);
  });

  it.each([
    ['LAST_ADMINISTRATOR', /minst en administratör/],
    ['ROLE_NOT_FOR_AGENCY', /kan inte ges/],
  ])('shows %s at the roles and keeps what was chosen', async (code, text) => {
    const page = await open(() => refuse({ code, field: 'roles' }));
    const dialog = await openDialog(page);
    await page.user.click(dialog.getByRole('checkbox', { name: /^Jurist/ }));
    await page.user.click(dialog.getByRole('button', { name: save }));
    expect((await dialog.findAllByText(text)).length).toBe(2);
    expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: /^Jurist/ }).checked).toBe(true);
  });

  it('shows both versions when another administrator was quicker', async () => {
    const people = [worker];
    let tries = 0;
    const page = await open(() => {
      tries += 1;
      if (tries > 1) return { changeMembership: { id: 'm1' } };
      people[0] = { ...worker, roles: ['DUTY_MANAGER'], version: 2 };
      return refuse({ code: 'CONFLICT' });
    }, people);
    const dialog = await openDialog(page);
    await page.user.click(dialog.getByRole('checkbox', { name: /^Jurist/ }));
    await page.user.click(dialog.getByRole('button', { name: save }));
    await page.user.click(await dialog.findByRole('button', { name: 'Behåll mitt' }));
    const inputs = page.sent.filter((one) => one.name === 'ChangeMembership');
    expect(inputs.map((one) => one.variables.input)).toMatchObject([
      { expectedVersion: 1, roles: ['SOCIAL_WORKER', 'JURIST'] },
      { expectedVersion: 2, roles: ['SOCIAL_WORKER', 'JURIST'] },
    ]);
  });

  it('gives a role and a last day', async () => {
    const page = await open({ changeMembership: { id: 'm1' } });
    const dialog = await openDialog(page);
    await page.user.type(dialog.getByLabelText(/^Sista dag/), '221231');
    await page.user.click(dialog.getByRole('button', { name: save }));
    expect(page.sent.find((one) => one.name === 'ChangeMembership')?.variables.input).toMatchObject(
      { membershipId: 'm1', expectedVersion: 1, roles: ['SOCIAL_WORKER'], validTo: '2022-12-31' },
    );
  });
});

describe('training and languages', () => {
  const held = [
    { kind: 'IN_DEPTH', validTo: '2022-05-19' },
    { kind: 'PASS_LEADER', validTo: '2022-05-20' },
  ];

  it('are read by colleagues, with what has run out', async () => {
    await open({}, [{ ...worker, qualifications: held }], ['people:read']);
    expect(screen.getByText('Fördjupad utbildning, gällde till 2022-05-19')).toBeTruthy();
    expect(screen.getByText('Passledare, till 2022-05-20')).toBeTruthy();
    expect(screen.getByText('engelska')).toBeTruthy();
  });

  it('refuse a day that is none, and send the whole of it', async () => {
    const { user, sent } = await open({});
    await user.click(
      screen.getByRole('button', { name: 'Ändra utbildning och språk för Socialsekreterare 1' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('checkbox', { name: 'Passledare' }));
    await user.click(dialog.getByRole('checkbox', { name: 'rumänska' }));
    const day = dialog.getByLabelText(/^Fördjupad utbildning, gäller till/);
    await user.type(day, 'nästa år');
    await user.click(dialog.getByRole('button', { name: save }));
    expect(sent.some(({ name }) => name === 'ChangeCompetence')).toBe(false);
    await user.clear(day);
    await user.type(day, '2027-01-31');
    await user.click(dialog.getByRole('button', { name: save }));
    expect(sent.find(({ name }) => name === 'ChangeCompetence')?.variables).toMatchObject({
      input: {
        membershipId: 'm1',
        expectedVersion: 4,
        qualifications: [
          { kind: 'IN_DEPTH', validTo: '2027-01-31' },
          { kind: 'PASS_LEADER', validTo: null },
        ],
        languages: ['en', 'ro'],
      },
    });
  });
});

describe('signing in', () => {
  const RIGHTS = ['people:change', 'sign-in:read'];
  const CHOICES = { invitations: { providers: [], units: [] } };
  const invitation = {
    id: 'i1',
    membershipId: 'm1',
    functionTitle: 'Socialsekreterare 1',
    state: 'OPEN',
    invitedByTitle: 'Administratör',
    createdAt: '2022-05-20T08:00:00Z',
    expiresAt: '2022-05-23T08:00:00Z',
    mailedAt: '2022-05-20T08:00:01Z',
    mailLostAt: null as string | null,
    bindingId: null as string | null,
    hint: null as string | null,
    takenAt: null as string | null,
    mayDecide: false,
    roles: ['SOCIAL_WORKER'],
  };
  const taken = {
    ...invitation,
    state: 'TAKEN',
    bindingId: 'b1',
    hint: 'anna.a',
    takenAt: '2022-05-20T09:00:00Z',
    mayDecide: true,
  };
  const withSignIn = (canSignIn: boolean, one: object | null = null) => ({
    ...worker,
    signIn: { canSignIn, approvedByTitle: null, invitation: one },
  });

  it('is not shown to colleagues', async () => {
    await open({}, [{ ...worker, signIn: null }], ['people:read']);
    expect(screen.queryByText('Inloggning')).toBeNull();
  });

  it.each([
    ['Ingen inloggning', withSignIn(false)],
    ['Inbjuden, till 23 maj 2022 10.00', withSignIn(false, invitation)],
    ['Inbjudan gick ut 23 maj 2022 10.00', withSignIn(false, { ...invitation, state: 'EXPIRED' })],
    [
      'Mejlet kom tillbaka',
      withSignIn(false, { ...invitation, mailLostAt: '2022-05-20T08:01:00Z' }),
    ],
    ['Väntar på godkännande', withSignIn(false, taken)],
    ['Kan logga in', withSignIn(true)],
    ['Ny väg in är på gång', withSignIn(true, invitation)],
  ])('says %s', async (text, person) => {
    await open({}, [person], RIGHTS);
    expect(screen.getByText(text)).toBeTruthy();
  });

  it('invites somebody in the list and shows the link once, whatever the list says behind it', async () => {
    const people: object[] = [withSignIn(false)];
    const { user, sent } = await open({}, people, RIGHTS, {
      InvitationChoices: CHOICES,
      Invite: () => {
        people[0] = withSignIn(false, invitation);
        return { invite: { link: 'https://portal.example/inbjudan#secret', invitation } };
      },
    });
    await user.click(screen.getByRole('button', { name: 'Bjud in Socialsekreterare 1' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(await dialog.findByRole('button', { name: 'Skicka inbjudan' }));
    const shown = within(await screen.findByRole('dialog'));
    expect(await shown.findByDisplayValue('https://portal.example/inbjudan#secret')).toBeTruthy();
    expect(sent.find(({ name }) => name === 'Invite')?.variables).toMatchObject({
      input: { membershipId: 'm1', providerId: null },
    });
  });

  it('refuses somebody new without address, function and role', async () => {
    const { user, sent } = await open({}, [withSignIn(true)], RIGHTS, {
      InvitationChoices: CHOICES,
    });
    await user.click(screen.getByRole('button', { name: 'Bjud in någon ny' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(await dialog.findByRole('button', { name: 'Skicka inbjudan' }));
    expect((await dialog.findAllByText('Välj minst en roll.')).length).toBe(2);
    expect(sent.some(({ name }) => name === 'Invite')).toBe(false);
  });

  it('lets the second person decide, with what the provider says', async () => {
    const { user, sent } = await open({}, [withSignIn(false, taken)], ['sign-in:read'], {
      DecideBinding: { decideBinding: { id: 'm1' } },
    });
    await user.click(
      screen.getByRole('button', { name: 'Godkänn inloggning för Socialsekreterare 1' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/anna\.a/)).toBeTruthy();
    expect(dialog.getByText(/följer rollerna: Socialsekreterare/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Neka' }));
    expect(sent.find(({ name }) => name === 'DecideBinding')?.variables).toMatchObject({
      input: { bindingId: 'b1', approves: false, roles: ['SOCIAL_WORKER'] },
    });
  });

  it('tells the inviter that another one decides', async () => {
    const { user } = await open({}, [withSignIn(false, { ...taken, mayDecide: false })], RIGHTS);
    await user.click(screen.getByRole('button', { name: 'Inbjudan för Socialsekreterare 1' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/En annan administratör eller chefen/)).toBeTruthy();
    expect(dialog.queryByRole('button', { name: 'Neka' })).toBeNull();
  });
});

describe('roles that wait for a second person', () => {
  const waiting = {
    id: 'p1',
    membershipId: 'm1',
    roles: ['METHOD_EDITOR'],
    listId: null as string | null,
    proposedByTitle: 'Administratör',
    proposedAt: '2022-05-18T08:00:00Z',
    lapsesAt: '2022-06-01T08:00:00Z',
    mayDecide: true,
  };
  const approve = 'Godkänn roller för Socialsekreterare 1';
  const decided = { DecideRoles: { decideRoles: ['m1'] } };

  it('are seen, and decided by nobody else', async () => {
    await open({}, [{ ...worker, rolesWaiting: { ...waiting, mayDecide: false } }]);
    expect(screen.getByText('Väntar på godkännande: Metodredaktör')).toBeTruthy();
    expect(screen.queryByRole('button', { name: approve })).toBeNull();
  });

  it.each([
    ['Godkänn rollerna', { proposalId: 'p1', approves: true }],
    ['Neka', { proposalId: 'p1', approves: false }],
    ['Godkänn alla från filen', { listId: 'l1', approves: true }],
  ])('are decided with what is given, to whom, by whom: %s', async (name, input) => {
    const rolesWaiting = { ...waiting, listId: 'l1' };
    const { user, sent } = await open({}, [{ ...worker, rolesWaiting }], ['sign-in:read'], decided);
    await user.click(screen.getByRole('button', { name: approve }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText(/Personen får: Metodredaktör. Har redan: Socialsekreterare/),
    ).toBeTruthy();
    expect(dialog.getByText(/Föreslagna av Administratör/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name }));
    expect(sent.find((each) => each.name === 'DecideRoles')?.variables).toMatchObject({ input });
  });

  it('stay chosen while something else is changed', async () => {
    const page = await open({ changeMembership: { id: 'm1' } }, [
      { ...worker, rolesWaiting: waiting },
    ]);
    const dialog = await openDialog(page);
    await page.user.type(dialog.getByLabelText(/Sista dag/), '2022-12-31');
    await page.user.click(dialog.getByRole('button', { name: save }));
    expect(page.sent.find(({ name }) => name === 'ChangeMembership')?.variables).toMatchObject({
      input: { roles: ['SOCIAL_WORKER', 'METHOD_EDITOR'] },
    });
  });
});

describe('leaving and staying', () => {
  it('says what follows before somebody is out at once', async () => {
    const page = await open({}, [worker], ['people:change'], {
      EndMembership: { endMembership: { id: 'm1' } },
    });
    const dialog = await openDialog(page);
    await page.user.click(dialog.getByRole('button', { name: 'Avsluta nu' }));
    const asked = within(await screen.findByRole('dialog'));
    expect(asked.getByText(/slutar gälla direkt/)).toBeTruthy();
    await page.user.click(asked.getByRole('button', { name: 'Avsluta nu' }));
    expect(page.sent.find(({ name }) => name === 'EndMembership')?.variables).toMatchObject({
      input: { membershipId: 'm1', expectedVersion: 1 },
    });
  });

  it('somebody who has never signed in is told apart from who has not for long', async () => {
    const review = { dueOn: null, isOverdue: false, inactiveSince: '2022-01-10', isUnused: true };
    await open({}, [{ ...worker, review }], ['people:change'], {});
    expect(await screen.findByText('Aldrig inloggad, roll sedan 2022-01-10')).toBeTruthy();
    expect(screen.queryByText(/Inte använd sedan/)).toBeNull();
  });

  it('has those who wait for somebody first, and the others in their order', async () => {
    const review = { dueOn: '2022-05-01', isOverdue: true, inactiveSince: null, isUnused: false };
    const named = (id: string, more: object) => ({ ...worker, id, functionTitle: id, ...more });
    await open({}, [worker, named('Annan', {}), named('Sista', { id: 'm9', review })]);
    const names = screen.getAllByRole('rowheader').map(({ textContent }) => textContent?.trim());
    expect(names.map((name) => name?.split(' ')[0])).toEqual([
      'Sista',
      'Socialsekreterare',
      'Annan',
    ]);
  });

  it('asks whether somebody is still needed, once it is overdue', async () => {
    const review = {
      dueOn: '2022-05-01',
      isOverdue: true,
      inactiveSince: '2022-01-10',
      isUnused: false,
    };
    const { user, sent } = await open({}, [{ ...worker, review }], ['people:change'], {
      ConfirmMemberships: { confirmMemberships: [{ id: 'm1' }] },
    });
    expect(screen.getByText('1 person ska bekräftas')).toBeTruthy();
    expect(screen.getByText('Inte använd sedan 2022-01-10')).toBeTruthy();
    await user.click(
      screen.getByRole('button', { name: 'Bekräfta att den behövs: Socialsekreterare 1' }),
    );
    expect(sent.find(({ name }) => name === 'ConfirmMemberships')?.variables).toMatchObject({
      input: { membershipIds: ['m1'] },
    });
  });
});
