import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ProviderJourney } from '../testing/provider-journey.js';
import { ProviderStandIn } from '../testing/provider-stand-in.js';
import { COLLEAGUE, SignInStage } from '../testing/sign-in-stage.js';

/** The way in by invitation: who is bound to it, who is not, and what is kept of them. */
let stage: SignInStage;
let idp: ProviderStandIn;
let provider: string;
let journey: ProviderJourney;
const through: ProviderJourney['through'] = (...way) => journey.through(...way);

beforeAll(async () => {
  stage = await SignInStage.open();
  idp = await ProviderStandIn.start();
  provider = await stage.register(idp.issuer);
  journey = new ProviderJourney(stage, idp, provider);
});
afterAll(async () => {
  await idp.stop();
  await stage.close();
});
beforeEach(() => journey.clear());

describe('an invitation', () => {
  it('of the operator: bound and signed in at once, under a cookie that stays here', async () => {
    const browser = stage.browser();
    const invitation = await stage.invite(provider, 'OPERATOR');
    const { answer, path, session, asked } = await through(browser, { provider, invitation });
    expect([answer, path]).toEqual([null, '/']);
    expect(session).toHaveLength(43);
    expect(asked.get('scope')).toBe('openid profile');
    expect(await stage.whoIs(browser)).toBe('Socialsekreterare 1');
  });

  it('of the administrator: waits, with what the provider calls the person', async () => {
    const browser = stage.browser();
    const invitation = await stage.invite(provider, 'ADMIN', COLLEAGUE);
    const name = 'Anna\u202e\n  Andersson';
    const { answer, session } = await through(browser, { provider, invitation }, { name });
    expect([answer, session]).toEqual(['PENDING', undefined]);
    const { rows } = await stage.portal.owner.query('select state, hint from sign_in_binding');
    expect(rows).toEqual([{ state: 'PENDING', hint: 'Anna Andersson' }]);
    expect((await through(browser)).answer).toBe('PENDING');
  });

  it('a second time: it is taken', async () => {
    const invitation = await stage.invite(provider, 'OPERATOR');
    expect((await through(stage.browser(), { provider, invitation })).answer).toBeNull();
    const second = await through(stage.browser(), { provider, invitation }, { sub: 's2' });
    expect([second.answer, second.session]).toEqual(['INVITATION_TAKEN', undefined]);
  });

  it.each(['OPERATOR', 'ADMIN'] as const)(
    'of the %s, gone to the provider with at the same time: who is back last reads that it is taken',
    async (by) => {
      const invitation = await stage.invite(provider, by, COLLEAGUE);
      const browsers = [stage.browser(), stage.browser()];
      const ways: URL[] = [];
      for (const each of browsers) ways.push(await stage.depart(each, { provider, invitation }));
      const answers: (string | null)[] = [];
      for (const [at, browser] of browsers.entries()) {
        const { answer } = await journey.back(browser, ways[at] as URL, { sub: `s${at}` });
        answers.push(answer);
      }
      expect(answers).toEqual([by === 'ADMIN' ? 'PENDING' : null, 'INVITATION_TAKEN']);
      const { rows } = await stage.portal.owner.query('select subject from sign_in_binding');
      expect(rows).toEqual([{ subject: 's0' }]);
    },
  );

  it.each([
    ['withdrawn', 'withdrawn_at = now()'],
    [
      'past its 72 hours',
      `created_at = now() - interval '73 hours', expires_at = now() - interval '1 hour'`,
    ],
  ])('that was taken and is %s: no more than of one that nobody sent', async (_, changes) => {
    const invitation = await stage.invite(provider, 'OPERATOR');
    await through(stage.browser(), { provider, invitation });
    await stage.portal.owner.query(`update invitation set ${changes}`);
    const second = await through(stage.browser(), { provider, invitation }, { sub: 's2' });
    expect(second.answer).toBe('INVITATION_GONE');
  });

  it('that was taken in another way: no more either', async () => {
    const invitation = await stage.invite(provider, 'OPERATOR');
    await through(stage.browser(), { provider, invitation });
    await stage.portal.owner.query('update invitation set provider_id = null');
    const second = await through(stage.browser(), { provider, invitation }, { sub: 's2' });
    expect(second.answer).toBe('INVITATION_GONE');
  });

  it('where nobody comes in without a strong factor: a weak one takes none', async () => {
    await stage.portal.owner.query(
      `update identity_provider set acr_values = 'urn:strong urn:card', demands_acr = true`,
    );
    const invitation = await stage.invite(provider, 'OPERATOR');
    const weak = await through(stage.browser(), { provider, invitation }, { acr: 'urn:password' });
    expect(weak.answer).toBe('STRONG_FACTOR_MISSING');
    const strong = await through(stage.browser(), { provider, invitation }, { acr: 'urn:card' });
    expect(strong.answer).toBeNull();
  });
});

describe('a personal identity number', () => {
  const kept = async () => {
    const { rows } = await stage.portal.owner.query<{ all: string }>(
      `select coalesce(string_agg(b::text, ' '), '') as all from sign_in_binding b`,
    );
    return rows[0]?.all;
  };

  it('as subject: nobody is bound, the invitation stays, and the page says why', async () => {
    const invitation = await stage.invite(provider, 'OPERATOR');
    const browser = stage.browser();
    const wish = { provider, invitation };
    const { answer, session } = await through(browser, wish, { sub: '191212121212' });
    expect([answer, session]).toEqual(['PERSONAL_NUMBER_SENT', undefined]);
    expect(await kept()).toBe('');
    expect((await through(browser, wish, { sub: 's1' })).answer).toBeNull();
  });

  it.each(['19121212-1212', 'Anna Andersson 121212-1212'])(
    'as name: not kept (%s)',
    async (name) => {
      const invitation = await stage.invite(provider, 'ADMIN', COLLEAGUE);
      const { answer } = await through(stage.browser(), { provider, invitation }, { name });
      expect(answer).toBe('PENDING');
      expect(await kept()).not.toContain('1212');
    },
  );
});
