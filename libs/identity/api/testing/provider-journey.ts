import { type ProviderStandIn, tokens } from './provider-stand-in.js';
import type { Landing, SignInStage } from './sign-in-stage.js';
import type { StandInBrowser } from './stand-in-browser.js';

/** Ways through one provider, as a person takes them in a browser. */
export class ProviderJourney {
  constructor(
    readonly stage: SignInStage,
    readonly idp: ProviderStandIn,
    readonly provider: string,
  ) {}

  /** Nothing that was asked or demanded before, and nobody bound. */
  async clear(): Promise<void> {
    await this.stage.clear();
    await this.stage.portal.owner.query(
      'update identity_provider set acr_values = null, demands_acr = false',
    );
    this.idp.token = null;
  }

  /** Through the provider and back; `claims` are laid over a sound token's. */
  async through(
    browser: StandInBrowser,
    body: Record<string, unknown> = { provider: this.provider },
    claims: Record<string, unknown> = {},
    at = this.stage.url,
  ): Promise<Landing & { readonly asked: URLSearchParams }> {
    return this.back(browser, await this.stage.depart(browser, body), claims, at);
  }

  /** Back from the provider, some time after one went there. */
  async back(
    browser: StandInBrowser,
    { searchParams: asked }: URL,
    claims: Record<string, unknown> = {},
    at = this.stage.url,
  ): Promise<Landing & { readonly asked: URLSearchParams }> {
    this.idp.nonce = asked.get('nonce') ?? '';
    this.idp.token = tokens(await this.idp.sign(claims));
    const query = new URLSearchParams({ code: 'c', state: asked.get('state') ?? '' });
    return { ...(await this.stage.land(browser, query.toString(), at)), asked };
  }

  /** Signed in by the operator's invitation. */
  async signedIn(claims: Record<string, unknown> = {}): Promise<StandInBrowser> {
    const { stage, provider } = this;
    const browser = stage.browser();
    const invitation = await stage.invite(provider, 'OPERATOR');
    const { answer } = await this.through(browser, { provider, invitation }, claims);
    if (answer !== null) throw new Error(`Not signed in: ${answer}`);
    return browser;
  }
}
