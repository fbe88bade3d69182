import { register } from 'node:module';

// Lets Node run the sources as they are: `node --import ./tools/checks/typescript-loader.mjs file.ts`.
register('./typescript-hooks.mjs', import.meta.url);
