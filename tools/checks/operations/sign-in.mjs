// Signs in to the portal over TLS by the provider of `npm run check:operations`, as a browser would:
//   node sign-in.mjs PORTAL_URL PROVIDER_ID [INVITATION_LINK]
// Prints who is signed in. The certificate must be believed (NODE_EXTRA_CA_CERTS).
const [portalUrl, provider, link] = process.argv.slice(2);
const jar = new Map();

async function send(address, init = {}) {
  const { host } = new URL(address);
  const cookies = jar.get(host) ?? new Map();
  jar.set(host, cookies);
  const response = await fetch(address, {
    ...init,
    redirect: 'manual',
    headers: {
      ...init.headers,
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  });
  for (const line of response.headers.getSetCookie()) {
    const [pair] = line.split(';');
    const at = pair.indexOf('=');
    cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return response;
}

/** Goes where it is sent until it stands on a page. */
async function follow(address, init) {
  let url = new URL(address);
  let response = await send(url, init);
  for (let hops = 0; response.headers.get('location') && hops < 12; hops += 1) {
    url = new URL(response.headers.get('location'), url);
    response = await send(url);
  }
  return { url, response };
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const start = await send(`${portalUrl}/sign-in/start`, {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'x-portal-client': 'web',
    origin: portalUrl,
  },
  body: JSON.stringify({ provider, ...(link ? { invitation: link.split('#')[1] } : {}) }),
});
if (start.status !== 200) fail(`The sign-in did not begin: ${start.status} ${await start.text()}`);
const there = await follow((await start.json()).location);
const back = await follow(there.url, {
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ prompt: 'login', login: 'anna', password: 'any' }).toString(),
});
const answer = back.url.searchParams.get('svar');
if (back.url.origin !== portalUrl || answer !== null) fail(`Landed at ${back.url}.`);
const page = await send(`${portalUrl}/`);
const names = [...(jar.get(new URL(portalUrl).host) ?? [])].map(([name]) => name);
if (page.status !== 200 || !names.includes('__Host-portal')) fail(`No session: ${names}.`);
process.stdout.write(
  `Signed in over TLS: ${back.url.pathname}, ${page.headers.get('strict-transport-security')}\n`,
);
