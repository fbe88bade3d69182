import { LocalSetUpService } from './local-set-up.service.js';
import { LocalSignInResolver } from './local-sign-in.resolver.js';
import { LocalSignInService } from './local-sign-in.service.js';
import { OwnFactorsResolver } from './own-factors.resolver.js';
import { OwnFactorsService } from './own-factors.service.js';
import { PasskeyCeremony } from './passkey-ceremony.js';
import { PasswordHasher } from './password-hasher.js';

/** What accounts that the portal keeps itself are made of. */
export const localProviders = [
  PasswordHasher,
  PasskeyCeremony,
  LocalSetUpService,
  LocalSignInService,
  OwnFactorsService,
  LocalSignInResolver,
  OwnFactorsResolver,
];
