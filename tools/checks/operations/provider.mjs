// An identity provider for `npm run check:operations`: on loopback, and lets anybody in by any name.
import { Provider } from 'oidc-provider';

const [portalUrl, clientSecret] = process.argv.slice(2);

const provider = new Provider('http://127.0.0.1:9998', {
  clients: [
    {
      client_id: 'stad-till-stad',
      client_secret: clientSecret,
      redirect_uris: [`${portalUrl}/sign-in/callback`],
      post_logout_redirect_uris: [`${portalUrl}/sign-in/signed-out`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      require_auth_time: true,
    },
  ],
  claims: { openid: ['sub'], profile: ['name'] },
  pkce: { required: () => true },
  findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, name: id }) }),
  async loadExistingGrant({ oidc }) {
    if (!oidc.client || !oidc.session?.accountId) return undefined;
    const grant = new oidc.provider.Grant({
      clientId: oidc.client.clientId,
      accountId: oidc.session.accountId,
    });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
});
provider.listen(9998, '127.0.0.1');
